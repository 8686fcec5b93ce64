package app.xiaohao.ui.reconcile;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Place;
import app.xiaohao.ui.kit.Screen;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** 对账 */
public final class ReconcileScreen implements Screen {
  private final VBox root;

  /** The screen, following what is loaded. */
  public ReconcileScreen(Texts texts) {
    root = new VBox(12, new ScreenHeader(texts.of("ui.shell.place.RECONCILE")));
    root.getStyleClass().add(Style.SCREEN);
  }

  @Override
  public Place place() {
    return Place.RECONCILE;
  }

  @Override
  public Node view() {
    return root;
  }
}
