package app.xiaohao.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is left of a text when nothing counts that an eye does not see or takes for something else:
 * width, case, format characters, blanks, traditional against simplified forms, letters of other
 * scripts that look alike (same-characters.txt). Two texts of one folding are read as one.
 */
public final class Folded {
  private static final Map<Integer, Integer> SAME = read();

  private Folded() {}

  /** The folding of a text without its blanks. */
  public static String of(String text) {
    return withBlanks(text).replace(" ", "");
  }

  /** The folding of a text, any white space in it as one blank; none at its ends. */
  static String withBlanks(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Normalizer.normalize(wide, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                plain.append(' ');
              } else if (seen(point)) {
                plain.appendCodePoint(SAME.getOrDefault(point, point));
              }
            });
    return plain.toString().replaceAll(" +", " ").strip();
  }

  /** Whether a character leaves a trace on paper; what has none says nothing. */
  public static boolean seen(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      // letters by their type, but blank: fillers of Hangul and Khmer, the empty Braille cell
      default ->
          !(point == 0x115F
              || point == 0x1160
              || point == 0x3164
              || point == 0xFFA0
              || point == 0x17B4
              || point == 0x17B5
              || point == 0x2800);
    };
  }

  private static Map<Integer, Integer> read() {
    Map<Integer, Integer> same = new HashMap<>();
    try (InputStream file = Folded.class.getResourceAsStream("same-characters.txt")) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                int first = line.codePointAt(0);
                line.codePoints().skip(1).forEach(other -> same.put(other, first));
              });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return same;
  }
}
