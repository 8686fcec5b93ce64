package app.xiaohao.ui.kit.words;

import app.xiaohao.intake.RecurrenceRule;
import app.xiaohao.ledger.history.DueParts;
import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.text.RecurrenceWords;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The change log in sentences. */
public final class HistoryWords {
  private final Texts texts;

  /** Sentences in the language of {@code texts}. */
  public HistoryWords(Texts texts) {
    this.texts = texts;
  }

  /** What was done, in two to four characters. */
  public String heading(HistoryEntry entry) {
    return heading(entry.kind(), entry.facts());
  }

  private String heading(Kind kind, List<Fact> facts) {
    return kind != Kind.CLOSURE_CHANGED
        ? kind(kind)
        : chosen(facts, Topic.CLOSURE)
            .map(Fact.Chosen::after)
            .map(texts::word)
            .orElseGet(() -> kind(kind));
  }

  /** A kind of change, in two to six characters. */
  public String kind(Kind kind) {
    return texts.of("ui.kit.history." + kind.name());
  }

  /** From what to what, and why; empty where the heading says all. */
  public String sentence(HistoryEntry entry) {
    DeclaredFields declared = new DeclaredFields(texts);
    List<String> parts = parts(entry.kind(), entry.item(), declared.without(entry));
    parts.removeIf(String::isBlank);
    parts.addAll(declared.parts(entry));
    if (!entry.reason().isBlank()) {
      parts.add(texts.of("ui.kit.history.reason", entry.reason()));
    }
    return String.join(texts.of("ui.kit.history.between"), parts);
  }

  /** What it says, in a list that can be added to. */
  private List<String> parts(Kind kind, String item, List<Fact> facts) {
    List<String> parts = new ArrayList<>();
    switch (kind) {
      case DEADLINE_CHANGED -> {
        Fact.Due due = due(facts);
        parts.add(fromTo(due(due.before()), due(due.after())));
      }
      case PROGRESS_RECORDED -> {
        count(facts, Topic.PERCENT).ifPresent(percent -> parts.add(percent + "%"));
        said(facts, Topic.PROGRESS).map(Fact.Said::after).ifPresent(parts::add);
      }
      case COMPLETION_CHANGED -> {
        chosen(facts, Topic.COMPLETION).map(this::fromTo).ifPresent(parts::add);
        chosen(facts, Topic.NATURE).map(this::fromTo).ifPresent(parts::add);
      }
      case CLOSURE_CHANGED -> {
        said(facts, Topic.CLOSING_NUMBER).map(Fact.Said::after).ifPresent(parts::add);
        said(facts, Topic.OPINION).map(Fact.Said::after).ifPresent(parts::add);
      }
      case TITLE_CHANGED -> said(facts, Topic.TITLE).map(this::fromTo).ifPresent(parts::add);
      case WORDING_CHANGED -> said(facts, Topic.TEXT).map(this::fromTo).ifPresent(parts::add);
      case RESPONSIBILITY_CHANGED -> facts.forEach(fact -> answering(fact).ifPresent(parts::add));
      case LIGHT_SET_CHANGED -> said(facts, Topic.NAME).map(Fact.Said::after).ifPresent(parts::add);
      case CALENDAR_CHANGED -> {
        facts.stream()
            .filter(Fact.Dated.class::isInstance)
            .map(day -> String.valueOf(((Fact.Dated) day).after()))
            .forEach(parts::add);
        chosen(facts, Topic.DAY_KIND)
            .ifPresent(kinds -> parts.add(fromTo(day(kinds.before()), day(kinds.after()))));
      }
      case UNDONE, REDONE -> parts.add(turned(item, facts));
      case SYNONYM_CHANGED ->
          said(facts, Topic.HEADING).map(Fact.Said::after).ifPresent(parts::add);
      case IMPORTED, UPDATED_BY_IMPORT, IMPORT_UNDONE, SETTINGS_CHANGED -> {
        said(facts, Topic.DOCUMENT)
            .map(change -> change.after().isEmpty() ? change.before() : change.after())
            .ifPresent(parts::add);
        if (!item.isEmpty()) {
          facts.forEach(fact -> merged(fact).ifPresent(parts::add));
        }
      }
      default -> parts.addAll(new HistoryFields(texts).parts(facts));
    }
    return parts;
  }

  /** What was undone or redone, for a passing notice. */
  public String notice(HistoryEntry turned) {
    return texts.of(
        "ui.kit.turned." + turned.kind().name(),
        (turned.item() + " " + turned(turned.item(), new DeclaredFields(texts).without(turned)))
            .strip());
  }

  /** What was undone or redone: of which entry, and from what to what. */
  private String turned(String item, List<Fact> facts) {
    Fact.Turned turned = first(facts, Fact.Turned.class, fact -> true).orElseThrow();
    List<Fact> own = facts.stream().filter(fact -> fact != turned).toList();
    List<String> parts = parts(turned.kind(), item, own);
    parts.removeIf(String::isBlank);
    String words = String.join(texts.of("ui.kit.history.between"), parts);
    String heading = heading(turned.kind(), own);
    return words.isEmpty()
        ? texts.of("ui.kit.history.turned", heading, turned.entry())
        : texts.of("ui.kit.history.turned.words", heading, turned.entry(), words);
  }

