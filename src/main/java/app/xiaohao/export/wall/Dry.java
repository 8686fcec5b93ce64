package app.xiaohao.export.wall;

import org.jspecify.annotations.Nullable;

/** Draws nothing and measures as another pen does. */
record Dry(Pen measures) implements Pen {
  @Override
  public void fill(Ink ink, double x, double y, double width, double height) {}

  @Override
  public void line(
      Ink ink, double thickness, double dash, double x1, double y1, double x2, double y2) {}

  @Override
  public void figure(
      @Nullable Ink fill, @Nullable Ink stroke, double thickness, double... places) {}

  @Override
  public void circle(
      Ink ink, boolean filled, double thickness, double x, double y, double radius) {}

  @Override
  public void text(
      Ink ink, boolean bold, double size, double degrees, double x, double y, String text) {}

  @Override
  public double width(boolean bold, double size, String text) {
    return measures.width(bold, size, text);
  }
}
