package app.xiaohao.ledger.reconcile;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Reported;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.inspection.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What units reported, against the ledger and against what they reported before. */
final class ReportDifferences {
  private static final int DONE = 100;

  private final Books books;
  private final Period period;
  private final Differences.Told told;
  private final Map<MeasureId, List<Reported>> reports = new HashMap<>();

  /**
   * @param period of which the reports are looked at; null for the newest report of each measure
   */
  ReportDifferences(Books books, Period period, Differences.Told told) {
    this.books = books;
    this.period = period;
    this.told = told;
    for (Reported report : books.reports()) {
      reports.computeIfAbsent(report.measure(), measure -> new ArrayList<>()).add(report);
    }
  }

  /** The newest report of the period, held against the ledger and against the one before. */
  void of(LedgerRow row) {
    List<Reported> all = reports.getOrDefault(row.measure().id(), List.of());
    int at = all.size() - 1;
    while (at >= 0 && period != null && !period.id().equals(all.get(at).period())) {
      at--;
    }
    if (at < 0) {
      return;
    }
    Reported newest = all.get(at);
    said(row, newest);
    if (at > 0) {
      fell(row, all.get(at - 1), newest);
    }
    for (int before = at - 1; before >= 0; before--) {
      Reported earlier = all.get(before);
      boolean last = before == at - 1;
      boolean lastPeriod = period != null && !period.id().equals(earlier.period());
      if ((last || lastPeriod) && ReportText.same(earlier.entry().text(), newest.entry().text())) {
        told.add(Reason.TEXT_REPEATED, row, earlier.entry().on(), newest.entry().text());
        return;
      }
      if (period == null || lastPeriod) {
        return;
      }
    }
  }

  private void said(LedgerRow row, Reported report) {
    MeasureLine measure = row.measure();
    String text = report.entry().text();
    boolean saysDone = report.entry().percent() == DONE || ReportText.saysAllDone(text);
    boolean open = measure.completion() != Completion.DONE && measure.closure() != Closure.CLOSED;
    if (open && saysDone && !reopenedSince(row, report)) {
      told.add(
          Reason.REPORT_SAYS_DONE,
          row,
          report.entry().by(),
          report.entry().on(),
          text,
          measure.percent());
    }
    if (ReportText.empty(text)) {
      told.add(Reason.NOTHING_SAID, row, text);
    }
  }

  private void fell(LedgerRow row, Reported earlier, Reported newest) {
    if (newest.entry().percent() < earlier.entry().percent() && !reopenedSince(row, earlier)) {
      told.add(
          Reason.PERCENT_FELL,
          row,
          earlier.entry().percent(),
          earlier.entry().on(),
          newest.entry().percent(),
          newest.entry().on());
    }
  }

  /** Work that was opened again begins anew: what was reported before is no promise. */
  private boolean reopenedSince(LedgerRow row, Reported report) {
    for (ClosingStep step : books.desk().life(row.measure().id()).steps()) {
      if (step.act() == ClosureAct.REOPEN && !step.on().isBefore(report.entry().on())) {
        return true;
      }
    }
    return false;
  }
}
