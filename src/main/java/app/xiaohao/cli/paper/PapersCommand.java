package app.xiaohao.cli.paper;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Command;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.WholeFile;
import app.xiaohao.export.json.PapersJson;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.paper.PaperRegister;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.model.paper.PaperState;
import app.xiaohao.model.paper.RegisteredPaper;
import app.xiaohao.text.PaperWording;
import app.xiaohao.text.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code papers --ledger LEDGER}: the register of papers (文书登记簿), one a line; with {@code --number}
 * and {@code --to} the copy that went out, or the signed one.
 */
public final class PapersCommand extends Command.Apart {
  /** With its options. */
  public PapersCommand(CliSetting setting) {
    super("papers", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("kind", String.class, "KIND", false);
    option("state", String.class, "STATE", false);
    option("item", String.class, "NUMBER", false);
    option("number", String.class, "NUMBER", false);
    option("to", Path.class, "OUT", false);
    flag("signed");
    flag("overdue");
    option("today", LocalDate.class, "DATE", false);
    flag("json");
  }

  @Override
  protected void perform() throws Refusal, ExportException {
    Texts texts = setting.texts();
    PaperState state = choice("state", PaperState.values(), texts::word);
    PaperWording words = new PaperWording(texts);
    try (Ledger ledger =
        new Ledger(setting.stores().get().open(value("ledger", Path.class)), setting.clock())) {
      if (value("to", Path.class) != null) {
        copy(ledger);
        return;
      }
      LocalDate day = value("today", LocalDate.class);
      LocalDate today = day == null ? ledger.today() : day;
      List<LedgerRow> rows = ledger.rows(null);
      Map<MeasureId, String> numbers =
          PaperRegister.itemNumbers(InspectionNames.of(ledger.inspections(), rows), rows);
      PaperRegister register = words.register(ledger.desks());
      List<RegisteredPaper> papers =
          register.papers().stream()
              .filter(paper -> asked(paper, state, words, PaperRegister.items(paper, numbers)))
              .filter(paper -> !has("overdue") || paper.unanswered(today))
              .toList();
      List<String> gaps = words.gaps(register, ledger.desks().paperForms(), today.getYear());
      if (has("json")) {
        PapersJson.write(
            papers, paper -> PaperRegister.items(paper, numbers), gaps, today, setting.out());
        setting.out().println();
      } else {
        papers.forEach(paper -> print(paper, PaperRegister.items(paper, numbers), words, today));
        if (!gaps.isEmpty()) {
          setting.say("cli.papers.gaps", String.join("、", gaps));
        }
      }
    }
    setting.out().flush();
  }

  private void copy(Ledger ledger) throws Refusal, ExportException {
    Path target = value("to", Path.class);
    if (given("number").isEmpty()) {
      throw Refusal.ofArguments(text("to-needs-number"));
    }
    RegisteredPaper paper = PaperIssue.named(ledger.desks().papers(), given("number"), setting);
    PaperCopy kept = has("signed") ? paper.signed() : paper.copy();
    if (kept == null) {
      throw new Refusal(text("no-copy", paper.number()));
    }
    WholeFile.check(target);
    ledger.copyKept(kept, target);
    setting.say("cli.papers.copied", paper.name(), target);
  }

  private boolean asked(
      RegisteredPaper paper, @Nullable PaperState state, PaperWording words, List<String> items) {
    String kind = given("kind");
    String number = given("number");
    return (kind.isEmpty() || kind.equals(paper.kind()) || kind.equals(words.kind(paper.kind())))
        && (state == null || state == paper.state())
        && (number.isEmpty() || paper.number().contains(number))
        && (given("item").isEmpty() || items.contains(given("item")));
  }

  private void print(
      RegisteredPaper paper, List<String> items, PaperWording words, LocalDate today) {
    setting
        .out()
        .println(
            String.join(
                "\t",
                inLine(paper.number()),
                inLine(words.kind(paper.kind())),
                inLine(words.about(paper, items)),
                setting.texts().word(paper.state()) + (paper.unanswered(today) ? text("late") : ""),
                day(paper.issuedOn()),
                day(paper.answerDue()),
                day(paper.endedOn()),
                inLine(paper.answer()),
                paper.signed() == null ? "" : inLine(paper.signed().name())));
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
