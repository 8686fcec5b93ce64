package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows as JSON for other programs: an array, one object a measure; an issue without measures is one
 * object with {@code measure} null. Field names are stable:
 *
 * <pre>
 * inspection         name of the inspection
 * number             as people call it, "2.1"
 * path, aspect       numbers and outermost heading in the document
 * issue, original    working title, locked wording
 * measure            text, "" while it is still to be given
 * leaders, leadUnits, responsibleUnits, supportingUnits    names, [] is 待补
 * deadline           {kind: ON_DATE|IMMEDIATE|LONG_TERM|RECURRING|UNSET, date, words}
 * firstDue           the first date ever set; extensions: how often it was moved
 * due                OVERDUE|DUE_SOON|NORMAL|LONG_TERM|UNKNOWN on the day asked for
 * light              RED|YELLOW|GREEN|BLUE|NONE under the rules of its inspection
 * percent, progress, progressOn                            the newest progress
 * completion         NOT_STARTED|IN_PROGRESS|PHASED|MOSTLY|DONE
 * nature             LIMITED|LONG_TERM
 * closure            NONE|REQUESTED|VERIFIED|CLOSED|RETURNED|REOPENED
 * closedOn, closingNumber                                  once closed
 * </pre>
 *
 * Dates are YYYY-MM-DD; what is unknown is null.
 */
public final class LedgerJson {
  private final Map<InspectionId, String> inspections;

  /**
   * @param inspections those whose rows will be written
   */
  public LedgerJson(List<Inspection> inspections) {
    this.inspections =
        inspections.stream().collect(Collectors.toMap(Inspection::id, Inspection::name));
  }

  /**
   * Writes the rows in UTF-8; the stream stays open.
   *
   * @param today the day by which lights and recurring deadlines are reckoned
   */
  public void write(
      List<LedgerRow> rows, LightsInForce lights, LocalDate today, OutputStream stream) {
    Iterable<Row> written = rows.stream().map(row -> row(row, lights, today))::iterator;
    Json.writeArray(written, stream);
  }

  /**
   * Writes the list of 建章立制 in UTF-8: an array, one object a rule, with {@code inspection, number,
   * issue, title, quote}; the stream stays open.
   *
   * @param rows of the issues for which they were issued
   */
  public void writeIssued(List<IssuedRule> rules, List<LedgerRow> rows, OutputStream stream) {
    Map<IssueId, LedgerRow.IssueLine> issues =
        rows.stream()
            .collect(
                Collectors.toMap(row -> row.issue().id(), LedgerRow::issue, (one, same) -> one));
    Json.writeArray(
        rules.stream()
            .map(
                rule -> {
                  LedgerRow.IssueLine issue = issues.get(rule.issue());
                  String inspection = inspections.get(issue.inspection());
                  return new Issued(
                      inspection, rule.item(), issue.title(), rule.title(), rule.quote());
                })
            .toList(),
        stream);
  }

  private Row row(LedgerRow row, LightsInForce lights, LocalDate today) {
    LedgerRow.IssueLine issue = row.issue();
    return new Row(
        inspections.get(issue.inspection()),
        LedgerQuery.number(row),
        issue.path(),
        issue.aspect().isEmpty() ? null : issue.aspect(),
        issue.title(),
        issue.original(),
        row.measure() == null ? null : row.measure().text(),
        row.measure() == null ? null : work(row, lights.lamp(row, today), today));
  }

  private static Work work(LedgerRow row, Lamp lamp, LocalDate today) {
    LedgerRow.MeasureLine measure = row.measure();
    return new Work(
        measure.responsibility().leaders(),
        measure.responsibility().lead(),
        measure.responsibility().responsible(),
        measure.responsibility().supporting(),
        new Due(
            measure.deadline().kind().name(),
            measure.deadline().dueOn(today),
            measure.awaitsDate(),
            measure.deadline().words()),
        measure.firstDue(),
        measure.extensions(),
        lamp.due(),
        lamp.light(),
        measure.percent(),
        measure.progress(),
        measure.progressOn(),
        measure.completion(),
        measure.doneOn(),
        measure.nature(),
        measure.closure(),
        measure.closedOn(),
        measure.closingNumber().isEmpty() ? null : measure.closingNumber());
  }

  private record Issued(
      String inspection, String number, String issue, String title, String quote) {}

  private record Row(
      String inspection,
      String number,
      List<String> path,
      String aspect,
      String issue,
      String original,
      String measure,
      @JsonUnwrapped Work work) {}

  private record Work(
      List<String> leaders,
      List<String> leadUnits,
      List<String> responsibleUnits,
      List<String> supportingUnits,
      Due deadline,
      LocalDate firstDue,
      int extensions,
      DueState due,
      Light light,
      int percent,
      String progress,
      LocalDate progressOn,
      Completion completion,
      LocalDate doneOn,
      Nature nature,
      Closure closure,
      LocalDate closedOn,
      String closingNumber) {}

  private record Due(String kind, Optional<LocalDate> date, boolean awaitsDate, String words) {}
}
