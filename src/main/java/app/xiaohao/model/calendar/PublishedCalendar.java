package app.xiaohao.model.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The holidays and 调休 days that the State Council has announced, read once. */
final class PublishedCalendar {
  private static final PublishedCalendar READ = read();

  private final SortedMap<LocalDate, Day> days = new TreeMap<>();
  private final SortedSet<Integer> years = new TreeSet<>();

  private PublishedCalendar() {}

  /**
   * A day that differs from its week.
   *
   * @param remark the holiday
   */
  record Day(DayKind kind, String remark) {}

  /** The days that differ from Monday to Friday. */
  static SortedMap<LocalDate, Day> days() {
    return READ.days;
  }

  /** The years that were announced. */
  static SortedSet<Integer> years() {
    return READ.years;
  }

  private static PublishedCalendar read() {
    PublishedCalendar calendar = new PublishedCalendar();
    try (InputStream file = PublishedCalendar.class.getResourceAsStream("work-calendar.txt")) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(calendar::take);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return calendar;
  }

  private void take(String line) {
    if (line.startsWith("[")) {
      years.add(Integer.parseInt(line.substring(1, 5)));
    } else if (!line.isBlank() && !line.startsWith("#")) {
      String[] parts = line.split(" ", 3);
      DayKind kind =
          switch (parts[0]) {
            case "free" -> DayKind.FREE;
            case "work" -> DayKind.WORKING;
            default -> throw new IllegalStateException(line);
          };
      String[] bounds = parts[1].split("\\.\\.");
      LocalDate last = LocalDate.parse(bounds[bounds.length - 1]);
      for (LocalDate day = LocalDate.parse(bounds[0]); !day.isAfter(last); day = day.plusDays(1)) {
        days.put(day, new Day(kind, parts[2]));
      }
    }
  }
}
