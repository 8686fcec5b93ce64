package app.xiaohao.cli.paper;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.paper.PaperKind;
import app.xiaohao.export.paper.PaperLack;
import app.xiaohao.export.paper.PaperOrder;
import app.xiaohao.export.template.TemplateDesk;
import app.xiaohao.export.template.TemplateFault;
import app.xiaohao.export.template.TemplateField;
import app.xiaohao.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code template KIND --ledger LEDGER --to OUT.docx}: the template of a kind of paper, for Word;
 * {@code --set FILE.docx} keeps one in the ledger, {@code --clear} drops it, {@code --fields} lists
 * what may stand in it.
 */
public final class TemplateCommand extends PaperAsked {
  /** With its options. */
  public TemplateCommand(CliSetting setting) {
    super("template", setting);
    option("to", Path.class, "OUT.docx", false);
    option("set", Path.class, "FILE.docx", false);
    flag("clear");
    flag("fields");
    option("as", String.class, "NAME", false);
    foot(
        setting
            .texts()
            .of(
                "cli.template.known",
                Arrays.stream(TemplateField.values())
                    .map(field -> "«" + field.name(setting.texts()) + "»")
                    .collect(Collectors.joining(" "))));
  }

  @Override
  protected void perform() throws ExportException, IOException, Refusal {
    PaperKind kind = kind();
    Path target = target("to", List.of(".docx"));
    Path given = value("set", Path.class);
    if (target == null && given == null && !has("clear") && !has("fields")) {
      throw Refusal.ofArguments(text("nothing"));
    }
    requireTold(kind);
    try (Ledger ledger = open()) {
      PaperOrder order = order(kind, ledger);
      TemplateDesk desk = new TemplateDesk(ledger, setting.texts());
      String by = given("as").isEmpty() ? setting.operator() : given("as");
      if (has("clear")) {
        desk.drop(kind, by);
        setting.say("cli.template.cleared", kind.word());
      }
      if (given != null) {
        desk.keep(order, given, by);
        setting.say("cli.template.kept", given.getFileName());
      }
      if (target != null) {
        desk.write(order, target);
        setting.say("cli.template.done", target);
      }
      if (has("fields")) {
        desk.fields(order).forEach(this::print);
        setting.out().flush();
      }
    } catch (PaperLack lack) {
      throw new Refusal(lack.sentence(setting.texts()));
    } catch (TemplateFault fault) {
      throw new Refusal(fault.sentence(setting.texts()));
    }
  }

  private void print(String name, @Nullable String said) {
    setting
        .out()
        .println("«" + inLine(name) + "»\t" + (said == null ? text("blocks") : inLine(said)));
  }
}
