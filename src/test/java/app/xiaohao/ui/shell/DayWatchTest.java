package app.xiaohao.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DayWatchTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-30T23:59:58Z"));
  private final InstantSource source = now::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final DayWatch watch = new DayWatch(clock, () -> {});

  private void pass(Duration time) {
    now.updateAndGet(moment -> moment.plus(time));
  }

  @Test
  void noticesMidnightOnce() {
    assertThat(watch.begins()).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(watch.begins()).isFalse();
    pass(Duration.ofSeconds(1));
    assertThat(watch.begins()).isTrue();
    assertThat(watch.begins()).isFalse();
  }

  @Test
  void noticesTheDayAfterTheMachineHasSlept() {
    pass(Duration.ofDays(3));
    assertThat(watch.begins()).isTrue();
    assertThat(watch.begins()).isFalse();
  }
}
