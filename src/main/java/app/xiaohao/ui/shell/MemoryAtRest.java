package app.xiaohao.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/**
 * Gives memory back while nobody works: once a minute has gone by without key or mouse, everything
 * is collected once. The runtime by itself collects the long-lived only when there is no room left,
 * which on a large machine is never.
 */
final class MemoryAtRest {
  private static final Duration REST = Duration.minutes(1);

  private MemoryAtRest() {}

  /** Begins to watch a window; the first rest is a minute after now. */
  static void watch(Scene scene) {
    PauseTransition rest = new PauseTransition(REST);
    rest.setOnFinished(done -> System.gc());
    scene.addEventFilter(InputEvent.ANY, input -> rest.playFromStart());
    rest.play();
  }
}
