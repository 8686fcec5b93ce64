package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.ChineseNumber;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.MeasureMarker;
import app.xiaohao.intake.parse.line.Quotes;
import app.xiaohao.intake.parse.line.Span;
import java.util.List;

/**
 * The words of a heading, told apart from what runs on behind them.
 *
 * @param title the title's words; null where the paragraph has none
 * @param form how the title was recognised
 * @param bodyStart where the text behind the heading begins
 */
record Heading(Span title, Form form, int bodyStart) {
  /** How sure a title is. */
  enum Form {
    /** 关于“…”问题, 针对…问题 */
    WRAPPED,
    /** a paragraph of its own, or all that stands before 一是 */
    WHOLE,
    /** the first sentence of a paragraph that goes on */
    FIRST_SENTENCE,
    /** no title */
    NONE
  }

  private static final int LONGEST_WRAPPED = 600;
  private static final int LONGEST_UNQUOTED = 160;
  private static final int LONGEST_WHOLE = 150;
  private static final int LONGEST_SENTENCE = 40;
  private static final int LONGEST_WITH_COMMA = 34;

  private static final List<String> OPENERS = List.of("针对", "关于", "对");
  private static final List<String> REST_OF_QUOTED =
      List.of("等", "方面", "的", "有关", "具体", "突出", "反馈", "存在");
  private static final List<String> REST_OF_WRAPPER = List.of("的", "整改", "落实", "进展", "情况", "工作");

  /** The heading of a paragraph whose number, if any, ends at {@code start}. */
  static Heading of(String text, int start, int paragraphEnd, boolean moreBelow) {
    Heading wrapped = wrapped(text, start, paragraphEnd);
    Heading bare = wrapped == null ? towards(text, start, paragraphEnd) : wrapped;
    return bare != null ? bare : plain(text, start, paragraphEnd, moreBelow);
  }

