package app.xiaohao.store.file;

import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ledger.file.LedgerMarks;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * With what ledgers are kept safe.
 *
 * @param clock by which copies are dated
 * @param person who opens them, by the name they give; empty where they have given none
 * @param plan how many copies are kept and where
 * @param marks what is remembered of them elsewhere
 */
public record Keeping(
    Clock clock, Supplier<String> person, Supplier<BackupPlan> plan, LedgerMarks marks) {
  /** Nobody in particular, the plan of somebody who has said nothing, and nothing remembered. */
  public static Keeping plain(Clock clock) {
    return new Keeping(clock, () -> "", () -> BackupPlan.DEFAULT, LedgerMarks.NONE);
  }
}
