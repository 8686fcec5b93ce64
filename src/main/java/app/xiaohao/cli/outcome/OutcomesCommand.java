package app.xiaohao.cli.outcome;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Command;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.json.OutcomesJson;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.ledger.outcome.OutcomeProposals;
import app.xiaohao.ledger.outcome.OutcomeSum;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.text.OutcomeWording;
import app.xiaohao.text.RowText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code outcomes --ledger LEDGER}: what the work has brought (成效), one outcome a line, or summed
 * by kind, unit, leader or aspect; {@code --proposed}: what the words of the ledger speak of and
 * nobody has entered.
 */
public final class OutcomesCommand extends Command.Apart {
  /** By what is summed. */
  private enum By {
    KIND,
    UNIT,
    LEADER,
    ASPECT
  }

  /** With its options. */
  public OutcomesCommand(CliSetting setting) {
    super("outcomes", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("inspection", String.class, "NAME", false);
    option("by", String.class, "kind|unit|leader|aspect", false);
    option("today", LocalDate.class, "DATE", false);
    flag("proposed");
    flag("json");
  }

  @Override
  protected void perform() throws Refusal {
    if (has("proposed") && value("by", String.class) != null) {
      throw Refusal.ofArguments(setting.texts().of("cli.outcomes.not-both"));
    }
    By by = choice("by", By.values(), one -> one.name().toLowerCase(Locale.ROOT));
    try (Ledger ledger =
        new Ledger(
            setting.stores().get().open(value("ledger", Path.class)),
            setting.clock(),
            value("today", LocalDate.class))) {
      List<Inspection> inspections = chosenInspections(ledger.inspections());
      List<LedgerRow> rows = new ArrayList<>();
      List<OutcomeLine> lines = new ArrayList<>();
      for (Inspection inspection : inspections) {
        List<LedgerRow> own = ledger.rows(inspection.id());
        List<OutcomeLine> held = ledger.desks().outcomes(inspection.id());
        rows.addAll(own);
        lines.addAll(has("proposed") ? proposed(ledger, inspection.id(), own, held) : held);
      }
      LocalDate today = ledger.today();
      Map<String, List<OutcomeSum>> sums = sums(lines, rows, by, today);
      if (has("proposed")) {
        propose(lines, inspections, rows);
      } else if (has("json")) {
        new OutcomesJson(inspections, rows).write(lines, sums, today, setting.out());
        setting.out().println();
      } else if (by == null) {
        InspectionNames names = InspectionNames.of(inspections, rows);
        lines.forEach(line -> print(line, rows, names, today));
      } else {
        sums.forEach(this::print);
      }
    }
    setting.out().flush();
  }

  private static List<OutcomeLine> proposed(
      Ledger ledger, InspectionId inspection, List<LedgerRow> rows, List<OutcomeLine> held) {
    return OutcomeProposals.of(
        rows, held, ledger.desks().issuedRules(inspection), ledger.desks().notices(inspection));
  }

  private void propose(
      List<OutcomeLine> lines, List<Inspection> inspections, List<LedgerRow> rows) {
    if (has("json")) {
      new OutcomesJson(inspections, rows).propose(lines, setting.out());
      setting.out().println();
      return;
    }
    InspectionNames names = InspectionNames.of(inspections, rows);
    OutcomeWording words = new OutcomeWording(setting.texts());
    for (OutcomeLine line : lines) {
      String inspection = line.row(rows).map(row -> named(names, row)).orElse("");
      setting
          .out()
          .println(
              inspection
                  + String.join(
                      "\t",
                      line.number(),
                      inLine(words.line(line.outcome())),
                      inLine(line.outcome().note())));
    }
  }

  /** A measure for which several answer counts with each of them. */
  private static Map<String, List<OutcomeSum>> sums(
      List<OutcomeLine> lines, List<LedgerRow> rows, @Nullable By by, LocalDate today) {
    Map<String, List<Outcome>> groups = new LinkedHashMap<>();
    for (OutcomeLine line : lines) {
      for (String name : names(line, rows, by == null ? By.KIND : by)) {
        groups.computeIfAbsent(name, one -> new ArrayList<>()).add(line.outcome());
      }
    }
    Map<String, List<OutcomeSum>> sums = new LinkedHashMap<>();
    groups.forEach((name, outcomes) -> sums.put(name, OutcomeSum.of(outcomes, today)));
    return sums;
  }

  private static List<String> names(OutcomeLine line, List<LedgerRow> rows, By by) {
    Optional<LedgerRow> row = line.row(rows);
    List<String> names =
        switch (by) {
          case KIND -> List.of(line.outcome().kind());
          case ASPECT -> List.of(row.map(one -> one.issue().aspect()).orElse(""));
          case UNIT ->
              row.filter(one -> one.measure() != null).map(RowText::answering).orElse(List.of());
          case LEADER ->
              row.filter(one -> one.measure() != null)
                  .map(one -> one.measure().responsibility().leaders())
                  .orElse(List.of());
        };
    return names.isEmpty() ? List.of("") : names;
  }

  private void print(
      OutcomeLine line, List<LedgerRow> rows, InspectionNames names, LocalDate today) {
    Outcome one = line.outcome();
    OutcomeWording words = new OutcomeWording(setting.texts());
    String inspection = line.row(rows).map(row -> named(names, row)).orElse("");
    setting
        .out()
        .println(
            inspection
                + String.join(
                    "\t",
                    Long.toString(one.id() == null ? 0 : one.id().value()),
                    line.number(),
                    inLine(one.kind()),
                    inLine(one.title()),
                    inLine(words.amount(one.amount(), one.unit())),
                    one.target() == null ? "" : inLine(words.amount(one.target(), one.unit())),
                    one.due() == null ? "" : one.due().toString(),
                    one.standing(today).map(setting.texts()::word).orElse("")));
  }

  private void print(String name, List<OutcomeSum> sums) {
    OutcomeWording words = new OutcomeWording(setting.texts());
    for (OutcomeSum sum : sums) {
      setting
          .out()
          .println(
              String.join(
                  "\t",
                  name.isEmpty() ? setting.texts().of("words.unknown") : inLine(name),
                  inLine(sum.kind()),
                  inLine(words.total(sum)),
                  inLine(words.towards(sum))));
    }
  }
}
