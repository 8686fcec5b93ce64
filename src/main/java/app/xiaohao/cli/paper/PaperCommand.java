package app.xiaohao.cli.paper;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.paper.PaperDesk;
import app.xiaohao.export.paper.PaperFile;
import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.export.paper.PaperLack;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.export.template.TemplateFault;
import app.xiaohao.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code paper KIND --ledger LEDGER --to OUT.docx}: a paper made from the ledger, for Word on the
 * office's own template where there is one; {@code --issue} enters it in the register.
 */
public final class PaperCommand extends PaperAsked {
  /** With its options. */
  public PaperCommand(CliSetting setting) {
    super("paper", setting);
    option("to", Path.class, "OUT.docx|.pdf|.ofd", true);
    option("template", Path.class, "FILE.docx", false);
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
    Path template = value("template", Path.class);
    if (template != null && form != PaperFile.DOCX) {
      throw Refusal.ofArguments(text("template-word"));
    }
    requireTold(kind);
    try (Ledger ledger = open()) {
      PaperOrder order = order(kind, ledger);
      LocalDate date = value("date", LocalDate.class);
      OnTemplate written = new OnTemplate(ledger, setting, form, template);
      if (has("issue")) {
        issue().issue(ledger, setting, date == null ? order : order.on(date), written, target);
      } else if (written.applies(kind)) {
        written.write(order, target);
        setting.say("cli.paper.done.template", target);
      } else {
        write(form, target, ledger, order);
      }
    } catch (PaperLack lack) {
      throw new Refusal(lack.sentence(setting.texts()));
    } catch (TemplateFault fault) {
      throw new Refusal(fault.sentence(setting.texts()));
    }
  }

  private void write(PaperFile form, Path target, Ledger ledger, PaperOrder order)
      throws PaperLack, ExportException {
    PaperFile.Written written =
        form.write(target, new PaperDesk(ledger, setting.texts()).of(order));
    setting.say("cli.paper.done", written.pages(), target);
    if (!written.unknown().isEmpty()) {
      setting.say("cli.paper.unknown", written.unknown());
    }
  }

  /** What is said of the issue is said of nothing else. */
  private void requireIssued() throws Refusal {
    for (String option : List.of("number", "due", "reason", "corrects", "date")) {
      if (!has("issue") && value(option, Object.class) != null) {
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

  private PaperIssue issue() {
    return new PaperIssue(
        given("number"),
        value("due", LocalDate.class),
        given("reason"),
        given("corrects"),
        given("as").isEmpty() ? setting.operator() : given("as"));
  }
}
