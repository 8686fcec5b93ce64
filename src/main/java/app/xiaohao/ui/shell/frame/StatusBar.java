package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Bubble;
import app.xiaohao.ui.kit.dialog.Notices;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.shell.registry.ScreenRegistry;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.controlsfx.control.PopOver;

/**
 * The last line of the window: ledger file, operator, counts, what was said, and the jobs that take
 * their time, each of which can be stopped.
 */
public final class StatusBar extends org.controlsfx.control.StatusBar {
  /** Shorter work is not worth a look. */
  private static final Duration MOMENT = Duration.millis(400);

  private static final double LIST_WIDTH = 420;
  private static final double LIST_HEIGHT = 240;

  private final ObservableList<Background.Running> running;
  private final Texts texts;
  private final Label name = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button all = new Button();
  private final Button stop = new Button();
  private final HBox job = new HBox(name, bar, all, stop);
  private final PauseTransition moment = new PauseTransition(MOMENT);
  private Background.Running shown;
  private final Label counts;
  private PopOver list;

  public StatusBar(
      ShellModel model,
      Background background,
      Notices notices,
      UserActions actions,
      LedgersOpened ledgers,
      Texts texts) {
    this.texts = texts;
    running = background.running();
    setText("");
    setFocusTraversable(false);
    MenuButton file = new MenuButton();
    file.setId("ledger-file");
    file.accessibleTextProperty().bind(file.textProperty());
    file.textProperty().bind(model.fileName());
    file.setGraphic(Icon.LEDGER.node());
    file.setMaxWidth(360);
    file.getStyleClass().addAll(Style.QUIET, "no-arrow");
    file.setPopupSide(Side.TOP);
    for (UserAction action :
        new UserAction[] {UserAction.NEW_LEDGER, UserAction.OPEN_LEDGER, UserAction.OPEN_SAMPLE}) {
      file.getItems().add(actions.menuItem(action));
      if (action == UserAction.OPEN_LEDGER) {
        file.getItems().add(ledgers.menu());
      }
    }
    ScreenRegistry.ALL.stream()
        .filter(screen -> screen.place().equals(Place.BACKUPS))
        .forEach(screen -> file.getItems().add(actions.menuItem(screen)));
    Button operator = new Button();
    operator.setId("operator");
    operator.textProperty().bind(model.operator());
    operator.setGraphic(Icon.PERSON.node());
    operator.getStyleClass().add(Style.QUIET);
    operator.setOnAction(press -> actions.go(Place.SETTINGS));
    makeJob();
    counts = label(model.counts());
    Label day = label(model.today());
    getLeftItems().addAll(file, operator, counts);
    getRightItems().addAll(job, new NoticeHistory(notices, texts).button(), day);
    moment.setOnFinished(end -> job.setVisible(shown != null));
    running.addListener((ListChangeListener<Background.Running>) change -> follow());
  }

  /** Leaves the counts to 总览 where the window has no room for them. */
  void narrow(boolean now) {
    counts.setVisible(!now);
  }

  private void makeJob() {
    stop.setId("cancel-job");
    stop.setGraphic(Icon.CLEAR.node());
    stop.getStyleClass().add(Style.QUIET);
    stop.setAccessibleText(texts.of("ui.shell.cancel-job"));
    stop.setTooltip(new Tooltip(texts.of("ui.shell.cancel-job")));
    stop.setOnAction(press -> shown.cancel());
    stop.managedProperty().bind(stop.visibleProperty());
    all.setId("all-jobs");
    all.getStyleClass().add(Style.QUIET);
    all.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.of("ui.shell.jobs.count", running.size()), running));
    all.setTooltip(new Tooltip(texts.of("ui.shell.jobs")));
    all.visibleProperty().bind(Bindings.size(running).greaterThan(1));
    all.managedProperty().bind(all.visibleProperty());
    all.setOnAction(press -> showAll());
    job.getStyleClass().add("status-job");
    job.setVisible(false);
    job.managedProperty().bind(job.visibleProperty());
  }

  private static Label label(ObservableValue<String> words) {
    Label label = new Label();
    label.textProperty().bind(words);
    label.getStyleClass().add(Style.SECONDARY);
    label.setMinWidth(USE_PREF_SIZE);
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private void showAll() {
    if (list != null && list.isShowing()) {
      list.hide();
      return;
    }
    JobList jobs = new JobList(running, texts);
    jobs.setPrefSize(LIST_WIDTH, LIST_HEIGHT);
    list = Bubble.above(texts.of("ui.shell.jobs"), jobs);
    list.setOnHidden(hidden -> jobs.end());
    list.show(all);
  }

  private void follow() {
    Background.Running oldest = running.isEmpty() ? null : running.getFirst();
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
      stop.setVisible(oldest.stoppable());
      if (!job.isVisible()) {
        moment.playFromStart();
      }
    }
  }
}
