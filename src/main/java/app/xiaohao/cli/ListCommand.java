package app.xiaohao.cli;

import app.xiaohao.export.json.LedgerJson;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.rule.NameRules;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.MeasureWording;
import app.xiaohao.text.RowText;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.RowWords;
import app.xiaohao.ui.ledger.views.ViewedTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code list --ledger LEDGER}: the rows, one a line with tabs between its fields, or as JSON. */
final class ListCommand extends Command {
  private final Selection selection;

  ListCommand(CliSetting setting) {
    super("list", setting);
    option("ledger", Path.class, "LEDGER", true);
    flag("json");
    flag("issued");
    flag("removed");
    option("today", LocalDate.class, "DATE", false);
    this.selection = new Selection(this, setting.texts());
  }

  @Override
  void run() throws IOException, Refusal {
    LedgerQuery asked = selection.query();
    Path file = value("ledger", Path.class);
    try (Ledger ledger = new Ledger(setting.stores().get().open(file), setting.clock())) {
      LedgerQuery query = asked.withUnit(NameRules.current(ledger.names().units(), asked.unit()));
      LocalDate given = value("today", LocalDate.class);
      LocalDate today = given == null ? ledger.today() : given;
      LightsInForce lights = ledger.settings().lights();
      ByHand byHand = ledger.desks().byHand(null);
      List<LedgerRow> standing = ledger.rows(null);
      List<LedgerRow> all =
          has("removed") ? byHand.removed().stream().map(ByHand.Removed::row).toList() : standing;
      CustomFields own = ledger.desks().customFields(null);
      List<LedgerRow> rows = query.of(all, lights, today, ledger.names().units(), own);
      ViewedTable table = selection.table(ledger, null, rows, today);
      if (table != null) {
        rows = table.shown().found();
      }
      if (has("issued")) {
        issued(ledger, rows);
      } else if (has("json")) {
        new LedgerJson(ledger.inspections(), setting.texts())
            .write(rows, byHand, standing, lights, own, today, setting.out());
        setting.out().println();
      } else if (has("removed")) {
        removed(ledger, byHand, standing, rows);
      } else if (table != null) {
        viewed(table);
        setting.say("cli.list.counted", rows.size(), all.size());
      } else {
        InspectionNames names = InspectionNames.of(ledger.inspections(), all);
        for (LedgerRow row : rows) {
          setting.out().println(named(names, row) + line(row, lights, today));
        }
        setting.say("cli.list.counted", rows.size(), all.size());
      }
      setting.out().flush();
    }
  }

  /**
   * What is struck of the rows that were asked for: since when, by whom and why, and its wording.
   */
  private void removed(
      Ledger ledger, ByHand byHand, List<LedgerRow> standing, List<LedgerRow> rows) {
    Texts texts = setting.texts();
    InspectionNames names = InspectionNames.of(ledger.inspections(), rows);
    Map<MeasureId, String> into = byHand.joinedInto(standing);
    Map<MeasureId, ByHand.Removed> struck = new HashMap<>();
    byHand.removed().forEach(one -> struck.put(one.row().measure().id(), one));
    for (LedgerRow row : rows) {
      ByHand.Removed one = struck.get(row.measure().id());
      String joined = into.get(row.measure().id());
      setting
          .out()
          .println(
              named(names, row)
                  + String.join(
                      "\t",
                      LedgerQuery.number(row),
                      joined == null ? text("struck") : text("into", joined),
                      one.at().toLocalDate().toString(),
                      inLine(one.by()),
                      inLine(one.reason()),
                      inLine(MeasureWording.of(row.measure(), texts))));
    }
    setting.say("cli.list.counted-removed", rows.size(), struck.size());
  }

  /** The columns of a view under their headings. */
  private void viewed(ViewedTable table) {
    List<PaperColumn> columns = table.columns();
    RowWords words = table.words();
    setting.out().println(line(columns.stream().map(words::heading)));
    for (LedgerRow row : table.shown().found()) {
      setting.out().println(line(columns.stream().map(column -> words.of(column, row))));
    }
  }

  private static String line(Stream<String> fields) {
    return fields.map(Command::inLine).collect(Collectors.joining("\t"));
  }

  /** The list of 建章立制 of the rows that were asked for. */
  private void issued(Ledger ledger, List<LedgerRow> rows) throws IOException {
    List<IssuedRule> rules = IssuedRule.of(ledger.desks().issuedRules(null), rows);
    if (has("json")) {
      new LedgerJson(ledger.inspections(), setting.texts()).writeIssued(rules, rows, setting.out());
      setting.out().println();
      return;
    }
    InspectionNames names = InspectionNames.of(ledger.inspections(), ledger.rows(null));
    Map<IssueId, LedgerRow> issues = new HashMap<>();
    rows.forEach(row -> issues.putIfAbsent(row.issue().id(), row));
    for (IssuedRule rule : rules) {
      setting
          .out()
          .println(
              named(names, issues.get(rule.issue()))
                  + String.join("\t", rule.item(), inLine(rule.title()), inLine(rule.quote())));
    }
  }

  private String line(LedgerRow row, LightsInForce lights, LocalDate today) {
    LedgerRow.MeasureLine measure = row.measure();
    String number = LedgerQuery.number(row);
    if (measure == null) {
      return String.join("\t", number, "", "", "", "", "", inLine(row.issue().title()));
    }
    Texts texts = setting.texts();
    String unit = measure.responsibility().accountable();
    return String.join(
        "\t",
        number,
        LampWording.of(lights.lamp(row, today), texts),
        deadline(measure, new RowText(texts), today),
        unit.isEmpty() ? texts.of("words.unknown") : inLine(unit),
        measure.percent() + "%",
        texts.word(measure.completion()) + " " + texts.word(measure.closure()),
        inLine(MeasureWording.of(measure, texts)));
  }

  private static String deadline(LedgerRow.MeasureLine measure, RowText spelled, LocalDate today) {
    String words =
        measure
            .deadline()
            .dueOn(today)
            .map(LocalDate::toString)
            .orElseGet(() -> spelled.form(measure.deadline()));
    return spelled.bound(measure, words);
  }
}
