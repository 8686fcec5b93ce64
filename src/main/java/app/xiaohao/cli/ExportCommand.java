package app.xiaohao.cli;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.LedgerWorkbook;
import app.xiaohao.export.OfficeExtract;
import app.xiaohao.export.OfficeWorkbook;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.IssuedRule;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerQuery;
import app.xiaohao.ledger.LedgerRow;
import app.xiaohao.model.Inspection;
import app.xiaohao.model.LightRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code export --ledger LEDGER --to OUT.xlsx}: the rows as the workbook that offices print; with
 * {@code --as OFFICE} in that office's own layout.
 */
final class ExportCommand extends Command {
  private final Selection selection;

  ExportCommand(CliSetting setting) {
    super("export", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("to", Path.class, "OUT.xlsx", true);
    option("as", String.class, "OFFICE", false);
    option("by", String.class, "NAME", false);
    option("today", LocalDate.class, "DATE", false);
    this.selection = new Selection(this, setting.texts());
  }

  @Override
  void run() throws ExportException, Refusal {
    LedgerQuery query = selection.query();
    Path file = value("ledger", Path.class);
    Path target = value("to", Path.class);
    try (Ledger ledger = new Ledger(setting.stores().get().open(file), setting.clock())) {
      LocalDate given = value("today", LocalDate.class);
      LocalDate today = given == null ? ledger.today() : given;
      LightRules rules = ledger.settings().lightRules();
      List<LedgerRow> rows = query.of(ledger.rows(null), rules, today);
      String office = value("as", String.class);
      if (office != null) {
        OfficeExtract extract =
            new OfficeExtract(
                layout(ledger, office), rows, ledger.customFields(null), ledger.leaders(), today);
        new OfficeWorkbook(setting.texts()).write(target, extract, () -> false);
        setting.say("cli.export.done", rows.size(), target);
        return;
      }
      List<Inspection> inspections = ledger.inspections();
      String preparedBy = value("by", String.class);
      LedgerExtract.Heading heading =
          new LedgerExtract.Heading(
              inspections.size() == 1 ? inspections.getFirst().name() : "",
              ledger.settings().reportingUnit(),
              preparedBy == null ? "" : preparedBy,
              selection.words(query));
      new LedgerWorkbook(setting.texts())
          .write(
              target,
              new LedgerExtract(
                  heading, rows, IssuedRule.of(ledger.issuedRules(null), rows), rules, today),
              () -> false);
      setting.say("cli.export.done", rows.size(), target);
    }
  }

  /** The layout that the office was last seen to use. */
  private OfficeTable layout(Ledger ledger, String office) throws Refusal {
    List<OfficeTable> known = ledger.officeTables();
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
}