  /** 对…问题。 behind a number: without a comma, for 对…问题，… is a sentence. */
  private static Heading towards(String text, int start, int end) {
    if (!Mark.startsWith(text, start, end, "对")) {
      return null;
    }
    int limit = Math.min(end, start + LONGEST_UNQUOTED);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (Chars.isBreak(c) || i + 1 == end) {
        int to = Chars.isStop(c) ? i : i + 1;
        boolean whole = Chars.isStop(c) || i + 1 == end;
        return whole && Mark.startsWith(text, to - 2, end, "问题") && to - 2 > start + 1
            ? new Heading(clean(text, new Span(start + 1, to - 2)), Form.WRAPPED, i + 1)
            : null;
      }
    }
    return null;
  }

  /** 针对…问题, 关于“…”的问题, 关于…方面; null where the words have not this form. */
  static Heading wrapped(String text, int start, int end) {
    for (String opener : OPENERS) {
      if (Mark.startsWith(text, start, end, opener)) {
        int from = Chars.skipSpaces(text, start + opener.length(), end);
        boolean about = opener.length() > 1;
        Heading quoted = quoted(text, from, end, about);
        if (quoted != null || !about) {
          return quoted;
        }
        return unquoted(text, from, end);
      }
    }
    return null;
  }

  /** 对…问题。 at the start of what a marker counts: a problem of its own, told before its work. */
  static Heading subProblem(String text, Span span) {
    int start = Chars.skipSpaces(text, span.start(), span.end());
    boolean opened = OPENERS.stream().anyMatch(o -> Mark.startsWith(text, start, span.end(), o));
    int limit = Math.min(span.end(), start + LONGEST_UNQUOTED);
    for (int i = start; opened && i < limit; i++) {
      if (text.charAt(i) == '。') {
        boolean more = Chars.skipSpaces(text, i + 1, span.end()) < span.end();
        int from = text.charAt(start) == '对' ? start + 1 : start + 2;
        return more && text.startsWith("问题", i - 2)
            ? new Heading(clean(text, new Span(from, i - 2)), Form.WRAPPED, i + 1)
            : null;
      }
    }
    return null;
  }

  /** Whether nothing but a stop stands behind a quotation: 关于“学用脱节”。 */
  private static boolean ends(String text, int at, int end) {
    return at >= end || Chars.isStop(text.charAt(at)) || text.charAt(at) == '\n';
  }

  /**
   * @param named whether the opener alone, without 问题, makes a heading of a quotation
   */
  private static Heading quoted(String text, int from, int end, boolean named) {
    int close = from;
    int quotes = 0;
    while (close < end && Quotes.opens(text.charAt(close))) {
      int next = Quotes.close(text, close, Math.min(end, from + LONGEST_WRAPPED));
      if (next < 0) {
        break;
      }
      quotes++;
      close = next;
      while (close < end && "、,，".indexOf(text.charAt(close)) >= 0) {
        close++;
      }
    }
    if (quotes == 0) {
      return null;
    }
    int at = skipWords(text, close, end, REST_OF_QUOTED);
    boolean problem = Mark.startsWith(text, at, end, "问题");
    boolean aspect = text.startsWith("方面", Math.max(0, at - 2));
    if (!problem && !aspect && !(named && ends(text, close, end))) {
      return null;
    }
    int after = skipWords(text, problem ? at + 2 : at, end, REST_OF_WRAPPER);
    Span title = quotes == 1 ? new Span(from + 1, close - 1) : new Span(from, close);
    return new Heading(clean(text, title), Form.WRAPPED, afterStops(text, after, end));
  }

  private static Heading unquoted(String text, int from, int end) {
    int limit = Math.min(end, from + LONGEST_UNQUOTED);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (Chars.isStop(c) || c == '\n') {
        return null;
      }
      if (Quotes.opens(c)) {
        int close = Quotes.close(text, i, limit);
        i = close < 0 ? i : close - 1;
        continue;
      }
      boolean problem = Mark.startsWith(text, i, limit, "问题");
      if (i > from && (problem || Mark.startsWith(text, i, limit, "方面"))) {
        int after = skipWords(text, i + 2, end, REST_OF_WRAPPER);
        if (closes(text, after, end, problem)) {
          Span title = clean(text, new Span(from, i));
          return title.isEmpty()
              ? null
              : new Heading(title, Form.WRAPPED, afterStops(text, after, end));
        }
      }
    }
    return null;
  }

  private static boolean closes(String text, int at, int end, boolean problem) {
    if (at >= end) {
      return true;
    }
    char c = text.charAt(at);
    if (c == ',' || c == '，') {
      return problem;
    }
    return Chars.isBreak(c)
        || Chars.isSpace(c)
        || c == '.'
        || MeasureMarker.opensList(text, at, end);
  }

  private static Heading plain(String text, int start, int end, boolean moreBelow) {
    int last = Chars.trimEnd(text, start, end);
    int limit = Math.min(last, start + LONGEST_WRAPPED);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '《') {
        int close = Quotes.close(text, i, limit);
        i = close < 0 ? i : close - 1;
      } else if (i > start && MeasureMarker.opensList(text, i, last)) {
        return heading(text, start, i, Form.WHOLE, LONGEST_WHOLE);
      } else if (Chars.isColon(c) && MeasureMarker.opensList(text, i + 1, last)) {
        return heading(text, start, i + 1, Form.WHOLE, LONGEST_WHOLE);
      } else if (Chars.isStop(c)) {
        return sentence(text, start, i + 1, last, moreBelow);
      }
    }
    return limit == last
        ? heading(text, start, last, Form.WHOLE, LONGEST_WHOLE)
        : new Heading(null, Form.NONE, start);
  }

  private static Heading sentence(String text, int start, int stop, int last, boolean moreBelow) {
    int next = Chars.skipSpaces(text, stop, last);
    if (next == last) {
      return moreBelow
          ? heading(text, start, stop, Form.WHOLE, LONGEST_WHOLE)
          : new Heading(null, Form.NONE, start);
    }
    if (MeasureMarker.opensList(text, next, last)) {
      return heading(text, start, stop, Form.WHOLE, LONGEST_WHOLE);
    }
    return isTitleLike(text, start, stop)
        ? heading(text, start, stop, Form.FIRST_SENTENCE, LONGEST_WHOLE)
        : new Heading(null, Form.NONE, start);
  }

  /** A short sentence that tells an aim or a problem, not work with its figures and papers. */
  private static boolean isTitleLike(String text, int start, int end) {
    if (end - start > LONGEST_SENTENCE) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '《' || ChineseNumber.isDigit(c) || c == '；' || c == ';') {
        return false;
      }
      if ((c == ',' || c == '，') && end - start > LONGEST_WITH_COMMA) {
        return false;
      }
    }
    return true;
  }

  private static Heading heading(String text, int start, int end, Form form, int longest) {
    Span title = clean(text, new Span(start, end));
    return title.isEmpty() || title.length() > longest
        ? new Heading(null, Form.NONE, start)
        : new Heading(title, form, end);
  }

  /**
   * Takes end punctuation, 的 (not that of 目的) and 等 behind a title, and quotation marks around all
   * of it off.
   */
  static Span clean(String text, Span span) {
    int start = span.start();
    int end = span.end();
    boolean shrinking = true;
    while (shrinking && start < end) {
      char last = text.charAt(end - 1);
      char first = text.charAt(start);
      if (Chars.isTrailing(last)) {
        end--;
      } else if (Chars.isSpace(first)) {
        start++;
      } else if (Quotes.opens(first) && Quotes.close(text, start, end) == end) {
        start++;
        end--;
      } else if ((last == '的' && text.charAt(Math.max(start, end - 2)) != '目')
          || (last == '等' && isWrapperEnd(text, end))) {
        end--;
      } else {
        shrinking = false;
      }
    }
    return new Span(start, end);
  }

  private static boolean isWrapperEnd(String text, int at) {
    return text.startsWith("的问题", at) || text.startsWith("问题", at);
  }

  private static int skipWords(String text, int start, int end, List<String> words) {
    int at = start;
    boolean moving = true;
    while (moving) {
      moving = false;
      for (String word : words) {
        if (Mark.startsWith(text, at, end, word)) {
          at += word.length();
          moving = true;
        }
      }
    }
    return at;
  }

  private static int afterStops(String text, int start, int end) {
    int at = start;
    while (at < end && Chars.isTrailing(text.charAt(at)) && text.charAt(at) != '\n') {
      at++;
    }
    return at;
  }
}
