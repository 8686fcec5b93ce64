package app.xiaohao.ui.kit.dialog;

import app.xiaohao.ui.kit.Icon;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

/**
 * What the program says in passing: a bar at the foot of the window that goes away by itself, with
 * what can be done about it, and the list of what was said since the window opened. For the FX
 * thread.
 */
public final class Notices {
  private static final Duration STAY = Duration.seconds(4);

  /** What can be acted upon stays as long as a person needs to read it and reach for it. */
  private static final Duration STAY_TO_ACT = Duration.seconds(8);

  private static final int KEPT = 100;
  private static final double WIDTH = 760;
  private static final Insets ABOVE_STATUS = new Insets(0, 0, 44, 0);

  private final Clock clock;
  private final StackPane layer = new StackPane();
  private final ObservableList<Notice> said = FXCollections.observableArrayList();
  private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(said);
  private final PauseTransition life = new PauseTransition();
  private NotificationPane pane;
  private Notice shown;

  /**
   * @param clock says when something was said
   */
  public Notices(Clock clock) {
    this.clock = clock;
    layer.setId("notices-layer");
    layer.setPickOnBounds(false);
    layer.setAlignment(Pos.BOTTOM_CENTER);
  }

  /**
   * Something that was said.
   *
   * @param sign whether something was done or not
   * @param acts what can be done about it
   */
  public record Notice(LocalTime at, Icon sign, String text, List<Act> acts) {
    /** The list is copied. */
    public Notice {
      acts = List.copyOf(acts);
    }
  }

  /**
   * Something that can be done about what was said.
   *
   * @param label a verb
   * @param spent true once there is nothing to do about it any more: then it is no longer offered
   */
  public record Act(String label, Runnable deed, ObservableBooleanValue spent) {
    /** Something that can be done at any time. */
    public Act(String label, Runnable deed) {
      this(label, deed, new ReadOnlyBooleanWrapper(false));
    }
  }

  /** The layer in which the bar appears; it takes clicks on the bar alone. */
  public Node layer() {
    return layer;
  }

  /** What was said since the window opened, the newest first. */
  public ObservableList<Notice> said() {
    return view;
  }

  /** Says something; it takes the place of what was said before. */
  public void say(Icon sign, String text, List<Act> acts) {
    Notice notice = new Notice(LocalTime.now(clock), sign, text, acts);
    said.addFirst(notice);
    if (said.size() > KEPT) {
      said.removeLast();
    }
    notice.acts().forEach(act -> act.spent().subscribe(() -> withdraw(notice, act)));
    show(notice);
  }

  /** Offers something no longer, neither in the bar nor in the list. */
  private void withdraw(Notice notice, Act act) {
    if (!act.spent().get()) {
      return;
    }
    said.replaceAll(
        one ->
            one.acts().contains(act)
                ? new Notice(
                    one.at(),
                    one.sign(),
                    one.text(),
                    one.acts().stream().filter(other -> other != act).toList())
                : one);
    if (shown == notice) {
      pane.getActions()
          .setAll(
              notice.acts().stream().filter(one -> !one.spent().get()).map(this::action).toList());
    }
  }

  private void show(Notice notice) {
    if (pane == null) {
      make(); // not before something is said: the window need not wait for it
    }
    shown = notice;
    Node sign = notice.sign().node();
    sign.getStyleClass().add("notice-" + notice.sign().name().toLowerCase(Locale.ROOT));
    pane.getActions().setAll(notice.acts().stream().map(this::action).toList());
    pane.setGraphic(sign);
    pane.setText(notice.text());
    pane.setAccessibleText(notice.text());
    if (!pane.isShowing()) {
      pane.show();
    }
    life.setDuration(notice.acts().isEmpty() ? STAY : STAY_TO_ACT);
    life.playFromStart();
    if (pane.isHover()) {
      life.pause();
    }
  }

  private Action action(Act act) {
    return new Action(
        act.label(),
        press -> {
          pane.hide();
          act.deed().run();
        });
  }

  private void make() {
    Region below = new Region();
    below.setMouseTransparent(true);
    pane = new NotificationPane(below);
    pane.setId("notices");
    pane.setShowFromTop(false);
    pane.setPickOnBounds(false);
    pane.setAccessibleRole(AccessibleRole.TEXT);
    life.setOnFinished(end -> pane.hide());
    // what somebody points at or is about to press does not go away under the hand
    pane.hoverProperty()
        .subscribe(
            over -> {
              if (over) {
                life.pause();
              } else if (pane.isShowing()) {
                life.play();
              }
            });
    pane.setMaxSize(WIDTH, Double.MAX_VALUE);
    StackPane.setMargin(pane, ABOVE_STATUS);
    layer.getChildren().add(pane);
    layer.applyCss(); // a bar that has no skin yet does not see that it is to be shown
    layer.layout();
  }
}
