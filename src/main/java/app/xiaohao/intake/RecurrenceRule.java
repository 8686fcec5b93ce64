package app.xiaohao.intake;

import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.deadline.Recurrence.Every;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recurrence as {@link Draft.DeadlineMention#rule()} and exchange files write it: {@code
 * WEEKLY-5}, {@code MONTHLY-25}, {@code QUARTERLY-3-25}, {@code HALF-YEARLY-6-31}, {@code
 * YEARLY-12-31}: the day of the week from Monday; else the month of the period, but for months, and
 * its day, 31 for its last. Without numbers the words do not say which day.
 */
public final class RecurrenceRule {
  private static final Pattern RULE =
      Pattern.compile(
          "(?:(WEEKLY)-([1-7])|(MONTHLY)-(\\d{1,2})"
              + "|(QUARTERLY|HALF-YEARLY|YEARLY)-(\\d{1,2})-(\\d{1,2}))");

  private RecurrenceRule() {}

  /** The rule of a recurrence. */
  public static String of(Recurrence recurrence) {
    return switch (recurrence) {
      case Recurrence.Weekly(DayOfWeek day) -> "WEEKLY-" + day.getValue();
      case Recurrence.Monthly(Every every, int month, int day) ->
          switch (every) {
            case QUARTER -> "QUARTERLY-" + month + "-" + day;
            case HALF_YEAR -> "HALF-YEARLY-" + month + "-" + day;
            case YEAR -> "YEARLY-" + month + "-" + day;
            default -> "MONTHLY-" + day;
          };
    };
  }

  /** What a rule says; empty where it names no day, or one that cannot be. */
  public static Optional<Recurrence> read(String rule) {
    Matcher found = RULE.matcher(rule);
    if (!found.matches()) {
      return Optional.empty();
    }
    if (found.group(1) != null) {
      return Optional.of(new Recurrence.Weekly(DayOfWeek.of(number(found, 2))));
    }
    if (found.group(3) != null) {
      return monthly(Every.MONTH, 1, number(found, 4));
    }
    Every every =
        switch (found.group(5)) {
          case "QUARTERLY" -> Every.QUARTER;
          case "HALF-YEARLY" -> Every.HALF_YEAR;
          default -> Every.YEAR;
        };
    return monthly(every, number(found, 6), number(found, 7));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static Optional<Recurrence> monthly(Every every, int month, int day) {
    try {
      return Optional.of(new Recurrence.Monthly(every, month, day));
    } catch (IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }
}
