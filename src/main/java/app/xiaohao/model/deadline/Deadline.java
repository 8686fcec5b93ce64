package app.xiaohao.model.deadline;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when a measure is to be done (整改时限). The words as written are kept beside what was reckoned
 * from them; what no one has said is {@link Unset} (待补) and never a guess.
 */
public sealed interface Deadline {

  /** The words as written, empty where there are none (a date picked in the program, or 待补). */
  String words();

  /**
   * The date by which the work is due, seen from {@code today}; empty where no single date binds.
   *
   * @param today the day of asking, needed by recurring deadlines only
   */
  Optional<LocalDate> dueOn(LocalDate today);

  /** This deadline in other words; the same where it has none (待补). */
  Deadline withWords(String other);

  /** Whether both bind to the same time, whatever words say it. */
  default boolean sameTimeAs(Deadline other) {
    return withWords("").equals(other.withWords(""));
  }

  /** The deadline that nobody has set yet (待补). */
  static Deadline unset() {
    return new Unset();
  }

  /** A plain date without words. */
  static Deadline on(LocalDate date) {
    return new OnDate(date, "");
  }

  /**
   * On a date.
   *
   * @param date the last day on which the work is in time
   */
  record OnDate(LocalDate date, String words) implements Deadline {
    /** Both parts are required; the words may be empty. */
    public OnDate {
      Objects.requireNonNull(date);
      Objects.requireNonNull(words);
    }

    @Override
    public Deadline withWords(String other) {
      return new OnDate(date, other);
    }

    @Override
    public Optional<LocalDate> dueOn(LocalDate today) {
      return Optional.of(date);
    }
  }

  /**
   * 立行立改.
   *
   * @param by the date set for it, null where only the words are given
   */
  record Immediate(@Nullable LocalDate by, String words) implements Deadline {
    /** The words are required and may be empty. */
    public Immediate {
      Objects.requireNonNull(words);
    }

    @Override
    public Deadline withWords(String other) {
      return new Immediate(by, other);
    }

    @Override
    public Optional<LocalDate> dueOn(LocalDate today) {
      return Optional.ofNullable(by);
    }
  }

  /** 长期坚持: no date binds. */
  record LongTerm(String words) implements Deadline {
    /** The words are required and may be empty. */
    public LongTerm {
      Objects.requireNonNull(words);
    }

    @Override
    public Deadline withWords(String other) {
      return new LongTerm(other);
    }

    @Override
    public Optional<LocalDate> dueOn(LocalDate today) {
      return Optional.empty();
    }
  }

  /** Again and again (每月25日前, 每季度末). */
  record Recurring(Recurrence recurrence, String words) implements Deadline {
    /** Both parts are required; the words may be empty. */
    public Recurring {
      Objects.requireNonNull(recurrence);
      Objects.requireNonNull(words);
    }

    /** The next day due, today included. */
    @Override
    public Deadline withWords(String other) {
      return new Recurring(recurrence, other);
    }

    @Override
    public Optional<LocalDate> dueOn(LocalDate today) {
      return Optional.of(recurrence.onOrAfter(today));
    }
  }

  /** 待补. */
  record Unset() implements Deadline {
    @Override
    public Deadline withWords(String other) {
      return this;
    }

    @Override
    public String words() {
      return "";
    }

    @Override
    public Optional<LocalDate> dueOn(LocalDate today) {
      return Optional.empty();
    }
  }
}
