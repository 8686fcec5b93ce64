package app.xiaohao.cli.packet;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Command;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.json.CollectJson;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.packet.CellAnswer;
import app.xiaohao.ledger.packet.PacketAnswer;
import app.xiaohao.ledger.packet.PacketCollector;
import app.xiaohao.ledger.packet.PacketMail;
import app.xiaohao.ledger.packet.PacketReceipt;
import app.xiaohao.ledger.packet.RowAnswer;
import app.xiaohao.ledger.packet.Verdict;
import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.PacketWords;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code collect FILE… --ledger LEDGER}: packets that came back, each cell held against what was
 * sent and what the ledger holds now. What is clear is written in one step, all else is told. Ends
 * with 0 only if nothing was left.
 */
public final class CollectCommand extends Command.Apart {
  private final PacketWords words;

  /** With its options. */
  public CollectCommand(CliSetting setting) {
    super("collect", setting);
    files();
    option("ledger", Path.class, "LEDGER", true);
    option("period", String.class, "PERIOD", false);
    option("as", String.class, "NAME", false);
    option("today", LocalDate.class, "DATE", false);
    flag("dry-run");
    flag("json");
    ProblemWords problems = new ProblemWords(setting.texts());
    this.words =
        new PacketWords(setting.texts(), why -> problems.sentence(why).orElseGet(why::toString));
  }

  @Override
  protected void perform() throws IOException, Refusal {
    for (Path place : fileValues()) {
      if (!Files.exists(place)) {
        throw new Refusal(text("no-file", place));
      }
    }
    List<Path> files = PacketCollector.files(fileValues());
    if (files.isEmpty()) {
      throw new Refusal(text("nothing"));
    }
    String by = given("as").isEmpty() ? setting.operator() : given("as");
    PacketMail mail;
    PacketReceipt receipt;
    try (Ledger ledger =
        new Ledger(
            setting.stores().get().open(value("ledger", Path.class)),
            setting.clock(),
            value("today", LocalDate.class))) {
      requirePeriod(ledger);
      PacketCollector collector =
          new PacketCollector(ledger, new Documents(setting.limits().get()), given("period"));
      mail = collector.look(files, by, CommitWatch.NOBODY);
      if (has("json")) {
        new CollectJson(words).write(mail, setting.out());
        setting.out().println();
      } else {
        mail.answers().forEach(this::print);
      }
      setting.out().flush();
      if (has("dry-run")) {
        setting.say("cli.collect.would", mail.count(Verdict.TAKE), mail.count(Verdict.CONFLICT));
        receipt = new PacketReceipt(0, 0, 0, 0, List.of());
      } else {
        receipt = collector.take(mail, PacketCollector.Choice.CLEAR, by, CommitWatch.NOBODY);
        setting.err().println(words.receipt(receipt));
        receipt.refused().forEach(one -> setting.err().println(words.refused(one)));
      }
      sayOwing(ledger, mail);
    }
    long left = mail.answers().stream().filter(PacketWords::left).count();
    if (left > 0 || !receipt.refused().isEmpty()) {
      throw new Refusal(text("left", left));
    }
  }

  /** A period that is asked for is one of some inspection. */
  private void requirePeriod(Ledger ledger) throws Refusal {
    String asked = given("period");
    List<Period> all =
        ledger.inspections().stream()
            .flatMap(one -> ledger.desks().periods(one.id()).stream())
            .toList();
    if (!asked.isEmpty() && PeriodRules.named(all, asked).isEmpty()) {
      throw new Refusal(
          setting
              .texts()
              .of(
                  "cli.packets.unknown-period",
                  asked,
                  all.stream().map(Period::name).distinct().collect(Collectors.joining(" "))));
    }
  }

  private void print(PacketAnswer answer) {
    line(words.from(answer), words.state(answer), words.summary(answer), answer.name());
    for (String note : words.notes(answer)) {
      line("", "", note);
    }
    for (RowAnswer row : answer.rows()) {
      if (row.trouble() != null) {
        line("", words.number(row), words.trouble(row));
      }
      for (CellAnswer cell : row.cells()) {
        line("", words.number(row), words.line(cell));
      }
    }
  }

  private void line(String... fields) {
    setting
        .out()
        .println(Arrays.stream(fields).map(Command::inLine).collect(Collectors.joining("\t")));
  }

  /** Who still owes a report in the periods of which something came. */
  private void sayOwing(Ledger ledger, PacketMail mail) {
    Set<Long> inspections =
        mail.readable().stream()
            .flatMap(answer -> Optional.ofNullable(answer.key()).stream())
            .map(key -> key.inspection())
            .collect(Collectors.toSet());
    AccountWords account = new AccountWords(setting.texts());
    for (Inspection inspection : ledger.inspections()) {
      if (inspections.contains(inspection.id().value())) {
        owing(ledger, inspection.id(), account);
      }
    }
  }

  private void owing(Ledger ledger, InspectionId inspection, AccountWords account) {
    var books = ledger.desks().books(inspection);
    Optional<Period> period =
        given("period").isEmpty()
            ? PeriodRules.current(books.periods(), ledger.today())
            : PeriodRules.named(books.periods(), given("period"));
    period.ifPresent(
        one -> {
          Reporting reporting = Reporting.of(books, one, books.rows());
          setting.say(
              "cli.collect.owing",
              account.period(books.inspection(), one),
              reporting.reported(),
              reporting.asked(),
              reporting.owing().size(),
              reporting.owing().stream()
                  .map(unit -> account.name(unit.unit()))
                  .collect(Collectors.joining(setting.texts().of("packet.and"))));
        });
  }
}
