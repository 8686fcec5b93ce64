package app.xiaohao.cli.safety;

import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.Command;
import app.xiaohao.cli.Refusal;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.json.HealthJson;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.paper.PaperFile;
import app.xiaohao.export.table.HealthTable;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerHealth;
import app.xiaohao.ledger.file.LedgerHealth.Finding;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.text.HealthWords;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * {@code check --ledger LEDGER [--json] [--to OUT.pdf]}: file, journal, copies, seals and proof in
 * one report. Ends with 0 only if nothing is wrong.
 */
public final class CheckCommand extends Command.Apart {
  /** With its options. */
  public CheckCommand(CliSetting setting) {
    super("check", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("to", Path.class, "OUT.docx|.pdf|.ofd", false);
    flag("json");
  }

  @Override
  protected void perform() throws Refusal, ExportException {
    Path target = target("to", PaperFile.endings());
    LedgerHealth health = looked(value("ledger", Path.class));
    HealthWords words = new HealthWords(setting.texts());
    if (has("json")) {
      HealthJson.write(health, words, setting.out());
      setting.out().println();
    } else {
      health.findings().forEach(finding -> print(finding, words));
      setting.out().println(words.verdict(health));
    }
    setting.out().flush();
    Optional<PaperFile> form = Optional.ofNullable(target).flatMap(PaperFile::of);
    if (form.isPresent()) {
      LocalDateTime now = LocalDateTime.now(setting.clock());
      form.get()
          .write(
              target,
              HealthTable.of(health, now, setting.texts())
                  .document(setting.texts(), "", "", now.toLocalDate(), PageFormat.TABLE_A4));
    }
    if (!health.whole()) {
      throw new Refusal(text("failed"));
    }
  }

  /** A ledger that cannot even be opened is a finding, too. */
  private LedgerHealth looked(Path file) {
    try (LedgerStore store = setting.stores().get().openToRead(file)) {
      return store.check(CommitWatch.NOBODY);
    } catch (LedgerException refused) {
      if (refused.kind() != LedgerException.Kind.DAMAGED) {
        throw refused;
      }
      return new LedgerHealth(
          file, Optional.empty(), List.of(Finding.of(LedgerHealth.Kind.FILE_DAMAGED)));
    }
  }

  private void print(Finding finding, HealthWords words) {
    setting
        .out()
        .println(
            words.part(finding.kind().part())
                + "\t"
                + words.word(finding.kind().verdict())
                + "\t"
                + inLine(words.sentence(finding))
                + (words.advice(finding).isEmpty() ? "" : "\t" + inLine(words.advice(finding))));
  }
}
