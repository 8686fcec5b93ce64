package app.xiaohao.intake.parse.line;

/** Tells signs that stand where nothing is said (—, /, …, （）) from words. */
public final class Blank {
  private static final String STOPS = "、，,。.．；;：:…·/／\\＼!！?？'\"";

  private Blank() {}

  /**
   * Whether the words say nothing: there are none but white space, dashes, brackets, quotation
   * marks and stops. A sign like √, ★, ① or a letter of a private font says something.
   */
  public static boolean is(String words) {
    return words.codePoints().allMatch(Blank::isNothing);
  }

  private static boolean isNothing(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.DASH_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> STOPS.indexOf(c) >= 0;
    };
  }
}
