package app.xiaohao.ui.kit;

import app.xiaohao.model.SourceRange;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A wrapping text of which one part is marked as with a highlighter. */
public final class MarkedText extends Region {
  private final Text text = new Text();
  private final TextFlow flow = new TextFlow(text);
  private final Path mark = new Path();
  private SourceRange range;

  /** An empty text. */
  public MarkedText() {
    getStyleClass().add("marked-text");
    mark.getStyleClass().add(Style.SOURCE_MARK);
    mark.setStroke(null);
    mark.setManaged(false);
    getChildren().addAll(mark, flow);
  }

  /**
   * Shows a text.
   *
   * @param marked in UTF-16 positions of {@code shown}; null marks nothing
   */
  public void show(String shown, SourceRange marked) {
    text.setText(shown);
    range = marked;
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width >= 0 ? width : getPrefWidth();
    double sides = snappedLeftInset() + snappedRightInset();
    return snappedTopInset()
        + snappedBottomInset()
        + flow.prefHeight(wide < 0 ? wide : wide - sides);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    flow.resizeRelocate(
        left,
        top,
        getWidth() - left - snappedRightInset(),
        getHeight() - top - snappedBottomInset());
    flow.layout();
    mark.getElements().clear();
    if (range != null) {
      mark.getElements().setAll(flow.getRangeShape(range.start(), range.end(), false));
      mark.relocate(
          left + mark.getLayoutBounds().getMinX(), top + mark.getLayoutBounds().getMinY());
    }
  }
}
