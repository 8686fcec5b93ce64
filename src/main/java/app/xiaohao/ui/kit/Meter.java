package app.xiaohao.ui.kit;

import javafx.scene.layout.Region;

/** A thin bar that shows a part of a whole, for cells and lists; the number stands beside it. */
public final class Meter extends Region {
  private static final double THICKNESS = 5;
  private final Region track = new Region();
  private final Region bar = new Region();
  private double fraction;

  /**
   * @param fraction 0 to 1
   */
  public Meter(double fraction) {
    getStyleClass().add("meter");
    track.getStyleClass().add("meter-track");
    bar.getStyleClass().add("meter-bar");
    getChildren().addAll(track, bar);
    setMinSize(24, THICKNESS);
    setPrefSize(60, THICKNESS);
    setMaxHeight(THICKNESS);
    setFraction(fraction);
  }

  /**
   * Moves the bar.
   *
   * @param value 0 to 1; what lies outside is taken for the nearest end
   */
  public void setFraction(double value) {
    fraction = Math.clamp(value, 0, 1);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double y = snapPositionY((getHeight() - THICKNESS) / 2);
    track.resizeRelocate(0, y, getWidth(), THICKNESS);
    bar.resizeRelocate(0, y, snapSizeX(getWidth() * fraction), THICKNESS);
    bar.setVisible(fraction > 0);
  }
}
