package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which reporting period may follow which. The periods of an inspection stand one behind another
 * without a gap and without an overlap, so that every report belongs to exactly one of them.
 */
public final class PeriodRules {
  private PeriodRules() {}

  /**
   * A period that could be opened next.
   *
   * @param number one more than the last one's
   */
  public record Proposal(int number, LocalDate from, LocalDate to) {}

  /**
   * What the rhythm of the inspection proposes: from the day behind the last period to the end of
   * that week, half month, month or quarter; before the first one the stretch in which {@code
   * today} lies.
   *
   * @param periods those of the inspection, by number
   */
  public static Proposal next(List<Period> periods, Rhythm rhythm, LocalDate today) {
    LocalDate from =
        periods.isEmpty() ? rhythm.firstDay(today) : periods.getLast().to().plusDays(1);
    return new Proposal(periods.size() + 1, from, rhythm.lastDay(from));
  }

  /**
   * The period that is worked on: the last one that has begun; the first one where none has; empty
   * where there is none.
   */
  public static Optional<Period> current(List<Period> periods, LocalDate today) {
    return periods.reversed().stream()
        .filter(period -> !period.from().isAfter(today))
        .findFirst()
        .or(() -> periods.stream().findFirst());
  }

  /** The period that somebody names, by its name or its number. */
  public static Optional<Period> named(List<Period> periods, String words) {
    String wanted = words.strip();
    return periods.stream()
        .filter(
            period ->
                period.name().equals(wanted) || Integer.toString(period.number()).equals(wanted))
        .findFirst();
  }

  /** The period in which a day lies. */
  public static Optional<Period> of(List<Period> periods, LocalDate day) {
    return periods.stream()
        .filter(period -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
        .findFirst();
  }

  /**
   * Whether a period may be opened behind the others.
   *
   * @param periods those of the inspection, by number
   * @throws LedgerException STALE where the number is not the next; PERIOD_UNNAMED;
   *     PERIOD_BACKWARDS; PERIOD_OVERLAPS; PERIOD_GAP
   */
  public static void requireNext(List<Period> periods, Change.PeriodOpened asked) {
    if (asked.number() != periods.size() + 1) {
      throw new LedgerException(Kind.STALE, List.of(), null);
    }
    if (asked.name().isBlank()) {
      throw new LedgerException(Kind.PERIOD_UNNAMED, List.of(), null);
    }
    if (asked.to().isBefore(asked.from())) {
      throw refused(Kind.PERIOD_BACKWARDS, asked.from(), asked.to());
    }
    if (periods.isEmpty()) {
      return;
    }
    Period last = periods.getLast();
    LocalDate next = last.to().plusDays(1);
    if (asked.from().isBefore(next)) {
      throw refused(Kind.PERIOD_OVERLAPS, asked.from(), last.name(), last.to(), next);
    }
    if (asked.from().isAfter(next)) {
      throw refused(Kind.PERIOD_GAP, asked.from(), last.name(), last.to(), next);
    }
  }

  /**
   * The period that is to be closed.
   *
   * @param periods those of the inspection, by number
   * @param on the day of closing
   * @throws LedgerException UNKNOWN_ITEM; PERIOD_CLOSED; PERIOD_EARLIER_OPEN where one before it is
   *     open; PERIOD_NOT_OVER before its last day
   */
  public static Period requireClosable(List<Period> periods, PeriodId id, LocalDate on) {
    Period period =
        periods.stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> refused(Kind.UNKNOWN_ITEM, id));
    if (!period.open()) {
      throw refused(Kind.PERIOD_CLOSED, period.name(), period.closedBy(), period.closedOn());
    }
    for (Period earlier : periods) {
      if (earlier.open() && earlier.number() < period.number()) {
        throw refused(Kind.PERIOD_EARLIER_OPEN, earlier.name(), period.name());
      }
    }
    if (on.isBefore(period.to())) {
      throw refused(Kind.PERIOD_NOT_OVER, period.name(), period.to());
    }
    return period;
  }

  private static LedgerException refused(Kind kind, Object... arguments) {
    return new LedgerException(
        kind, List.of(arguments).stream().map(Object::toString).toList(), null);
  }
}
