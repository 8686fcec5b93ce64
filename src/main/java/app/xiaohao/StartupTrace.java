package app.xiaohao;

import app.xiaohao.ui.shell.registry.Milestones;
import java.io.PrintStream;
import java.time.Instant;

/**
 * Measures the start for the bench: prints the milliseconds from the start of the Java machine to
 * the first frame and to the first frame with data, then ends the program.
 */
final class StartupTrace implements Milestones {
  /** The system property that turns it on. */
  static final String PROPERTY = "xiaohao.startup.trace";

  private final PrintStream out;

  StartupTrace(PrintStream out) {
    this.out = out;
  }

  @Override
  public void firstFrame() {
    print("first-frame");
  }

  @Override
  public boolean firstData() {
    print("first-data");
    return true;
  }

  private void print(String what) {
    long now = System.currentTimeMillis();
    long start =
        ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(now);
    out.println(what + " " + (now - start));
  }
}
