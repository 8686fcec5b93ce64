package app.xiaohao.cli.packet;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Command;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.PacketFile;
import app.xiaohao.export.json.PacketsJson;
import app.xiaohao.export.sheet.PacketFiles;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.packet.Packet;
import app.xiaohao.ledger.packet.PacketRegister;
import app.xiaohao.ledger.packet.Packets;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code packets --ledger LEDGER --to DIR}: a workbook for each unit that is asked for a report, or
 * for each leader, to be filled in and sent back.
 */
public final class PacketsCommand extends Command.Apart {
  private static final Map<String, Packet.By> BY =
      Map.of("lead", Packet.By.LEAD, "person", Packet.By.PERSON);

  /** With its options. */
  public PacketsCommand(CliSetting setting) {
    super("packets", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("to", Path.class, "DIR", true);
    option("inspection", String.class, "NAME", false);
    option("period", String.class, "PERIOD", false);
    option("by", String.class, "lead|person", false);
    option("contact", String.class, "WORDS", false);
    option("as", String.class, "NAME", false);
    option("today", LocalDate.class, "DATE", false);
    flag("json");
  }

  @Override
  protected void perform() throws ExportException, IOException, Refusal {
    Packet.By by = Packet.By.LEAD;
    if (!given("by").isEmpty()) {
      by = BY.get(given("by"));
      if (by == null) {
        throw wrong("by", given("by"), BY.keySet().stream().sorted().toList());
      }
    }
    Path into = value("to", Path.class);
    List<PacketFile> written = new ArrayList<>();
    try (Ledger ledger =
        new Ledger(
            setting.stores().get().open(value("ledger", Path.class)),
            setting.clock(),
            value("today", LocalDate.class))) {
      List<Inspection> inspections = chosenInspections(ledger.inspections());
      List<Packets> made = new ArrayList<>();
      List<Books> books = new ArrayList<>();
      for (Inspection inspection : inspections) {
        Books own = ledger.desks().books(inspection.id());
        books.add(own);
        made.add(Packets.of(own, period(own, ledger.today()), by));
      }
      folder("to");
      for (int i = 0; i < made.size(); i++) {
        written.addAll(
            new PacketFiles(setting.texts())
                .write(
                    into,
                    made.get(i).packets(),
                    ledger.file().identity(),
                    books.get(i).desk(),
                    inspections.size() > 1,
                    given("contact"),
                    ledger.today(),
                    CommitWatch.NOBODY));
        sayNobody(made.get(i));
      }
      if (!written.isEmpty()) {
        ledger.apply(
            PacketRegister.sent(written.stream().map(PacketFile::key).toList()),
            given("as").isEmpty() ? setting.operator() : given("as"));
      }
    }
    if (has("json")) {
      PacketsJson.write(written, setting.out());
      setting.out().println();
    } else {
      written.forEach(this::print);
    }
    setting.out().flush();
    int rows = written.stream().mapToInt(one -> one.packet().rows().size()).sum();
    setting.say("cli.packets.done", written.size(), rows, into);
  }

  private void print(PacketFile one) {
    setting
        .out()
        .println(
            String.join(
                "\t",
                inLine(one.packet().addressee()),
                text("rows", one.packet().rows().size()),
                text("due", one.packet().period().to()),
                inLine(one.file().toString()),
                one.beside() ? text("beside") : ""));
  }

  private void sayNobody(Packets made) {
    if (!made.nobody().isEmpty()) {
      setting.say(
          "cli.packets.nobody",
          made.nobody().size(),
          made.nobody().stream().map(LedgerQuery::number).collect(Collectors.joining(" ")));
    }
  }

  private Period period(Books books, LocalDate today) throws Refusal {
    List<Period> periods = books.periods();
    String asked = given("period");
    if (periods.isEmpty()) {
      throw new Refusal(text("no-periods", books.inspection().name()));
    }
    return (asked.isEmpty()
            ? PeriodRules.current(periods, today)
            : PeriodRules.named(periods, asked))
        .orElseThrow(
            () ->
                new Refusal(
                    text(
                        "unknown-period",
                        asked,
                        periods.stream().map(Period::name).collect(Collectors.joining(" ")))));
  }
}
