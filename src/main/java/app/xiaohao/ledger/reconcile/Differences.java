package app.xiaohao.ledger.reconcile;

import app.xiaohao.intake.NoticeTotal;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.merge.MeasureMerge;
import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.review.LeftOut;
import app.xiaohao.ledger.row.ByHand.Removed;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.ledger.rule.LateProof;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.ClosingStatement;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.inspection.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names every difference between the three books, one a line. */
final class Differences {
  private final Books books;
  private final HandDifferences byHand;
  private final ReportDifferences reports;
  private final Set<IssueId> titles = new HashSet<>();
  private final List<Difference> found = new ArrayList<>();

  private Differences(Books books, Origins origins, Period period) {
    this.books = books;
    byHand = new HandDifferences(books, origins, this::add);
    reports = new ReportDifferences(books, period, this::add);
  }

  /** Takes a difference of a measure. */
  @FunctionalInterface
  interface Told {
    void add(Reason reason, LedgerRow row, Object... arguments);
  }

  /**
   * @param period of which the reports are looked at; null for the newest report of each measure
   * @param reporting who has reported in the period; null without one
   * @param today by which issues are closed or not
   */
  static List<Difference> of(
      Books books, Origins origins, Period period, Reporting reporting, LocalDate today) {
    Differences differences = new Differences(books, origins, period);
    for (LeftOut left : origins.missing()) {
      differences.missing(left);
    }
    for (LedgerRow row : books.rows()) {
      if (row.measure() != null) {
        differences.origin(row);
        differences.state(row);
        differences.deadline(row);
        differences.reports.of(row);
      }
    }
    for (Removed one : books.byHand().removed()) {
      differences.byHand.added(one.row());
      differences.byHand.removed(one);
    }
    if (reporting != null) {
      for (LedgerRow row : reporting.units().stream().flatMap(u -> u.missing().stream()).toList()) {
        differences.add(Reason.NOTHING_REPORTED, row, period.name());
      }
    }
    differences.totals(today);
    Map<MeasureId, Integer> order = new HashMap<>();
    books.rows().stream()
        .filter(row -> row.measure() != null)
        .forEach(row -> order.put(row.measure().id(), order.size()));
    books.byHand().removed().forEach(one -> order.put(one.row().measure().id(), order.size()));
    differences.found.sort(
        Comparator.comparing(Difference::kind)
            .thenComparing(one -> one.measure() == null ? -1 : order.get(one.measure())));
    return differences.found;
  }

  /** What the notices state of their own numbers, against what the ledger counts now. */
  private void totals(LocalDate today) {
    Summary.Counts counts = Summary.of(books.rows(), books.lights(), today).total();
    Map<IssueId, Boolean> done = new HashMap<>();
    for (LedgerRow row : books.rows()) {
      boolean isDone = row.measure() != null && row.measure().completion() == Completion.DONE;
      done.merge(row.issue().id(), isDone, Boolean::logicalAnd);
    }
    for (NoticeTotal total : books.totals()) {
      int found =
          switch (total.kind()) {
            case ISSUES -> counts.issues();
            case ISSUES_DONE -> (int) done.values().stream().filter(is -> is).count();
            case ISSUES_CLOSED -> counts.issuesClosed();
            case MEASURES -> counts.measures();
            case MEASURES_DONE -> counts.done();
            case MEASURES_CLOSED -> counts.closed();
          };
      if (found != total.amount()) {
        List<String> arguments =
            List.of(
                total.kind().name(),
                Integer.toString(total.amount()),
                Integer.toString(found),
                total.quote());
        this.found.add(new Difference(Reason.TOTAL_DIFFERS, null, "", "", "", arguments));
      }
    }
  }

  private void missing(LeftOut left) {
    String words = Supplement.words(left);
    found.add(
        new Difference(
            Reason.LEFT_OUT,
            null,
            String.join("·", left.path()),
            left.title(),
            "",
            List.of(books.feedback().document(), words)));
  }

