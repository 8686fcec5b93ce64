package app.xiaohao.intake.read.pdf;

import app.xiaohao.intake.ReadWatch;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Takes the characters off the pages of a document. */
final class PdfGlyphs extends PDFTextStripper {
  /** A watermark runs across: text whose slope is more than this is none of the prose. */
  private static final double SLOPE = 0.1;

  /** Bold is often drawn as the same character twice, this far apart in characters. */
  private static final double TWICE = 0.15;

  private static final char UNKNOWN = '\uFFFD';

  private final ReadWatch watch;
  private final List<List<PdfGlyph>> pages = new ArrayList<>();
  private final Map<Integer, List<PdfGlyph>> byDirection = new HashMap<>();
  private final Map<String, List<PdfGlyph>> drawn = new HashMap<>();
  private int count;
  private int unknown;

  PdfGlyphs(ReadWatch watch) {
    this.watch = watch;
  }

  /** The characters of each page, in the order in which they are drawn. */
  List<List<PdfGlyph>> of(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    return pages;
  }

  /** How many characters there were. */
  int count() {
    return count;
  }

  /** For how many of them the document does not say what they are. */
  int unknown() {
    return unknown;
  }

  @Override
  protected void startPage(PDPage page) {
    watch.step((double) getCurrentPageNo() / Math.max(1, getEndPage()));
    byDirection.clear();
    drawn.clear();
  }

  @Override
  protected void endPage(PDPage page) {
    pages.add(
        byDirection.values().stream()
            .max((a, b) -> Integer.compare(a.size(), b.size()))
            .orElse(List.of()));
    byDirection.clear();
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    if (font instanceof PDType0Font && font.toUnicode(code) == null) {
      unknown++;
    }
    super.showGlyph(rendering, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    Matrix matrix = position.getTextMatrix();
    double along = Math.abs(matrix.getScaleX());
    double across = Math.abs(matrix.getShearY());
    if (Math.min(along, across) > SLOPE * Math.max(along, across)) {
      return;
    }
    String text = position.getUnicode();
    if (text == null || text.isEmpty()) {
      return;
    }
    count++;
    if (text.indexOf(UNKNOWN) >= 0 || text.charAt(0) == 0) {
      unknown++;
    }
    PdfGlyph glyph =
        new PdfGlyph(
            PdfCharacters.usual(text),
            position.getXDirAdj(),
            position.getYDirAdj(),
            position.getWidthDirAdj(),
            Math.max(1, position.getFontSizeInPt()));
    if (!glyph.blank() && isDrawnTwice(glyph)) {
      return;
    }
    byDirection.computeIfAbsent(Math.round(position.getDir()), any -> new ArrayList<>()).add(glyph);
  }

  private boolean isDrawnTwice(PdfGlyph glyph) {
    List<PdfGlyph> same = drawn.computeIfAbsent(glyph.text(), any -> new ArrayList<>());
    double near = TWICE * glyph.size();
    for (PdfGlyph other : same) {
      if (Math.abs(other.left() - glyph.left()) < near
          && Math.abs(other.base() - glyph.base()) < near) {
        return true;
      }
    }
    same.add(glyph);
    return false;
  }
}
