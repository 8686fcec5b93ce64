package app.xiaohao.intake.parse.line;

import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as people read it: paragraphs divided by one line end, without blank lines, page numbers
 * and mark-up, lines that were wrapped by a machine put together again. Each character knows where
 * it stands in the text as read.
 */
final class Reading {
  private final String text;
  private final int[] origin;
  private final List<Span> paragraphs;

  private Reading(String text, int[] origin, List<Span> paragraphs) {
    this.text = text;
    this.origin = origin;
    this.paragraphs = List.copyOf(paragraphs);
  }

  /** The text with paragraphs divided by {@code \n}. */
  String text() {
    return text;
  }

  /** The paragraphs, none of them empty. */
  List<Span> paragraphs() {
    return paragraphs;
  }

  /** The words of a span, white space at its ends off. */
  String words(Span span) {
    Span trimmed = trim(span);
    return text.substring(trimmed.start(), trimmed.end());
  }

  /** The span without white space at its ends. */
  Span trim(Span span) {
    int start = Chars.skipSpaces(text, span.start(), span.end());
    return new Span(start, Math.max(start, Chars.trimEnd(text, start, span.end())));
  }

  /** Where a character stands in the text as read. */
  int place(int position) {
    return origin[position];
  }

  /** Where a span stands in the text as read, white space at its ends off. */
  SourceRange source(Span span) {
    Span trimmed = trim(span);
    if (trimmed.isEmpty()) {
      int at = trimmed.start() < origin.length ? origin[trimmed.start()] : 0;
      return new SourceRange(at, at);
    }
    return new SourceRange(origin[trimmed.start()], origin[trimmed.end() - 1] + 1);
  }

  /** Collects characters with their places; a paragraph ends where it is told to. */
  static final class Builder {
    private final StringBuilder text;
    private final List<Span> paragraphs = new ArrayList<>();
    private int[] origin;
    private int paragraphStart;

    Builder(int capacity) {
      text = new StringBuilder(capacity);
      origin = new int[Math.max(16, capacity)];
    }

    /** White space before a paragraph's first word is left out. */
    void append(char c, int place) {
      if (text.length() == paragraphStart && Chars.isSpace(c)) {
        return;
      }
      put(c, place);
    }

    private void put(char c, int place) {
      if (text.length() == origin.length) {
        origin = Arrays.copyOf(origin, origin.length * 2);
      }
      origin[text.length()] = place;
      text.append(c);
    }

    void endParagraph(int place) {
      if (text.length() > paragraphStart) {
        paragraphs.add(new Span(paragraphStart, text.length()));
        put('\n', place);
        paragraphStart = text.length();
      }
    }

    Reading build(int place) {
      endParagraph(place);
      return new Reading(text.toString(), origin, paragraphs);
    }
  }
}
