package app.xiaohao.ledger.reconcile;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.reconcile.Tally.Column;
import app.xiaohao.ledger.review.LeftOut;
import app.xiaohao.ledger.row.ByHand.Removed;
import app.xiaohao.ledger.row.ChineseOrder;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.light.DueState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Makes a reconciliation of the three books of an inspection. */
public final class Reconciler {
  private final Books books;
  private final Period period;
  private final LocalDate today;
  private final Origins origins;

  private Reconciler(Books books, Period period, LocalDate today) {
    this.books = books;
    this.period = period;
    this.today = today;
    this.origins = Origins.of(books);
  }

  /**
   * Compares the books.
   *
   * @param period of which the reports are looked at; null for no period: then the newest report of
   *     each measure is
   * @param today by which lights are reckoned
   */
  public static Reconciliation of(Books books, Period period, LocalDate today) {
    return new Reconciler(books, period, today).reconcile();
  }

  private Reconciliation reconcile() {
    Reporting reporting = period == null ? null : Reporting.of(books, period, books.rows());
    List<Difference> differences = Differences.of(books, origins, period, reporting, today);
    Tally total = Tally.NONE;
    for (LedgerRow row : books.rows()) {
      total = total.plus(tally(row));
    }
    for (LeftOut left : origins.missing()) {
      total = total.plus(tally(left));
    }
    for (Removed one : books.byHand().removed()) {
      total = total.plus(tally(one));
    }
    List<Tally.Line> aspects = lines(row -> row.issue().aspect(), LeftOut::aspect);
    List<Tally.Line> units =
        sorted(
            lines(
                row -> row.measure() == null ? "" : row.measure().responsibility().accountable(),
                left -> ""));
    List<Tally.Line> leaders = sorted(lines(Reconciler::leader, left -> ""));
    Summary.Counts counts = Summary.of(books.rows(), books.lights(), today).total();
    return new Reconciliation(
        books.inspection().name(),
        books.feedback().document(),
        period == null ? null : period.id(),
        period == null ? "" : period.name(),
        today,
        counts.issues(),
        counts.issuesClosed(),
        reporting == null ? 0 : reporting.asked(),
        reporting == null ? 0 : reporting.reported(),
        reporting == null ? 0 : reporting.late(),
        total,
        aspects,
        units,
        leaders,
        differences,
        checks(total, aspects, units, leaders, differences, counts));
  }

  private static String leader(LedgerRow row) {
    return row.measure() == null ? "" : row.measure().responsibility().leader();
  }

  private Tally tally(LedgerRow row) {
    MeasureLine measure = row.measure();
    if (measure == null) {
      return Tally.NONE;
    }
    boolean done = measure.completion() == Completion.DONE;
    boolean closed = measure.closure() == Closure.CLOSED;
    DueState state = books.lights().due(row, today);
    boolean fedBack = origins.fedBack().contains(measure.id());
    boolean added = !fedBack && books.byHand().added().containsKey(measure.id());
    return new Tally(
        count(fedBack),
        1,
        count(done),
        count(!done),
        count(closed),
        count(!closed),
        count(state == DueState.OVERDUE),
        count(state == DueState.LONG_TERM),
        0,
        count(!fedBack && !added),
        count(added),
        0);
  }

  /** What is struck counts only as that, and as what it was. */
  private Tally tally(Removed one) {
    MeasureId id = one.row().measure().id();
    boolean fedBack = origins.fedBack().contains(id);
    boolean added = !fedBack && books.byHand().added().containsKey(id);
    return new Tally(
        count(fedBack), 0, 0, 0, 0, 0, 0, 0, 0, count(!fedBack && !added), count(added), 1);
  }

  private static Tally tally(LeftOut left) {
    return new Tally(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
  }

  private static int count(boolean holds) {
    return holds ? 1 : 0;
  }

  private List<Tally.Line> lines(
      Function<LedgerRow, String> ofRow, Function<LeftOut, String> ofLeftOut) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (LedgerRow row : books.rows()) {
      if (row.measure() != null) {
        tallies.merge(ofRow.apply(row), tally(row), Tally::plus);
      }
    }
    for (LeftOut left : origins.missing()) {
      tallies.merge(ofLeftOut.apply(left), tally(left), Tally::plus);
    }
    for (Removed one : books.byHand().removed()) {
      tallies.merge(ofRow.apply(one.row()), tally(one), Tally::plus);
    }
    List<Tally.Line> lines = new ArrayList<>();
    tallies.forEach((name, tally) -> lines.add(new Tally.Line(name, tally)));
    return lines;
  }

