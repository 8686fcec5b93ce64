package app.xiaohao.ui.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Notices that a new day has begun, also while nobody touches the window and after the machine has
 * slept: it looks at the clock every second instead of waiting for midnight. Not an animation,
 * which would have the window drawn sixty times a second for it.
 */
final class DayWatch {
  private final Clock clock;
  private final Runnable newDay;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          look -> Thread.ofPlatform().name("xiaohao-day").daemon().unstarted(look));
  private LocalDate day;

  /**
   * @param newDay called on the FX thread once for each day that begins while it watches
   */
  DayWatch(Clock clock, Runnable newDay) {
    this.clock = clock;
    this.newDay = newDay;
    day = LocalDate.now(clock);
  }

  /** Begins to watch. */
  void start() {
    looking.scheduleWithFixedDelay(
        () -> {
          if (begins()) {
            Platform.runLater(newDay);
          }
        },
        1,
        1,
        TimeUnit.SECONDS);
  }

  /** Ends watching. */
  void stop() {
    looking.shutdownNow();
  }

  /** Whether another day has begun since this was asked last. */
  boolean begins() {
    LocalDate now = LocalDate.now(clock);
    boolean another = !now.equals(day);
    day = now;
    return another;
  }
}
