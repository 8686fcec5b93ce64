package app.xiaohao.ui.kit;

import app.xiaohao.model.Deadline;
import app.xiaohao.model.Recurrence;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A deadline as people type it. Only what is clear is read: a month without a day or without 底 is
 * not, because it may mean its first day or its last.
 */
public final class DeadlineInput {
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})[日号]?(?:之?前)?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern DAY_OF_THIS_YEAR =
      Pattern.compile("(?:今年)?(\\d{1,2})月(\\d{1,2})[日号](?:之?前)?");
  private static final Pattern END_OF_MONTH =
      Pattern.compile("(?:(\\d{4})年|今年)?(\\d{1,2})月(?:底|末)(?:之?前)?");
  private static final Pattern END_OF_YEAR = Pattern.compile("(?:(\\d{4})年|今年|年)(?:年?底|末)(?:之?前)?");
  private static final Pattern PLAIN = Pattern.compile("[\\d\\-./]+");

  private DeadlineInput() {}

  /**
   * Reads a typed deadline. The words are kept beside the date unless they are nothing but the
   * date.
   *
   * @param today whose year is meant where the text names none
   * @return empty where the text cannot be read or names no day of the calendar
   */
  public static Optional<Deadline> read(String typed, LocalDate today) {
    String words = typed.strip();
    String text = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    try {
      return Optional.ofNullable(read(text, words, today));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** A deadline as it stands in the field before anything is typed; {@link #read} reads it back. */
  public static String write(Deadline deadline) {
    return switch (deadline) {
      case Deadline.OnDate(LocalDate date, String _) -> date.toString();
      case Deadline.Immediate(LocalDate by, String _) -> by == null ? "立行立改" : "立行立改 " + by;
      case Deadline.LongTerm _ -> "长期坚持";
      case Deadline.Recurring(Recurrence recurrence, String _) -> RecurrenceInput.write(recurrence);
      case Deadline.Unset _ -> "";
    };
  }

  private static Deadline read(String text, String words, LocalDate today) {
    if (text.isEmpty() || text.equals("待补")) {
      return Deadline.unset();
    }
    if (text.equals("长期坚持") || text.equals("长期")) {
      return new Deadline.LongTerm(words);
    }
    if (text.startsWith("立行立改")) {
      String rest = text.substring("立行立改".length()).replaceAll("^[,，、;；(（]|[)）]$", "");
      LocalDate by = rest.isEmpty() ? null : date(rest, today);
      return by == null && !rest.isEmpty() ? null : new Deadline.Immediate(by, words);
    }
    Optional<Recurrence> recurring = RecurrenceInput.read(text);
    if (recurring.isPresent()) {
      return new Deadline.Recurring(recurring.get(), words);
    }
    LocalDate date = date(text, today);
    if (date == null) {
      return null;
    }
    return new Deadline.OnDate(date, PLAIN.matcher(text).matches() ? "" : words);
  }

  private static LocalDate date(String text, LocalDate today) {
    Matcher matcher = DAY.matcher(text);
    if (matcher.matches()) {
      return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
    }
    matcher = DIGITS.matcher(text);
    if (matcher.matches()) {
      return LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
    }
    matcher = DAY_OF_THIS_YEAR.matcher(text);
    if (matcher.matches()) {
      return LocalDate.of(today.getYear(), number(matcher, 1), number(matcher, 2));
    }
    matcher = END_OF_MONTH.matcher(text);
    if (matcher.matches()) {
      return YearMonth.of(year(matcher, today), number(matcher, 2)).atEndOfMonth();
    }
    matcher = END_OF_YEAR.matcher(text);
    return matcher.matches() ? LocalDate.of(year(matcher, today), 12, 31) : null;
  }

  private static int year(Matcher matcher, LocalDate today) {
    return matcher.group(1) == null ? today.getYear() : number(matcher, 1);
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
