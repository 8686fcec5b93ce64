package app.xiaohao.ui.kit.picture;

import app.xiaohao.export.WholeFile;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.Background;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/**
 * What the right button offers on a chart or a board: its picture for Word and Excel, its figures
 * as cells, its picture as a PNG file. The picture is what is in sight, twice as fine, so that it
 * can be printed.
 */
public final class PictureMenu {
  private static final double FINE = 2;
  private static final String ENDING = ".png";

  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;

  public PictureMenu(Background background, Dialogs dialogs, Texts texts) {
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /**
   * Offers it on a part of a screen.
   *
   * @param name as the file is called without its ending
   */
  public void on(Node part, String name) {
    on(part, name, List::of);
  }

  /**
   * Offers it on a part of a screen, its figures too.
   *
   * @param name as the file is called without its ending
   * @param figures the lines of the table behind the picture with its headings; asked when the menu
   *     opens, and not offered where there are none
   */
  public void on(Node part, String name, Supplier<List<List<String>>> figures) {
    part.setOnContextMenuRequested(
        event -> {
          open(part, name, figures.get(), event);
          event.consume();
        });
  }

  private void open(Node part, String name, List<List<String>> figures, ContextMenuEvent event) {
    ContextMenu menu = new ContextMenu();
    menu.getItems().add(item("ui.kit.picture.copy", Icon.COPY, () -> copy(picture(part))));
    if (!figures.isEmpty()) {
      menu.getItems().add(item("ui.kit.picture.figures", Icon.COPY, () -> copy(figures)));
    }
    menu.getItems().add(item("ui.kit.picture.save", Icon.SAVE, () -> save(picture(part), name)));
    Point2D middle =
        part.localToScreen(
            part.getLayoutBounds().getWidth() / 2, part.getLayoutBounds().getHeight() / 2);
    boolean byKey = event.isKeyboardTrigger();
    menu.show(
        part,
        byKey ? middle.getX() : event.getScreenX(),
        byKey ? middle.getY() : event.getScreenY());
  }

  private MenuItem item(String key, Icon icon, Runnable deed) {
    MenuItem item = new MenuItem(texts.of(key), icon.node());
    item.setId(key.substring(key.indexOf("picture")).replace('.', '-'));
    item.setOnAction(press -> deed.run());
    return item;
  }

  private static WritableImage picture(Node part) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(FINE, FINE));
    return part.snapshot(parameters, null);
  }

  private void copy(WritableImage picture) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(picture);
    Clipboard.getSystemClipboard().setContent(content);
    dialogs.notice(texts.of("ui.kit.picture.copied"));
  }

  private void copy(List<List<String>> figures) {
    ClipboardContent content = new ClipboardContent();
    content.putString(
        figures.stream().map(line -> String.join("\t", line)).collect(Collectors.joining("\n")));
    Clipboard.getSystemClipboard().setContent(content);
    dialogs.notice(texts.of("ui.kit.picture.copied"));
  }

  private void save(WritableImage picture, String name) {
    dialogs
        .saveFile(Dialogs.FileKind.PICTURE, name + ENDING)
        .ifPresent(
            to -> {
              BufferedImage image = SwingFXUtils.fromFXImage(picture, null);
              background.work(
                  texts.of("ui.kit.picture.saving"),
                  progress -> {
                    WholeFile.write(to, stream -> ImageIO.write(image, "png", stream));
                    return to;
                  },
                  file ->
                      dialogs.written(
                          texts.of("ui.kit.picture.saved", String.valueOf(file.getFileName())),
                          file),
                  dialogs::failed);
            });
  }
}
