package app.xiaohao.ledger.file;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What there is to go back to of one ledger.
 *
 * @param folder beside the ledger; it need not exist
 * @param copies in all places, newest first
 * @param journalNumber the last entry that the journal holds; 0 where there is no journal
 * @param journalAt when that entry was written; empty where there is none
 */
public record RestorePoints(
    Path folder, List<BackupCopy> copies, long journalNumber, Optional<OffsetDateTime> journalAt) {
  /** The list is copied. */
  public RestorePoints {
    copies = List.copyOf(copies);
  }

  /** Whether there is nothing at all. */
  public boolean none() {
    return copies.isEmpty() && journalNumber == 0;
  }
}
