package app.xiaohao.intake.read.pdf;

import app.xiaohao.intake.read.pdf.PageMarks.Glyph;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the marks of pages: PDFBox's own text engine for the characters, and beside it the drawing
 * operators, which that engine passes over. (PDFBox's graphics engine would bring AWT.)
 */
final class MarkedPages extends PDFTextStripper {
  private final Consumer<PageMarks> pages;
  private List<Glyph> glyphs = new ArrayList<>();
  private final DrawnRules rules = new DrawnRules();
  private Placed placed;

  private MarkedPages(Consumer<PageMarks> pages) {
    this.pages = pages;
    for (String operator : DrawnRules.OPERATORS) {
      addOperator(new DrawnRules.PathOperator(this, operator, rules, this::onPage));
    }
    addOperator(new SetStrokingColor(this));
    addOperator(new SetStrokingColorN(this));
    addOperator(new SetStrokingColorSpace(this));
    addOperator(new SetStrokingDeviceCMYKColor(this));
    addOperator(new SetStrokingDeviceGrayColor(this));
    addOperator(new SetStrokingDeviceRGBColor(this));
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
  }

  /**
   * Reads some pages, one after another.
   *
   * @param first from 1
   * @param last from 1, it too is read
   */
  static void read(PDDocument document, int first, int last, Consumer<PageMarks> pages)
      throws IOException {
    MarkedPages reader = new MarkedPages(pages);
    reader.setStartPage(first);
    reader.setEndPage(last);
    reader.writeText(document, Writer.nullWriter());
  }

  @Override
  protected void startPage(PDPage page) {
    glyphs = new ArrayList<>();
    rules.clear();
    placed = new Placed(page.getCropBox(), page.getRotation());
  }

  @Override
  protected void endPage(PDPage page) {
    pages.accept(new PageMarks(glyphs, rules.rules()));
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    float[] turn = {position.getTextMatrix().getShearX(), position.getTextMatrix().getScaleX()};
    boolean aslant = Math.abs(turn[0]) > 0.05f && Math.abs(turn[1]) > 0.05f;
    String text = position.getUnicode();
    if (text == null || aslant) {
      return; // a watermark across the page is no content
    }
    glyphs.add(
        new Glyph(
            usual(text),
            position.getX(),
            position.getY(),
            position.getWidth(),
            Math.max(1, position.getFontSizeInPt())));
  }

  /** Radicals stand in many files in place of the characters that look the same. */
  private static String usual(String text) {
    return text.chars().anyMatch(c -> c >= 0x2E80 && c <= 0x2FDF)
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : text;
  }

  private float[] onPage(float x, float y) {
    return placed.shown(x, y);
  }

  /** Turns the coordinates of a page into those in which it is shown. */
  private record Placed(PDRectangle box, int rotation) {
    float[] shown(float userX, float userY) {
      float x = userX - box.getLowerLeftX();
      float y = userY - box.getLowerLeftY();
      return switch (rotation) {
        case 90 -> new float[] {y, x};
        case 180 -> new float[] {box.getWidth() - x, y};
        case 270 -> new float[] {box.getHeight() - y, box.getWidth() - x};
        default -> new float[] {x, box.getHeight() - y};
      };
    }
  }
}
