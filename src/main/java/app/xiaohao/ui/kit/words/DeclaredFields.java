package app.xiaohao.ui.kit.words;

import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.text.Texts;
import java.util.List;
import java.util.Optional;

/** What was declared with a change, whatever it changed: said behind it in the history. */
final class DeclaredFields {
  private final Texts texts;

  DeclaredFields(Texts texts) {
    this.texts = texts;
  }

  /** The facts of an entry that say what it changed. */
  List<Fact> without(HistoryEntry entry) {
    return entry.facts().stream().filter(fact -> words(fact).isEmpty()).toList();
  }

  /** What was declared, in words. */
  List<String> parts(HistoryEntry entry) {
    return entry.facts().stream()
        .flatMap(fact -> words(fact).stream())
        .filter(words -> !words.isEmpty())
        .toList();
  }

  /** Empty where it is not declared; an empty text where it is taken back. */
  private Optional<String> words(Fact fact) {
    return switch (fact) {
      case Fact.Counted(Topic topic, Long before, Long after) when topic == Topic.CORRECTION ->
          Optional.of(after == null ? "" : texts.of("ui.kit.history.correction", after));
      case Fact.Truth(Topic topic, Boolean before, Boolean after)
          when topic == Topic.AFTER_CLOSING ->
          Optional.of(after == null ? "" : texts.of("ui.kit.history.late-proof"));
      case Fact.Said said -> said(said);
      default -> Optional.empty();
    };
  }

  private Optional<String> said(Fact.Said fact) {
    String key =
        switch (fact.topic()) {
          case NOT_SAME_AS -> "ui.kit.history.not-same-as";
          case LATE_REASON -> "ui.kit.history.late-reason";
          case BATCH -> "ui.kit.history.batch";
          default -> null;
        };
    if (key == null) {
      return Optional.empty();
    }
    Object[] said =
        fact.topic() == Topic.BATCH ? fact.after().split(" ") : new Object[] {fact.after()};
    return Optional.of(fact.after().isEmpty() ? "" : texts.of(key, said));
  }
}
