package app.xiaohao.intake.read.pdf;

import app.xiaohao.intake.read.pdf.PageMarks.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.util.Matrix;

/**
 * Finds the rules among what is drawn: strokes along the axes, the sides of stroked rectangles, and
 * filled rectangles so thin that they look like strokes (as Word and LibreOffice draw borders).
 * What is white cannot be seen and is none.
 */
final class DrawnRules {
  static final List<String> OPERATORS =
      List.of(
          "m", "l", "re", "h", "c", "v", "y", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

  /** The thickest border, in points. */
  private static final float THICK = 3;

  private static final float STRAIGHT = 0.8f;
  private static final float SHORTEST = 3;
  private static final int WHITE = 0xF8;

  /** A page with more is a picture; its rules would be none of a table. */
  private static final int MOST = 100_000;

  private final List<Rule> rules = new ArrayList<>();
  private final List<List<float[]>> paths = new ArrayList<>();

  void clear() {
    rules.clear();
    paths.clear();
  }

  List<Rule> rules() {
    return List.copyOf(rules);
  }

  private void begin(float[] point) {
    List<float[]> path = new ArrayList<>();
    path.add(point);
    paths.add(path);
  }

  private void on(float[] point) {
    if (!paths.isEmpty()) {
      paths.getLast().add(point);
    }
  }

  private void close() {
    if (!paths.isEmpty()) {
      paths.getLast().add(paths.getLast().getFirst());
    }
  }

  private void stroke() {
    for (List<float[]> path : paths) {
      if (!thin(path)) {
        for (int i = 1; i < path.size(); i++) {
          side(path.get(i - 1), path.get(i));
        }
      }
    }
  }

  private void fill() {
    paths.forEach(this::thin);
  }

  /** Adds a shape so thin that it looks like a rule. */
  private boolean thin(List<float[]> path) {
    float left = Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE;
    for (float[] point : path) {
      left = Math.min(left, point[0]);
      right = Math.max(right, point[0]);
      top = Math.min(top, point[1]);
      bottom = Math.max(bottom, point[1]);
    }
    if (bottom - top <= THICK && right - left > Math.max(SHORTEST, bottom - top)) {
      add(true, (top + bottom) / 2, left, right);
      return true;
    }
    if (right - left <= THICK && bottom - top > Math.max(SHORTEST, right - left)) {
      add(false, (left + right) / 2, top, bottom);
      return true;
    }
    return false;
  }

  private void side(float[] from, float[] to) {
    float across = Math.abs(to[0] - from[0]);
    float down = Math.abs(to[1] - from[1]);
    if (down <= STRAIGHT && across >= SHORTEST) {
      add(true, (from[1] + to[1]) / 2, Math.min(from[0], to[0]), Math.max(from[0], to[0]));
    } else if (across <= STRAIGHT && down >= SHORTEST) {
      add(false, (from[0] + to[0]) / 2, Math.min(from[1], to[1]), Math.max(from[1], to[1]));
    }
  }

  private void add(boolean level, float at, float from, float to) {
    if (rules.size() < MOST) {
      rules.add(new Rule(level, at, from, to));
    }
  }

  /** Where a point of the drawing is shown on the page. */
  @FunctionalInterface
  interface OnPage {
    float[] shown(float x, float y);
  }

  /** One of the drawing operators. */
  static final class PathOperator extends OperatorProcessor {
    private final String name;
    private final DrawnRules drawn;
    private final OnPage page;

    PathOperator(PDFStreamEngine engine, String name, DrawnRules drawn, OnPage page) {
      super(engine);
      this.name = name;
      this.drawn = drawn;
      this.page = page;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      switch (name) {
        case "m" -> drawn.begin(point(operands, 0));
        case "l" -> drawn.on(point(operands, 0));
        case "c" -> drawn.on(point(operands, 4));
        case "v", "y" -> drawn.on(point(operands, 2));
        case "re" -> rectangle(operands);
        case "h" -> drawn.close();
        default -> paint();
      }
    }

    private void paint() throws IOException {
      var state = getContext().getGraphicsState();
      if (name.equals("s") || name.startsWith("b")) {
        drawn.close();
      }
      if (name.equalsIgnoreCase("f") || name.equals("f*")) {
        if (seen(state.getNonStrokingColor())) {
          drawn.fill();
        }
      } else if (!name.equals("n") && seen(state.getStrokingColor())) {
        drawn.stroke();
      }
      drawn.paths.clear();
    }

    private void rectangle(List<COSBase> operands) {
      float x = number(operands, 0);
      float y = number(operands, 1);
      float right = x + number(operands, 2);
      float top = y + number(operands, 3);
      drawn.begin(shown(x, y));
      drawn.on(shown(right, y));
      drawn.on(shown(right, top));
      drawn.on(shown(x, top));
      drawn.close();
    }

    private float[] point(List<COSBase> operands, int from) {
      return shown(number(operands, from), number(operands, from + 1));
    }

    private float[] shown(float x, float y) {
      Matrix matrix = getContext().getGraphicsState().getCurrentTransformationMatrix();
      return page.shown(
          x * matrix.getScaleX() + y * matrix.getShearX() + matrix.getTranslateX(),
          x * matrix.getShearY() + y * matrix.getScaleY() + matrix.getTranslateY());
    }

    private static float number(List<COSBase> operands, int index) {
      return index < operands.size() && operands.get(index) instanceof COSNumber number
          ? number.floatValue()
          : 0;
    }

    private static boolean seen(PDColor color) {
      if (color == null || color.isPattern()) {
        return true;
      }
      try {
        int rgb = color.toRGB();
        return (rgb >> 16 & 0xFF) < WHITE || (rgb >> 8 & 0xFF) < WHITE || (rgb & 0xFF) < WHITE;
      } catch (IOException | RuntimeException unknownColor) {
        return true;
      }
    }
  }
}
