package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.words.HistoryWords;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** 办理记录: what happened to an item, newest first, along a line. */
final class HistoryTimeline extends VBox {
  private final Texts texts;
  private final HistoryWords words;

  HistoryTimeline(Texts texts) {
    this.texts = texts;
    words = new HistoryWords(texts);
    getStyleClass().add("history");
  }

  /** Shows entries, newest first. */
  void show(List<HistoryEntry> entries) {
    getChildren().clear();
    for (HistoryEntry entry : entries) {
      getChildren().add(line(entry));
    }
  }

  private HBox line(HistoryEntry entry) {
    Region dot = new Region();
    dot.getStyleClass().add("history-dot");
    Region rail = new Region();
    rail.getStyleClass().add("history-rail");
    VBox.setVgrow(rail, Priority.ALWAYS);
    VBox track = new VBox(dot, rail);
    track.getStyleClass().add("history-track");
    Text heading = new Text(words.heading(entry));
    heading.getStyleClass().add(Style.STRONG);
    Text when =
        new Text(
            texts.of(
                "ui.ledger.history.when",
                entry.at().getYear(),
                entry.at().getMonthValue(),
                entry.at().getDayOfMonth(),
                entry.by()));
    when.getStyleClass().add(Style.CAPTION);
    VBox what = new VBox(new TextFlow(heading, when));
    what.setPadding(new Insets(0, 0, 10, 0));
    String sentence = words.sentence(entry);
    if (!sentence.isEmpty()) {
      Label label = new Label(sentence);
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.getStyleClass().add(Style.SECONDARY);
      what.getChildren().add(label);
    }
    HBox line = new HBox(10, track, what);
    HBox.setHgrow(what, Priority.ALWAYS);
    return line;
  }
}
