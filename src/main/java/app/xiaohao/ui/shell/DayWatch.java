package app.xiaohao.ui.shell;

import java.time.Clock;
import java.time.LocalDate;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Notices that a new day has begun, also while nobody touches the window and after the machine has
 * slept: it looks at the clock every second instead of waiting for midnight.
 */
final class DayWatch {
  private final Clock clock;
  private final Runnable newDay;
  private final Timeline looking;
  private LocalDate day;

  /**
   * @param newDay called on the FX thread once for each day that begins while it watches
   */
  DayWatch(Clock clock, Runnable newDay) {
    this.clock = clock;
    this.newDay = newDay;
    looking = new Timeline(new KeyFrame(Duration.seconds(1), tick -> look()));
    looking.setCycleCount(Animation.INDEFINITE);
  }

  /** Begins to watch. */
  void start() {
    day = LocalDate.now(clock);
    looking.play();
  }

  /** Ends watching. */
  void stop() {
    looking.stop();
  }

  /** Compares the clock with the day known. */
  void look() {
    LocalDate now = LocalDate.now(clock);
    if (!now.equals(day)) {
      day = now;
      newDay.run();
    }
  }
}
