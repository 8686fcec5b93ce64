package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.MeasureMarker;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.outline.Heading;

/**
 * A problem as a cell states it: its number, its title, and what runs on behind. Where no title can
 * be told from the rest, all of it is the title, since the cell is there to name the problem.
 *
 * @param number as a path gives it; empty where the words begin with none
 * @param title without number, end punctuation and the wrapper 关于…问题; empty for blank words
 * @param titleStart position of the title's first character in the words
 * @param titleEnd position behind the title's last character
 * @param rest what follows, white space at the ends off; empty where nothing does
 * @param restStart position of its first character in the words
 */
public record FieldTitle(
    String number, String title, int titleStart, int titleEnd, String rest, int restStart) {
  private static final int LONGEST_NUMBER = 24;

  /** Tells the parts of a cell apart. */
  public static FieldTitle of(String words) {
    int end = Chars.trimEnd(words, 0, words.length());
    int start = Chars.skipSpaces(words, 0, end);
    Mark mark = Mark.at(words, start, Math.min(end, start + LONGEST_NUMBER));
    int from = mark == null || mark.end() >= end ? start : mark.end();
    String number = from == start ? "" : mark.label();
    Heading heading = heading(words, from, end);
    if (heading == null) {
      return whole(words, number, from, end);
    }
    Span title = heading.title();
    int rest = Chars.skipSpaces(words, heading.bodyStart(), end);
    return new FieldTitle(
        number,
        text(words, title),
        title.start(),
        title.end(),
        words.substring(Math.min(rest, end), end),
        Math.min(rest, end));
  }

  /** Null where the title is all of it. */
  private static Heading heading(String words, int from, int end) {
    if (MeasureMarker.opensList(words, from, end)) {
      return null;
    }
    int line = words.indexOf('\n', from);
    int paragraph = line < 0 || line > end ? end : line;
    Heading heading = Heading.of(words, from, paragraph, true);
    if (heading.title() == null || heading.bodyStart() >= end) {
      return heading.title() == null ? null : heading;
    }
    // A line break inside a sentence is how the cell was wrapped, and no end of a title.
    boolean closed =
        heading.form() == Heading.Form.WRAPPED
            || heading.bodyStart() < paragraph
            || Chars.isBreak(words.charAt(Chars.trimEnd(words, from, paragraph) - 1));
    return closed ? heading : null;
  }

  private static FieldTitle whole(String words, String number, int from, int end) {
    Span title = Heading.clean(words, new Span(from, end));
    Span kept = title.isEmpty() ? new Span(from, end) : title;
    return new FieldTitle(number, text(words, kept), kept.start(), kept.end(), "", end);
  }

  private static String text(String words, Span span) {
    return words.substring(span.start(), span.end()).replace("\n", "");
  }
}
