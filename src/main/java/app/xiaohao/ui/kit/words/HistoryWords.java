package app.xiaohao.ui.kit.words;

import app.xiaohao.intake.RecurrenceRule;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.calendar.DayKind;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.text.RecurrenceWords;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    if (entry.kind() == HistoryEntry.Kind.CLOSURE_CHANGED) {
      Optional<FieldChange> closure = field(entry, "closure");
      if (closure.isPresent() && !closure.get().after().isEmpty()) {
        return texts.word(Closure.valueOf(closure.get().after()));
      }
    }
    return kind(entry.kind());
  }

  /** A kind of change, in two to six characters. */
  public String kind(HistoryEntry.Kind kind) {
    return texts.of("ui.kit.history." + kind.name());
  }

  /** From what to what, and why; empty where the heading says all. */
  public String sentence(HistoryEntry logged) {
    DeclaredFields declared = new DeclaredFields(texts);
    HistoryEntry entry = declared.without(logged);
    List<String> parts = new ArrayList<>();
    switch (entry.kind()) {
      case DEADLINE_CHANGED -> {
        parts.add(fromTo(due(entry, true), due(entry, false)));
      }
      case PROGRESS_RECORDED -> {
        field(entry, "percent").ifPresent(percent -> parts.add(percent.after() + "%"));
        field(entry, "progress").map(FieldChange::after).ifPresent(parts::add);
      }
      case COMPLETION_CHANGED -> {
        field(entry, "completion")
            .ifPresent(
                change ->
                    parts.add(fromTo(completion(change.before()), completion(change.after()))));
        field(entry, "nature")
            .ifPresent(
                change -> parts.add(fromTo(nature(change.before()), nature(change.after()))));
      }
      case CLOSURE_CHANGED -> {
        field(entry, "closing_number").map(FieldChange::after).ifPresent(parts::add);
        field(entry, "opinion").map(FieldChange::after).ifPresent(parts::add);
      }
      case TITLE_CHANGED ->
          field(entry, "title")
              .ifPresent(change -> parts.add(fromTo(change.before(), change.after())));
      case RESPONSIBILITY_CHANGED -> {
        for (FieldChange change : entry.fields()) {
          parts.add(
              texts.of(
                  "ui.kit.history.part",
                  name(change.field()),
                  fromTo(change.before(), change.after())));
        }
      }
      case WORDING_CHANGED ->
          field(entry, "text")
              .ifPresent(change -> parts.add(fromTo(change.before(), change.after())));
      case STANDARD_CHANGED,
          EVIDENCE_ADDED,
          EVIDENCE_CHANGED,
          EVIDENCE_REMOVED,
          EXTENSION_ASKED,
          EXTENSION_DECIDED,
          SUPERVISED,
          SUPERVISION_ANSWERED,
          LOOK_BACK_PLANNED,
          LOOK_BACK_DONE,
          RULES_CHANGED,
          PERIOD_OPENED,
          PERIOD_CLOSED,
          RECONCILED,
          ISSUES_LINKED,
          ISSUES_UNLINKED,
          UNIT_CHANGED,
          UNIT_PEOPLE_CHANGED,
          UNITS_MERGED,
          LEADER_CHANGED,
          LEADERS_MERGED,
          SEALED ->
          parts.addAll(new HistoryFields(texts).parts(entry.kind(), entry.fields()));
      case LIGHT_SET_CHANGED -> field(entry, "name").map(FieldChange::after).ifPresent(parts::add);
      case CALENDAR_CHANGED -> {
        field(entry, "day_on").map(FieldChange::after).ifPresent(parts::add);
        field(entry, "day_kind")
            .ifPresent(change -> parts.add(fromTo(day(change.before()), day(change.after()))));
      }
      case UNDONE, REDONE -> parts.add(turned(entry));
      case SYNONYM_CHANGED -> field(entry, "heading").map(FieldChange::after).ifPresent(parts::add);
      case IMPORTED, UPDATED_BY_IMPORT, IMPORT_UNDONE, SETTINGS_CHANGED -> {
        field(entry, "document")
            .map(change -> change.after().isEmpty() ? change.before() : change.after())
            .ifPresent(parts::add);
        if (!entry.item().isEmpty()) {
          merged(entry, parts);
        }
      }
    }
    parts.removeIf(String::isBlank);
    parts.addAll(declared.parts(logged));
    if (!entry.reason().isBlank()) {
      parts.add(texts.of("ui.kit.history.reason", entry.reason()));
    }
    return String.join(texts.of("ui.kit.history.between"), parts);
  }

  /** What was undone or redone, for a passing notice. */
  public String notice(HistoryEntry turned) {
    return texts.of(
        "ui.kit.turned." + turned.kind().name(), (turned.item() + " " + turned(turned)).strip());
  }

  /** What was undone or redone: of which entry, and from what to what. */
  private String turned(HistoryEntry entry) {
    HistoryEntry.Kind kind =
        HistoryEntry.Kind.valueOf(
            field(entry, HistoryEntry.TURNED_KIND).map(FieldChange::after).orElseThrow());
    HistoryEntry own =
        new HistoryEntry(
            entry.number(),
            entry.at(),
            entry.by(),
            entry.from(),
            kind,
            entry.item(),
            entry.fields().stream()
                .filter(change -> !change.field().equals(HistoryEntry.TURNED))
                .filter(change -> !change.field().equals(HistoryEntry.TURNED_KIND))
                .toList(),
            "");
    String number = field(entry, HistoryEntry.TURNED).map(FieldChange::after).orElse("");
    String words = sentence(own);
    return words.isEmpty()
        ? texts.of("ui.kit.history.turned", heading(own), number)
        : texts.of("ui.kit.history.turned.words", heading(own), number, words);
  }

  /** The fields of an item that an import or its undoing changed. */
  private void merged(HistoryEntry entry, List<String> parts) {
    for (FieldChange change : entry.fields()) {
      Optional<MergeField> field = fieldOf(entry, change.field());
      if (field.isPresent()) {
        parts.add(
            texts.of(
                "ui.kit.history.part",
                texts.word(field.get()),
                fromTo(
                    value(field.get(), entry, change, true),
                    value(field.get(), entry, change, false))));
      }
    }
  }

  private String value(MergeField field, HistoryEntry entry, FieldChange change, boolean before) {
    String said = side(change, before);
    return switch (field) {
      case DEADLINE -> due(entry, before);
      case COMPLETION -> completion(said);
      case CLOSURE -> said.isEmpty() ? "" : texts.word(Closure.valueOf(said));
      case NATURE -> nature(said);
      default -> said;
    };
  }

  /** The field that a word of the log speaks of; of a deadline's several words its kind or date. */
  private static Optional<MergeField> fieldOf(HistoryEntry entry, String word) {
    return Optional.ofNullable(
        switch (word) {
          case "title" -> MergeField.TITLE;
          case "text" -> MergeField.TEXT;
          case "leaders" -> MergeField.LEADERS;
          case "lead_units" -> MergeField.LEAD;
          case "responsible_units" -> MergeField.RESPONSIBLE;
          case "supporting_units" -> MergeField.SUPPORTING;
          case "due_on" -> MergeField.DEADLINE;
          case "due_kind" -> field(entry, "due_on").isPresent() ? null : MergeField.DEADLINE;
          case "progress" -> MergeField.PROGRESS;
          case "completion" -> MergeField.COMPLETION;
          case "closure" -> MergeField.CLOSURE;
          case "nature" -> MergeField.NATURE;
          default -> null;
        });
  }

  private String day(String kind) {
    return kind.isEmpty()
        ? texts.of("ui.kit.history.day-as-shipped")
        : texts.word(DayKind.valueOf(kind));
  }

  private String name(String field) {
    return switch (field) {
      case "leaders" -> texts.of("ui.kit.history.field.LEADERS");
      case "lead_units" -> texts.of("ui.kit.history.field.LEAD");
      case "responsible_units" -> texts.of("ui.kit.history.field.RESPONSIBLE");
      case "supporting_units" -> texts.of("ui.kit.history.field.SUPPORTING");
      default -> field;
    };
  }

  private String due(HistoryEntry entry, boolean before) {
    Optional<FieldChange> on = field(entry, "due_on");
    Optional<FieldChange> words = field(entry, "due_words");
    Optional<FieldChange> kind = field(entry, "due_kind");
    String kindNow = kind.map(change -> side(change, before)).orElse("");
    String date = on.map(change -> side(change, before)).orElse("");
    String written = words.map(change -> side(change, before)).orElse("");
    String inKind =
        switch (kindNow) {
          case "IMMEDIATE" -> texts.of("words.immediate");
          case "LONG_TERM" -> texts.of("words.long-term");
          case "RECURRING" -> recurring(entry, before);
          case "UNSET" -> texts.of("words.unknown");
          default -> "";
        };
    String said = (inKind + " " + date).strip();
    return said.isEmpty() ? written : said;
  }

  /** How it recurs, where the entry says enough: what did not change is not in it. */
  private String recurring(HistoryEntry entry, boolean before) {
    String day = sideOf(entry, "due_day", before);
    String month = sideOf(entry, "due_month", before);
    String rhythm = sideOf(entry, "due_rhythm", before).replace('_', '-');
    String rule =
        Stream.of(rhythm.isEmpty() ? "MONTHLY" : rhythm, month, day)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("-"));
    return RecurrenceRule.read(rule)
        .map(recurrence -> RecurrenceWords.of(recurrence, texts))
        .orElse("");
  }

  private static String sideOf(HistoryEntry entry, String name, boolean before) {
    return field(entry, name).map(change -> side(change, before)).orElse("");
  }

  private static String side(FieldChange change, boolean before) {
    return before ? change.before() : change.after();
  }

  private String fromTo(String before, String after) {
    String unknown = texts.of("words.unknown");
    return texts.of(
        "ui.kit.history.from-to",
        before.isEmpty() ? unknown : before,
        after.isEmpty() ? unknown : after);
  }

  private String completion(String name) {
    return name.isEmpty() ? "" : texts.word(Completion.valueOf(name));
  }

  private String nature(String name) {
    return name.isEmpty() ? "" : texts.word(Nature.valueOf(name));
  }

  private static Optional<FieldChange> field(HistoryEntry entry, String name) {
    return entry.fields().stream().filter(change -> change.field().equals(name)).findFirst();
  }
}
