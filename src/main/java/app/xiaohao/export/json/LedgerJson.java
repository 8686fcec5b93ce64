package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnWords;
import app.xiaohao.text.column.RowColumn;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JSON for other programs: an array, one object a measure; an issue without measures is one
 * object with {@code measure} null. The fields are those of {@link RowColumn}; their names are
 * stable:
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
 * own                {heading: text} of what stands under headings of the office's own; {} for none
 * added              {source, reason, by, on} of what people added by hand, else null
 * removed            {reason, by, on, into}, only of what is struck; into: as people call what it
 *                    was joined into, null where it was removed
 * </pre>
 *
 * Dates are YYYY-MM-DD; what is unknown is null.
 */
public final class LedgerJson {
  private final Map<InspectionId, String> inspections;
  private final Texts texts;

  /**
   * @param inspections those whose rows will be written
   * @param texts of which the fields need none; columns speak of themselves in them
   */
  public LedgerJson(List<Inspection> inspections, Texts texts) {
    this.texts = texts;
    this.inspections =
        inspections.stream().collect(Collectors.toMap(Inspection::id, Inspection::name));
  }

  /**
   * Writes the rows in UTF-8; the stream stays open.
   *
   * @param rows some that stand, or some that are struck
   * @param byHand all that was added and struck by hand
   * @param all the rows that stand, to call by name what others were joined into
   * @param own what stands under headings of the office's own
   * @param today the day by which lights and recurring deadlines are reckoned
   */
  public void write(
      List<LedgerRow> rows,
      ByHand byHand,
      List<LedgerRow> all,
      LightsInForce lights,
      CustomFields own,
      LocalDate today,
      OutputStream stream) {
    ColumnWords words =
        new ColumnWords(
            texts,
            row -> lights.lamp(row, today),
            today,
            row -> inspections.getOrDefault(row.issue().inspection(), ""),
            own);
    Map<MeasureId, String> into = byHand.joinedInto(all);
    Map<MeasureId, Removed> struck = new HashMap<>();
    for (ByHand.Removed one : byHand.removed()) {
      MeasureId measure = one.row().measure().id();
      struck.put(
          measure, new Removed(one.reason(), one.by(), one.at().toLocalDate(), into.get(measure)));
    }
    Iterable<Map<String, @Nullable Object>> written =
        rows.stream().map(row -> fields(row, byHand.added(), struck, own, words))::iterator;
    Json.writeArray(written, stream);
  }

  private static Map<String, @Nullable Object> fields(
      LedgerRow row,
      Map<MeasureId, ByHand.Addition> added,
      Map<MeasureId, Removed> struck,
      CustomFields own,
      ColumnWords words) {
    Map<String, @Nullable Object> fields = RowColumn.fields(row, words);
    MeasureId measure = row.measure() == null ? null : row.measure().id();
    ByHand.Addition addition = measure == null ? null : added.get(measure);
    fields.put("own", own(row, own));
    fields.put("added", addition == null ? null : Added.of(addition));
    Removed gone = measure == null ? null : struck.get(measure);
    if (gone != null) {
      fields.put("removed", gone);
    }
    return fields;
  }

  private static Map<String, String> own(LedgerRow row, CustomFields own) {
    Map<String, String> said = new LinkedHashMap<>();
    for (String heading : own.headings()) {
      String text = own.of(row, heading);
      if (!text.isEmpty()) {
        said.put(heading, text);
      }
    }
    return said;
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

  private record Added(String source, String reason, String by, LocalDate on) {
    static Added of(ByHand.Addition added) {
      return new Added(added.source(), added.reason(), added.by(), added.at().toLocalDate());
    }
  }

  private record Removed(String reason, String by, LocalDate on, @Nullable String into) {}

  private record Issued(
      String inspection, String number, String issue, String title, String quote) {}
}
