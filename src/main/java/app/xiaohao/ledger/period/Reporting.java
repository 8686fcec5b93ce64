package app.xiaohao.ledger.period;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Reported;
import app.xiaohao.ledger.row.ChineseOrder;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who has reported in a period and who has not (催报名单). A unit is asked for each measure for which
 * it is accountable and which is open; it has reported when each of them has a report dated within
 * the period.
 *
 * @param units those that are asked, who has reported nothing first, then by pinyin; measures for
 *     which nobody answers stand under an empty name, last
 */
public record Reporting(Period period, List<UnitReports> units) {
  /** The list is copied. */
  public Reporting {
    units = List.copyOf(units);
  }

  /** How far a unit has reported. */
  public enum State {
    /** 未报 */
    NONE,
    /** 部分已报 */
    PARTLY,
    /** 已报 */
    ALL
  }

  /**
   * A measure for which a report is asked.
   *
   * @param report the newest that is dated within the period; null where there is none
   */
  public record Asked(LedgerRow row, Reported report) {}

  /**
   * What a unit was asked for and has reported.
   *
   * @param people who is called there
   * @param measures in the order of the paper
   */
  public record UnitReports(String unit, List<UnitPerson> people, List<Asked> measures) {
    /** The lists are copied. */
    public UnitReports {
      people = List.copyOf(people);
      measures = List.copyOf(measures);
    }

    /** How many of its measures are reported. */
    public int reported() {
      return (int) measures.stream().filter(asked -> asked.report() != null).count();
    }

    /** How many of those came after the period was closed (补报). */
    public int late() {
      return (int)
          measures.stream()
              .filter(asked -> asked.report() != null && asked.report().late())
              .count();
    }

    /** The measures of which nothing is reported. */
    public List<LedgerRow> missing() {
      return measures.stream().filter(asked -> asked.report() == null).map(Asked::row).toList();
    }

    /** How far it has reported. */
    public State state() {
      int reported = reported();
      return reported == 0 ? State.NONE : reported < measures.size() ? State.PARTLY : State.ALL;
    }
  }

  /**
   * Who has reported in a period.
   *
   * @param rows as they are now, or of a closed period as they were frozen
   */
  public static Reporting of(Books books, Period period, List<LedgerRow> rows) {
    Map<MeasureId, Reported> newest = new HashMap<>();
    for (Reported report : books.reports()) {
      if (period.id().equals(report.period())) {
        newest.put(report.measure(), report);
      }
    }
    Map<String, List<Asked>> byUnit = new LinkedHashMap<>();
    for (LedgerRow row : rows) {
      MeasureLine measure = row.measure();
      if (measure == null) {
        continue;
      }
      Reported report = newest.get(measure.id());
      if (report != null || asked(row, period)) {
        byUnit
            .computeIfAbsent(measure.responsibility().accountable(), unit -> new ArrayList<>())
            .add(new Asked(row, report));
      }
    }
    List<UnitReports> units = new ArrayList<>();
    byUnit.forEach(
        (unit, measures) ->
            units.add(
                new UnitReports(unit, books.people().getOrDefault(unit, List.of()), measures)));
    units.sort(
        Comparator.comparing((UnitReports unit) -> unit.unit().isEmpty())
            .thenComparing(UnitReports::state)
            .thenComparing(ChineseOrder.by(UnitReports::unit)));
    return new Reporting(period, units);
  }

  /**
   * Open work that had begun before the period was over; what came into the ledger later is not
   * asked.
   */
  private static boolean asked(LedgerRow row, Period period) {
    MeasureLine measure = row.measure();
    boolean begun =
        row.issue().startedOn() == null || !row.issue().startedOn().isAfter(period.to());
    return begun
        && measure.closure() != Closure.CLOSED
        && (measure.completion() != Completion.DONE || measure.closure() == Closure.REOPENED);
  }

  /** The units that owe a report (催报名单). */
  public List<UnitReports> owing() {
    return units.stream().filter(unit -> unit.state() != State.ALL).toList();
  }

  /** How many measures are asked for. */
  public int asked() {
    return units.stream().mapToInt(unit -> unit.measures().size()).sum();
  }

  /** How many of them are reported. */
  public int reported() {
    return units.stream().mapToInt(UnitReports::reported).sum();
  }

  /** How many of the reported came late (补报). */
  public int late() {
    return units.stream().mapToInt(UnitReports::late).sum();
  }
}
