package app.xiaohao.intake.read.pdf;

import java.text.Normalizer;

/** What a PDF calls its characters, and how they are put beside each other. */
final class PdfCharacters {
  private static final String NEVER_FIRST = "，。、；：？！”’）》〉】〕」』,.;:?!)]}%％‰℃·…—～";
  private static final String NEVER_LAST = "“‘（《〈【〔「『([{";

  private PdfCharacters() {}

  /**
   * The usual character for one that only looks like it: fonts give Chinese characters the codes of
   * their radicals or of compatibility forms (⼀ for 一), which no search would find.
   */
  static String usual(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean likeness = c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF;
      if (likeness || c >= 0xFB00 && c <= 0xFB06) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  static boolean letterOrDigit(int c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  /** Figures as wide as Chinese characters, as plain ones. */
  static String narrow(String digits) {
    return Normalizer.normalize(digits, Normalizer.Form.NFKC);
  }

  /** How many of the first characters of a line hold together: no line is cut between them. */
  static int unbreakable(String line) {
    int end = 1;
    if (letterOrDigit(line.charAt(0))) {
      while (end < line.length()
          && (letterOrDigit(line.charAt(end)) || ".,-%/:@_".indexOf(line.charAt(end)) >= 0)) {
        end++;
      }
    } else {
      while (end < line.length() && NEVER_LAST.indexOf(line.charAt(end - 1)) >= 0) {
        end++;
      }
    }
    while (end < line.length() && NEVER_FIRST.indexOf(line.charAt(end)) >= 0) {
      end++;
    }
    // Behind a plain comma or point programs hold on to a figure: 设,2024年 is cut before 年.
    if (end < line.length() && ",.:;-".indexOf(line.charAt(end - 1)) >= 0) {
      while (end < line.length() && letterOrDigit(line.charAt(end))) {
        end++;
      }
    }
    return end;
  }
}
