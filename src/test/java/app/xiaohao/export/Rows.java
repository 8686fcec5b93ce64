package app.xiaohao.export;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.IssueStanding;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionId;
import java.time.LocalDate;
import java.util.List;

/** Invented rows of the county 云溪县. */
final class Rows {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private Rows() {}

  static LedgerRow.IssueLine issue(int number, String aspect, String title) {
    return new LedgerRow.IssueLine(
        new IssueId(number),
        new InspectionId(1),
        number,
        List.of("二", "(一)", Integer.toString(number)),
        List.of(aspect),
        title,
        title,
        LocalDate.of(2026, 6, 1),
        IssueStanding.OPEN);
  }

  static LedgerRow row(
      LedgerRow.IssueLine issue, int number, String text, Deadline deadline, String progress) {
    return new LedgerRow(issue, line(issue, number, text, deadline, progress));
  }

  static LedgerRow.MeasureLine line(
      LedgerRow.IssueLine issue, int number, String text, Deadline deadline, String progress) {
    return new LedgerRow.MeasureLine(
        new MeasureId(issue.number() * 1000L + number),
        number,
        text,
        new Responsibility(List.of("陈向东"), List.of("县住房城乡建设局"), List.of(), List.of("县水务局", "河东镇")),
        deadline,
        LocalDate.of(2026, 9, 30),
        1,
        Nature.LIMITED,
        81,
        progress,
        LocalDate.of(2026, 11, 6),
        Completion.IN_PROGRESS,
        Closure.NONE,
        null,
        "",
        0,
        1,
        0,
        null,
        null);
  }

  static LedgerRow closed(LedgerRow.IssueLine issue, int number, String text) {
    return new LedgerRow(
        issue,
        new LedgerRow.MeasureLine(
            new MeasureId(issue.number() * 1000L + number),
            number,
            text,
            Responsibility.NONE,
            Deadline.unset(),
            null,
            0,
            Nature.LONG_TERM,
            100,
            "已印发并执行",
            LocalDate.of(2026, 10, 1),
            Completion.DONE,
            Closure.CLOSED,
            LocalDate.of(2026, 10, 8),
            "云销〔2026〕3号",
            1,
            1,
            2,
            null,
            null));
  }
}
