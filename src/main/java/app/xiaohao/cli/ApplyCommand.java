package app.xiaohao.cli;

import app.xiaohao.cli.apply.ChangeLine;
import app.xiaohao.cli.apply.LedgerItems;
import app.xiaohao.cli.apply.LineKind;
import app.xiaohao.cli.apply.LineRefusal;
import app.xiaohao.cli.apply.LineRefusal.Flaw;
import app.xiaohao.intake.read.exchange.JsonLines;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.words.ProblemWords;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code apply CHANGES.jsonl --ledger LEDGER --as NAME}: one change a line, each its own
 * transaction under the same rules as in the window. The first line that is not allowed stops; what
 * came before stands.
 */
final class ApplyCommand extends Command {
  /** No changes file has more bytes; longer ones are none. */
  private static final long MOST = 128L << 20;

  ApplyCommand(CliSetting setting) {
    super("apply", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("as", String.class, "NAME", true);
    option("today", LocalDate.class, "DATE", false);
    file("CHANGES.jsonl");
    spec().usageMessage().footer(help(setting.texts()));
  }

  /** The kinds of lines with an example each. */
  private static String[] help(Texts texts) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(texts.of("cli.apply.lines"));
    lines.add(texts.of("cli.apply.avowal"));
    for (LineKind kind : LineKind.ALL) {
      lines.add("");
      lines.add("  " + texts.of("cli.apply.do." + kind.name()));
      lines.add("  " + kind.example());
    }
    return lines.stream().map(line -> line.replace("%", "%%")).toArray(String[]::new);
  }

  @Override
  void run() throws IOException, Refusal {
    Path changes = fileValues().getFirst();
    if (!Files.isRegularFile(changes)) {
      throw new Refusal(text("no-file", changes));
    }
    if (Files.size(changes) > MOST) {
      throw new Refusal(text("too-large", changes.getFileName(), MOST >> 20));
    }
    int applied = 0;
    try (Ledger ledger =
            new Ledger(
                setting.stores().get().open(value("ledger", Path.class)),
                setting.clock(),
                value("today", LocalDate.class));
        JsonLines lines = JsonLines.open(changes)) {
      LocalDate today = ledger.today();
      LedgerItems items = new LedgerItems(ledger, changes.toAbsolutePath().getParent());
      for (Optional<JsonLines.Line> line = next(lines, applied);
          line.isPresent();
          line = next(lines, applied)) {
        String done = apply(line.get(), items, ledger, today, applied);
        applied++;
        // said once it is on disk, before the next is begun
        setting.out().println(text("line", line.get().number(), done));
        setting.out().flush();
      }
    }
    setting.say("cli.apply.done", applied);
  }

  private Optional<JsonLines.Line> next(JsonLines lines, int applied) throws IOException, Refusal {
    try {
      return lines.next();
    } catch (CharacterCodingException noUtf8) {
      throw new Refusal(text("no-utf8", applied));
    }
  }

  /**
   * Does what a line says.
   *
   * @return what was done, in a few words
   */
  private String apply(
      JsonLines.Line line, LedgerItems items, Ledger ledger, LocalDate today, int applied)
      throws Refusal {
    Texts texts = setting.texts();
    String why;
    String example = "";
    try {
      ChangeLine fields =
          new ChangeLine(
              line.fields().orElseThrow(() -> new LineRefusal(Flaw.NO_OBJECT)),
              value("as", String.class),
              today,
              texts);
      String name = fields.text("do");
      String by = fields.by();
      switch (name) {
        case "undo" -> {
          fields.requireNothingElse();
          ledger.undo(by);
          items.reshaped();
        }
        case "redo" -> {
          fields.requireNothingElse();
          ledger.redo(by);
          items.reshaped();
        }
        default -> {
          LineKind kind =
              LineKind.named(name).orElseThrow(() -> new LineRefusal(Flaw.UNKNOWN_KIND, name));
          example = text("example", kind.example());
          kind.apply(fields, items);
          fields.reckoned().forEach(setting.err()::println);
        }
      }
      String item = fields.has("item") ? " " + fields.text("item") : "";
      return name + item;
    } catch (LineRefusal refusal) {
      why = texts.of("cli.apply.flaw." + refusal.flaw().name(), refusal.arguments().toArray());
      if (refusal.flaw().ofForm()) {
        throw new Refusal(text("stopped", line.number(), why, applied) + example);
      }
    } catch (LedgerException refused) {
      why = new ProblemWords(texts).sentence(refused).orElseThrow(() -> refused);
    }
    throw new Refusal(text("stopped", line.number(), why, applied));
  }
}
