package app.xiaohao.ui.closing;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Place;
import app.xiaohao.ui.kit.Screen;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** 销号 */
public final class ClosingScreen implements Screen {
  private final VBox root;

  /** The screen, following what is loaded. */
  public ClosingScreen(Texts texts) {
    root = new VBox(12, new ScreenHeader(texts.of("ui.shell.place.CLOSING")));
    root.getStyleClass().add(Style.SCREEN);
  }

  @Override
  public Place place() {
    return Place.CLOSING;
  }

  @Override
  public Node view() {
    return root;
  }
}
