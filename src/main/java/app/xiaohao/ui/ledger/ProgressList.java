package app.xiaohao.ui.ledger;

import app.xiaohao.model.ProgressEntry;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The reports of progress so far, newest first. */
final class ProgressList extends VBox {
  private final Texts texts;

  ProgressList(Texts texts) {
    super(6);
    this.texts = texts;
    getStyleClass().add("progress-list");
  }

  /** Shows entries, newest first. */
  void show(List<ProgressEntry> entries) {
    getChildren().clear();
    for (ProgressEntry entry : entries) {
      Label head =
          new Label(texts.of("ui.ledger.progress-line", entry.on(), entry.percent(), entry.by()));
      head.getStyleClass().add(Style.CAPTION);
      VBox line = new VBox(head);
      if (!entry.text().isEmpty()) {
        Label words = new Label(entry.text());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add(Style.SECONDARY);
        line.getChildren().add(words);
      }
      getChildren().add(line);
    }
    setVisible(!entries.isEmpty());
    setManaged(!entries.isEmpty());
  }
}
