package app.xiaohao.ui.kit.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.dialog.Notices.Act;
import app.xiaohao.ui.kit.dialog.Notices.Notice;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.Test;

class NoticesUiTest extends ToolkitTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void saysOneThingWithWhatCanBeDoneAboutItAndKeepsAll() {
    Notices notices = onFx(() -> new Notices(TypicalLedger.CLOCK));
    StackPane root = onFx(() -> new StackPane(notices.layer()));
    show(root, 900, 500);
    onFx(() -> notices.say(Icon.WARNING, "没有写下", List.of()));
    onFx(
        () ->
            notices.say(
                Icon.SUCCESS, "已导出 12 条", List.of(new Act("打开文件", () -> done.add("opened")))));
    NotificationPane pane = onFx(() -> (NotificationPane) root.lookup("#notices"));
    waitUntil("the button", () -> button(pane) != null);
    assertThat(onFx(pane::getText)).isEqualTo("已导出 12 条");
    waitUntil(
        "the bar",
        () -> {
          Bounds place = button(pane).localToScene(button(pane).getLayoutBounds());
          return button(pane).getParent().isVisible()
              && place.getMinY() > 390
              && place.getMaxY() < 460;
        });
    assertThat(onFx(pane::getWidth)).isEqualTo(760);
    onFx(() -> button(pane).fire());
    assertThat(done).containsExactly("opened");
    assertThat(onFx(() -> notices.said().stream().map(Notice::text).toList()))
        .containsExactly("已导出 12 条", "没有写下");
    assertThat(onFx(() -> notices.said().getFirst().at()))
        .isEqualTo(LocalTime.now(TypicalLedger.CLOCK));
  }

  @Test
  void whatIsSpentIsOfferedNoLonger() {
    Notices notices = onFx(() -> new Notices(TypicalLedger.CLOCK));
    StackPane root = onFx(() -> new StackPane(notices.layer()));
    show(root, 900, 500);
    SimpleBooleanProperty spent = new SimpleBooleanProperty();
    onFx(() -> notices.say(Icon.SUCCESS, "粘贴 20 行", List.of(new Act("打开文件", () -> {}, spent))));
    NotificationPane pane = onFx(() -> (NotificationPane) root.lookup("#notices"));
    waitUntil("the button", () -> button(pane) != null);

    onFx(() -> spent.set(true));

    assertThat(onFx(() -> pane.getActions())).isEmpty();
    assertThat(onFx(() -> notices.said().getFirst().acts())).isEmpty();
    assertThat(onFx(() -> notices.said().getFirst().text())).isEqualTo("粘贴 20 行");
  }

  @Test
  void whatIsNotSpentIsStillOffered() {
    Notices notices = onFx(() -> new Notices(TypicalLedger.CLOCK));
    StackPane root = onFx(() -> new StackPane(notices.layer()));
    show(root, 900, 500);
    SimpleBooleanProperty spent = new SimpleBooleanProperty();
    List<Act> acts = List.of(new Act("撤销", () -> {}, spent), new Act("打开文件", () -> {}));
    onFx(() -> notices.say(Icon.SUCCESS, "粘贴 20 行", acts));
    NotificationPane pane = onFx(() -> (NotificationPane) root.lookup("#notices"));
    waitUntil("the button", () -> button(pane) != null);

    onFx(() -> spent.set(true));

    assertThat(onFx(() -> pane.getActions())).hasSize(1);
    waitUntil("the button that stays", () -> button(pane) != null);
    assertThat(onFx(() -> notices.said().getFirst().acts())).hasSize(1);
  }

  private static Button button(NotificationPane pane) {
    return pane.lookupAll(".button").stream()
        .filter(node -> node instanceof Labeled words && words.getText().equals("打开文件"))
        .map(Button.class::cast)
        .findFirst()
        .orElse(null);
  }
}
