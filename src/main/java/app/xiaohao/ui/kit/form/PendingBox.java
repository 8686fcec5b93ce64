package app.xiaohao.ui.kit.form;

import app.xiaohao.text.Texts;
import javafx.scene.control.Label;

/** The dashed box 待补 that stands wherever something is not known; never an empty place. */
public final class PendingBox extends Label {
  /** A box with 待补. */
  public PendingBox(Texts texts) {
    this(texts.of("words.unknown"));
  }

  /** A box that also names what is missing. */
  public PendingBox(String words) {
    super(words);
    getStyleClass().add("pending-box");
    setMinWidth(USE_PREF_SIZE);
  }
}
