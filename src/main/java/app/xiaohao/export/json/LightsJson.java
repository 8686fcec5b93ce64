package app.xiaohao.export.json;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.light.LightFacts;
import app.xiaohao.model.light.LightRule;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.LightWording;
import app.xiaohao.text.Texts;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The lights of a ledger as JSON for other programs: one object with stable field names.
 *
 * <pre>
 * today     the day by which they are reckoned
 * counts    {RED, YELLOW, GREEN, BLUE, NONE}: how many measures show each
 * sets      those in force: {name, source, dueSoonDays, inspections: [name],
 *           rules: [{n, light, word, meaning}]}, n counted from 1 in the order of trial
 * measures  {inspection, number, light, word, set, rule: n or null where none fits,
 *           due: OVERDUE|DUE_SOON|NORMAL|LONG_TERM|UNKNOWN, daysLeft, planned, percent},
 *           planned in percent of the time that has passed, null where it is not known
 * </pre>
 */
public final class LightsJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final List<Inspection> inspections;
  private final Texts texts;

  /**
   * @param inspections those whose rows will be written
   */
  public LightsJson(List<Inspection> inspections, Texts texts) {
    this.inspections = List.copyOf(inspections);
    this.texts = texts;
  }

  /**
   * Writes in UTF-8; the stream stays open.
   *
   * @param rows those that have a measure
   * @param counts of these rows
   */
  public void write(
      List<LedgerRow> rows,
      LightsInForce lights,
      Summary.Counts counts,
      LocalDate today,
      OutputStream stream) {
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("today", today.toString());
      json.writeObjectPropertyStart("counts");
      for (Light light : Light.values()) {
        json.writeNumberProperty(light.name(), counts.of(light));
      }
      json.writeEndObject();
      json.writeArrayPropertyStart("sets");
      inspections.stream()
          .map(inspection -> lights.rules(inspection.id()))
          .distinct()
          .forEach(set -> set(json, set, lights));
      json.writeEndArray();
      json.writeArrayPropertyStart("measures");
      for (LedgerRow row : rows) {
        measure(json, row, lights, today);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void set(JsonGenerator json, LightRules set, LightsInForce lights) {
    json.writeStartObject();
    json.writeStringProperty("name", set.name());
    json.writeStringProperty("source", set.source());
    json.writeNumberProperty("dueSoonDays", set.dueSoonDays());
    json.writeArrayPropertyStart("inspections");
    for (Inspection inspection : inspections) {
      if (lights.rules(inspection.id()).equals(set)) {
        json.writeString(inspection.name());
      }
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("rules");
    int n = 0;
    for (LightRule rule : set.rules()) {
      json.writeStartObject();
      json.writeNumberProperty("n", ++n);
      json.writeStringProperty("light", rule.light().name());
      json.writeStringProperty("word", LightWording.word(rule, texts));
      json.writeStringProperty("meaning", LightWording.meaning(rule, set, texts));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void measure(JsonGenerator json, LedgerRow row, LightsInForce lights, LocalDate today) {
    LightFacts facts = lights.facts(row);
    Lamp lamp = lights.lamp(row, today);
    json.writeStartObject();
    json.writeStringProperty(
        "inspection",
        inspections.stream()
            .filter(inspection -> inspection.id().equals(row.issue().inspection()))
            .map(Inspection::name)
            .findFirst()
            .orElseThrow());
    json.writeStringProperty("number", LedgerQuery.number(row));
    json.writeStringProperty("light", lamp.light().name());
    json.writeStringProperty("word", LampWording.word(lamp, texts));
    json.writeStringProperty("set", lights.rules(row).name());
    number(json, "rule", lamp.rule() < 0 ? null : lamp.rule() + 1);
    json.writeStringProperty("due", lamp.due().name());
    OptionalInt left = facts.daysLeft(today);
    number(json, "daysLeft", left.isPresent() ? left.getAsInt() : null);
    OptionalInt planned = facts.planned(today);
    number(json, "planned", planned.isPresent() ? planned.getAsInt() : null);
    json.writeNumberProperty("percent", row.measure().percent());
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, Integer number) {
    if (number == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, number);
    }
  }
}
