package app.xiaohao.ui.periods;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Place;
import app.xiaohao.ui.kit.Screen;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** 期 */
public final class PeriodsScreen implements Screen {
  private final VBox root;

  /** The screen, following what is loaded. */
  public PeriodsScreen(Texts texts) {
    root = new VBox(12, new ScreenHeader(texts.of("ui.shell.place.PERIODS")));
    root.getStyleClass().add(Style.SCREEN);
  }

  @Override
  public Place place() {
    return Place.PERIODS;
  }

  @Override
  public Node view() {
    return root;
  }
}
