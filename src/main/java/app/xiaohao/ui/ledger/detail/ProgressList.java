package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LinkedIssue;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * The reports of progress so far, newest first; among them, marked with where they come from, those
 * of linked issues that share theirs.
 */
final class ProgressList extends VBox {
  private final Texts texts;

  ProgressList(Texts texts) {
    super(6);
    this.texts = texts;
    getStyleClass().add("progress-list");
  }

  /**
   * A line.
   *
   * @param from whose report it is; empty for the measure's own
   */
  private record Line(ProgressEntry entry, String from) {}

  /** Shows entries, newest first, and what linked issues share. */
  void show(List<ProgressEntry> entries, List<LinkedIssue> linked) {
    List<Line> lines = new ArrayList<>();
    entries.forEach(entry -> lines.add(new Line(entry, "")));
    for (LinkedIssue other : linked) {
      other
          .progress()
          .forEach(
              shared ->
                  lines.add(
                      new Line(
                          shared.entry(),
                          texts.of("ui.ledger.link.from", other.inspection(), shared.number()))));
    }
    lines.sort(Comparator.comparing((Line line) -> line.entry.on()).reversed());
    getChildren().clear();
    for (Line line : lines) {
      getChildren().add(line(line));
    }
    setVisible(!lines.isEmpty());
    setManaged(!lines.isEmpty());
  }

  private VBox line(Line of) {
    ProgressEntry entry = of.entry;
    Label head =
        new Label(texts.of("ui.ledger.progress-line", entry.on(), entry.percent(), entry.by()));
    head.getStyleClass().add(Style.CAPTION);
    VBox line = new VBox(head);
    if (!of.from.isEmpty()) {
      Label from = new Label(of.from);
      from.getStyleClass().addAll(Style.CAPTION, "shared-progress");
      from.setWrapText(true);
      from.setMinHeight(USE_PREF_SIZE);
      line.getChildren().add(from);
    }
    if (!entry.text().isEmpty()) {
      Label words = new Label(entry.text());
      words.setWrapText(true);
      words.setMinHeight(USE_PREF_SIZE);
      words.getStyleClass().add(Style.SECONDARY);
      line.getChildren().add(words);
    }
    return line;
  }
}
