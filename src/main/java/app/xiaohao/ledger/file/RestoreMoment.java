package app.xiaohao.ledger.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** The moment to which somebody wants to go back, as it is typed. */
public final class RestoreMoment {
  private RestoreMoment() {}

  /**
   * Reads {@code 2026-11-30 09:41}, with or without seconds, with a blank or a T between; a day
   * alone means all of it.
   *
   * @param zone in which it is meant
   * @return empty where it is no moment
   */
  public static Optional<OffsetDateTime> of(String words, ZoneId zone) {
    String given = words.strip().replaceAll("\\s+", "T");
    try {
      LocalDateTime moment =
          given.contains("T")
              ? LocalDateTime.parse(given)
              : LocalDate.parse(given).atTime(LocalTime.MAX);
      return Optional.of(moment.atZone(zone).toOffsetDateTime());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
