package app.xiaohao.intake.read.parts;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that are struck out. Their writer took them back, so they are none of the text; but a
 * person shall see them. Readers mark them inside of what they hand on; where the text is put
 * together they are taken out again and told.
 */
final class StruckOut {
  /** The marks are no characters of any text (Unicode, 23.7). */
  private static final char FROM = '\uFDD0';

  private static final char TO = '\uFDD1';

  private StruckOut() {}

  /** Words as struck out; blank ones stay as they are. */
  static String mark(String words) {
    return words.isBlank() ? words : FROM + words + TO;
  }

  /** Words as struck out where {@code struck} says so. */
  static String mark(String words, boolean struck) {
    return struck ? mark(words) : words;
  }

  /** Whether some words of a text are struck out. */
  static boolean isIn(String text) {
    return text.indexOf(FROM) >= 0;
  }

  /** The text without the words that are struck out. */
  static String live(String text) {
    if (!isIn(text) && text.indexOf(TO) < 0) {
      return text;
    }
    StringBuilder live = new StringBuilder();
    int depth = 0;
    for (char c : text.toCharArray()) {
      depth = Math.max(0, depth + (c == FROM ? 1 : c == TO ? -1 : 0));
      if (depth == 0 && c != TO) {
        live.append(c);
      }
    }
    return live.toString();
  }

  /** The words that are struck out, each stretch of them on its own. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder stretch = new StringBuilder();
    int depth = 0;
    for (char c : text.toCharArray()) {
      if (c == FROM) {
        depth++;
      } else if (c == TO) {
        depth = Math.max(0, depth - 1);
      } else if (depth > 0) {
        stretch.append(c);
      } else if (!stretch.isEmpty()) {
        words.add(stretch.toString().strip());
        stretch.setLength(0);
      }
    }
    if (!stretch.isEmpty()) {
      words.add(stretch.toString().strip());
    }
    return words;
  }
}
