package app.xiaohao.ui.kit.words;

import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.FactNotation;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.text.PaperWording;
import app.xiaohao.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Single facts of the change log in words: the name, and what it was and is. */
final class HistoryFields {
  /** Values that speak for themselves: a date of the act itself, the kind of a letter. */
  private static final Set<Topic> UNNAMED =
      Set.of(
          Topic.LETTER_KIND,
          Topic.NUMBER,
          Topic.PAPER,
          Topic.PERIOD_NUMBER,
          Topic.NAME,
          Topic.GRADE,
          Topic.DECISION);

  /** Seals and counts that tell people nothing. */
  private static final Set<Topic> UNSAID = Set.of(Topic.SHA256, Topic.SIZE, Topic.SCHEMA_VERSION);

  private final Texts texts;

  HistoryFields(Texts texts) {
    this.texts = texts;
  }

  /** Facts in words, those that say nothing left out. */
  List<String> parts(List<Fact> facts) {
    return facts.stream().flatMap(this::parts).toList();
  }

  private Stream<String> parts(Fact fact) {
    return switch (fact) {
      case Fact.Said(Topic topic, String question, String answer) when topic == Topic.LOOKED_AT ->
          Stream.of(texts.of("ui.kit.history.part", question, answer));
      case Fact.Said(Topic topic, String before, String after) when topic == Topic.PAPER_KIND ->
          part(topic, kind(before), kind(after));
      case Fact.Said said -> part(said.topic(), said.before(), said.after());
      case Fact.Listed listed -> part(listed.topic(), said(listed.before()), said(listed.after()));
      case Fact.Dated dated -> part(dated.topic(), said(dated.before()), said(dated.after()));
      case Fact.Counted count ->
          part(
              count.topic(),
              number(count.topic(), count.before()),
              number(count.topic(), count.after()));
      case Fact.Truth truth -> part(truth.topic(), is(truth.before()), is(truth.after()));
      case Fact.Chosen chosen -> part(chosen.topic(), word(chosen.before()), word(chosen.after()));
      case Fact.Due due -> due(due);
      case Fact.Unread(String name, String before, String after) ->
          Stream.of(texts.of("ui.kit.history.part", name, fromTo(before, after)));
      case Fact.Turned _ -> Stream.empty();
    };
  }

  private String kind(String word) {
    return word.isEmpty() ? "" : new PaperWording(texts).kind(word);
  }

  /** A deadline beside other facts is told by its parts. */
  private Stream<String> due(Fact.Due due) {
    return FactNotation.spelled(List.of(due)).stream()
        .map(part -> named(part.field(), fromTo(part.before(), part.after())));
  }

  private Stream<String> part(Topic topic, String before, String after) {
    if (UNSAID.contains(topic)) {
      return Stream.empty();
    }
    String said = fromTo(before, after);
    return Stream.of(UNNAMED.contains(topic) ? said : named(topic.stored(), said));
  }

  private String named(String stored, String said) {
    return texts.of(
        "ui.kit.history.part",
        texts.of("ui.kit.history.field." + stored.toUpperCase(Locale.ROOT)),
        said);
  }

  private String fromTo(String before, String after) {
    return before.isEmpty()
        ? after
        : texts.of(
            "ui.kit.history.from-to",
            before,
            after.isEmpty() ? texts.of("ui.kit.history.nothing") : after);
  }

  private String number(Topic topic, Long count) {
    return count != null && topic == Topic.PERIOD_NUMBER
        ? texts.of("ui.kit.history.period", count)
        : said(count);
  }

  private String is(Boolean value) {
    return value == null ? "" : texts.of("ui.kit.history.is." + value);
  }

  private String word(Enum<?> value) {
    return switch (value) {
      case null -> "";
      case Extension.Decision decision -> texts.of("ui.kit.history.decision." + decision);
      case IssueLink.Kind kind -> texts.of("ui.kit.history.link." + kind);
      default -> texts.word(value);
    };
  }

  private static String said(Object value) {
    return switch (value) {
      case null -> "";
      case List<?> names -> String.join("、", names.stream().map(Object::toString).toList());
      default -> value.toString();
    };
  }
}
