package app.xiaohao.ui.overview;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** What waits for somebody of the office, each a door to where it is done. */
final class WaitingLine extends HBox {
  private final Navigator navigator;
  private final Texts texts;

  WaitingLine(Navigator navigator, Texts texts) {
    super(10);
    this.navigator = navigator;
    this.texts = texts;
    setId("waiting");
    setAlignment(Pos.CENTER_RIGHT);
  }

  /** Shows it; null shows nothing. */
  void show(Waiting waiting) {
    getChildren().clear();
    if (waiting == null) {
      return;
    }
    door("verify", waiting.toVerify(), () -> navigator.open(Place.CLOSING));
    door("decide", waiting.toDecide(), () -> navigator.open(Place.CLOSING));
    door(
        "extensions",
        waiting.extensions(),
        () -> navigator.open(Place.ALERTS, waiting.firstExtension()));
    door("letters", waiting.letters(), () -> navigator.open(Place.ALERTS, waiting.firstLetter()));
    if (getChildren().isEmpty()) {
      Label none = new Label(texts.of("ui.overview.waiting.none"));
      none.getStyleClass().add(Style.MUTED);
      getChildren().add(none);
    }
  }

  private void door(String what, int count, Runnable way) {
    if (count > 0) {
      Hyperlink door = new Hyperlink(texts.of("ui.overview.waiting." + what, count));
      door.setId("waiting-" + what);
      door.setMinWidth(USE_PREF_SIZE);
      door.setOnAction(press -> way.run());
      getChildren().add(door);
    }
  }
}
