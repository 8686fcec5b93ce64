package app.xiaohao.cli;

import app.xiaohao.export.json.ProofJson;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.SealCode;
import app.xiaohao.ledger.history.SealFinding;
import app.xiaohao.ui.kit.words.ProofWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code verify --ledger LEDGER}: proves the change log, its signatures and that the ledger holds
 * what it says; with {@code --seal} also that a 封签 from paper is part of it. Ends with 0 only if
 * all of it holds.
 */
final class VerifyCommand extends Command {
  VerifyCommand(CliSetting setting) {
    super("verify", setting);
    option("ledger", Path.class, "LEDGER", true);
    option("seal", String.class, "CODE", false);
    flag("json");
  }

  @Override
  void run() throws Refusal {
    String typed = value("seal", String.class);
    Optional<SealCode> code = typed == null ? Optional.empty() : SealCode.read(typed);
    if (typed != null && code.isEmpty()) {
      throw wrong("seal", typed, List.of());
    }
    try (Ledger ledger =
        // to read: also a ledger that cannot be opened otherwise is proved as it is
        new Ledger(
            setting.stores().get().openToRead(value("ledger", Path.class)), setting.clock())) {
      Proof proof = ledger.log().prove(CommitWatch.NOBODY);
      print(
          proof,
          code.map(one -> SealFinding.of(one, proof, ledger.log().sealed(one.number())))
              .orElse(null));
    }
  }

  /**
   * @param asked null where nothing was
   */
  private void print(Proof proof, SealFinding asked) throws Refusal {
    ProofWords words = new ProofWords(setting.texts(), setting.clock().getZone());
    if (has("json")) {
      ProofJson.write(proof, asked, setting.out());
      setting.out().println();
    } else {
      setting.out().println(words.verdict(proof));
      words.lines(proof).forEach(setting.out()::println);
      if (asked != null) {
        setting.out().println(words.finding(asked, proof));
      }
    }
    setting.out().flush();
    if (!proof.whole()) {
      throw new Refusal(text("failed"));
    }
    if (asked != null && asked.verdict() != SealFinding.Verdict.PART) {
      throw new Refusal(text("foreign"));
    }
  }
}
