package app.xiaohao.ui.shell;

import java.io.PrintStream;
import java.time.Instant;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * Measures the start for the bench: with the system property {@code xiaohao.startup.trace=true} it
 * prints the milliseconds from the start of the Java machine to the first frame and to the first
 * frame with data.
 */
final class StartupTrace {
  private final PrintStream out;
  private final Runnable end;
  private boolean on = Boolean.getBoolean("xiaohao.startup.trace");

  /**
   * @param out where the figures go
   * @param end ends the program after the last one
   */
  StartupTrace(PrintStream out, Runnable end) {
    this.out = out;
    this.end = end;
  }

  /** Call before the window is shown. */
  void firstFrame(Scene scene) {
    if (on) {
      afterFrame(scene, () -> print("first-frame"));
    }
  }

  /** Call when the first data has been put into the window. */
  void firstData(Scene scene) {
    if (on) {
      on = false;
      afterFrame(
          scene,
          () -> {
            print("first-data");
            end.run();
          });
    }
  }

  /** A frame is on the screen when the pulse after its layout begins. */
  private static void afterFrame(Scene scene, Runnable then) {
    Runnable[] listener = new Runnable[1];
    boolean[] laidOut = new boolean[1];
    listener[0] =
        () -> {
          if (laidOut[0]) {
            scene.removePreLayoutPulseListener(listener[0]);
            then.run();
          } else {
            laidOut[0] = true;
            Platform.requestNextPulse();
          }
        };
    scene.addPreLayoutPulseListener(listener[0]);
    Platform.requestNextPulse();
  }

  private void print(String what) {
    long now = System.currentTimeMillis();
    long start =
        ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(now);
    out.println(what + " " + (now - start));
  }
}
