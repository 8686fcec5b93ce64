package app.xiaohao.ledger.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.SourceRange;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words of a review with where they stand in the document, and how they were read before anybody
 * corrected them.
 */
record Wording(String text, String asRead, SourceRange source) {
  /** So long may what stands between two parts be to count as their own number and punctuation. */
  private static final int LONGEST_GAP = 24;

  /** A number or 二是 of the second part, with nothing but punctuation about it. */
  private static final Pattern MARKER =
      Pattern.compile("[\\s\\p{P}]*(?:[第其]?[一二三四五六七八九十百\\d]+是?|[①-⑳])?[\\s\\p{P}]*");

  static Wording read(String text, SourceRange source) {
    return new Wording(text, text, source);
  }

  boolean edited() {
    return !text.equals(asRead);
  }

  /**
   * Both, one after the other, with what the document has between them: a number that was none is
   * text again. Words between them that belong elsewhere stay there.
   */
  static Wording joined(Wording first, Wording second, Draft draft) {
    String between = between(first.source, second.source, draft);
    return new Wording(
        first.text + between + second.text,
        first.asRead + between + second.asRead,
        union(first.source, second.source));
  }

  /** Both, each in lines of its own. */
  static Wording lines(Wording first, Wording second) {
    return new Wording(
        first.text + "\n" + second.text,
        first.asRead + "\n" + second.asRead,
        union(first.source, second.source));
  }

  /** Words that stand elsewhere in the document put behind these, whose place stays what it was. */
  Wording followedBy(Wording elsewhere) {
    return new Wording(text + "\n" + elsewhere.text, asRead, source);
  }

  private static String between(SourceRange first, SourceRange second, Draft draft) {
    int start = first.end();
    int end = second.start();
    if (end < start || end - start > LONGEST_GAP) {
      return "\n";
    }
    String gap = draft.source().text().substring(start, end);
    boolean elsewhere =
        draft.passages().stream()
            .anyMatch(passage -> passage.source().start() < end && start < passage.source().end());
    boolean heading = gap.indexOf('\n') >= 0 && !MARKER.matcher(gap).matches();
    return elsewhere || heading || gap.indexOf('\t') >= 0 ? "\n" : gap;
  }

  static SourceRange union(SourceRange one, SourceRange other) {
    return new SourceRange(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
  }

  /**
   * The two parts, white space at the cut off; null where one of them would be blank.
   *
   * @param offset in {@link #text}
   */
  List<Wording> cutAt(int offset, String document) {
    if (offset <= 0 || offset >= text.length()) {
      return null;
    }
    int read = edited() ? matching(text, asRead, offset) : offset;
    int position = SourcePositions.position(document, source, asRead, read);
    Wording first =
        new Wording(
            text.substring(0, offset).stripTrailing(),
            asRead.substring(0, read).stripTrailing(),
            new SourceRange(source.start(), position));
    Wording second =
        new Wording(
            text.substring(offset).stripLeading(),
            asRead.substring(read).stripLeading(),
            new SourceRange(position, source.end()));
    return first.text.isBlank() || second.text.isBlank() ? null : List.of(first, second);
  }

  /**
   * The offset in {@code to} that an offset in {@code from} stands for: both have the same
   * beginning and the same end, and what differs between is not cut.
   */
  static int matching(String from, String to, int offset) {
    int least = Math.min(from.length(), to.length());
    int same = 0;
    while (same < least && from.charAt(same) == to.charAt(same)) {
      same++;
    }
    if (offset <= same) {
      return offset;
    }
    int end = 0;
    while (end < least - same
        && from.charAt(from.length() - 1 - end) == to.charAt(to.length() - 1 - end)) {
      end++;
    }
    return to.length() - Math.min(end, from.length() - offset);
  }
}
