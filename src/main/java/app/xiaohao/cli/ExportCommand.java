package app.xiaohao.cli;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.LedgerWorkbook;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerQuery;
import app.xiaohao.ledger.LedgerRow;
import app.xiaohao.model.Inspection;
import app.xiaohao.model.LightRules;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** {@code export --ledger LEDGER --to OUT.xlsx}: the rows as the workbook that offices print. */
final class ExportCommand extends Command {
  private final Selection selection;

  ExportCommand(CliSetting setting) {
    super("export", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("to", Path.class, "OUT.xlsx", true);
    option("as", String.class, "NAME", false);
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
      List<Inspection> inspections = ledger.inspections();
      String preparedBy = value("as", String.class);
      LedgerExtract.Heading heading =
          new LedgerExtract.Heading(
              inspections.size() == 1 ? inspections.getFirst().name() : "",
              ledger.settings().reportingUnit(),
              preparedBy == null ? "" : preparedBy,
              selection.words(query));
      new LedgerWorkbook(setting.texts())
          .write(target, new LedgerExtract(heading, rows, rules, today), () -> false);
      setting.say("cli.export.done", rows.size(), target);
    }
  }
}
