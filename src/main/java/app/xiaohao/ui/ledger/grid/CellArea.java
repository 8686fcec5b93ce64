package app.xiaohao.ui.ledger.grid;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.text.Text;

/** The text of a cell while it is typed into; knows whether an input method is composing. */
final class CellArea extends TextArea {
  private static final double SIDES = 14;
  private static final double ABOVE_AND_BELOW = 10;

  private final Text probe = new Text();
  private boolean composing;

  CellArea() {
    getStyleClass().add("cell-area");
    setId("cell-editor");
    setWrapText(true);
    setSkin(new TextAreaSkin(this)); // before the first CSS pass: see LineField of the detail
    probe.fontProperty().bind(fontProperty());
    textProperty().subscribe(this::requestLayout);
    addEventFilter(
        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
        event -> composing = !event.getComposed().isEmpty());
  }

  /** Whether keys belong to the input method. */
  boolean isComposing() {
    return composing;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    probe.setWrappingWidth(Math.max(10, width - SIDES));
    String text = getText() == null || getText().isEmpty() ? "国" : getText();
    probe.setText(text.endsWith("\n") ? text + "国" : text);
    return Math.ceil(probe.getLayoutBounds().getHeight() + ABOVE_AND_BELOW);
  }
}
