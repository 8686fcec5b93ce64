package app.xiaohao.intake.table.head;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A heading as the dictionary compares it. */
final class HeadingWords {
  /** A heading is a phrase; what is longer is the text of a cell. */
  static final int LONGEST = 40;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
  private static final Pattern NOTE =
      Pattern.compile("\\([^()]{0,80}\\)|\\[[^\\[\\]]{0,80}]|【[^【】]{0,80}】");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:\\(?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\)|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[、.．])");
  private static final Pattern EDGES = Pattern.compile("^[*★☆△▲●◆]+|[:：*★☆△▲、，,。;；]+$");

  private HeadingWords() {}

  /**
   * The heading without white space, notes in brackets, numbering and signs at its ends, full-width
   * letters and signs made half-width. A heading that is nothing but a note keeps it.
   */
  static String plain(String heading) {
    String words =
        SPACE.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC)).replaceAll("");
    String bare = EDGES.matcher(NOTE.matcher(words).replaceAll("")).replaceAll("");
    String unnumbered = NUMBERING.matcher(bare).replaceFirst("");
    String kept = unnumbered.isEmpty() ? (bare.isEmpty() ? words : bare) : unnumbered;
    return kept.toLowerCase(Locale.ROOT);
  }

  /** Whether it is 填报单位：某局, a label with what it labels, and not 序号：. */
  static boolean isLabelled(String words) {
    String bare =
        NOTE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("").strip();
    int colon = bare.indexOf(':');
    return colon > 0 && colon < bare.length() - 1;
  }

  /** All storeys of a heading as one word, for telling whether two headings are the same. */
  static String key(List<String> heading) {
    return String.join("/", heading.stream().map(HeadingWords::plain).toList());
  }
}
