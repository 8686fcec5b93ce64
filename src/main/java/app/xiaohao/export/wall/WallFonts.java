package app.xiaohao.export.wall;

import app.xiaohao.export.page.ShippedFont;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One weight of the font that ships, for one document. */
final class WallFonts {
  private final ShippedFont shipped;
  private final PDType0Font font;

  WallFonts(PDDocument document, boolean bold) throws IOException {
    shipped = new ShippedFont(bold);
    document.registerTrueTypeFontForClosing(shipped.font());
    font = PDType0Font.load(document, shipped.font(), true);
  }

  PDType0Font font() {
    return font;
  }

  /** The text with nothing in it that the font does not know. */
  String known(String text) {
    return shipped.known(text);
  }

  /** How wide a text of known signs is at a size. */
  double width(String known, double size) {
    return shipped.width(known, size);
  }
}
