package app.xiaohao.intake.read.pdf;

import app.xiaohao.intake.read.parts.XmlCursor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes the characters off a page of OFD, whose places are millimetres. */
final class OfdGlyphs {
  private static final double POINTS = 72 / 25.4;

  /** A character of the Latin kind is about so wide where nothing says how wide. */
  private static final double NARROW = 0.5;

  /** A list of steps may not make more of them than any line has. */
  private static final int MOST_STEPS = 10_000;

  /** Turned text is a watermark or a seal. */
  private static final double SLOPE = 0.1;

  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private double left;
  private double top;
  private double size;
  private double[] matrix = {};

  private OfdGlyphs() {}

  /** The characters of a page, in the order in which they are drawn. */
  static List<PdfGlyph> of(XmlCursor page) throws IOException {
    OfdGlyphs reading = new OfdGlyphs();
    while (page.next(0)) {
      switch (page.name()) {
        case "TextObject" -> reading.object(page);
        case "TextCode" -> reading.code(page);
        default -> {}
      }
    }
    return reading.glyphs;
  }

  private void object(XmlCursor xml) {
    double[] box = numbers(xml.attribute("Boundary"));
    left = box.length > 1 ? box[0] : 0;
    top = box.length > 1 ? box[1] : 0;
    double[] sizes = numbers(xml.attribute("Size"));
    size = sizes.length > 0 ? sizes[0] : 1;
    matrix = numbers(xml.attribute("CTM"));
  }

  private void code(XmlCursor xml) throws IOException {
    double[] x = numbers(xml.attribute("X"));
    double[] y = numbers(xml.attribute("Y"));
    double[] acrossSteps = steps(xml.attribute("DeltaX"));
    double[] downSteps = steps(xml.attribute("DeltaY"));
    double atX = x.length > 0 ? x[0] : 0;
    double atY = y.length > 0 ? y[0] : size;
    int[] signs = xml.allText().codePoints().toArray();
    for (int i = 0; i < signs.length; i++) {
      String text = Character.toString(signs[i]);
      double usual = signs[i] < 0x250 ? size * NARROW : size;
      double step = i < acrossSteps.length ? acrossSteps[i] : usual;
      add(text, atX, atY, i < signs.length - 1 && step > 0 ? Math.min(step, usual * 2) : usual);
      atX += i < acrossSteps.length ? acrossSteps[i] : downSteps.length > 0 ? 0 : usual;
      atY += i < downSteps.length ? downSteps[i] : 0;
    }
  }

  private void add(String text, double x, double y, double width) {
    double scale = 1;
    double placeX = x;
    double placeY = y;
    if (matrix.length == 6) {
      double turned = Math.abs(matrix[1]);
      scale = Math.abs(matrix[0]);
      if (turned > SLOPE * Math.max(scale, turned)) {
        return;
      }
      placeX = matrix[0] * x + matrix[2] * y + matrix[4];
      placeY = matrix[1] * x + matrix[3] * y + matrix[5];
    }
    glyphs.add(
        new PdfGlyph(
            PdfCharacters.usual(text),
            (left + placeX) * POINTS,
            (top + placeY) * POINTS,
            width * scale * POINTS,
            Math.max(1, size * scale * POINTS)));
  }

  private static double[] numbers(String list) {
    if (list == null || list.isBlank()) {
      return new double[0];
    }
    String[] parts = list.strip().split("[\\s,]+");
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      numbers[i] = Double.parseDouble(parts[i]);
    }
    return numbers;
  }

  /** Steps one by one, or as {@code g 12 5.6}: twelve steps of 5.6. */
  private static double[] steps(String list) {
    if (list == null || list.isBlank()) {
      return new double[0];
    }
    String[] parts = list.strip().split("[\\s,]+");
    List<Double> steps = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].equals("g") && i + 2 < parts.length) {
        int times = Math.min(Integer.parseInt(parts[i + 1]), MOST_STEPS - steps.size());
        double step = Double.parseDouble(parts[i + 2]);
        for (int n = 0; n < times; n++) {
          steps.add(step);
        }
        i += 2;
      } else if (steps.size() < MOST_STEPS) {
        steps.add(Double.parseDouble(parts[i]));
      }
    }
    return steps.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