  private static List<Tally.Line> sorted(List<Tally.Line> lines) {
    List<Tally.Line> sorted = new ArrayList<>(lines);
    sorted.sort(ChineseOrder.by(Tally.Line::name));
    return sorted;
  }

  /** The second way to each number; it shares nothing with the first but the rows. */
  private List<Check> checks(
      Tally total,
      List<Tally.Line> aspects,
      List<Tally.Line> units,
      List<Tally.Line> leaders,
      List<Difference> differences,
      Summary.Counts counts) {
    List<Check> checks = new ArrayList<>();
    checks.addAll(equations(total));
    checks.addAll(sums(Check.Kind.ASPECTS, total, aspects));
    checks.addAll(sums(Check.Kind.UNITS, total, units));
    checks.addAll(sums(Check.Kind.LEADERS, total, leaders));
    Map<Column, LedgerQuery> lists =
        Map.of(
            Column.DONE, LedgerQuery.ALL.withStatus(LedgerQuery.Status.DONE),
            Column.CLOSED, LedgerQuery.ALL.withStatus(LedgerQuery.Status.CLOSED),
            Column.OVERDUE, LedgerQuery.ALL.withDue(Set.of(DueState.OVERDUE)),
            Column.LONG_TERM, LedgerQuery.ALL.withDue(Set.of(DueState.LONG_TERM)));
    for (Column column : Column.values()) {
      if (lists.containsKey(column)) {
        int listed = lists.get(column).of(books.rows(), books.lights(), today).size();
        checks.add(new Check(Check.Kind.LIST, column, total.of(column), listed));
      }
    }
    summary(checks, total, Column.LEDGER, counts.measures());
    summary(checks, total, Column.DONE, counts.done());
    summary(checks, total, Column.IN_PROGRESS, counts.inProgress());
    summary(checks, total, Column.CLOSED, counts.closed());
    summary(checks, total, Column.OVERDUE, counts.overdue());
    summary(checks, total, Column.LONG_TERM, counts.longTerm());
    named(checks, total, Column.MISSING, differences, DifferenceKind.MISSING);
    named(checks, total, Column.EXTRA, differences, DifferenceKind.EXTRA);
    named(checks, total, Column.ADDED, differences, DifferenceKind.ADDED);
    named(checks, total, Column.REMOVED, differences, DifferenceKind.REMOVED);
    return checks;
  }

  private static void summary(List<Check> checks, Tally total, Column column, int counted) {
    checks.add(new Check(Check.Kind.SUMMARY, column, total.of(column), counted));
  }

  private static void named(
      List<Check> checks,
      Tally total,
      Column column,
      List<Difference> differences,
      DifferenceKind kind) {
    int named = (int) differences.stream().filter(one -> one.kind() == kind).count();
    checks.add(new Check(Check.Kind.DIFFERENCES, column, total.of(column), named));
  }

  /** The equations of one line of the table. */
  static List<Check> equations(Tally tally) {
    return List.of(
        new Check(
            Check.Kind.ORIGINS,
            Column.LEDGER,
            tally.ledger(),
            tally.due() - tally.missing() + tally.extra() + tally.added() - tally.removed()),
        new Check(
            Check.Kind.COMPLETION,
            Column.LEDGER,
            tally.ledger(),
            tally.done() + tally.inProgress()),
        new Check(
            Check.Kind.CLOSURE, Column.LEDGER, tally.ledger(), tally.closed() + tally.notClosed()));
  }

  /** The lines of a table against its total, column by column. */
  static List<Check> sums(Check.Kind kind, Tally total, List<Tally.Line> lines) {
    List<Check> checks = new ArrayList<>();
    for (Column column : Column.values()) {
      int sum = lines.stream().mapToInt(line -> line.tally().of(column)).sum();
      checks.add(new Check(kind, column, total.of(column), sum));
    }
    return checks;
  }
}
