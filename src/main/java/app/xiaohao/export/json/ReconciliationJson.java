package app.xiaohao.export.json;

import app.xiaohao.ledger.reconcile.Check;
import app.xiaohao.ledger.reconcile.Difference;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.Tally;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reconciliations as JSON for other programs: an array, one object an inspection. Field names are
 * stable:
 *
 * <pre>
 * inspection, document      their names
 * period                    its name, null for none
 * on                        the day of the reconciliation
 * issues, issuesClosed      问题 in the ledger
 * asked, reported, late     reports of the period, in measures
 * total                     {due, ledger, done, inProgress, closed, notClosed, overdue, longTerm,
 *                           missing, extra}, in measures
 * byAspect, byUnit, byLeader    [{name, …the same numbers}], name "" is 待补
 * differences               [{kind, reason, number, title, unit, text}]; kind and reason are names of
 *                           DifferenceKind and Reason, text the sentence
 * agree                     true if all sums agree
 * errors                    [{check, column, tallied, found}], the sums that do not
 * </pre>
 */
public final class ReconciliationJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final AccountWords words;

  /**
   * @param texts in whose language the sentences are
   */
  public ReconciliationJson(Texts texts) {
    this.words = new AccountWords(texts);
  }

  /** Writes them in UTF-8; the stream stays open. */
  public void write(List<Reconciliation> all, OutputStream stream) {
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
      json.writeStartArray();
      for (Reconciliation made : all) {
        write(json, made);
      }
      json.writeEndArray();
    }
  }

  private void write(JsonGenerator json, Reconciliation made) {
    json.writeStartObject();
    json.writeStringProperty("inspection", made.inspection());
    json.writeStringProperty("document", made.document());
    if (made.period() == null) {
      json.writeNullProperty("period");
    } else {
      json.writeStringProperty("period", made.periodName());
    }
    json.writeStringProperty("on", made.on().toString());
    json.writeNumberProperty("issues", made.issues());
    json.writeNumberProperty("issuesClosed", made.issuesClosed());
    json.writeNumberProperty("asked", made.asked());
    json.writeNumberProperty("reported", made.reported());
    json.writeNumberProperty("late", made.late());
    json.writeObjectPropertyStart("total");
    numbers(json, made.total());
    json.writeEndObject();
    lines(json, "byAspect", made.byAspect());
    lines(json, "byUnit", made.byUnit());
    lines(json, "byLeader", made.byLeader());
    json.writeArrayPropertyStart("differences");
    for (Difference one : made.differences()) {
      json.writeStartObject();
      json.writeStringProperty("kind", one.kind().name());
      json.writeStringProperty("reason", one.reason().name());
      json.writeStringProperty("number", one.number());
      json.writeStringProperty("title", one.title());
      json.writeStringProperty("unit", one.unit());
      json.writeStringProperty("text", words.reason(one));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanProperty("agree", made.errors().isEmpty());
    json.writeArrayPropertyStart("errors");
    for (Check error : made.errors()) {
      json.writeStartObject();
      json.writeStringProperty("check", error.kind().name());
      json.writeStringProperty("column", error.column().name());
      json.writeNumberProperty("tallied", error.tallied());
      json.writeNumberProperty("found", error.found());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void lines(JsonGenerator json, String name, List<Tally.Line> lines) {
    json.writeArrayPropertyStart(name);
    for (Tally.Line line : lines) {
      json.writeStartObject();
      json.writeStringProperty("name", line.name());
      numbers(json, line.tally());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void numbers(JsonGenerator json, Tally tally) {
    for (Tally.Column column : Tally.Column.values()) {
      json.writeNumberProperty(name(column), tally.of(column));
    }
  }

  /** IN_PROGRESS as inProgress. */
  private static String name(Tally.Column column) {
    String[] parts = column.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder name = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      name.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
    }
    return name.toString();
  }
}
