package app.xiaohao.ui.overview;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.period.Reporting.UnitReports;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.light.DueState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is behind some of the numbers, one by one: what was done late and by how much, which letters
 * have no answer; and, read by itself because it takes longer, which units owe a report.
 *
 * @param late the latest first
 * @param letters the one whose answer is longest overdue first, those that set no day last
 */
record Notes(List<Late> late, List<Letter> letters) {
  /** The lists are copied. */
  Notes {
    late = List.copyOf(late);
    letters = List.copyOf(letters);
  }

  /**
   * Done after its date.
   *
   * @param days after it, 1 or more
   */
  record Late(LedgerRow row, long days) {}

  /** A unit that owes reports in a period. */
  record Owing(Period period, UnitReports unit) {}

  /**
   * A letter without an answer.
   *
   * @param first one of the rows of which it speaks
   * @param days since the answer was due, negative before; null where no day was set
   */
  record Letter(Supervision letter, LedgerRow first, Long days) {}

  /** What there is to tell of rows. */
  static Notes of(List<LedgerRow> rows, Desk desk, LightsInForce lights, LocalDate today) {
    return new Notes(late(rows, lights, today), letters(rows, desk, today));
  }

  private static List<Late> late(List<LedgerRow> rows, LightsInForce lights, LocalDate today) {
    return rows.stream()
        .filter(row -> row.measure() != null && lights.due(row, today) == DueState.DONE_LATE)
        .map(
            row ->
                new Late(
                    row,
                    ChronoUnit.DAYS.between(
                        row.measure().deadline().binding().orElseThrow(), row.measure().doneOn())))
        .sorted(Comparator.comparingLong(Late::days).reversed())
        .toList();
  }

  /**
   * The units that owe reports in the open periods of inspections, who has reported nothing first.
   * An inspection without an open period is not read at all.
   */
  static List<Owing> owing(List<Inspection> inspections, Ledger ledger, LocalDate today) {
    List<Owing> owing = new ArrayList<>();
    for (Inspection inspection : inspections) {
      PeriodRules.current(ledger.desks().periods(inspection.id()), today)
          .filter(Period::open)
          .ifPresent(
              period -> {
                var books = ledger.desks().books(inspection.id());
                Reporting.of(books, period, books.rows())
                    .owing()
                    .forEach(unit -> owing.add(new Owing(period, unit)));
              });
    }
    return owing;
  }

  /** A letter about several measures is one. */
  private static List<Letter> letters(List<LedgerRow> rows, Desk desk, LocalDate today) {
    Map<List<Object>, Letter> letters = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      if (row.measure() == null) {
        continue;
      }
      for (Supervision one : desk.life(row.measure().id()).supervisions()) {
        if (one.answeredOn() == null) {
          Long days =
              one.answerDue() == null ? null : ChronoUnit.DAYS.between(one.answerDue(), today);
          letters.putIfAbsent(
              List.of(one.kind(), one.number(), one.addressee(), one.issuedOn()),
              new Letter(one, row, days));
        }
      }
    }
    return letters.values().stream()
        .sorted(
            Comparator.comparing(
                Letter::days, Comparator.nullsLast(Comparator.<Long>reverseOrder())))
        .toList();
  }
}
