package app.xiaohao.ui.units;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Place;
import app.xiaohao.ui.kit.Screen;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** 责任单位 */
public final class UnitsScreen implements Screen {
  private final VBox root;

  /** The screen, following what is loaded. */
  public UnitsScreen(Texts texts) {
    root = new VBox(12, new ScreenHeader(texts.of("ui.shell.place.UNITS")));
    root.getStyleClass().add(Style.SCREEN);
  }

  @Override
  public Place place() {
    return Place.UNITS;
  }

  @Override
  public Node view() {
    return root;
  }
}
