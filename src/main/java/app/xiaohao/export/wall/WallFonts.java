package app.xiaohao.export.wall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One weight of the font that ships, for one document. What it does not know is written as 〓, as
 * printers do for a missing type: PDFBox would throw.
 */
final class WallFonts {
  private static final String FOLDER = "/app/xiaohao/ui/kit/fonts/NotoSansCJKsc-";
  private static final int GETA = 0x3013;

  private final TrueTypeFont measures;
  private final CmapLookup glyphs;
  private final PDType0Font font;
  private final int unitsPerEm;
  private final Map<Integer, Integer> widths = new HashMap<>();

  WallFonts(PDDocument document, boolean bold) throws IOException {
    String name = FOLDER + (bold ? "Bold" : "Regular") + ".ttf";
    byte[] bytes;
    try (InputStream stream = WallFonts.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("no font " + name);
      }
      bytes = stream.readAllBytes();
    }
    measures = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    document.registerTrueTypeFontForClosing(measures);
    glyphs = measures.getUnicodeCmapLookup();
    unitsPerEm = measures.getUnitsPerEm();
    font = PDType0Font.load(document, measures, true);
  }

  PDType0Font font() {
    return font;
  }

  /** The text with nothing in it that the font does not know. */
  String known(String text) {
    StringBuilder known = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            sign -> {
              if (Character.isWhitespace(sign)) {
                known.append(sign == 0x3000 ? '\u3000' : ' ');
              } else if (glyphs.getGlyphId(sign) != 0) {
                known.appendCodePoint(sign);
              } else if (Character.getType(sign) != Character.FORMAT
                  && Character.getType(sign) != Character.NON_SPACING_MARK
                  && Character.getType(sign) != Character.CONTROL) {
                known.appendCodePoint(GETA);
              }
            });
    return known.toString();
  }

  /** How wide a text of known signs is at a size. */
  double width(String known, double size) {
    long units = known.codePoints().mapToLong(this::advance).sum();
    return units * size / unitsPerEm;
  }

  private int advance(int sign) {
    return widths.computeIfAbsent(
        sign,
        one -> {
          try {
            return measures.getAdvanceWidth(glyphs.getGlyphId(one));
          } catch (IOException unread) {
            throw new UncheckedIOException(unread);
          }
        });
  }
}
