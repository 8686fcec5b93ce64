package app.xiaohao.cli;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.OfficeExtract;
import app.xiaohao.export.json.ExchangeJson;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.paper.PaperFile;
import app.xiaohao.export.paper.PaperLack;
import app.xiaohao.export.sheet.LedgerWorkbook;
import app.xiaohao.export.sheet.OfficeWorkbook;
import app.xiaohao.export.sheet.ScheduleWorkbook;
import app.xiaohao.export.sheet.SeenWorkbook;
import app.xiaohao.export.table.CsvFile;
import app.xiaohao.export.table.Outgoing;
import app.xiaohao.export.table.TableKind;
import app.xiaohao.export.table.TablePaper;
import app.xiaohao.export.table.TableWorkbook;
import app.xiaohao.export.table.Tables;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.group.SectionWords;
import app.xiaohao.ui.ledger.views.ViewedTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
    option("list", String.class, "LIST", false);
    option("paper", String.class, "A3|A4", false);
    flag("schedule");
    flag("public");
    flag("check");
    option("by", String.class, "NAME", false);
    option("today", LocalDate.class, "DATE", false);
    option("inspection", String.class, "NAME", false);
    this.selection = new Selection(this, setting.texts());
  }

  @Override
  void run() throws ExportException, Refusal {
    LedgerQuery asked = selection.query();
    requireOneForm();
    Path file = value("ledger", Path.class);
    String office = value("as", String.class);
    boolean table = office != null || has("schedule");
    TableKind list = choice("list", TableKind.values(), TableKind::word);
    Path target = target("to", endings(table, list != null));
    PageFormat sheet = sheet();
    if (!given("paper").isEmpty() && PaperFile.of(target).isEmpty()) {
      throw Refusal.ofArguments(text("no-paper", String.join("、", PaperFile.endings())));
    }
    if ((has("public") || has("check")) && list == null && !isPaper(target)) {
      List<String> forms = new ArrayList<>(PaperFile.endings());
      forms.add(CsvFile.ENDING);
      throw Refusal.ofArguments(text("only-lists", String.join("、", forms)));
    }
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
      if (list != null || isPaper(target)) {
        table(ledger, chosen, list == null ? TableKind.LEDGER : list, target, sheet);
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

  /** What is written has one form: a list, an office's own table, or the schedule. */
  private void requireOneForm() throws Refusal {
    List<String> forms = new ArrayList<>();
    if (!given("list").isEmpty()) {
      forms.add("--list");
    }
    if (!given("as").isEmpty()) {
      forms.add("--as");
    }
    if (has("schedule")) {
      forms.add("--schedule");
    }
    if (forms.size() > 1) {
      throw Refusal.ofArguments(
          text("one-form", String.join(setting.texts().of("cli.selection.and"), forms)));
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

  private static List<String> endings(boolean workbookOnly, boolean listed) {
    if (workbookOnly) {
      return List.of(WORKBOOK);
    }
    List<String> endings = new ArrayList<>(List.of(WORKBOOK));
    if (!listed) {
      endings.add(EXCHANGE);
    }
    endings.addAll(PaperFile.endings());
    endings.add(CsvFile.ENDING);
    return endings;
  }

  private static boolean isPaper(Path target) {
    return PaperFile.of(target).isPresent() || isCsv(target);
  }

  private static boolean isCsv(Path target) {
    return target.toString().toLowerCase(Locale.ROOT).endsWith(CsvFile.ENDING);
  }

  private PageFormat sheet() throws Refusal {
    String paper = given("paper").toUpperCase(Locale.ROOT);
    return switch (paper) {
      case "", "A3" -> PageFormat.TABLE_A3;
      case "A4" -> PageFormat.TABLE_A4;
      default -> throw wrong("paper", paper, List.of("A3", "A4"));
    };
  }

  private void table(
      Ledger ledger, Selection.Chosen chosen, TableKind kind, Path target, PageFormat sheet)
      throws ExportException, Refusal {
    LedgerExtract.Heading heading = selection.heading(ledger, chosen, given("by"));
    TablePaper table;
    try {
      table =
          new Tables(ledger, chosen.inspections(), chosen.rows(), chosen.today(), setting.texts())
              .of(kind, heading.selection());
    } catch (PaperLack lack) {
      throw new Refusal(lack.sentence(setting.texts()));
    }
    Outgoing outgoing = Outgoing.of(table, has("public"), setting.texts());
    if (has("check")) {
      check(outgoing);
      return;
    }
    table = outgoing.table();
    if (isCsv(target)) {
      CsvFile.write(target, table);
    } else if (target.toString().toLowerCase(Locale.ROOT).endsWith(TableWorkbook.ENDING)) {
      new TableWorkbook(setting.texts(), heading.reportingUnit(), chosen.today())
          .write(target, table);
    } else {
      PaperFile.of(target)
          .orElseThrow()
          .write(
              target,
              table.document(
                  setting.texts(),
                  heading.reportingUnit(),
                  heading.preparedBy(),
                  chosen.today(),
                  sheet));
    }
    setting.say("cli.export.done", table.lines().size(), target);
    if (has("public") && !outgoing.finds().isEmpty()) {
      setting.say("cli.export.withheld", outgoing.finds().size());
    }
  }

  /** What would go out, and what is kept back or should be: on standard output, nothing written. */
  private void check(Outgoing outgoing) {
    Texts texts = setting.texts();
    setting
        .out()
        .println(
            text(
                "check.columns",
                outgoing.table().title(),
                outgoing.table().lines().size(),
                String.join("、", outgoing.table().headings())));
    int found = outgoing.finds().size();
    setting
        .out()
        .println(
            found == 0
                ? text("check.none")
                : text(has("public") ? "check.public" : "check.inside", found));
    outgoing.words(texts).forEach(setting.out()::println);
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
