package app.xiaohao.ui.lookback;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Place;
import app.xiaohao.ui.kit.Screen;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** 回头看 */
public final class LookBackScreen implements Screen {
  private final VBox root;

  /** The screen, following what is loaded. */
  public LookBackScreen(Texts texts) {
    root = new VBox(12, new ScreenHeader(texts.of("ui.shell.place.LOOK_BACK")));
    root.getStyleClass().add(Style.SCREEN);
  }

  @Override
  public Place place() {
    return Place.LOOK_BACK;
  }

  @Override
  public Node view() {
    return root;
  }
}
