package app.xiaohao.ui.kit;

import app.xiaohao.ledger.Proof;
import app.xiaohao.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
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
    proof.differences().forEach(difference -> lines.add(difference(difference)));
    if (proof.differing() > proof.differences().size()) {
      lines.add(texts.of("ui.kit.proof.more", proof.differing() - proof.differences().size()));
    }
    if (!proof.seal().isEmpty()) {
      lines.add(texts.of("ui.kit.proof.seal", proof.entries(), proof.seal()));
    }
    return lines;
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
