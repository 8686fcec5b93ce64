package app.xiaohao.cli;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.OfficeExtract;
import app.xiaohao.export.json.ExchangeJson;
import app.xiaohao.export.sheet.LedgerWorkbook;
import app.xiaohao.export.sheet.OfficeWorkbook;
import app.xiaohao.export.sheet.ScheduleWorkbook;
import app.xiaohao.export.sheet.SeenWorkbook;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.ui.ledger.group.SectionWords;
import app.xiaohao.ui.ledger.views.ViewedTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code export --ledger LEDGER --to OUT.xlsx}: the rows as the workbook that offices print; with
 * {@code --as OFFICE} in that office's own layout; {@code --to OUT.json}: one inspection as an
 * exchange file.
 */
final class ExportCommand extends Command {
  private static final String WORKBOOK = ".xlsx";
  private static final String EXCHANGE = ".json";

  private final Selection selection;

  ExportCommand(CliSetting setting) {
    super("export", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("to", Path.class, "OUT.xlsx", true);
    option("as", String.class, "OFFICE", false);
    flag("schedule");
    option("by", String.class, "NAME", false);
    option("today", LocalDate.class, "DATE", false);
    option("inspection", String.class, "NAME", false);
    this.selection = new Selection(this, setting.texts());
  }

  @Override
  void run() throws ExportException, Refusal {
    LedgerQuery asked = selection.query();
    Path file = value("ledger", Path.class);
    String office = value("as", String.class);
    boolean table = office != null || has("schedule");
    Path target = target("to", table ? List.of(WORKBOOK) : List.of(WORKBOOK, EXCHANGE));
    try (Ledger ledger = new Ledger(setting.stores().get().open(file), setting.clock())) {
      Selection.Chosen chosen = selection.of(ledger, asked);
      LocalDate today = chosen.today();
      LightsInForce lights = ledger.settings().lights();
      List<Inspection> inspections = chosen.inspections();
      InspectionId one = chosen.one();
      List<LedgerRow> rows = chosen.rows();
      if (target.toString().toLowerCase(Locale.ROOT).endsWith(EXCHANGE)) {
        exchange(ledger, inspections, rows, target);
        return;
      }
      if (office != null) {
        OfficeExtract extract =
            new OfficeExtract(
                layout(ledger, office),
                rows,
                ledger.desks().customFields(one),
                ledger.names().leaders(),
                today,
                ledger.file().identity(),
                inspections);
        new OfficeWorkbook(setting.texts()).write(target, extract, () -> false);
        setting.say("cli.export.done", rows.size(), target);
        return;
      }
      if (chosen.table() != null && !has("schedule")) {
        seen(chosen.table(), target);
        return;
      }
      LedgerExtract.Heading heading = selection.heading(ledger, chosen, given("by"));
      if (has("schedule")) {
        LedgerExtract extract =
            new LedgerExtract(
                heading, rows, List.of(), inspections, lights, today, ledger.log().seal());
        int written =
            new ScheduleWorkbook(ledger.settings(), setting.texts())
                .write(target, extract, () -> false);
        setting.say("cli.export.done", written, target);
        return;
      }
      new LedgerWorkbook(setting.texts())
          .write(
              target,
              new LedgerExtract(
                      heading,
                      rows,
                      IssuedRule.of(ledger.desks().issuedRules(null), rows),
                      inspections,
                      lights,
                      today,
                      ledger.log().seal())
                  .from(ledger.file().identity(), ledger.desks().customFields(one)),
              () -> false);
      setting.say("cli.export.done", rows.size(), target);
    }
  }

  /** Columns, rows, order and groups of a view. */
  private void seen(ViewedTable table, Path target) throws ExportException {
    new SeenWorkbook(table.words().columns())
        .write(
            target,
            table.view().name(),
            table.words().sheet(table.columns()),
            new SectionWords(setting.texts())
                .blocks(table.shown().sections(), table.shown().found()),
            () -> false);
    setting.say("cli.export.done", table.shown().found().size(), target);
  }

  /** The layout that the office was last seen to use. */
  private OfficeTable layout(Ledger ledger, String office) throws Refusal {
    List<OfficeTable> known = OfficeExtract.layouts(ledger.office().officeTables());
    for (OfficeTable table : known) {
      if (table.office().equals(office.strip())) {
        return table;
      }
    }
    String offices =
        known.stream()
            .map(OfficeTable::office)
            .distinct()
            .collect(Collectors.joining(setting.texts().of("cli.selection.and")));
    throw new Refusal(
        offices.isEmpty()
            ? setting.texts().of("cli.export.no-office", office)
            : setting.texts().of("cli.export.other-offices", office, offices));
  }

  private void exchange(
      Ledger ledger, List<Inspection> inspections, List<LedgerRow> rows, Path target)
      throws ExportException, Refusal {
    if (inspections.size() != 1) {
      throw new Refusal(text("which", inspections.size()));
    }
    Inspection inspection = inspections.getFirst();
    new ExchangeJson(ledger, inspection).write(target, inspection, rows);
    setting.say("cli.export.done", rows.size(), target);
  }
}
