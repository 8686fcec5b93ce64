package app.xiaohao.export.wall;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Puts charts on the pages of a PDF: whole, or cut into sheets of A3 with marks to join them. */
final class PdfSheets {
  private static final double MARK = 5 * WallPaper.MILLIMETRE;
  private static final double NUMBER = 8;

  private final PDDocument document;
  private final WallSheet sheet;
  private final WallWords words;
  private final WallFonts regular;
  private final WallFonts bold;

  PdfSheets(PDDocument document, WallSheet sheet, WallWords words) throws IOException {
    this.document = document;
    this.sheet = sheet;
    this.words = words;
    regular = new WallFonts(document, false);
    bold = new WallFonts(document, true);
  }

  /**
   * Adds a chart.
   *
   * @param tiled whether it is cut into sheets of A3
   * @param number of the chart, from 1
   */
  void add(boolean tiled, int number, Consumer<Pen> painting) throws IOException {
    if (!tiled) {
      page(sheet.width(), sheet.height(), 0, 0, 0, painting, pen -> {});
      return;
    }
    double width = sheet.width() / sheet.columns();
    double height = sheet.height() / sheet.tiers();
    for (int tier = 0; tier < sheet.tiers(); tier++) {
      for (int column = 0; column < sheet.columns(); column++) {
        String name =
            words.of(
                "tile",
                number,
                tier + 1,
                column + 1,
                tier * sheet.columns() + column + 1,
                sheet.columns() * sheet.tiers());
        page(
            width,
            height,
            WallSheet.JOIN_MARGIN,
            column * width,
            tier * height,
            painting,
            pen -> marks(pen, width, height, name));
      }
    }
  }

  /** A page with a margin around a window on the chart, and what stands in the margin. */
  private void page(
      double width,
      double height,
      double margin,
      double left,
      double top,
      Consumer<Pen> painting,
      Consumer<Pen> around)
      throws IOException {
    double pageWidth = width + 2 * margin;
    double pageHeight = height + 2 * margin;
    PDPage page = new PDPage(new PDRectangle((float) pageWidth, (float) pageHeight));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      around.accept(
          new PdfPen(
              content, regular, bold, -margin, -margin, pageWidth, pageHeight, 0, pageHeight));
      content.saveGraphicsState();
      content.addRect((float) margin, (float) margin, (float) width, (float) height);
      content.clip();
      painting.accept(
          new PdfPen(
              content, regular, bold, left, top, width, height, margin, pageHeight - margin));
      content.restoreGraphicsState();
    }
  }

  /** Lines at the corners by which the margin is cut off, and which sheet it is. */
  private static void marks(Pen pen, double width, double height, String name) {
    double gap = MARK * 0.2;
    for (double x : new double[] {0, width}) {
      double out = x == 0 ? -1 : 1;
      for (double y : new double[] {0, height}) {
        double off = y == 0 ? -1 : 1;
        pen.line(Ink.TEXT, 0.5, 0, x + out * gap, y, x + out * MARK, y);
        pen.line(Ink.TEXT, 0.5, 0, x, y + off * gap, x, y + off * MARK);
      }
    }
    pen.text(
        Ink.TEXT_SECOND,
        false,
        NUMBER,
        0,
        (width - pen.width(false, NUMBER, name)) / 2,
        height + MARK,
        name);
  }
}
