package app.xiaohao.ledger.file;

import java.nio.file.Path;
import java.time.OffsetDateTime;

/**
 * To which state of a ledger one wants to go back.
 *
 * @param copy exactly the state of this copy; null for whichever copy serves best
 * @param until everything up to this moment and nothing after it; null for all there is
 */
public record RestoreWish(Path copy, OffsetDateTime until) {
  /** The newest state that can be had. */
  public static final RestoreWish NEWEST = new RestoreWish(null, null);

  /** The state at a moment. */
  public static RestoreWish at(OffsetDateTime moment) {
    return new RestoreWish(null, moment);
  }

  /** The state that a copy holds. */
  public static RestoreWish exactly(Path copy) {
    return new RestoreWish(copy, null);
  }
}
