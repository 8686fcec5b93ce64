package app.xiaohao.ui.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.HeldBackground;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.work.Background.Running;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class JobListUiTest extends ToolkitTest {
  private final HeldBackground background = new HeldBackground();
  private final List<String> ended = new ArrayList<>();

  @Test
  void showsEachJobAndStopsTheOneThatIsChosen() {
    List<Running> jobs = new ArrayList<>();
    onFx(
        () -> {
          for (String name : List.of("导出 Excel", "读取 a.pdf")) {
            jobs.add(
                background.work(
                    name,
                    progress -> name,
                    ended::add,
                    problem -> ended.add("failed"),
                    () -> ended.add(name + " 已停止")));
          }
          jobs.add(background.write("正在保存", progress -> "正在保存", ended::add, problem -> {}));
        });
    JobList list =
        onFx(() -> new JobList(background.running(), new Texts(Locale.SIMPLIFIED_CHINESE)));
    show(new StackPane(list), 420, 300);
    waitUntil("the lines", () -> stops(list).size() == 3);
    assertThat(onFx(() -> stops(list).stream().map(Button::getText).toList()))
        .containsExactly("取消", "取消", "取消");
    assertThat(onFx(() -> stops(list).stream().map(Button::isVisible).toList()))
        .containsExactly(true, true, false);
    waitUntil("the buttons", () -> stops(list).stream().noneMatch(Button::isDisabled));
    onFx(() -> stops(list).get(1).fire());
    onFx(() -> background.letGo());
    assertThat(ended).containsExactly("导出 Excel", "读取 a.pdf 已停止", "正在保存");
    waitUntil(
        "the words for nothing",
        () ->
            list.lookupAll(".label").stream()
                .anyMatch(
                    node -> node instanceof Label words && "没有正在进行的工作".equals(words.getText())));
  }

  @Test
  void offersToStopOnlyWhatCanBeWhereOneJobTakesThePlaceOfAnother() {
    JobList list =
        onFx(
            () -> {
              background.work("导出 Excel", progress -> "", ended::add, problem -> {});
              background.write("正在保存", progress -> "", ended::add, problem -> {});
              background.work("读取 a.pdf", progress -> "", ended::add, problem -> {});
              return new JobList(background.running(), new Texts(Locale.SIMPLIFIED_CHINESE));
            });
    show(new StackPane(list), 420, 300);
    waitUntil("the lines", () -> stops(list).size() == 3);
    onFx(() -> background.workOnce().run());
    waitUntil("the lines left", () -> stops(list).size() == 2);
    assertThat(onFx(() -> stops(list).stream().map(Button::isVisible).toList()))
        .containsExactly(false, true);
  }

  private static List<Button> stops(JobList list) {
    return list.lookupAll(".task-cancel-button").stream()
        .map(Button.class::cast)
        .sorted(Comparator.comparingDouble(stop -> stop.localToScene(0, 0).getY()))
        .toList();
  }
}
