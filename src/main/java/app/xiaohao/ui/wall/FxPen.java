package app.xiaohao.ui.wall;

import app.xiaohao.export.wall.Ink;
import app.xiaohao.export.wall.Pen;
import app.xiaohao.ui.kit.Look;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Draws on a canvas in the colours of the theme. Widths of texts are measured once each. */
final class FxPen implements Pen {
  private static final int MOST_KEPT = 20_000;

  private final GraphicsContext canvas;
  private final Function<Ink, Color> colors;
  private final Map<Face, Font> fonts = new HashMap<>();
  private final Map<Measured, Double> widths = new HashMap<>();
  private final Map<Fitted, String> fitted = new HashMap<>();
  private final Text ruler = new Text();

  FxPen(GraphicsContext canvas, Function<Ink, Color> colors) {
    this.canvas = canvas;
    this.colors = colors;
  }

  private record Face(boolean bold, double size) {}

  private record Measured(boolean bold, double size, String text) {}

  private record Fitted(boolean bold, double size, String text, double most) {}

  @Override
  public void fill(Ink ink, double x, double y, double width, double height) {
    if (width > 0 && height > 0) {
      canvas.setFill(colors.apply(ink));
      canvas.fillRect(x, y, width, height);
    }
  }

  @Override
  public void line(
      Ink ink, double thickness, double dash, double x1, double y1, double x2, double y2) {
    stroke(ink, thickness);
    if (dash > 0) {
      canvas.setLineDashes(dash, dash);
    }
    canvas.strokeLine(x1, y1, x2, y2);
    if (dash > 0) {
      canvas.setLineDashes();
    }
  }

  @Override
  public void figure(@Nullable Ink fill, @Nullable Ink stroke, double thickness, double... places) {
    int corners = places.length / 2;
    double[] x = new double[corners];
    double[] y = new double[corners];
    for (int i = 0; i < corners; i++) {
      x[i] = places[2 * i];
      y[i] = places[2 * i + 1];
    }
    if (fill != null) {
      canvas.setFill(colors.apply(fill));
      canvas.fillPolygon(x, y, corners);
    }
    if (stroke != null) {
      stroke(stroke, thickness);
      canvas.strokePolygon(x, y, corners);
    }
  }

  @Override
  public void circle(Ink ink, boolean filled, double thickness, double x, double y, double r) {
    if (filled) {
      canvas.setFill(colors.apply(ink));
      canvas.fillOval(x - r, y - r, 2 * r, 2 * r);
    } else {
      stroke(ink, thickness);
      canvas.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }
  }

  private void stroke(Ink ink, double thickness) {
    canvas.setStroke(colors.apply(ink));
    canvas.setLineWidth(thickness);
  }

  @Override
  public void text(
      Ink ink, boolean bold, double size, double degrees, double x, double y, String text) {
    canvas.setFill(colors.apply(ink));
    canvas.setFont(font(bold, size));
    if (degrees == 0) {
      canvas.fillText(text, x, y);
    } else {
      canvas.save();
      canvas.translate(x, y);
      canvas.rotate(-degrees);
      canvas.fillText(text, 0, 0);
      canvas.restore();
    }
  }

  @Override
  public double width(boolean bold, double size, String text) {
    if (widths.size() > MOST_KEPT) {
      widths.clear();
    }
    return widths.computeIfAbsent(
        new Measured(bold, size, text),
        asked -> {
          ruler.setFont(font(bold, size));
          ruler.setText(text);
          return ruler.getLayoutBounds().getWidth();
        });
  }

  @Override
  public String fitted(boolean bold, double size, String text, double most) {
    if (fitted.size() > MOST_KEPT) {
      fitted.clear();
    }
    Fitted asked = new Fitted(bold, size, text, most);
    String kept = fitted.get(asked);
    if (kept == null) {
      kept = Pen.super.fitted(bold, size, text, most);
      fitted.put(asked, kept);
    }
    return kept;
  }

  private Font font(boolean bold, double size) {
    return fonts.computeIfAbsent(
        new Face(bold, size),
        face ->
            Font.font(
                Look.FONT_FAMILY, face.bold() ? FontWeight.BOLD : FontWeight.NORMAL, face.size()));
  }
}
