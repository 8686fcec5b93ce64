package app.xiaohao.ui.shell;

import app.xiaohao.ledger.Summary;
import app.xiaohao.model.Light;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The slim line that says once after a ledger was opened what is overdue and due soon, and leads to
 * it.
 */
final class AlertBanner extends HBox {
  private final Texts texts;
  private final Label words = new Label();

  /**
   * @param look what leads to the alerts
   */
  AlertBanner(Runnable look, Texts texts) {
    this.texts = texts;
    setId("alert-banner");
    getStyleClass().add(Style.BANNER);
    words.getStyleClass().add(Style.of(Light.OVERDUE));
    Hyperlink link = new Hyperlink(texts.of("ui.shell.alerts.look"));
    link.setMinWidth(USE_PREF_SIZE);
    link.setOnAction(
        press -> {
          hide();
          look.run();
        });
    Button close = new Button();
    close.setGraphic(Icon.CLEAR.node());
    close.getStyleClass().add(Style.QUIET);
    close.setAccessibleText(texts.of("ui.kit.close"));
    close.setOnAction(press -> hide());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(LightMark.shape(Light.OVERDUE), words, link, gap, close);
    hide();
  }

  /** Shows the counts; stays away where nothing is overdue or due soon. */
  void show(Summary.Counts counts) {
    if (counts.overdue() + counts.dueSoon() > 0) {
      words.setText(texts.of("ui.shell.alerts", counts.overdue(), counts.dueSoon()));
      setVisible(true);
      setManaged(true);
    }
  }

  /** Takes it away. */
  void hide() {
    setVisible(false);
    setManaged(false);
  }
}
