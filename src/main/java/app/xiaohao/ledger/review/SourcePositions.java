package app.xiaohao.ledger.review;

import app.xiaohao.model.SourceRange;

/**
 * Positions of the document against positions of the words read from it. The words may lack
 * characters that the document has (page numbers), and have few others (a line break between two
 * cells).
 */
final class SourcePositions {
  private SourcePositions() {}

  /** Where in the document an offset of the words stands. */
  static int position(String document, SourceRange range, String words, int offset) {
    int at = range.start();
    for (int i = 0; i < offset; i++) {
      at = found(document, range, words.charAt(i), at) + 1;
    }
    return Math.min(at, range.end());
  }

  /** Which offset of the words stands at a position of the document, or is the next behind it. */
  static int offset(String document, SourceRange range, String words, int position) {
    int at = range.start();
    for (int i = 0; i < words.length(); i++) {
      int found = found(document, range, words.charAt(i), at);
      if (found >= position) {
        return i;
      }
      at = found + 1;
    }
    return words.length();
  }

  /** The next place of a character; the place before {@code from} where it is not to be found. */
  private static int found(String document, SourceRange range, char wanted, int from) {
    for (int at = from; at < range.end(); at++) {
      if (document.charAt(at) == wanted) {
        return at;
      }
    }
    return from - 1;
  }
}
