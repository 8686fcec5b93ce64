package app.xiaohao.export.page;

/** Words as they stand in a file of XML. */
public final class XmlText {
  private XmlText() {}

  /** The words with the signs of XML written out; what XML cannot hold is left out. */
  public static String of(String words) {
    StringBuilder text = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .forEach(
            sign -> {
              switch (sign) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                default -> {
                  if (allowed(sign)) {
                    text.appendCodePoint(sign);
                  }
                }
              }
            });
    return text.toString();
  }

  private static boolean allowed(int sign) {
    return sign == '\t'
        || sign == '\n'
        || sign >= 0x20 && sign <= 0xD7FF
        || sign >= 0xE000 && sign <= 0xFFFD
        || sign >= 0x10000;
  }
}
