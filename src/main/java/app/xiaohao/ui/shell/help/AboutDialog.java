package app.xiaohao.ui.shell.help;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.shell.registry.About;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** What the program says of itself: version, licences, and where it keeps what it writes. */
public final class AboutDialog {
  private AboutDialog() {}

  /**
   * @param open opens a file or folder outside
   */
  public static void show(Window owner, About about, Consumer<Path> open, Look look, Texts texts) {
    GridPane facts = new GridPane(20, 8);
    int row = 0;
    facts.addRow(row++, name("version", texts), new Label(about.version()));
    facts.addRow(
        row++,
        name("runtime", texts),
        new Label(
            texts.of(
                "ui.help.about.runtime.is",
                System.getProperty("java.version"),
                System.getProperty("javafx.runtime.version"),
                System.getProperty("os.name"))));
    facts.addRow(row++, name("licence", texts), new Label(texts.of("ui.help.about.licence.is")));
    Optional<Path> notices = about.notices();
    if (notices.isPresent()) {
      facts.addRow(row++, name("notices", texts), link("about-notices", notices.get(), open));
    }
    facts.addRow(row++, name("logs", texts), link("about-logs", about.logs(), open));
    facts.addRow(row, name("settings", texts), link("about-settings", about.settings(), open));
    Label title = new Label(texts.of("words.app"));
    title.getStyleClass().add(Style.SCREEN_TITLE);
    Label line = new Label(texts.of("ui.help.about.line"));
    line.getStyleClass().add(Style.SECONDARY);
    VBox content = new VBox(12, title, line, facts);
    content.getStyleClass().add("about");
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.of("ui.shell.action.ABOUT"));
    dialog.getDialogPane().setContent(content);
    dialog
        .getDialogPane()
        .getButtonTypes()
        .add(new ButtonType(texts.of("ui.kit.close"), ButtonData.CANCEL_CLOSE));
    look.dress(dialog.getDialogPane());
    dialog.show();
  }

  private static Label name(String fact, Texts texts) {
    Label name = new Label(texts.of("ui.help.about." + fact));
    name.getStyleClass().add(Style.SECONDARY);
    return name;
  }

  private static Hyperlink link(String id, Path file, Consumer<Path> open) {
    Hyperlink link = new Hyperlink(file.toString());
    link.setId(id);
    link.setOnAction(press -> open.accept(file));
    return link;
  }
}
