package planted.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

class AsksTheTime {
  LocalDate bare() {
    return LocalDate.now();
  }

  Clock ofItsOwn() {
    return Clock.systemDefaultZone();
  }

  long counted() {
    return System.currentTimeMillis();
  }

  Date old() {
    return new Date();
  }

  /** Allowed: the clock was brought along. */
  LocalDate given(Clock clock) {
    return LocalDate.now(clock);
  }
}
