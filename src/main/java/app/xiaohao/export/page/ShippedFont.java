package app.xiaohao.export.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One weight of the face that ships: which signs it knows and how wide they are. What it does not
 * know is set as 〓, as printers do for a missing type. Not safe for use by several threads.
 */
public final class ShippedFont implements AutoCloseable {
  private static final String FOLDER = "/app/xiaohao/ui/kit/fonts/";
  private static final int GETA = 0x3013;

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final int unitsPerEm;
  private final Map<Integer, Integer> widths = new HashMap<>();
  private final Set<Integer> unknown = new LinkedHashSet<>();

  /**
   * @throws IOException if the program is without its font
   */
  public ShippedFont(boolean bold) throws IOException {
    font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(bold)));
    glyphs = font.getUnicodeCmapLookup();
    unitsPerEm = font.getUnitsPerEm();
  }

  private static byte[] bytes(boolean bold) throws IOException {
    String name = "NotoSansCJKsc-" + (bold ? "Bold" : "Regular") + ".ttf";
    try (InputStream stream = ShippedFont.class.getResourceAsStream(FOLDER + name)) {
      // an installed program has its fonts once, beside its jar
      return stream == null ? Files.readAllBytes(besideProgram(name)) : stream.readAllBytes();
    }
  }

  /** Where a distribution lays a font out; it need not be there. */
  public static Path besideProgram(String name) {
    try {
      return Path.of(ShippedFont.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling("fonts")
          .resolve(name);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The font itself, to be embedded; it is open until this is closed. */
  public TrueTypeFont font() {
    return font;
  }

  /** The text with nothing in it that the font does not know. */
  public String known(String text) {
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
                unknown.add(sign);
              }
            });
    return known.toString();
  }

  /** The signs that were asked for and that it does not know, in the order met. */
  public Set<Integer> unknown() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(unknown));
  }

  /** How wide a text of known signs is at a size. */
  public double width(String known, double size) {
    long units = known.codePoints().mapToLong(this::advance).sum();
    return units * size / unitsPerEm;
  }

  private int advance(int sign) {
    return widths.computeIfAbsent(
        sign,
        one -> {
          try {
            return font.getAdvanceWidth(glyphs.getGlyphId(one));
          } catch (IOException unread) {
            throw new UncheckedIOException(unread);
          }
        });
  }

  @Override
  public void close() throws IOException {
    font.close();
  }
}
