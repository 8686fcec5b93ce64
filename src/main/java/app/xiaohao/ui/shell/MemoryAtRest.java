package app.xiaohao.ui.shell;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/**
 * Gives memory back while nobody works: once a minute has gone by without key or mouse, everything
 * is collected once. The runtime by itself collects the long-lived only when there is no room left,
 * which on a large machine is never.
 */
final class MemoryAtRest {
  private static final long REST = TimeUnit.MINUTES.toNanos(1);

  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile long last;

  private MemoryAtRest() {}

  /** Begins to watch a window; the first rest is a minute after now. */
  static void watch(Scene scene) {
    MemoryAtRest rest = new MemoryAtRest();
    scene.addEventFilter(InputEvent.ANY, input -> rest.begin());
    rest.begin();
  }

  /** Not an animation: while one runs, frames are made. */
  private void begin() {
    last = System.nanoTime();
    if (waiting.compareAndSet(false, true)) {
      lookIn(REST);
    }
  }

  private void lookIn(long nanos) {
    CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS).execute(this::look);
  }

  private void look() {
    long rested = System.nanoTime() - last;
    if (rested < REST) {
      lookIn(REST - rested);
    } else {
      waiting.set(false);
      System.gc();
    }
  }
}
