package app.xiaohao.export.wall;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Draws on a page of a PDF, as vectors and as text that can be copied. What lies outside of the
 * window is left out, so that the pieces of a joined chart hold only what is seen on them.
 */
final class PdfPen implements Pen {
  private final PDPageContentStream page;
  private final WallFonts regular;
  private final WallFonts bold;
  private final double left;
  private final double top;
  private final double width;
  private final double height;
  private final double originX;
  private final double originY;

  /**
   * @param left of the window, in the places of the chart
   * @param top of the window
   * @param originX where its left edge lies on the page
   * @param originY where its upper edge lies on the page, counted upwards
   */
  PdfPen(
      PDPageContentStream page,
      WallFonts regular,
      WallFonts bold,
      double left,
      double top,
      double width,
      double height,
      double originX,
      double originY) {
    this.page = page;
    this.regular = regular;
    this.bold = bold;
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.originX = originX;
    this.originY = originY;
  }

  @Override
  public void fill(Ink ink, double x, double y, double wide, double high) {
    if (wide <= 0 || high <= 0 || out(x, y, x + wide, y + high)) {
      return;
    }
    write(
        () -> {
          color(ink, true);
          page.addRect(x(x), y(y + high), (float) wide, (float) high);
          page.fill();
        });
  }

  @Override
  public void line(
      Ink ink, double thickness, double dash, double x1, double y1, double x2, double y2) {
    if (out(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2))) {
      return;
    }
    write(
        () -> {
          color(ink, false);
          page.setLineWidth((float) thickness);
          page.setLineDashPattern(
              dash > 0 ? new float[] {(float) dash, (float) dash} : new float[0], 0);
          page.moveTo(x(x1), y(y1));
          page.lineTo(x(x2), y(y2));
          page.stroke();
        });
  }

  @Override
  public void figure(@Nullable Ink fill, @Nullable Ink stroke, double thickness, double... places) {
    double x1 = Double.MAX_VALUE;
    double y1 = Double.MAX_VALUE;
    double x2 = -Double.MAX_VALUE;
    double y2 = -Double.MAX_VALUE;
    for (int i = 0; i < places.length; i += 2) {
      x1 = Math.min(x1, places[i]);
      x2 = Math.max(x2, places[i]);
      y1 = Math.min(y1, places[i + 1]);
      y2 = Math.max(y2, places[i + 1]);
    }
    if (out(x1, y1, x2, y2)) {
      return;
    }
    write(
        () -> {
          page.moveTo(x(places[0]), y(places[1]));
          for (int i = 2; i < places.length; i += 2) {
            page.lineTo(x(places[i]), y(places[i + 1]));
          }
          page.closePath();
          paint(fill, stroke, thickness);
        });
  }

  @Override
  public void circle(Ink ink, boolean filled, double thickness, double x, double y, double r) {
    if (out(x - r, y - r, x + r, y + r)) {
      return;
    }
    double k = r * 0.5523;
    write(
        () -> {
          page.moveTo(x(x + r), y(y));
          page.curveTo(x(x + r), y(y - k), x(x + k), y(y - r), x(x), y(y - r));
          page.curveTo(x(x - k), y(y - r), x(x - r), y(y - k), x(x - r), y(y));
          page.curveTo(x(x - r), y(y + k), x(x - k), y(y + r), x(x), y(y + r));
          page.curveTo(x(x + k), y(y + r), x(x + r), y(y + k), x(x + r), y(y));
          page.closePath();
          paint(filled ? ink : null, filled ? null : ink, thickness);
        });
  }

  private void paint(@Nullable Ink fill, @Nullable Ink stroke, double thickness)
      throws IOException {
    if (fill != null) {
      color(fill, true);
    }
    if (stroke != null) {
      color(stroke, false);
      page.setLineWidth((float) thickness);
      page.setLineDashPattern(new float[0], 0);
    }
    if (fill != null && stroke != null) {
      page.fillAndStroke();
    } else if (fill != null) {
      page.fill();
    } else {
      page.stroke();
    }
  }

  @Override
  public void text(
      Ink ink, boolean strong, double size, double degrees, double x, double y, String text) {
    WallFonts font = strong ? bold : regular;
    String known = font.known(text);
    if (known.isEmpty() || out(x, y - size, x + font.width(known, size), y + size * 0.3)) {
      return;
    }
    write(
        () -> {
          color(ink, true);
          page.beginText();
          page.setFont(font.font(), (float) size);
          page.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), x(x), y(y)));
          page.showText(known);
          page.endText();
        });
  }

  @Override
  public double width(boolean strong, double size, String text) {
    WallFonts font = strong ? bold : regular;
    return font.width(font.known(text), size);
  }

  private boolean out(double x1, double y1, double x2, double y2) {
    return x2 < left || x1 > left + width || y2 < top || y1 > top + height;
  }

  private float x(double x) {
    return (float) (originX + x - left);
  }

  private float y(double y) {
    return (float) (originY - (y - top));
  }

  private void color(Ink ink, boolean fill) throws IOException {
    float red = (ink.rgb() >> 16 & 0xFF) / 255f;
    float green = (ink.rgb() >> 8 & 0xFF) / 255f;
    float blue = (ink.rgb() & 0xFF) / 255f;
    if (fill) {
      page.setNonStrokingColor(red, green, blue);
    } else {
      page.setStrokingColor(red, green, blue);
    }
  }

  /** The page lies in memory: what fails there is an error of the program. */
  private static void write(Drawing drawing) {
    try {
      drawing.draw();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  @FunctionalInterface
  private interface Drawing {
    void draw() throws IOException;
  }
}
