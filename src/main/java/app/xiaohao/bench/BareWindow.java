package app.xiaohao.bench;

import java.time.Instant;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that can be a window: what every JavaFX program pays before it shows anything. */
public final class BareWindow extends Application {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  /** Shows the window, prints {@code first-frame} with the milliseconds since the start, ends. */
  public static void main(String[] arguments) {
    launch(arguments);
  }

  @Override
  public void start(Stage stage) {
    Scene scene = new Scene(new StackPane(new Label("销号台账")), WIDTH, HEIGHT);
    stage.setScene(scene);
    int[] pulses = new int[1];
    // A frame is on the screen when the pulse after its layout begins.
    scene.addPreLayoutPulseListener(
        () -> {
          pulses[0]++;
          if (pulses[0] == 2) {
            report();
          } else {
            Platform.requestNextPulse();
          }
        });
    stage.show();
  }

  private static void report() {
    long now = System.currentTimeMillis();
    long start =
        ProcessHandle.current().info().startInstant().map(Instant::toEpochMilli).orElse(now);
    System.err.println("first-frame " + (now - start));
    Platform.exit();
  }
}
