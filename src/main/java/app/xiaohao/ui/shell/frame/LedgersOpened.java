package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.settings.Preferences;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** The ledgers opened before, newest first, each a line that opens it. */
public final class LedgersOpened {
  private final Preferences preferences;
  private final Consumer<Path> open;
  private final Texts texts;

  public LedgersOpened(Preferences preferences, Consumer<Path> open, Texts texts) {
    this.preferences = preferences;
    this.open = open;
    this.texts = texts;
  }

  /** They. */
  public List<Path> files() {
    return preferences.get().ledgers();
  }

  /** Opens one of them. */
  public void open(Path file) {
    open.accept(file);
  }

  /** The folder of a file, by which two of the same name are told apart. */
  public static String folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? "" : folder.toString();
  }

  /** A menu of them that follows the settings. */
  Menu menu() {
    Menu menu = new Menu(texts.of("ui.shell.ledgers"), Icon.HISTORY.node());
    menu.setId("menu-ledgers");
    preferences
        .settingsProperty()
        .subscribe(
            settings -> {
              menu.getItems().setAll(settings.ledgers().stream().map(this::item).toList());
              menu.setDisable(settings.ledgers().isEmpty());
            });
    return menu;
  }

  private MenuItem item(Path file) {
    MenuItem item =
        new MenuItem(texts.of("ui.shell.ledgers.one", file.getFileName(), folder(file)));
    item.setMnemonicParsing(false);
    item.setOnAction(press -> open(file));
    return item;
  }
}