  private Optional<String> answering(Fact fact) {
    if (!(fact instanceof Fact.Listed names)) {
      return Optional.empty();
    }
    String role =
        switch (names.topic()) {
          case LEAD_UNITS -> "LEAD";
          case RESPONSIBLE_UNITS -> "RESPONSIBLE";
          case SUPPORTING_UNITS -> "SUPPORTING";
          default -> "LEADERS";
        };
    return Optional.of(
        texts.of("ui.kit.history.part", texts.of("ui.kit.history.field." + role), fromTo(names)));
  }

  /** A field of an item that an import or its undoing changed. */
  private Optional<String> merged(Fact fact) {
    return field(fact)
        .map(
            field ->
                texts.of(
                    "ui.kit.history.part",
                    texts.word(field),
                    switch (fact) {
                      case Fact.Said said -> fromTo(said);
                      case Fact.Listed names -> fromTo(names);
                      case Fact.Chosen chosen -> fromTo(chosen);
                      case Fact.Due(DueParts before, DueParts after) ->
                          fromTo(due(before), due(after));
                      default -> "";
                    }));
  }

  /** The field of a merge that a fact speaks of. */
  private static Optional<MergeField> field(Fact fact) {
    return Optional.ofNullable(
        switch (fact) {
          case Fact.Due due ->
              due.moves() || due.before().kind() != null ? MergeField.DEADLINE : null;
          case Fact.Said said -> field(said.topic());
          case Fact.Listed names -> field(names.topic());
          case Fact.Chosen chosen -> field(chosen.topic());
          default -> null;
        });
  }

  private static MergeField field(Topic topic) {
    return switch (topic) {
      case TITLE -> MergeField.TITLE;
      case TEXT -> MergeField.TEXT;
      case LEADERS -> MergeField.LEADERS;
      case LEAD_UNITS -> MergeField.LEAD;
      case RESPONSIBLE_UNITS -> MergeField.RESPONSIBLE;
      case SUPPORTING_UNITS -> MergeField.SUPPORTING;
      case PROGRESS -> MergeField.PROGRESS;
      case COMPLETION -> MergeField.COMPLETION;
      case CLOSURE -> MergeField.CLOSURE;
      case NATURE -> MergeField.NATURE;
      default -> null;
    };
  }

  private String day(Enum<?> kind) {
    return kind == null ? texts.of("ui.kit.history.day-as-shipped") : texts.word(kind);
  }

  private static Fact.Due due(List<Fact> facts) {
    DueParts nothing = new DueParts(null, null, null, null, null, null);
    return first(facts, Fact.Due.class, fact -> true).orElse(new Fact.Due(nothing, nothing));
  }

  private String due(DueParts parts) {
    String date = parts.on() == null ? "" : parts.on().toString();
    String inKind =
        switch (parts.kind()) {
          case IMMEDIATE -> texts.of("words.immediate");
          case LONG_TERM -> texts.of("words.long-term");
          case RECURRING -> recurring(parts);
          case UNSET -> texts.of("words.unknown");
          case ON_DATE -> "";
          case null -> "";
        };
    String said = (inKind + " " + date).strip();
    return said.isEmpty() && parts.words() != null ? parts.words() : said;
  }

  /** How it recurs, where the entry says enough: what did not change is not in it. */
  private String recurring(DueParts parts) {
    String rhythm = parts.rhythm() == null ? "MONTHLY" : parts.rhythm().name().replace('_', '-');
    String rule =
        Stream.of(rhythm, parts.month(), parts.day())
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining("-"));
    return RecurrenceRule.read(rule)
        .map(recurrence -> RecurrenceWords.of(recurrence, texts))
        .orElse("");
  }

  private String fromTo(Fact.Said said) {
    return fromTo(said.before(), said.after());
  }

  private String fromTo(Fact.Listed names) {
    return fromTo(String.join("、", names.before()), String.join("、", names.after()));
  }

  private String fromTo(Fact.Chosen chosen) {
    return fromTo(word(chosen.before()), word(chosen.after()));
  }

  private String word(Enum<?> value) {
    return value == null ? "" : texts.word(value);
  }

  private String fromTo(String before, String after) {
    String unknown = texts.of("words.unknown");
    return texts.of(
        "ui.kit.history.from-to",
        before.isEmpty() ? unknown : before,
        after.isEmpty() ? unknown : after);
  }

  private static Optional<Fact.Said> said(List<Fact> facts, Topic topic) {
    return first(facts, Fact.Said.class, fact -> fact.topic() == topic);
  }

  private static Optional<Fact.Chosen> chosen(List<Fact> facts, Topic topic) {
    return first(facts, Fact.Chosen.class, fact -> fact.topic() == topic);
  }

  private static Optional<Long> count(List<Fact> facts, Topic topic) {
    return first(facts, Fact.Counted.class, fact -> fact.topic() == topic).map(Fact.Counted::after);
  }

  private static <F extends Fact> Optional<F> first(
      List<Fact> facts, Class<F> type, Predicate<F> which) {
    return facts.stream().filter(type::isInstance).map(type::cast).filter(which).findFirst();
  }
}
