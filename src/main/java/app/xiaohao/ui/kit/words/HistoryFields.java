package app.xiaohao.ui.kit.words;

import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Single fields of the change log in words: the name, and what it was and is. */
final class HistoryFields {
  /** Values that speak for themselves: a date of the act itself, the kind of a letter. */
  private static final Set<String> UNNAMED = Set.of("kind", "number", "name", "grade", "decision");

  /** Seals and counts that tell people nothing. */
  private static final Set<String> UNSAID = Set.of("sha256", "size", "schema_version");

  private final Texts texts;

  HistoryFields(Texts texts) {
    this.texts = texts;
  }

  /** The fields of an entry, those that say nothing left out. */
  List<String> parts(Kind kind, List<FieldChange> fields) {
    return fields.stream()
        .filter(change -> !UNSAID.contains(change.field()))
        .map(change -> part(kind, change))
        .toList();
  }

  private String part(Kind kind, FieldChange change) {
    String before = value(kind, change.field(), change.before());
    String after = value(kind, change.field(), change.after());
    if (kind == Kind.LOOK_BACK_DONE && change.field().equals("answer")) {
      return texts.of("ui.kit.history.part", before, after);
    }
    String said =
        before.isEmpty()
            ? after
            : texts.of(
                "ui.kit.history.from-to",
                before,
                after.isEmpty() ? texts.of("ui.kit.history.nothing") : after);
    return UNNAMED.contains(change.field())
        ? said
        : texts.of(
            "ui.kit.history.part",
            texts.of("ui.kit.history.field." + change.field().toUpperCase(Locale.ROOT)),
            said);
  }

  private String value(Kind kind, String field, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (field) {
      case "kind" -> word(SupervisionKind.class, value);
      case "number" ->
          kind == Kind.PERIOD_OPENED || kind == Kind.PERIOD_CLOSED
              ? texts.of("ui.kit.history.period", value)
              : value;
      case "grade" -> word(LookBack.Grade.class, value);
      case "act" -> word(ClosureAct.class, value);
      case "closure" -> word(Closure.class, value);
      case "completion" -> word(Completion.class, value);
      case "reporting", "sign_of_life" -> word(Rhythm.class, value);
      case "decision" -> texts.of("ui.kit.history.decision." + Extension.Decision.valueOf(value));
      case "link_kind" -> texts.of("ui.kit.history.link." + IssueLink.Kind.valueOf(value));
      case "late", "outside", "shares_progress", "separate_people" ->
          texts.of("ui.kit.history.is." + Boolean.parseBoolean(value));
      default -> value;
    };
  }

  private <E extends Enum<E>> String word(Class<E> type, String name) {
    return texts.word(Enum.valueOf(type, name));
  }
}
