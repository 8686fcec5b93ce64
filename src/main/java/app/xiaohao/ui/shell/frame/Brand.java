package app.xiaohao.ui.shell.frame;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The seal 销 and the name of the program. */
final class Brand extends HBox {
  Brand(Texts texts) {
    getStyleClass().add("brand");
    Label sign = new Label(texts.of("ui.shell.brand-sign"));
    sign.getStyleClass().add("brand-sign");
    sign.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    Label name = new Label(texts.of("words.app"));
    name.getStyleClass().add(Style.ITEM_TITLE);
    name.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(sign, name);
  }
}
