package app.xiaohao.export.json;

import app.xiaohao.export.Json;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.light.DueState;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

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
    Map<Light, Integer> counted = new EnumMap<>(Light.class);
    for (Light light : Light.values()) {
      counted.put(light, counts.of(light));
    }
    Json.MAPPER.writeValue(
        stream,
        new Lit(
            today,
            counted,
            inspections.stream()
                .map(inspection -> lights.rules(inspection.id()))
                .distinct()
                .map(set -> set(set, lights))
                .toList(),
            rows.stream().map(row -> measure(row, lights, today)).toList()));
  }

  private Rules set(LightRules set, LightsInForce lights) {
    List<Rule> rules = new ArrayList<>();
    for (LightRule rule : set.rules()) {
      rules.add(
          new Rule(
              rules.size() + 1,
              rule.light(),
              LightWording.word(rule, texts),
              LightWording.meaning(rule, set, texts)));
    }
    return new Rules(
        set.name(),
        set.source(),
        set.dueSoonDays(),
        inspections.stream()
            .filter(inspection -> lights.rules(inspection.id()).equals(set))
            .map(Inspection::name)
            .toList(),
        rules);
  }

  private Measure measure(LedgerRow row, LightsInForce lights, LocalDate today) {
    LightFacts facts = lights.facts(row);
    Lamp lamp = lights.lamp(row, today);
    return new Measure(
        inspections.stream()
            .filter(inspection -> inspection.id().equals(row.issue().inspection()))
            .map(Inspection::name)
            .findFirst()
            .orElseThrow(),
        LedgerQuery.number(row),
        lamp.light(),
        LampWording.word(lamp, texts),
        lights.rules(row).name(),
        lamp.rule() < 0 ? OptionalInt.empty() : OptionalInt.of(lamp.rule() + 1),
        lamp.due(),
        facts.daysLeft(today),
        facts.planned(today),
        row.measure().percent());
  }

  private record Lit(
      LocalDate today, Map<Light, Integer> counts, List<Rules> sets, List<Measure> measures) {}

  private record Rules(
      String name, String source, int dueSoonDays, List<String> inspections, List<Rule> rules) {}

  private record Rule(int n, Light light, String word, String meaning) {}

  private record Measure(
      String inspection,
      String number,
      Light light,
      String word,
      String set,
      OptionalInt rule,
      DueState due,
      OptionalInt daysLeft,
      OptionalInt planned,
      int percent) {}
}
