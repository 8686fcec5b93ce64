package app.xiaohao.ui.intake.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What became of every character from the first item of a draft to its last, reckoned from the
 * draft's own ranges and the text alone: the window says 全文无遗漏 only where this finds nothing.
 *
 * <p>Of a table the rows are reckoned: each belongs to an item, a passage or a named warning. A
 * row's cells are all in its item, as its words or as fields of their own, and a merged cell
 * belongs to every row that it covers.
 *
 * @param unassigned what belongs to no title, lead, measure, heading, introduction or field
 * @param twice what more than one of them claims
 */
public record Coverage(List<SourceRange> unassigned, List<SourceRange> twice) {
  /**
   * Numbers, markers (一是), the wrapper of a title (针对…问题) and punctuation carry no content of their
   * own; whatever else stands between two parts was left out.
   */
  private static final Pattern FRAME =
      Pattern.compile(
          "(?:[\\s\\p{P}\\p{S}\\p{Z}\\p{Cf}]|第?[一二三四五六七八九十百0-9０-９a-z①-⑳]++(?:方面|个|项|条)?"
              + "|是|要|针对|关于|对于?|在|的|等|方面|问题|整改|情况|首先|其次|再次|然后|最后|此外|另外|同时)*+");

  /** The lists are copied. */
  public Coverage {
    unassigned = List.copyOf(unassigned);
    twice = List.copyOf(twice);
  }

  /** Whether nothing was left out and nothing taken twice. */
  public boolean complete() {
    return unassigned.isEmpty() && twice.isEmpty();
  }

  /** Looks at a draft. */
  public static Coverage of(Draft draft) {
    List<SourceRange> unassigned = new ArrayList<>();
    List<SourceRange> twice = new ArrayList<>();
    if (draft.issues().isEmpty()) {
      return new Coverage(unassigned, twice);
    }
    String text = draft.source().text();
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Draft.Issue issue : draft.issues()) {
      first = Math.min(first, issue.source().start());
      last = Math.max(last, issue.source().end());
    }
    int reached = first;
    for (SourceRange part : parts(draft)) {
      if (part.start() >= last || part.end() <= first) {
        continue;
      }
      if (part.start() < reached && !isTable(draft)) {
        twice.add(new SourceRange(part.start(), Math.min(reached, part.end())));
      }
      addRest(text, reached, part.start(), unassigned);
      reached = Math.max(reached, part.end());
    }
    addRest(text, reached, last, unassigned);
    return new Coverage(unassigned, twice);
  }

  /** An own workbook is read by its keys, and no columns of it were guessed. */
  private static boolean isTable(Draft draft) {
    return !draft.tables().isEmpty() || !draft.origin().rows().isEmpty();
  }

  private static List<SourceRange> parts(Draft draft) {
    List<SourceRange> parts = new ArrayList<>();
    if (isTable(draft)) {
      draft.issues().forEach(issue -> parts.add(issue.source()));
      draft.warnings().stream()
          .filter(warning -> warning.kind() == Warning.Kind.ROW_PASSED_OVER)
          .forEach(warning -> parts.add(warning.source()));
    }
    for (Draft.Issue issue : draft.issues()) {
      if (issue.titleSource() != null) {
        parts.add(issue.titleSource());
      }
      if (issue.leadSource() != null) {
        parts.add(issue.leadSource());
      }
      issue.measures().forEach(measure -> parts.add(measure.source()));
    }
    draft.passages().forEach(passage -> parts.add(passage.source()));
    parts.removeIf(part -> part.start() == part.end());
    parts.sort(Comparator.comparingInt(SourceRange::start));
    return parts;
  }

  private static void addRest(String text, int start, int end, List<SourceRange> unassigned) {
    if (start < end && !FRAME.matcher(text.substring(start, end)).matches()) {
      unassigned.add(stripped(text, start, end));
    }
  }

  private static SourceRange stripped(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && ReportPassages.blank(text.charAt(from))) {
      from++;
    }
    while (to > from && ReportPassages.blank(text.charAt(to - 1))) {
      to--;
    }
    return new SourceRange(from, to);
  }
}
