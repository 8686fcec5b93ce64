package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.work.Background;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The last line of the window: ledger file, operator, counts, and the job that takes its time. */
final class StatusBar extends HBox {
  /** Shorter work is not worth a look. */
  private static final Duration MOMENT = Duration.millis(400);

  private final Background background;
  private final Label name = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final HBox job;
  private final PauseTransition moment = new PauseTransition(MOMENT);
  private Background.Running shown;

  StatusBar(ShellModel model, Background background, UserActions actions, Texts texts) {
    this.background = background;
    getStyleClass().add("status-bar");
    MenuButton file = new MenuButton();
    file.setId("ledger-file");
    file.textProperty().bind(model.fileName());
    file.setGraphic(Icon.LEDGER.node());
    file.setMaxWidth(360);
    file.getStyleClass().addAll(Style.QUIET, "no-arrow");
    file.setPopupSide(Side.TOP);
    for (UserAction action :
        new UserAction[] {
          UserAction.NEW_LEDGER,
          UserAction.OPEN_LEDGER,
          UserAction.OPEN_SAMPLE,
          UserAction.GO_BACKUPS
        }) {
      file.getItems().add(actions.menuItem(action));
    }
    Button operator = new Button();
    operator.setId("operator");
    operator.textProperty().bind(model.operator());
    operator.setGraphic(Icon.PERSON.node());
    operator.getStyleClass().add(Style.QUIET);
    operator.setOnAction(press -> actions.run(UserAction.GO_SETTINGS));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button stop = new Button();
    stop.setId("cancel-job");
    stop.setGraphic(Icon.CLEAR.node());
    stop.getStyleClass().add(Style.QUIET);
    stop.setAccessibleText(texts.of("ui.shell.cancel-job"));
    stop.setTooltip(new Tooltip(texts.of("ui.shell.cancel-job")));
    stop.setOnAction(
        press -> {
          if (shown != null) {
            shown.cancel();
          }
        });
    job = new HBox(name, bar, stop);
    job.getStyleClass().add("status-job");
    job.setVisible(false);
    job.managedProperty().bind(job.visibleProperty());
    getChildren().addAll(file, operator, label(model.counts()), gap, job, label(model.today()));
    moment.setOnFinished(end -> job.setVisible(shown != null));
    background.running().addListener((ListChangeListener<Background.Running>) change -> follow());
  }

  private static Label label(ObservableValue<String> words) {
    Label label = new Label();
    label.textProperty().bind(words);
    label.getStyleClass().add(Style.SECONDARY);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private void follow() {
    Background.Running oldest =
        background.running().isEmpty() ? null : background.running().getFirst();
    if (oldest == shown) {
      return;
    }
    shown = oldest;
    name.textProperty().unbind();
    bar.progressProperty().unbind();
    if (oldest == null) {
      moment.stop();
      job.setVisible(false);
    } else {
      name.textProperty().bind(oldest.nameProperty());
      bar.progressProperty().bind(oldest.fractionProperty());
      if (!job.isVisible()) {
        moment.playFromStart();
      }
    }
  }
}
