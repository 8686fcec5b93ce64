package app.xiaohao.ui.shell;

import javafx.application.Platform;
import javafx.scene.Scene;

/** Does something once what is in a scene now is on the screen. */
final class AfterFrame implements Runnable {
  private final Scene scene;
  private final Runnable then;
  private boolean laidOut;

  private AfterFrame(Scene scene, Runnable then) {
    this.scene = scene;
    this.then = then;
  }

  static void of(Scene scene, Runnable then) {
    AfterFrame listener = new AfterFrame(scene, then);
    scene.addPreLayoutPulseListener(listener);
    Platform.requestNextPulse();
  }

  @Override
  public void run() {
    // the frame of one pulse is on the screen when the next one begins
    if (laidOut) {
      scene.removePreLayoutPulseListener(this);
      then.run();
    } else {
      laidOut = true;
      Platform.requestNextPulse();
    }
  }
}
