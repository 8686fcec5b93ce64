package app.xiaohao.ui.shell.frame;

import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.light.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import javafx.css.PseudoClass;
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
  private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");

  private final Texts texts;
  private final Label words = new Label();

  /**
   * @param look what leads to the alerts
   */
  AlertBanner(Runnable look, Texts texts) {
    this.texts = texts;
    setId("alert-banner");
    getStyleClass().add(Style.BANNER);
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
    getChildren().addAll(LightMark.shape(DueState.OVERDUE.light()), words, link, gap, close);
    hide();
  }

  /** Shows the counts; stays away where nothing is overdue or due soon. */
  void show(Summary.Counts counts) {
    if (counts.overdue() + counts.dueSoon() > 0) {
      DueState worst = counts.overdue() > 0 ? DueState.OVERDUE : DueState.DUE_SOON;
      words.setText(
          worst == DueState.OVERDUE
              ? texts.of("ui.shell.alerts", counts.overdue(), counts.dueSoon())
              : texts.of("ui.shell.alerts.due-soon", counts.dueSoon()));
      words.getStyleClass().setAll("label", Style.of(worst.light()));
      getChildren().set(0, LightMark.shape(worst.light()));
      pseudoClassStateChanged(NEAR, worst == DueState.DUE_SOON);
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
