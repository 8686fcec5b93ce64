package app.xiaohao.cli;

import app.xiaohao.export.json.LightsJson;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.LightWording;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.Texts;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code lights --ledger LEDGER}: what every measure shows and by which rule, with the legend of
 * the sets in force and the count of each colour.
 */
final class LightsCommand extends Command {
  LightsCommand(CliSetting setting) {
    super("lights", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("inspection", String.class, "NAME", false);
    option("today", LocalDate.class, "DATE", false);
    flag("json");
  }

  @Override
  void run() throws Refusal {
    try (Ledger ledger =
        new Ledger(setting.stores().get().open(value("ledger", Path.class)), setting.clock())) {
      LocalDate given = value("today", LocalDate.class);
      LocalDate today = given == null ? ledger.today() : given;
      List<Inspection> inspections = chosenInspections(ledger.inspections());
      InspectionId one = inspections.size() == 1 ? inspections.getFirst().id() : null;
      List<LedgerRow> rows =
          ledger.rows(one).stream().filter(row -> row.measure() != null).toList();
      LightsInForce lights = ledger.settings().lights();
      List<LightWording.Legend> legends =
          LightWording.legends(lights, rows, inspections, setting.texts());
      Summary.Counts counts = Summary.of(rows, lights, today).total();
      if (has("json")) {
        new LightsJson(inspections, setting.texts())
            .write(rows, lights, counts, today, setting.out());
        setting.out().println();
      } else {
        print(rows, InspectionNames.of(inspections, rows), lights, legends, counts, today);
      }
      setting.out().flush();
    }
  }

  private void print(
      List<LedgerRow> rows,
      InspectionNames names,
      LightsInForce lights,
      List<LightWording.Legend> legends,
      Summary.Counts counts,
      LocalDate today) {
    Texts texts = setting.texts();
    PrintStream out = setting.out();
    legends.forEach(legend -> out.println(legend.line(texts)));
    for (LedgerRow row : rows) {
      LightRules rules = lights.rules(row);
      Lamp lamp = lights.lamp(row, today);
      out.println(
          named(names, row)
              + String.join(
                  "\t",
                  LedgerQuery.number(row),
                  LampWording.of(lamp, texts),
                  lamp.rule() < 0
                      ? ""
                      : text("rule", rules.name(), lamp.rule() + 1)
                          + LightWording.meaning(rules.rules().get(lamp.rule()), rules, texts),
                  inLine(MeasureWording.of(row.measure(), texts))));
    }
    for (Light light : Light.values()) {
      out.println(
          LampWording.shape(light, texts) + " " + texts.word(light) + "\t" + counts.of(light));
    }
  }
}
