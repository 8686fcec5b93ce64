package app.xiaohao.intake.parse.line;

/** What kinds of characters mean to the grammar. */
final class Chars {
  private Chars() {}

  /** White space, with the ideographic, the unbreakable and the invisible. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u3000'
        || c == '\u00A0'
        || c == '\uFEFF'
        || (c >= '\u2000' && c <= '\u200D')
        || c == '\u2028'
        || c == '\u2029';
  }

  /** A sign that ends a sentence. */
  static boolean isStop(char c) {
    return c == '。' || c == '！' || c == '？' || c == '!' || c == '?';
  }

  /** A sign that ends a clause. */
  static boolean isBreak(char c) {
    return isStop(c) || c == ',' || c == '，' || c == ';' || c == '；' || c == ':' || c == '：'
        || c == '\n';
  }

  /** A sign that no line begins with unless it was torn off the line before. */
  static boolean isTornOff(char c) {
    return "，。、；：）”》！？,;:!?)’】".indexOf(c) >= 0;
  }

  static boolean isColon(char c) {
    return c == ':' || c == '：';
  }

  /** A sign that a title does not end with. */
  static boolean isTrailing(char c) {
    return isBreak(c) || c == '、' || c == '.' || c == '．' || isSpace(c);
  }

  /** The position of the first character of {@code text} that is no white space. */
  static int skipSpaces(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The position before the white space that stands in the same line before {@code at}. */
  static int trimLine(CharSequence text, int at) {
    int before = at;
    while (before > 0 && text.charAt(before - 1) != '\n' && isSpace(text.charAt(before - 1))) {
      before--;
    }
    return before;
  }

  /** The position after the last character that is no white space. */
  static int trimEnd(CharSequence text, int start, int end) {
    int at = end;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}
