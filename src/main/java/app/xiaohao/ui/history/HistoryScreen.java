package app.xiaohao.ui.history;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Place;
import app.xiaohao.ui.kit.Screen;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** 历史 */
public final class HistoryScreen implements Screen {
  private final VBox root;

  /** The screen, following what is loaded. */
  public HistoryScreen(Texts texts) {
    root = new VBox(12, new ScreenHeader(texts.of("ui.shell.place.HISTORY")));
    root.getStyleClass().add(Style.SCREEN);
  }

  @Override
  public Place place() {
    return Place.HISTORY;
  }

  @Override
  public Node view() {
    return root;
  }
}
