package app.xiaohao.ui.ledger.detail;

import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;

/**
 * A text field of one line. Its skin is there before the first CSS pass: JavaFX 26 may otherwise
 * share the styles of a field that had none yet, and draw the text black on a dark ground.
 */
final class LineField extends TextField {
  LineField(String id) {
    setId(id);
    setSkin(new TextFieldSkin(this));
  }
}