  private void add(Reason reason, LedgerRow row, Object... arguments) {
    found.add(
        new Difference(
            reason,
            row.measure().id(),
            LedgerQuery.number(row),
            row.issue().title(),
            row.measure().responsibility().accountable(),
            List.of(arguments).stream().map(Object::toString).toList()));
  }

  private void origin(LedgerRow row) {
    MeasureLine measure = row.measure();
    byHand.added(row);
    if (measure.text().isBlank()) {
      add(Reason.MEASURE_UNWORDED, row);
    }
    String title = books.feedback().titles().get(row.issue().id());
    if (title != null && !alike(title, row.issue().title()) && titles.add(row.issue().id())) {
      add(Reason.TITLE_REWORDED, row, title, row.issue().title());
    }
    String text = books.feedback().measures().getOrDefault(measure.id(), "");
    if (!text.isBlank() && !measure.text().isBlank() && !alike(text, measure.text())) {
      add(Reason.MEASURE_REWORDED, row, text, measure.text());
    }
  }

  /** White space apart: a mark that is moved changes what a paper says. */
  private static boolean alike(String one, String other) {
    return one.replaceAll("\\s+", "").equals(other.replaceAll("\\s+", ""));
  }

  private void state(LedgerRow row) {
    MeasureLine measure = row.measure();
    boolean done = measure.completion() == Completion.DONE;
    boolean unproved =
        measure.evidence() == 0
            || measure.closure() == Closure.CLOSED && LateProof.proving(life(row)) == 0;
    if (done && unproved) {
      add(Reason.NO_EVIDENCE, row);
    }
    Approval.flaw(measure, life(row))
        .ifPresent(
            flaw -> {
              if (flaw.name().isEmpty()) {
                add(flaw.reason(), row);
              } else {
                add(flaw.reason(), row, flaw.name());
              }
            });
    Optional<ClosingStatement> said = life(row).statement();
    if (said.isPresent() && said.get().closure() != measure.closure()) {
      add(
          Reason.TABLE_SAYS_CLOSED,
          row,
          said.get().document(),
          said.get().closure(),
          said.get().at().toLocalDate(),
          said.get().by());
    }
    Books.Table table = books.tables().get(measure.id());
    if (table != null && ClosingRules.fixed(measure.closure()) && isLater(table, row)) {
      List<MergeField> other = MeasureMerge.differing(measure, table.said());
      if (!other.isEmpty()) {
        add(
            Reason.TABLE_DIFFERS,
            row,
            table.document(),
            other.stream().map(MergeField::name).collect(Collectors.joining(",")));
      }
    }
    boolean open = !done && measure.closure() != Closure.CLOSED;
    if (open
        && said.isEmpty()
        && table != null
        && (table.said().completion() == Completion.DONE
            || table.said().closure() == Closure.CLOSED)) {
      add(Reason.TABLE_SAYS_DONE, row, table.document(), measure.percent());
    }
  }

  /** Whether a table came only after the item was closed. */
  private boolean isLater(Books.Table table, LedgerRow row) {
    List<ClosingStep> steps = life(row).steps();
    return steps.isEmpty() || !steps.getLast().at().isAfter(table.at());
  }

  private MeasureLife life(LedgerRow row) {
    return books.desk().life(row.measure().id());
  }

  private void deadline(LedgerRow row) {
    MeasureLine measure = row.measure();
    LocalDate first = measure.firstDue();
    LocalDate now = measure.deadline().binding().orElse(null);
    LocalDate reopened = measure.reopenedOn();
    boolean earlierRound = first != null && reopened != null && first.isBefore(reopened);
    if (first == null || first.equals(now) || earlierRound) {
      return;
    }
    for (Extension extension : life(row).extensions().reversed()) {
      boolean granted =
          extension.decision() == Extension.Decision.GRANTED
              && now != null
              && now.equals(extension.asked())
              && !extension.reason().isBlank();
      if (granted) {
        add(Reason.DATE_EXTENDED, row, first, now, extension.decidedBy(), extension.decidedOn());
        return;
      }
    }
    if (now == null) {
      add(Reason.DATE_DROPPED, row, first);
    } else {
      add(Reason.DATE_MOVED, row, first, now);
    }
  }
}
