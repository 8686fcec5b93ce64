package app.xiaohao.ui.intake.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The report's whole text cut for showing: paragraphs, and in each the passages that belong to an
 * item. The paragraphs are cut once a draft, the items again after each step; a paragraph's
 * passages are cut when they come to sight, so that a text of millions of characters costs no more
 * than what is seen of it.
 */
public final class ReportPassages {
  /** Longer paragraphs are cut at a sentence's end: laying out a line costs by its length. */
  private static final int LONGEST = 1_200;

  private static final String SENTENCE_ENDS = "。！？；!?;";

  private final String text;
  private final List<SourceRange> paragraphs = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<SourceRange> noticed;
  private int[] pieceStarts;

  /**
   * @param noticed what a person should look at
   */
  ReportPassages(Draft draft, List<SourceRange> noticed) {
    this.text = draft.source().text();
    this.noticed = noticed.stream().sorted(Comparator.comparingInt(SourceRange::start)).toList();
    cutParagraphs();
    items(draft.issues(), draft.passages());
  }

  /** Takes the items as they stand after a step of the review. */
  void items(List<Draft.Issue> issues, List<Draft.Passage> passages) {
    pieces.clear();
    for (Draft.Passage passage : passages) {
      if (passage.kind() == Draft.Passage.Kind.HEADING) {
        add(passage.source(), Kind.HEADING, -1, 0);
      }
    }
    for (int i = 0; i < issues.size(); i++) {
      addPieces(issues.get(i), i);
    }
    pieces.sort(Comparator.comparingInt(piece -> piece.range().start()));
    pieceStarts = pieces.stream().mapToInt(piece -> piece.range().start()).toArray();
  }

  /** What a passage is. */
  public enum Kind {
    /** text outside the items */
    PLAIN,
    /** a heading above items */
    HEADING,
    /** an item's number and title */
    TITLE,
    /** an item's own text that is no measure */
    LEAD,
    /** a measure */
    MEASURE
  }

  /**
   * A passage of one kind inside one paragraph.
   *
   * @param issue the index of its issue, -1 outside the items
   * @param measure its measure's number, 0 where it is none
   * @param noticed whether a person should look at it
   */
  public record Passage(SourceRange range, Kind kind, int issue, int measure, boolean noticed) {}

  private record Piece(SourceRange range, Kind kind, int issue, int measure) {}

  /** The characters of a range. */
  public String text(SourceRange range) {
    return range.of(text);
  }

  /** The paragraphs in order, blank ones left out, white space at their ends off. */
  public List<SourceRange> paragraphs() {
    return List.copyOf(paragraphs);
  }

  /** The paragraph that holds a position or follows it; the last one for a position behind all. */
  public int paragraphAt(int position) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (paragraphs.get(middle).end() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The passages of a paragraph, without gaps, in order. */
  public List<Passage> passages(SourceRange paragraph) {
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(paragraph.start());
    cuts.add(paragraph.end());
    for (int i = firstPiece(paragraph.start()); i < pieces.size(); i++) {
      if (pieces.get(i).range().start() >= paragraph.end()) {
        break;
      }
      cut(cuts, paragraph, pieces.get(i).range());
    }
    for (SourceRange range : noticed) {
      cut(cuts, paragraph, range);
    }
    List<Passage> passages = new ArrayList<>();
    int start = cuts.removeFirst();
    for (int end : cuts) {
      passages.add(passage(new SourceRange(start, end)));
      start = end;
    }
    return passages;
  }

  /** What stands at a position. */
  public Passage passageAt(int position) {
    return passage(new SourceRange(position, Math.min(position + 1, text.length())));
  }

  private Passage passage(SourceRange range) {
    boolean marked =
        noticed.stream().anyMatch(n -> n.start() <= range.start() && range.start() < n.end());
    for (int i = floorPiece(range.start()); i >= 0 && i >= floorPiece(range.start()) - 3; i--) {
      Piece piece = pieces.get(i);
      if (piece.range().end() > range.start()) {
        return new Passage(range, piece.kind(), piece.issue(), piece.measure(), marked);
      }
    }
    return new Passage(range, Kind.PLAIN, -1, 0, marked);
  }

  /** Index of the last piece that starts at or before a position; -1 if none does. */
  private int floorPiece(int position) {
    int found = Arrays.binarySearch(pieceStarts, position);
    if (found < 0) {
      return -found - 2;
    }
    while (found + 1 < pieceStarts.length && pieceStarts[found + 1] == position) {
      found++;
    }
    return found;
  }

  private int firstPiece(int position) {
    return Math.max(0, floorPiece(position) - 3);
  }

  private static void cut(TreeSet<Integer> cuts, SourceRange paragraph, SourceRange range) {
    if (range.start() > paragraph.start() && range.start() < paragraph.end()) {
      cuts.add(range.start());
    }
    if (range.end() > paragraph.start() && range.end() < paragraph.end()) {
      cuts.add(range.end());
    }
  }

  /** An item's number and title are one piece, with the wrapper around the title. */
  private void addPieces(Draft.Issue issue, int index) {
    int body = issue.source().end();
    if (issue.leadSource() != null) {
      body = Math.min(body, issue.leadSource().start());
    }
    for (Draft.Measure measure : issue.measures()) {
      body = Math.min(body, measure.source().start());
    }
    if (issue.titleSource() != null) {
      int titled = issue.titleSource().end();
      while (titled < body && titled - issue.titleSource().end() < 12 && !breaks(titled)) {
        titled++;
      }
      if (titled < body && text.charAt(titled) != '\n') {
        titled++;
      }
      add(new SourceRange(issue.source().start(), titled), Kind.TITLE, index, 0);
    } else if (body > issue.source().start()) {
      add(new SourceRange(issue.source().start(), body), Kind.LEAD, index, 0);
    }
    if (issue.leadSource() != null) {
      add(issue.leadSource(), Kind.LEAD, index, 0);
    }
    for (Draft.Measure measure : issue.measures()) {
      add(measure.source(), Kind.MEASURE, index, measure.n());
    }
  }

  private boolean breaks(int position) {
    char c = text.charAt(position);
    return c == '\n' || c == '。' || c == '：' || c == ':';
  }

  private void add(SourceRange range, Kind kind, int issue, int measure) {
    if (range.end() > range.start()) {
      pieces.add(new Piece(range, kind, issue, measure));
    }
  }

  private void cutParagraphs() {
    int line = 0;
    while (line < text.length()) {
      int stop = text.indexOf('\n', line);
      int end = stop < 0 ? text.length() : stop;
      int from = line;
      int to = end;
      while (from < to && blank(text.charAt(from))) {
        from++;
      }
      while (to > from && blank(text.charAt(to - 1))) {
        to--;
      }
      while (to - from > LONGEST) {
        int cut = sentenceEnd(from);
        paragraphs.add(new SourceRange(from, cut));
        from = cut;
      }
      if (to > from) {
        paragraphs.add(new SourceRange(from, to));
      }
      line = end + 1;
    }
  }

  private int sentenceEnd(int from) {
    for (int i = from + LONGEST; i > from + LONGEST / 2; i--) {
      if (SENTENCE_ENDS.indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    int cut = from + LONGEST;
    return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
  }

  /** White space in the wide sense: ideographic and zero-width spaces as well. */
  static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
