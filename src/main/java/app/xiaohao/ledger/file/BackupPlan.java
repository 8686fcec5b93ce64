package app.xiaohao.ledger.file;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How many copies of a ledger are kept and where, beside the folder next to the ledger, they go. A
 * place belongs to a machine, so this is a setting of the person and not of the ledger.
 *
 * @param days of the newest so many days with a copy the last copy of each is kept, 1 to 366
 * @param weeks the same for weeks (from Monday), 0 to 520
 * @param months the same for months, 0 to 600
 * @param second a folder, best on another disk, in which the copies are kept as well
 */
public record BackupPlan(int days, int weeks, int months, Optional<Path> second) {
  /** Of a person who has said nothing. */
  public static final BackupPlan DEFAULT = new BackupPlan(14, 8, 24, Optional.empty());

  /** Numbers out of their range are taken as the nearest within. */
  public BackupPlan {
    days = Math.clamp(days, 1, 366);
    weeks = Math.clamp(weeks, 0, 520);
    months = Math.clamp(months, 0, 600);
  }
}
