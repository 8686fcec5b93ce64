package app.xiaohao.cli;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.json.ReconciliationJson;
import app.xiaohao.export.sheet.ReconciliationWorkbook;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.reconcile.Check;
import app.xiaohao.ledger.reconcile.Difference;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.Tally;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.text.AccountWords;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code reconcile --ledger LEDGER}: the three books of each inspection held against each other.
 * Ends with 0 only if all sums agree.
 */
final class ReconcileCommand extends Command {
  private final AccountWords words;

  ReconcileCommand(CliSetting setting) {
    super("reconcile", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("inspection", String.class, "NAME", false);
    option("period", String.class, "PERIOD", false);
    option("today", LocalDate.class, "DATE", false);
    flag("json");
    option("to", Path.class, "OUT.xlsx", false);
    this.words = new AccountWords(setting.texts());
  }

  @Override
  void run() throws ExportException, Refusal {
    List<Reconciliation> made = new ArrayList<>();
    Path to = target("to", List.of(".xlsx"));
    try (Ledger ledger =
        new Ledger(setting.stores().get().open(value("ledger", Path.class)), setting.clock())) {
      LocalDate given = value("today", LocalDate.class);
      LocalDate today = given == null ? ledger.today() : given;
      for (Inspection inspection : chosenInspections(ledger.inspections())) {
        Books books = ledger.desks().books(inspection.id());
        made.add(Reconciler.of(books, period(books, today), today));
      }
      if (to != null) {
        if (made.size() != 1) {
          throw new Refusal(text("one"));
        }
        new ReconciliationWorkbook(setting.texts())
            .write(
                to, made.getFirst(), null, ledger.settings().reportingUnit(), ledger.log().seal());
      }
    }
    if (has("json")) {
      new ReconciliationJson(setting.texts()).write(made, setting.out());
      setting.out().println();
    } else {
      made.forEach(this::print);
    }
    setting.out().flush();
    if (made.stream().anyMatch(one -> !one.errors().isEmpty())) {
      throw new Refusal(text("failed"));
    }
  }

  private Period period(Books books, LocalDate today) throws Refusal {
    String asked = value("period", String.class);
    List<Period> periods = books.periods();
    if (asked == null) {
      return PeriodRules.current(periods, today).orElse(null);
    }
    Optional<Period> named = PeriodRules.named(periods, asked);
    if (named.isPresent()) {
      return named.get();
    }
    String known = periods.stream().map(Period::name).collect(Collectors.joining(" "));
    throw new Refusal(
        periods.isEmpty() ? text("no-periods", asked) : text("unknown-period", asked, known));
  }

  private void print(Reconciliation made) {
    PrintStream out = setting.out();
    out.println(words.title(made) + "\t" + made.on());
    out.println(words.equation(made.total()));
    out.println(words.reported(made));
    out.println(words.verdict(made));
    for (Check error : made.errors()) {
      out.println(text("error") + "\t" + words.check(error));
    }
    out.println(
        "\t"
            + Arrays.stream(Tally.Column.values())
                .map(words::column)
                .collect(Collectors.joining("\t")));
    lines(made.byAspect());
    lines(made.byUnit());
    lines(made.byLeader());
    out.println(line(setting.texts().of("export.total"), made.total()));
    for (Difference one : made.differences()) {
      out.println(
          String.join(
              "\t",
              one.number(),
              words.kind(one.kind()),
              words.name(one.unit()),
              inLine(words.reason(one))));
    }
    out.println(text("counted", made.differences().size()));
  }

  private void lines(List<Tally.Line> lines) {
    lines.forEach(line -> setting.out().println(line(words.name(line.name()), line.tally())));
  }

  private static String line(String name, Tally tally) {
    return inLine(name)
        + "\t"
        + Arrays.stream(Tally.Column.values())
            .map(column -> Integer.toString(tally.of(column)))
            .collect(Collectors.joining("\t"));
  }
}
