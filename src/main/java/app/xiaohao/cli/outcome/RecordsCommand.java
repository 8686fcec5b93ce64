package app.xiaohao.cli.outcome;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Command;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.json.OutcomesJson;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.outcome.RecordItems;
import app.xiaohao.ledger.outcome.RecordSum;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.outcome.WorkRecord.State;
import app.xiaohao.text.OutcomeWording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code records --ledger LEDGER}: what was held, received and written (记录), one a line, or summed
 * by kind. {@code --public} leaves out what is not for the public.
 */
public final class RecordsCommand extends Command.Apart {
  /** With its options. */
  public RecordsCommand(CliSetting setting) {
    super("records", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("inspection", String.class, "NAME", false);
    option("kind", String.class, "KIND", false);
    option("state", String.class, "STATE", false);
    flag("public");
    flag("sum");
    flag("json");
  }

  @Override
  protected void perform() throws Refusal {
    State state = choice("state", State.values(), setting.texts()::word);
    try (Ledger ledger =
        new Ledger(setting.stores().get().open(value("ledger", Path.class)), setting.clock())) {
      List<Inspection> inspections = chosenInspections(ledger.inspections());
      Map<Inspection, List<WorkRecord>> records = new LinkedHashMap<>();
      List<LedgerRow> rows = new ArrayList<>();
      for (Inspection inspection : inspections) {
        rows.addAll(ledger.rows(inspection.id()));
        records.put(
            inspection,
            ledger.desks().records(inspection.id()).stream()
                .filter(one -> asked(one, state))
                .toList());
      }
      if (has("json")) {
        new OutcomesJson(inspections, rows).write(records, setting.out());
        setting.out().println();
      } else if (has("sum")) {
        RecordSum.of(records.values().stream().flatMap(List::stream).toList()).forEach(this::print);
      } else {
        records.forEach(
            (inspection, all) ->
                all.forEach(
                    one -> print(inspections.size() > 1 ? inspection.name() : "", one, rows)));
      }
    }
    setting.out().flush();
  }

  private boolean asked(WorkRecord one, @Nullable State state) {
    return (given("kind").isEmpty() || one.kind().equals(given("kind")))
        && (state == null || one.state() == state)
        && !(has("public") && one.restricted());
  }

  private void print(String inspection, WorkRecord one, List<LedgerRow> rows) {
    String issues = String.join("、", RecordItems.numbers(one.issues(), rows));
    setting
        .out()
        .println(
            (inspection.isEmpty() ? "" : inLine(inspection) + "\t")
                + String.join(
                    "\t",
                    inLine(one.name()),
                    one.on() == null ? "" : one.on().toString(),
                    inLine(one.title()),
                    inLine(one.who()),
                    one.amount() + inLine(one.unit()),
                    setting.texts().word(one.state()),
                    issues));
  }

  private void print(RecordSum sum) {
    setting
        .out()
        .println(
            String.join(
                "\t",
                inLine(sum.kind()),
                sum.amount() + inLine(sum.unit()),
                new OutcomeWording(setting.texts()).settled(sum)));
  }
}
