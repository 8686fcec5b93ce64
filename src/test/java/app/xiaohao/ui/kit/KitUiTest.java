package app.xiaohao.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.light.DueState;
import app.xiaohao.ui.kit.form.PendingBox;
import java.time.LocalDate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class KitUiTest extends ToolkitTest {
  @Test
  void drawsEveryPartInBothThemes() {
    VBox parts = onFx(KitUiTest::parts);
    show(parts, 640, 420);
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      onFx(() -> look().themeProperty().set(theme));
      picture(parts, "kit-" + theme, 1.5);
    }
    onFx(() -> look().themeProperty().set(Theme.LIGHT));
    // between a change of the stylesheets and the next pulse a label has the toolkit's own font
    waitUntil(
        "the title is set in the font that ships",
        () ->
            ((Label) parts.lookup(".screen-title")).getFont().getFamily().equals(Look.FONT_FAMILY));
  }

  @Test
  void shipsBothWeightsOfTheFont() {
    assertThat(onFx(() -> Font.getFontNames(Look.FONT_FAMILY))).hasSizeGreaterThanOrEqualTo(2);
  }

  private static VBox parts() {
    HBox lights = new HBox(16);
    for (DueState state : DueState.values()) {
      lights.getChildren().add(new LightMark(state, TEXTS));
    }
    Button main = new Button("填报进展", Icon.EDIT.node());
    main.getStyleClass().add(Style.MAIN_ACTION);
    Button plain = new Button("导出 Excel");
    CountChip chip = new CountChip(true);
    chip.setCount(5);
    Meter meter = new Meter(0.6);
    HBox marks =
        new HBox(
            16, new Seal(LocalDate.of(2026, 10, 8), TEXTS), new PendingBox(TEXTS), chip, meter);
    ScreenHeader header = new ScreenHeader("台账", plain, main);
    header.lineProperty().set("五张清单，一套数据");
    VBox parts =
        new VBox(
            12,
            header,
            lights,
            marks,
            new TextField("喆 堃 珺 查找"),
            new Panel("各方面问题", new EmptyState(Icon.EMPTY, "没有问题", "先导入一份报告")));
    parts.getStyleClass().add(Style.SCREEN);
    return parts;
  }
}
