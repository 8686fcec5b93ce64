package app.xiaohao.intake.parse.line;

import java.util.EnumMap;
import java.util.Map;

/**
 * Finds the paragraphs again in a report that was pasted as one line. Only where no paragraph
 * begins with 一、 but 一、 and 二、 stand inside, each after a stop or a space.
 */
final class OneLine {
  private static final int LONGEST_HEADING = 60;

  private OneLine() {}

  /** Whether each position begins a paragraph; an empty array where the text has its own. */
  static boolean[] breaks(Reading reading) {
    String text = reading.text();
    if (hasChapter(reading) || !hasInlineChapters(text)) {
      return new boolean[0];
    }
    boolean[] breaks = new boolean[text.length()];
    markEnds(text, breaks);
    Map<Mark.Style, Integer> last = new EnumMap<>(Mark.Style.class);
    for (int i = 1; i < text.length(); i++) {
      Mark mark = opens(text, i) ? Mark.at(text, i, text.length()) : null;
      if (mark == null || !follows(mark, last)) {
        continue;
      }
      last.put(mark.style(), mark.value());
      last.keySet().removeIf(style -> style.ordinal() > mark.style().ordinal());
      breaks[i] = true;
      markHeadingEnd(text, mark.end(), breaks);
    }
    return breaks;
  }

  /** The reading with paragraphs divided at the marked positions. */
  static Reading broken(Reading reading, boolean[] breaks) {
    String text = reading.text();
    Reading.Builder builder = new Reading.Builder(text.length() + 64);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n' || breaks[i]) {
        builder.endParagraph(reading.place(i));
      }
      if (text.charAt(i) != '\n') {
        builder.append(text.charAt(i), reading.place(i));
      }
    }
    return builder.build(reading.place(Math.max(0, text.length() - 1)) + 1);
  }

  private static boolean hasChapter(Reading reading) {
    for (Span paragraph : reading.paragraphs()) {
      Mark mark = Mark.at(reading.text(), paragraph.start(), paragraph.end());
      if (mark != null && mark.style() == Mark.Style.CHAPTER && paragraph.start() > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasInlineChapters(String text) {
    int first = inline(text, "一、", 0);
    return first > 0 && inline(text, "二、", first) > 0;
  }

  /** Title, opening, contact lines and signature are divided by spaces alone. */
  private static void markEnds(String text, boolean[] breaks) {
    int first = inline(text, "一、", 0);
    int closing = Math.max(text.lastIndexOf(" 欢迎"), text.lastIndexOf("。欢迎") + 1);
    int tail = closing > first ? closing : Math.max(first, text.length() - LONGEST_HEADING);
    for (int i = 1; i < text.length(); i++) {
      boolean inEnds = i < first || i >= tail;
      breaks[i] = inEnds && Chars.isSpace(text.charAt(i)) && text.charAt(i) != '\n';
    }
    breaks[tail] |= closing > first;
  }

  private static int inline(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    while (at >= 0 && !(at == 0 || opens(text, at))) {
      at = text.indexOf(mark, at + 1);
    }
    return at;
  }

  private static boolean opens(String text, int at) {
    char before = text.charAt(at - 1);
    return Chars.isStop(before)
        || Chars.isSpace(before)
        || Chars.isColon(before)
        || before == '；'
        || before == '”';
  }

  private static boolean follows(Mark mark, Map<Mark.Style, Integer> last) {
    if (mark.style() == Mark.Style.LABEL || mark.style() == Mark.Style.DOTTED) {
      return true;
    }
    return mark.value() == 1 || mark.value() == last.getOrDefault(mark.style(), 0) + 1;
  }

  /** A heading without a stop ends at the first space. */
  private static void markHeadingEnd(String text, int start, boolean[] breaks) {
    int limit = Math.min(text.length(), start + LONGEST_HEADING);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (Chars.isStop(c) || c == '\n') {
        return;
      }
      if (Chars.isSpace(c) && i > start + 3) {
        breaks[i] = true;
        return;
      }
    }
  }
}
