package app.xiaohao.cli.paper;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Command;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.paper.PaperDesk;
import app.xiaohao.export.paper.PaperFile;
import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.export.paper.PaperLack;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.model.inspection.Inspection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code paper KIND --ledger LEDGER --to OUT.docx}: a paper made from the ledger. */
public final class PaperCommand extends Command.Apart {
  /** With its options. */
  public PaperCommand(CliSetting setting) {
    super("paper", setting);
    word("KIND");
    option("ledger", Path.class, "LEDGER", true);
    option("to", Path.class, "OUT.docx|.pdf|.ofd", true);
    option("item", String.class, "NUMBER", false);
    option("unit", String.class, "UNIT", false);
    option("leader", String.class, "NAME", false);
    option("inspection", String.class, "NAME", false);
    option("period", String.class, "PERIOD", false);
    option("today", LocalDate.class, "DATE", false);
    flag("issue");
    option("number", String.class, "NUMBER", false);
    option("date", LocalDate.class, "DATE", false);
    option("due", LocalDate.class, "DATE", false);
    option("reason", String.class, "WORDS", false);
    option("corrects", String.class, "NUMBER", false);
    option("as", String.class, "NAME", false);
  }

  @Override
  protected void perform() throws ExportException, IOException, Refusal {
    PaperKind kind = kind();
    requireIssued();
    refuseUnused(kind);
    Path target = target("to", PaperFile.endings());
    PaperFile form = PaperFile.of(target).orElseThrow();
    PaperOrder asked = order(kind, null, LocalDate.EPOCH);
    if (asked.lacksPart()) {
      throw Refusal.ofArguments(
          text(
              "missing",
              kind.word(),
              kind.needs().stream()
                  .map(part -> "--" + part.option())
                  .collect(Collectors.joining(setting.texts().of("cli.paper.or")))));
    }
    Path file = value("ledger", Path.class);
    try (Ledger ledger = new Ledger(setting.stores().get().open(file), setting.clock())) {
      List<Inspection> chosen = chosenInspections(ledger.inspections());
      LocalDate date = value("date", LocalDate.class);
      LocalDate given = date == null ? value("today", LocalDate.class) : date;
      PaperOrder order =
          order(
              kind,
              chosen.size() == 1 ? chosen.getFirst() : null,
              given == null ? ledger.today() : given);
      if (has("issue")) {
        issue().issue(ledger, setting, order, form, target);
        return;
      }
      PaperFile.Written written =
          form.write(target, new PaperDesk(ledger, setting.texts()).of(order));
      setting.say("cli.paper.done", written.pages(), target);
      if (!written.unknown().isEmpty()) {
        setting.say("cli.paper.unknown", written.unknown());
      }
    } catch (PaperLack lack) {
      throw new Refusal(lack.sentence(setting.texts()));
    }
  }

  /** What is said of the issue is said of nothing else. */
  private void requireIssued() throws Refusal {
    for (String option : List.of("number", "due", "reason", "corrects", "date")) {
      if (!has("issue") && setting(option)) {
        throw Refusal.ofArguments(text("only-issue", "--" + option));
      }
    }
  }

  /** What a kind of paper does not go by would be passed over in silence. */
  private void refuseUnused(PaperKind kind) throws Refusal {
    for (String option : List.of("item", "unit", "leader", "period")) {
      if (!given(option).isBlank() && !kind.options().contains(option)) {
        throw Refusal.ofArguments(
            text(
                "unused",
                kind.word(),
                "--" + option,
                Arrays.stream(PaperKind.values())
                    .filter(other -> other.options().contains(option))
                    .map(PaperKind::word)
                    .collect(Collectors.joining(setting.texts().of("cli.import.between")))));
      }
    }
  }

  private boolean setting(String option) {
    return value(option, Object.class) != null;
  }

  private PaperIssue issue() {
    return new PaperIssue(
        given("number"),
        value("due", LocalDate.class),
        given("reason"),
        given("corrects"),
        given("as").isEmpty() ? setting.operator() : given("as"));
  }

  private PaperOrder order(PaperKind kind, @Nullable Inspection inspection, LocalDate today) {
    return new PaperOrder(
        kind, inspection, given("item"), given("unit"), given("leader"), given("period"), today);
  }

  private PaperKind kind() throws Refusal {
    String word = wordValue();
    return Arrays.stream(PaperKind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.ofArguments(
                    text(
                        "kinds",
                        word,
                        Arrays.stream(PaperKind.values())
                            .map(
                                kind ->
                                    kind.word()
                                        + " "
                                        + setting.texts().of("cli.paper.kind." + kind.name()))
                            .collect(
                                Collectors.joining(setting.texts().of("cli.import.between"))))));
  }
}
