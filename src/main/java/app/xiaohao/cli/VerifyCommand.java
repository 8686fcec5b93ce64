package app.xiaohao.cli;

import app.xiaohao.export.ProofJson;
import app.xiaohao.ledger.CommitWatch;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.Proof;
import app.xiaohao.ui.kit.ProofWords;
import java.nio.file.Path;

/**
 * {@code verify --ledger LEDGER}: proves the change log and that the ledger holds what it says.
 * Ends with 0 only if nothing was found.
 */
final class VerifyCommand extends Command {
  VerifyCommand(CliSetting setting) {
    super("verify", setting);
    option("ledger", Path.class, "LEDGER", true);
    flag("json");
  }

  @Override
  void run() throws Refusal {
    Proof proof;
    try (Ledger ledger =
        new Ledger(setting.stores().get().open(value("ledger", Path.class)), setting.clock())) {
      proof = ledger.prove(CommitWatch.NOBODY);
    }
    ProofWords words = new ProofWords(setting.texts(), setting.clock().getZone());
    if (has("json")) {
      ProofJson.write(proof, setting.out());
      setting.out().println();
    } else {
      setting.out().println(words.verdict(proof));
      words.lines(proof).forEach(setting.out()::println);
    }
    setting.out().flush();
    if (!proof.whole()) {
      throw new Refusal(text("failed"));
    }
  }
}
