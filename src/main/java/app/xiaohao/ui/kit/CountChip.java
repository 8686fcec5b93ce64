package app.xiaohao.ui.kit;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

/** A small round count beside a word; not there while there is nothing to count. */
public final class CountChip extends Label {
  /** A longer number would push away the word that it stands beside. */
  private static final int MOST = 999;

  /**
   * @param urgent whether it stands for what is overdue
   */
  public CountChip(boolean urgent) {
    getStyleClass().add("count-chip");
    if (urgent) {
      getStyleClass().add("urgent");
    }
    setMinWidth(USE_PREF_SIZE);
    setCount(0);
  }

  /** A chip that follows a number. */
  public CountChip(boolean urgent, ObservableValue<Number> count) {
    this(urgent);
    count.subscribe(number -> setCount(number == null ? 0 : number.intValue()));
  }

  /** Shows another number. */
  public void setCount(int count) {
    setText(count > MOST ? MOST + "+" : Integer.toString(count));
    setVisible(count > 0);
    setManaged(count > 0);
  }
}
