package app.xiaohao.intake.parse.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a {@link Reading} of a text as read: drops what a page or a web copy puts between the lines
 * (page numbers, mark-up, front matter), and puts lines together that were cut at a fixed width.
 */
final class Layout {
  private static final int WIDEST_WRAP = 70;
  private static final int NARROWEST_WRAP = 12;
  private static final int FEWEST_LINES = 8;

  /** The least share of lines that reach the edge where a machine wrapped them. */
  private static final double FULL_LINES = 0.25;

  private static final int LONGEST_TAG = 400;
  private static final int PAGE_NUMBER_LENGTH = 14;

  private final String text;
  private final List<Span> lines = new ArrayList<>();
  private boolean counted;
  private final List<Boolean> afterPageNumber = new ArrayList<>();

  private Layout(String text) {
    this.text = text;
  }

  static Reading read(String text) {
    Layout layout = new Layout(text);
    layout.collectLines();
    Reading reading = layout.paragraphs();
    boolean[] breaks = OneLine.breaks(reading);
    return breaks.length == 0 ? reading : OneLine.broken(reading, breaks);
  }

  private void collectLines() {
    int start = frontMatterEnd();
    boolean pageNumber = false;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      int from = Chars.skipSpaces(text, start, end);
      int to = Chars.trimEnd(text, from, end);
      if (from < to) {
        if (isPageNumber(from, to)) {
          pageNumber = true;
        } else {
          lines.add(new Span(from, to));
          afterPageNumber.add(pageNumber);
          pageNumber = false;
        }
      }
      start = end + 1;
    }
  }

  /** The end of a YAML block at the very start. */
  private int frontMatterEnd() {
    if (!text.startsWith("---\n")) {
      return 0;
    }
    int close = text.indexOf("\n---\n", 3);
    return close < 0 || close > 4000 ? 0 : close + 5;
  }

  private boolean isPageNumber(int from, int to) {
    if (to - from > PAGE_NUMBER_LENGTH) {
      return false;
    }
    boolean digit = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (ChineseNumber.isDigit(c)) {
        digit = true;
      } else if (!Chars.isSpace(c) && "—-–－_·第页共/".indexOf(c) < 0) {
        return false;
      }
    }
    return digit && !(to - from > 4 && digitsOnly(from, to));
  }

  private boolean digitsOnly(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!ChineseNumber.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Reading paragraphs() {
    double wrap = wrapWidth();
    Reading.Builder builder = new Reading.Builder(text.length() + lines.size() + 1);
    for (int i = 0; i < lines.size(); i++) {
      Span line = lines.get(i);
      if (i > 0 && !continues(lines.get(i - 1), line, wrap, afterPageNumber.get(i))) {
        builder.endParagraph(lines.get(i - 1).end());
      }
      appendPlain(builder, line);
    }
    return builder.build(text.length());
  }

  /** Whether a line goes on where the line before was cut. */
  private boolean continues(Span before, Span line, double wrap, boolean afterPageNumber) {
    char last = text.charAt(before.end() - 1);
    if ((Chars.isTornOff(text.charAt(line.start())) && !Chars.isStop(last))
        || cutsMarker(before, line)) {
      return true;
    }
    boolean closed =
        Chars.isStop(last) || Chars.isColon(last) || isBareLabel(before) || opensField(line);
    if (closed || Mark.at(text, line.start(), line.end()) != null) {
      return false;
    }
    return (wrap > 0 && width(before) >= wrap - 3) || (afterPageNumber && width(before) >= 12);
  }

  private boolean opensField(Span line) {
    return label(line) != null;
  }

  private boolean isBareLabel(Span line) {
    FieldLabel label = label(line);
    return label != null && Chars.skipSpaces(text, label.end(), line.end()) >= line.end();
  }

  private FieldLabel label(Span line) {
    return FieldLabel.at(text, line.start(), line.end(), FieldLabel.Manner.CASE);
  }

  /** A marker cut in two: 二 at the end of one line, 是 at the beginning of the next. */
  private boolean cutsMarker(Span before, Span line) {
    int at = before.end() - 1;
    while (at >= before.start() && ChineseNumber.isNumeral(text.charAt(at))) {
      at--;
    }
    boolean numerals = at < before.end() - 1 && before.end() - at <= 4;
    boolean opens = at < before.start() || Chars.isBreak(text.charAt(at));
    return numerals && opens && text.charAt(line.start()) == '是';
  }

  /** The width at which lines were cut; 0 where they were not. */
  private double wrapWidth() {
    double drawn = wrapWidth(false);
    if (drawn > 0) {
      return drawn;
    }
    counted = true;
    return wrapWidth(true);
  }

  private double wrapWidth(boolean inCharacters) {
    if (lines.size() < FEWEST_LINES) {
      return 0;
    }
    double[] widths = lines.stream().mapToDouble(line -> width(line, inCharacters)).toArray();
    double[] sorted = widths.clone();
    Arrays.sort(sorted);
    double usual = sorted[(int) (sorted.length * 0.95)];
    if (usual > WIDEST_WRAP || usual < NARROWEST_WRAP) {
      return 0;
    }
    long full = Arrays.stream(widths).filter(width -> Math.abs(width - usual) <= 2).count();
    return full >= FULL_LINES * widths.length ? usual : 0;
  }

  private double width(Span line) {
    return width(line, counted);
  }

  /** A width as drawn, where a letter is half a Chinese character, or counted in characters. */
  private double width(Span line, boolean inCharacters) {
    if (inCharacters) {
      return Math.min(line.length(), WIDEST_WRAP + 1);
    }
    double width = 0;
    for (int i = line.start(); i < line.end() && width <= WIDEST_WRAP; i++) {
      width += text.charAt(i) < 0x80 ? 0.5 : 1;
    }
    return width;
  }

  /** A line without mark-up. */
  private void appendPlain(Reading.Builder builder, Span line) {
    int at = line.start();
    while (at < line.end() && "#>".indexOf(text.charAt(at)) >= 0) {
      at = Chars.skipSpaces(text, at + 1, line.end());
    }
    while (at < line.end()) {
      char c = text.charAt(at);
      if ((c == '*' || c == '_') && at + 1 < line.end() && text.charAt(at + 1) == c) {
        at += 2;
      } else if (c == '<' && tagEnd(at, line.end()) > 0) {
        at = tagEnd(at, line.end());
      } else if (c == '\\' && at + 1 < line.end() && ".()#*-".indexOf(text.charAt(at + 1)) >= 0) {
        at++;
      } else {
        if (c != '\uFEFF' && c != '\u200B') {
          builder.append(c, at);
        }
        at++;
      }
    }
  }

  private int tagEnd(int at, int end) {
    int next = at + 1;
    if (next >= end) {
      return 0;
    }
    char c = text.charAt(next);
    if (c != '/' && c != '!' && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
      return 0;
    }
    int limit = Math.min(end, at + LONGEST_TAG);
    for (int i = next; i < limit; i++) {
      if (text.charAt(i) == '>') {
        return i + 1;
      }
      if (text.charAt(i) == '<') {
        return 0;
      }
    }
    return 0;
  }
}
