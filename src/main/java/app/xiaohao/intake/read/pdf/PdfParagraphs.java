package app.xiaohao.intake.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Puts lines together that were cut at the edge of a page's column. A paragraph ends where its line
 * ends although the next word would have had room, where the next line is indented as the document
 * indents, where the size of the characters changes, or where the distance between lines does.
 */
final class PdfParagraphs {
  private static final String ENDS = "。！？”’）)";
  private static final String STOPS = "。！？；：.!?;:”’）)";

  /** What begins a paragraph wherever it stands at the start of a line. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[方章部]|[0-9]{1,2}[.．、](?![0-9])).*");

  /** What begins one only behind a closed sentence: it may be the rest of a figure or of a list. */
  private static final Pattern WEAK_MARK =
      Pattern.compile(
          "(?:关于[“\"]|针对[“\"]|[（(][0-9]{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]是|第[一二三四五六七八九十]，"
              + "|欢迎(?:广大|社会|各界|各级|全[市县区省]|党员|干部|群众)|联系(?:方式|电话|地址)[:：]).*");

  /** In characters: less than this is no indentation. */
  private static final double INDENT = 0.8;

  /** In characters: how far a full line may end before the edge. */
  private static final double SLACK = 0.3;

  /** How much larger a distance between lines is than the usual one where a paragraph ends. */
  private static final double APART = 1.35;

  private static final double OTHER_SIZE = 0.12;

  /** The share of paragraphs that are indented in a document that indents. */
  private static final double INDENTS = 0.5;

  /** In characters: the width of a letter. */
  private static final double LETTER = 0.6;

  /** The share of lines behind which a program that puts a space behind each has put one. */
  private static final double SPACES = 0.3;

  private final List<PdfLine> lines;
  private final Map<String, double[]> edges = new HashMap<>();
  private double leading;
  private boolean indents;
  private double body;
  private boolean spacesMean;

  private PdfParagraphs(List<PdfLine> lines) {
    this.lines = lines;
  }

  /** The paragraphs. */
  static List<String> of(List<PdfLine> lines) {
    PdfParagraphs reading = new PdfParagraphs(lines);
    return lines.isEmpty() ? List.of() : reading.paragraphs();
  }

