package app.xiaohao.ui.kit.words;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.row.DateSettings;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What was declared with a change, whatever it changed: said behind it in the history. */
final class DeclaredFields {
  private static final List<String> NAMES =
      List.of(DateSettings.CORRECTION, "not_same_as", "late_reason", "batch", "after_closing");

  private final Texts texts;

  DeclaredFields(Texts texts) {
    this.texts = texts;
  }

  /** The entry with what it changed only. */
  HistoryEntry without(HistoryEntry entry) {
    return new HistoryEntry(
        entry.number(),
        entry.at(),
        entry.by(),
        entry.from(),
        entry.kind(),
        entry.item(),
        entry.fields().stream().filter(field -> !NAMES.contains(field.field())).toList(),
        entry.reason());
  }

  /** What was declared, in words. */
  List<String> parts(HistoryEntry entry) {
    List<String> parts = new ArrayList<>();
    for (FieldChange field : entry.fields()) {
      String said = field.after();
      if (!said.isEmpty() && NAMES.contains(field.field())) {
        parts.add(
            switch (field.field()) {
              case DateSettings.CORRECTION -> texts.of("ui.kit.history.correction", said);
              case "not_same_as" -> texts.of("ui.kit.history.not-same-as", said);
              case "late_reason" -> texts.of("ui.kit.history.late-reason", said);
              case "batch" -> texts.of("ui.kit.history.batch", (Object[]) said.split(" "));
              default -> texts.of("ui.kit.history.late-proof");
            });
      }
    }
    return parts;
  }
}
