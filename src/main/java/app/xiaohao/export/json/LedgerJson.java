package app.xiaohao.export.json;

import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.Lamp;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

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
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

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
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
      json.writeStartArray();
      for (LedgerRow row : rows) {
        json.writeStartObject();
        issue(json, row);
        if (row.measure() == null) {
          json.writeNullProperty("measure");
        } else {
          measure(json, row, lights, today);
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
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
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
      json.writeStartArray();
      for (IssuedRule rule : rules) {
        LedgerRow.IssueLine issue = issues.get(rule.issue());
        json.writeStartObject();
        json.writeStringProperty("inspection", inspections.get(issue.inspection()));
        json.writeStringProperty("number", rule.item());
        json.writeStringProperty("issue", issue.title());
        json.writeStringProperty("title", rule.title());
        json.writeStringProperty("quote", rule.quote());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void issue(JsonGenerator json, LedgerRow row) {
    LedgerRow.IssueLine issue = row.issue();
    json.writeStringProperty("inspection", inspections.get(issue.inspection()));
    json.writeStringProperty("number", LedgerQuery.number(row));
    names(json, "path", issue.path());
    json.writeStringProperty("aspect", issue.aspect().isEmpty() ? null : issue.aspect());
    json.writeStringProperty("issue", issue.title());
    json.writeStringProperty("original", issue.original());
  }

  private static void measure(
      JsonGenerator json, LedgerRow row, LightsInForce lights, LocalDate today) {
    LedgerRow.MeasureLine measure = row.measure();
    json.writeStringProperty("measure", measure.text());
    names(json, "leaders", measure.responsibility().leaders());
    names(json, "leadUnits", measure.responsibility().lead());
    names(json, "responsibleUnits", measure.responsibility().responsible());
    names(json, "supportingUnits", measure.responsibility().supporting());
    json.writeObjectPropertyStart("deadline");
    json.writeStringProperty("kind", kind(measure.deadline()));
    date(json, "date", measure.deadline().dueOn(today).orElse(null));
    json.writeBooleanProperty("awaitsDate", measure.awaitsDate());
    json.writeStringProperty("words", measure.deadline().words());
    json.writeEndObject();
    date(json, "firstDue", measure.firstDue());
    json.writeNumberProperty("extensions", measure.extensions());
    Lamp lamp = lights.lamp(row, today);
    json.writeStringProperty("due", lamp.due().name());
    json.writeStringProperty("light", lamp.light().name());
    json.writeNumberProperty("percent", measure.percent());
    json.writeStringProperty("progress", measure.progress());
    date(json, "progressOn", measure.progressOn());
    json.writeStringProperty("completion", measure.completion().name());
    date(json, "doneOn", measure.doneOn());
    json.writeStringProperty("nature", measure.nature().name());
    json.writeStringProperty("closure", measure.closure().name());
    date(json, "closedOn", measure.closedOn());
    json.writeStringProperty(
        "closingNumber", measure.closingNumber().isEmpty() ? null : measure.closingNumber());
  }

  private static String kind(Deadline deadline) {
    return switch (deadline) {
      case Deadline.OnDate _ -> "ON_DATE";
      case Deadline.Immediate _ -> "IMMEDIATE";
      case Deadline.LongTerm _ -> "LONG_TERM";
      case Deadline.Recurring _ -> "RECURRING";
      case Deadline.Unset _ -> "UNSET";
    };
  }

  private static void names(JsonGenerator json, String field, List<String> names) {
    json.writeArrayPropertyStart(field);
    names.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void date(JsonGenerator json, String field, LocalDate date) {
    json.writeStringProperty(field, date == null ? null : date.toString());
  }
}
