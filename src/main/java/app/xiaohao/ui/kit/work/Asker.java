package app.xiaohao.ui.kit.work;

import app.xiaohao.ui.kit.work.Background.Job;
import app.xiaohao.ui.kit.work.Background.Lane;
import app.xiaohao.ui.kit.work.Background.Outcome;
import app.xiaohao.ui.kit.work.Background.Running;
import java.util.List;
import java.util.function.Consumer;

/**
 * One place that shows one thing and asks for it again and again: only the newest answer is taken,
 * in whatever order the answers come, so that nothing older ever takes the place of what is newer.
 * For the FX thread.
 */
public final class Asker {
  private final Background background;
  private Running underWay;
  private long newest;

  /** An asker that has asked for nothing. */
  public Asker(Background background) {
    this.background = background;
  }

  /**
   * Asks; whatever was asked before is not wanted any more.
   *
   * @param done takes the answer, unless something was asked since
   * @param failed takes what went wrong, likewise
   */
  public <T> void read(
      String name, Job<T> job, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    forget();
    long asked = newest;
    underWay =
        background.runAfter(
            List.of(),
            Lane.READ,
            name,
            job,
            new Outcome<T>(
                answer -> {
                  if (asked == newest) {
                    done.accept(answer);
                  }
                },
                problem -> {
                  if (asked == newest) {
                    failed.accept(problem);
                  }
                },
                () -> {}));
  }

  /** Nobody waits any more for what was asked last. */
  public void forget() {
    newest++;
    if (underWay != null) {
      underWay.cancel();
      underWay = null;
    }
  }
}
