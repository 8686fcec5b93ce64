package app.xiaohao.ui.kit.screen;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import javafx.scene.control.Button;

/** What stands on a screen while the ledger has no rows: the way to the first report. */
public final class EmptyLedger {
  private EmptyLedger() {}

  /**
   * Says what is missing and leads to the import.
   *
   * @param title what is not there
   * @param text what the screen will show
   */
  public static EmptyState of(String title, String text, Navigator navigator, Texts texts) {
    Button importing = new Button(texts.of("ui.kit.empty.import"), Icon.IMPORT.node());
    importing.getStyleClass().add(Style.MAIN_ACTION);
    importing.setOnAction(press -> navigator.open(Place.IMPORT));
    return new EmptyState(Icon.EMPTY, title, text, importing);
  }
}
