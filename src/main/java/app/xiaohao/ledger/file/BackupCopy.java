package app.xiaohao.ledger.file;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A copy of a ledger that can be looked at and gone back to.
 *
 * @param file where it is
 * @param takenAt when it was taken, by the clock of the machine that took it
 * @param number of the last entry of the change log in it; {@link #UNKNOWN} where nobody has noted
 *     it, as with copies of earlier versions of the program
 * @param seal the hash of that entry; empty where it is not known
 * @param bytes its size
 */
public record BackupCopy(
    Path file, LocalDateTime takenAt, long number, String seal, long bytes, State state) {
  /** Stands for a number that is not known. */
  public static final long UNKNOWN = -1;

  /** Nothing is null. */
  public BackupCopy {
    Objects.requireNonNull(file);
    Objects.requireNonNull(takenAt);
    Objects.requireNonNull(seal);
    Objects.requireNonNull(state);
  }

  /** How far a copy can be trusted before it is proved anew. */
  public enum State {
    /** opened and proved entry by entry when it was taken, and byte for byte the same since */
    PROVED,
    /**
     * nobody has proved it yet: a copy of an earlier version of the program, or put here by hand
     */
    UNPROVED,
    /** its bytes are not those that were proved */
    DAMAGED
  }
}
