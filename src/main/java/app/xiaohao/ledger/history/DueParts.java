package app.xiaohao.ledger.history;

import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Deadline.Kind;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.deadline.Recurrence.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A deadline in its parts, as rows and the log keep it. In a {@link Fact.Due} parts that did not
 * change are null.
 *
 * @param on null where no date binds
 * @param day of a recurring deadline the day of the month, or of the week from Monday; else null
 * @param words as written, empty where none were
 * @param rhythm of a recurring deadline how often; else MONTHLY
 * @param month of a recurring deadline the month of its quarter, half year or year; else null
 */
public record DueParts(
    Kind kind, LocalDate on, Integer day, String words, Rhythm rhythm, Integer month) {
  /** How often a deadline recurs. */
  public enum Rhythm {
    WEEKLY(null),
    MONTHLY(Every.MONTH),
    QUARTERLY(Every.QUARTER),
    HALF_YEARLY(Every.HALF_YEAR),
    YEARLY(Every.YEAR);

    private final Every months;

    Rhythm(Every months) {
      this.months = months;
    }

    private static Rhythm of(Every every) {
      return Stream.of(values())
          .filter(rhythm -> rhythm.months == every)
          .findFirst()
          .orElse(WEEKLY);
    }
  }

  private DueParts(Kind kind, LocalDate on, String words) {
    this(kind, on, null, words, Rhythm.MONTHLY, null);
  }

  /** All parts of a deadline. */
  public static DueParts of(Deadline deadline) {
    return deadline instanceof Deadline.Recurring due
        ? recurring(due)
        : new DueParts(deadline.kind(), deadline.binding().orElse(null), deadline.words());
  }

  private static DueParts recurring(Deadline.Recurring due) {
    return switch (due.recurrence()) {
      case Recurrence.Weekly(DayOfWeek day) ->
          new DueParts(Kind.RECURRING, null, day.getValue(), due.words(), Rhythm.WEEKLY, null);
      case Recurrence.Monthly(Every every, int month, int day) ->
          new DueParts(
              Kind.RECURRING,
              null,
              day,
              due.words(),
              Rhythm.of(every),
              every == Every.MONTH ? null : month);
    };
  }

  /** The deadline of which these are all parts. */
  public Deadline deadline() {
    return switch (kind) {
      case ON_DATE -> new Deadline.OnDate(on, words);
      case IMMEDIATE -> new Deadline.Immediate(on, words);
      case LONG_TERM -> new Deadline.LongTerm(words);
      case RECURRING -> new Deadline.Recurring(recurrence(), words);
      case UNSET -> Deadline.unset();
    };
  }

  private Recurrence recurrence() {
    return switch (rhythm) {
      case WEEKLY -> new Recurrence.Weekly(DayOfWeek.of(day));
      case MONTHLY -> Recurrence.Monthly.on(day);
      case QUARTERLY, HALF_YEARLY, YEARLY -> new Recurrence.Monthly(rhythm.months, month, day);
    };
  }

  /** What was before a change: all parts, of which some changed. */
  public DueParts takenBack(Fact.Due change) {
    Kind was = first(change.before().kind, kind);
    LocalDate dated = change.moves() ? change.before().on : on;
    String said = first(change.before().words, words);
    if (was != Kind.RECURRING) {
      return new DueParts(was, dated, said);
    }
    Rhythm often = first(change.before().rhythm, rhythm);
    boolean months = often != Rhythm.WEEKLY && often != Rhythm.MONTHLY;
    // the first logs kept neither day nor month of what recurs
    return new DueParts(
        was,
        dated,
        first(otherwise(change.before().day, change.after().day, day), 1),
        said,
        often,
        months ? first(otherwise(change.before().month, change.after().month, month), 1) : null);
  }

  private static <T> T first(T before, T now) {
    return before != null ? before : now;
  }

  private static <T> T otherwise(T before, T after, T now) {
    return before != null || after != null ? before : now;
  }

  /** Only the parts that are otherwise in another. */
  DueParts unlike(DueParts other) {
    return new DueParts(
        unlike(kind, other.kind),
        unlike(on, other.on),
        unlike(day, other.day),
        unlike(words, other.words),
        unlike(rhythm, other.rhythm),
        unlike(month, other.month));
  }

  private static <T> T unlike(T mine, T other) {
    return Objects.equals(mine, other) ? null : mine;
  }
}
