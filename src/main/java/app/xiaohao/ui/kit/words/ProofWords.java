package app.xiaohao.ui.kit.words;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.SealFinding;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a proof of the ledger found, in sentences. */
public final class ProofWords {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** The columns that have a name of their own in the bundles; others are named as they are. */
  private static final Set<String> NAMED =
      Set.of(
          "measure.body",
          "measure.due_kind",
          "measure.due_on",
          "measure.due_words",
          "measure.first_due_on",
          "measure.nature",
          "measure.completion",
          "measure.percent",
          "measure.progress",
          "measure.progress_on",
          "measure.closure",
          "measure.closed_on",
          "measure.closing_number",
          "issue.title",
          "issue.original");

  /** So much of a key's fingerprint tells it from others. */
  private static final int SHORT = 16;

  private final Texts texts;
  private final ZoneId zone;

  /**
   * @param zone in which moments are told
   */
  public ProofWords(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /** All in one sentence: whole, or what is wrong first. */
  public String verdict(Proof proof) {
    if (proof.broken().isPresent()) {
      return broken(proof.broken().get());
    }
    if (proof.signatures().unsigned().isPresent()) {
      return unsigned(proof.signatures().unsigned().get());
    }
    return proof.differing() > 0
        ? texts.of("ui.kit.proof.differing", proof.entries(), proof.differing())
        : texts.of("ui.kit.proof.whole", proof.entries(), proof.compared());
  }

  /** What else is to be known, a sentence a line; the seal comes last. */
  public List<String> lines(Proof proof) {
    List<String> lines = new ArrayList<>();
    if (proof.broken().isPresent()) {
      lines.add(texts.of("ui.kit.proof.before", proof.entries()));
      lines.add(texts.of("ui.kit.proof.not-compared"));
    }
    if (proof.signatures().unsigned().isPresent()) {
      if (proof.broken().isPresent()) {
        lines.add(unsigned(proof.signatures().unsigned().get()));
      }
      lines.add(texts.of("ui.kit.proof.signed-before", proof.signatures().sessions()));
      if (proof.differing() > 0) {
        lines.add(texts.of("ui.kit.proof.differing", proof.entries(), proof.differing()));
      }
    }
    proof.differences().forEach(difference -> lines.add(difference(difference)));
    if (proof.differing() > proof.differences().size()) {
      lines.add(texts.of("ui.kit.proof.more", proof.differing() - proof.differences().size()));
    }
    if (!proof.seal().isEmpty()) {
      lines.addAll(keys(proof.signatures()));
      SealMark end = new SealMark(proof.entries(), proof.seal());
      lines.add(texts.of("ui.kit.proof.seal", end.number(), end.code(), end.seal()));
    }
    return lines;
  }

  /** Whether a 封签 from paper is part of the ledger that was proved. */
  public String finding(SealFinding finding, Proof proof) {
    String key = "ui.kit.proof.seal." + finding.verdict().name();
    String number = Long.toString(finding.code().number());
    HistoryEntry entry = finding.entry();
    return finding.verdict() == SealFinding.Verdict.PART
        ? texts.of(
            key,
            finding.code(),
            number,
            MOMENT.format(entry.at().atZoneSameInstant(zone)),
            entry.by(),
            entry.item().isEmpty() ? texts.of("ui.kit.proof.ledger") : entry.item())
        : texts.of(key, finding.code(), number, Long.toString(proof.entries()));
  }

  private String unsigned(Proof.Unsigned unsigned) {
    return texts.of(
        unsigned.key().isEmpty() ? "ui.kit.proof.unsigned" : "ui.kit.proof.forged",
        Long.toString(unsigned.session()),
        Long.toString(unsigned.first()),
        Long.toString(unsigned.last()));
  }

  /** Whose keys vouch for the log, and where one person's has changed. */
  private List<String> keys(Proof.Signatures signatures) {
    List<String> lines = new ArrayList<>();
    if (signatures.unsigned().isEmpty()) {
      lines.add(texts.of("ui.kit.proof.signed", signatures.sessions()));
    }
    Map<Workplace, Integer> kept = new LinkedHashMap<>();
    for (Proof.Key key : signatures.keys()) {
      lines.add(
          texts.of(
              key.kept() ? "ui.kit.proof.key" : "ui.kit.proof.key.passing",
              key.fingerprint().substring(0, SHORT),
              Long.toString(key.first()),
              Long.toString(key.last()),
              key.sessions(),
              key.by(),
              named(key.from().account()),
              named(key.from().machine())));
      if (key.kept()) {
        kept.merge(key.from(), 1, Integer::sum);
      }
    }
    kept.forEach(
        (from, count) -> {
          if (count > 1) {
            lines.add(
                texts.of(
                    "ui.kit.proof.key.several",
                    named(from.account()),
                    named(from.machine()),
                    count));
          }
        });
    return lines;
  }

  private String named(String name) {
    return name.isEmpty() ? texts.of("ui.kit.proof.nothing") : name;
  }

  private String broken(Proof.Break broken) {
    String number = Long.toString(broken.number());
    String what = texts.of("ui.kit.proof.flaw." + broken.flaw().name(), number);
    if (broken.at() == null) {
      return what;
    }
    return what
        + texts.of(
            "ui.kit.proof.entry",
            MOMENT.format(broken.at().atZoneSameInstant(zone)),
            broken.by(),
            broken.item().isEmpty() ? texts.of("ui.kit.proof.ledger") : broken.item());
  }

  private String difference(Proof.Difference difference) {
    String nothing = texts.of("ui.kit.proof.nothing");
    return texts.of(
        "ui.kit.proof.difference",
        difference.item().isEmpty() ? texts.of("ui.kit.proof.ledger") : difference.item(),
        NAMED.contains(difference.place())
            ? texts.of("ui.kit.proof.place." + difference.place())
            : difference.place(),
        difference.logged().isEmpty() ? nothing : difference.logged(),
        difference.held().isEmpty() ? nothing : difference.held());
  }
}
