package app.xiaohao.ui.intake.history;

import app.xiaohao.ledger.ImportContents;
import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What taking an import back would take away and put back, in words to be agreed to. */
final class ImportUndoWords {
  /** So many items are named, the others counted. */
  private static final int NAMED = 6;

  /** So many characters of an item are enough to know it by. */
  private static final int SHORT = 30;

  private final Texts texts;

  ImportUndoWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param by who wants to take it back
   */
  String of(ImportEntry entry, ImportContents contents, String by) {
    List<String> lines = new ArrayList<>();
    lines.add(
        texts.of(
            "ui.intake.imports.undo.text",
            entry.document(),
            entry.newIssues(),
            entry.newMeasures(),
            entry.changedIssues()));
    if (!entry.by().equals(by)) {
      lines.add(texts.of("ui.intake.imports.undo.other", entry.by(), by));
    }
    items(lines, "ui.intake.imports.undo.issues", contents.issues());
    items(lines, "ui.intake.imports.undo.measures", contents.measures());
    if (contents.closed() > 0) {
      lines.add(texts.of("ui.intake.imports.undo.closed", contents.closed()));
    }
    if (!contents.changed().isEmpty()) {
      lines.add(
          texts.of(
              "ui.intake.imports.undo.changed",
              named(contents.changed().stream().distinct().toList())));
    }
    return String.join("\n", lines);
  }

  private void items(List<String> lines, String key, List<ImportContents.Item> items) {
    if (!items.isEmpty()) {
      lines.add(
          texts.of(
              key,
              named(
                  items.stream()
                      .map(item -> texts.of("words.merge.item", item.number(), shortened(item)))
                      .toList())));
    }
  }

  private String named(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining("、"));
    return names.size() > NAMED
        ? texts.of("ui.intake.imports.undo.more", first, names.size())
        : first;
  }

  private static String shortened(ImportContents.Item item) {
    String words = item.words();
    return words.length() <= SHORT ? words : words.substring(0, SHORT - 1) + "…";
  }
}
