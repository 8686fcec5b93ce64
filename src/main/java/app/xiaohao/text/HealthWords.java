package app.xiaohao.text;

import app.xiaohao.ledger.file.LedgerHealth;
import app.xiaohao.ledger.file.LedgerHealth.Finding;
import app.xiaohao.ledger.file.LedgerHealth.Part;
import app.xiaohao.ledger.file.LedgerHealth.Verdict;

/** What a look at a ledger found, in sentences, each with what to do. */
public final class HealthWords {
  private final Texts texts;

  public HealthWords(Texts texts) {
    this.texts = texts;
  }

  /** All in one sentence. */
  public String verdict(LedgerHealth health) {
    long wrong =
        health.findings().stream()
            .filter(finding -> finding.kind().verdict() == Verdict.WRONG)
            .count();
    return wrong == 0
        ? texts.of("ledger.check.whole", health.file().getFileName())
        : texts.of("ledger.check.wrong", health.file().getFileName(), wrong);
  }

  /** What is looked at. */
  public String part(Part part) {
    return texts.of("ledger.check.part." + part.name());
  }

  /** Whether it is good, a note or wrong. */
  public String word(Verdict verdict) {
    return texts.of("ledger.check.verdict." + verdict.name());
  }

  /** What was found. */
  public String sentence(Finding finding) {
    return texts.of("ledger.check." + finding.kind().name(), finding.arguments().toArray());
  }

  /** What to do; empty where there is nothing. */
  public String advice(Finding finding) {
    return finding.kind().verdict() == Verdict.GOOD
        ? ""
        : texts.of("ledger.check." + finding.kind().name() + ".do");
  }
}
