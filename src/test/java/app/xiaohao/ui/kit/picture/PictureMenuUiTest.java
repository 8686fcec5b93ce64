package app.xiaohao.ui.kit.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.ToolkitTest;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureMenuUiTest extends ToolkitTest {
  @TempDir private Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private final StackPane board = onFx(() -> new StackPane());

  private List<MenuItem> open(List<List<String>> figures) {
    onFx(
        () ->
            new PictureMenu(new DirectBackground(), dialogs, TEXTS)
                .on(board, "各方面", () -> figures));
    show(new StackPane(board), 300, 200);
    robot.clickOn(board, MouseButton.SECONDARY);
    return onFx(
        () ->
            Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .filter(javafx.scene.control.ContextMenu.class::isInstance)
                .flatMap(menu -> ((javafx.scene.control.ContextMenu) menu).getItems().stream())
                .toList());
  }

  @AfterEach
  void closeAll() {
    onFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
  }

  private void choose(List<MenuItem> items, String id) {
    onFx(
        () ->
            items.stream()
                .filter(item -> item.getId().equals(id))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  @Test
  void thePictureGoesOntoTheClipboardTwiceAsFine() {
    choose(open(List.of()), "picture-copy");

    onFx(
        () -> {
          assertThat(Clipboard.getSystemClipboard().hasImage()).isTrue();
          assertThat(Clipboard.getSystemClipboard().getImage().getWidth())
              .isEqualTo(2 * board.getWidth());
        });
  }

  @Test
  void theFiguresGoOntoTheClipboardAsCells() {
    choose(open(List.of(List.of("方面", "措施"), List.of("党建", "3"))), "picture-figures");

    assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("方面\t措施\n党建\t3");
  }

  @Test
  void withoutFiguresNoneAreOffered() {
    assertThat(open(List.of())).extracting(MenuItem::getId).doesNotContain("picture-figures");
  }

  @Test
  void thePictureIsSavedWhereThePersonSays() throws IOException {
    Path file = folder.resolve("图.png");
    dialogs.answer(file);

    choose(open(List.of()), "picture-save");

    BufferedImage saved = ImageIO.read(file.toFile());
    assertThat((double) saved.getWidth()).isEqualTo(2 * onFx(board::getWidth));
  }
}
