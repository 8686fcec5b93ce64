package app.xiaohao.ui.shell.frame;

import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What has come up about the ledger's file and its copies, a line each, until somebody takes it
 * away or another ledger is opened.
 */
final class NoticeBanner extends VBox {
  private final Texts texts;

  NoticeBanner(Texts texts) {
    this.texts = texts;
    setId("notice-banner");
    hideIfEmpty();
  }

  /** Adds a line; the same is said once. */
  void add(StoreNotice notice) {
    add(texts.of("ledger.notice." + notice.kind(), notice.arguments().toArray()));
  }

  /**
   * Adds a sentence; the same is said once.
   *
   * @param ways buttons that lead on from it
   */
  void add(String sentence, Button... ways) {
    if (getChildren().stream().anyMatch(line -> sentence.equals(line.getUserData()))) {
      return;
    }
    Label words = new Label(sentence);
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    Button close = new Button();
    close.setGraphic(Icon.CLEAR.node());
    close.getStyleClass().add(Style.QUIET);
    close.setAccessibleText(texts.of("ui.kit.close"));
    HBox line = new HBox(Icon.WARNING.node(), words);
    for (Button way : ways) {
      way.setMinWidth(USE_PREF_SIZE);
      line.getChildren().add(way);
    }
    line.getChildren().add(close);
    line.getStyleClass().add(Style.BANNER);
    line.setUserData(sentence);
    close.setOnAction(
        press -> {
          getChildren().remove(line);
          hideIfEmpty();
        });
    getChildren().add(line);
    hideIfEmpty();
  }

  /** Takes all lines away. */
  void clear() {
    getChildren().clear();
    hideIfEmpty();
  }

  private void hideIfEmpty() {
    boolean any = !getChildren().isEmpty();
    setVisible(any);
    setManaged(any);
  }
}
