package app.xiaohao.intake.parse.line;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.deadline.DateBase;
import java.time.LocalDate;

/**
 * The days from which a document's relative times are reckoned.
 *
 * @param spoken the day on which the document speaks: its signing date, else the first day of its
 *     publication; null where it has none
 * @param feedback the day of the feedback (向…反馈); null where the document does not name it
 */
public record ReportDates(LocalDate spoken, LocalDate feedback) {
  /** No day is known: nothing relative can be reckoned. */
  public static final ReportDates NONE = new ReportDates(null, null);

  /** The days that a report states of itself. */
  public static ReportDates of(Draft.Report report) {
    LocalDate spoken = report.signedDate() != null ? report.signedDate() : report.commentFrom();
    return new ReportDates(spoken, report.feedbackDate());
  }

  /** These days, and where one is unknown that of others. */
  ReportDates or(ReportDates others) {
    return new ReportDates(
        spoken == null ? others.spoken : spoken, feedback == null ? others.feedback : feedback);
  }

  /** The same days for the words of deadlines. */
  DateBase base() {
    return DateBase.ofDocument(spoken, feedback);
  }
}
