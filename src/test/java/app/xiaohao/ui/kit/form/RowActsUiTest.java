package app.xiaohao.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.ToolkitTest;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class RowActsUiTest extends ToolkitTest {
  private final List<String> opened = new ArrayList<>();

  @Test
  void clickAndEnterOpenWhatIsChosen() {
    ListView<String> list = shown();
    onFx(() -> RowActs.onClick(list, opened::add));
    robot.push(KeyCode.ENTER);
    assertThat(opened).isEmpty();
    robot.clickOn("二", MouseButton.SECONDARY);
    assertThat(opened).isEmpty();
    robot.clickOn("二");
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertThat(opened).containsExactly("二", "三");
  }

  @Test
  void aClickMayChooseOnly() {
    ListView<String> list = shown();
    onFx(() -> RowActs.onEnter(list, opened::add));
    robot.clickOn("一");
    assertThat(opened).isEmpty();
    robot.push(KeyCode.ENTER);
    assertThat(opened).containsExactly("一");
  }

  private static ListView<String> shown() {
    ListView<String> list =
        onFx(() -> new ListView<>(FXCollections.observableArrayList("一", "二", "三")));
    show(onFx(() -> new VBox(list)), 300, 200);
    onFx(list::requestFocus);
    onFx(() -> list.getSelectionModel().clearSelection());
    return list;
  }
}
