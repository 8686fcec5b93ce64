package app.xiaohao.ui.ledger.detail;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/**
 * A text field that grows with its text instead of hiding it. Tab leaves it; so does Enter, which
 * is for whoever listens to the action.
 */
final class GrowingArea extends TextArea {
  private static final double SIDES = 15;
  private static final double ABOVE_AND_BELOW = 12;

  private final Text probe = new Text();
  private final int leastLines;

  /**
   * @param leastLines shown while the text is shorter
   */
  GrowingArea(int leastLines) {
    this.leastLines = leastLines;
    getStyleClass().add("growing-area");
    setWrapText(true);
    setSkin(new TextAreaSkin(this)); // before the first CSS pass, as in LineField
    setMinHeight(USE_PREF_SIZE);
    probe.fontProperty().bind(fontProperty());
    textProperty().subscribe(this::requestLayout);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
      fireEvent(
          new KeyEvent(
              event.getSource(),
              event.getTarget(),
              event.getEventType(),
              event.getCharacter(),
              event.getText(),
              event.getCode(),
              event.isShiftDown(),
              true,
              event.isAltDown(),
              event.isMetaDown()));
      event.consume();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    probe.setWrappingWidth(Math.max(10, (width < 0 ? getWidth() : width) - SIDES));
    String text = getText() == null || getText().isEmpty() ? "国" : getText();
    probe.setText("国");
    double line = probe.getLayoutBounds().getHeight();
    probe.setText(text.endsWith("\n") ? text + "国" : text);
    double wanted = probe.getLayoutBounds().getHeight();
    return Math.ceil(Math.max(wanted, leastLines * line) + ABOVE_AND_BELOW);
  }
}