  private List<String> paragraphs() {
    measure();
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder(lines.getFirst().text());
    PdfLine first = lines.getFirst();
    for (int i = 1; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      PdfLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
      if (begins(first, lines.get(i - 1), line, next)) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
        first = line;
      } else {
        paragraph.append(joint(lines.get(i - 1), line));
      }
      paragraph.append(line.text());
    }
    paragraphs.add(paragraph.toString());
    return paragraphs;
  }

  private void measure() {
    long spaces = lines.stream().filter(PdfLine::spaceAfter).count();
    spacesMean = spaces < SPACES * lines.size();
    body = median(lines.stream().mapToDouble(PdfLine::em).toArray());
    Map<String, List<PdfLine>> columns = new HashMap<>();
    for (PdfLine line : lines) {
      columns.computeIfAbsent(column(line), any -> new ArrayList<>()).add(line);
    }
    double width = 0;
    for (Map.Entry<String, List<PdfLine>> column : columns.entrySet()) {
      double left = column.getValue().stream().mapToDouble(PdfLine::left).min().orElse(0);
      double right = edge(column.getValue());
      edges.put(column.getKey(), new double[] {left, right});
      width = Math.max(width, right - left);
    }
    widen(width);
    double[] distances = new double[lines.size()];
    int count = 0;
    int ended = 0;
    int indented = 0;
    for (int i = 1; i < lines.size(); i++) {
      PdfLine before = lines.get(i - 1);
      PdfLine line = lines.get(i);
      if (sameColumn(before, line) && line.base() > before.base()) {
        distances[count++] = (line.base() - before.base()) / line.em();
      }
      if (!isFull(before, line) && !isCentred(line)) {
        ended++;
        indented += indent(line) > INDENT ? 1 : 0;
      }
    }
    leading = count == 0 ? Double.MAX_VALUE : median(Arrays.copyOf(distances, count));
    indents = ended > 0 && indented >= INDENTS * ended;
  }

  /** A page with a few short lines, such as the last one, is as wide as the others. */
  private void widen(double width) {
    for (double[] edge : edges.values()) {
      edge[1] = Math.max(edge[1], edge[0] + width);
    }
  }

  /** Where full lines end: the place that most of the long lines reach. A mark may hang over it. */
  private double edge(List<PdfLine> column) {
    double farthest = column.stream().mapToDouble(PdfLine::right).max().orElse(0);
    double best = farthest;
    long most = 0;
    for (PdfLine line : column) {
      double right = line.right();
      if (right < farthest - 2.5 * body) {
        continue;
      }
      long near =
          column.stream().filter(other -> Math.abs(other.right() - right) <= body / 2).count();
      if (near > most || near == most && right > best) {
        most = near;
        best = right;
      }
    }
    return best;
  }

  /** What stands between two lines that are put together. */
  private String joint(PdfLine before, PdfLine line) {
    if (line.spaceBefore() || before.spaceAfter() && spacesMean) {
      return " ";
    }
    boolean letters =
        PdfCharacters.letterOrDigit(before.last())
            && Character.isLetter(before.last())
            && PdfCharacters.letterOrDigit(line.text().charAt(0))
            && Character.isLetter(line.text().charAt(0));
    // A word that was not cut left more room than one of its letters takes.
    return letters && room(before) > LETTER * before.em() ? " " : "";
  }

  /**
   * Whether a paragraph begins with {@code line}.
   *
   * @param first of the paragraph that {@code before} belongs to
   * @param next behind the line; null where it is the last
   */
  private boolean begins(PdfLine first, PdfLine before, PdfLine line, PdfLine next) {
    if (Math.abs(before.em() - line.em()) > OTHER_SIZE * Math.max(before.em(), line.em())) {
      return true;
    }
    if (isTitle(before) && isTitle(line) && near(before, line)) {
      return STOPS.indexOf(before.last()) >= 0;
    }
    if (!isFull(before, line)) {
      return true;
    }
    if (sameColumn(before, line) && line.base() - before.base() > APART * leading * line.em()) {
      return true;
    }
    boolean closed = STOPS.indexOf(before.last()) >= 0;
    if (indent(line) > INDENT) {
      return !hangs(first, before, line, closed);
    }
    if (indents) {
      return false;
    }
    if (MARK.matcher(line.text()).matches()) {
      return !Character.isDigit(before.last());
    }
    // Behind a closed sentence a rest that is no sentence is none: a heading, a signature.
    boolean alone = STOPS.indexOf(line.last()) < 0 && (next == null || !isFull(line, next));
    return ENDS.indexOf(before.last()) >= 0 && (alone || WEAK_MARK.matcher(line.text()).matches());
  }

  /** Whether a line is indented because all lines but the first of its paragraph are. */
  private boolean hangs(PdfLine first, PdfLine before, PdfLine line, boolean closed) {
    if (first == before) {
      return !closed && indent(first) + INDENT / 2 < indent(line) && !isCentred(line);
    }
    return indent(first) + INDENT / 2 < indent(line)
        && Math.abs(indent(before) - indent(line)) < INDENT / 2;
  }

  /** Whether the first characters of {@code next} had no room behind a line. */
  private boolean isFull(PdfLine line, PdfLine next) {
    return room(line) < next.unit() * line.em() / next.em() + SLACK * line.em();
  }

  private double room(PdfLine line) {
    return edges.get(column(line))[1] - line.right();
  }

  /** A title over two lines is larger than the text, and both stand about the middle. */
  private boolean isTitle(PdfLine line) {
    return line.em() > (1 + OTHER_SIZE) * body && isCentred(line);
  }

  private boolean near(PdfLine before, PdfLine line) {
    return sameColumn(before, line) && line.base() - before.base() < 3 * line.em();
  }

  private boolean isCentred(PdfLine line) {
    double[] edge = edges.get(column(line));
    return indent(line) > INDENT
        && Math.abs(line.middle() - (edge[0] + edge[1]) / 2) < 1.5 * line.em();
  }

  private double indent(PdfLine line) {
    return (line.left() - edges.get(column(line))[0]) / line.em();
  }

  private static boolean sameColumn(PdfLine a, PdfLine b) {
    return a.page() == b.page() && a.column() == b.column();
  }

  private static String column(PdfLine line) {
    return line.page() + "/" + line.column();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
