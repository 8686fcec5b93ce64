package app.xiaohao.intake.table;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.SourceRange;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Asks where each cell of a table went: its words stand in the issue whose rows it is in, in a
 * heading among the rows, above the items in the table's layout, or under a warning that names
 * their place. Numbers that only count, and words that only wrap or label, are told by their place.
 */
final class TableAccounting {
  /** What counts a measure, wraps a title, or says which part somebody has. */
  private static final Pattern FRAME =
      Pattern.compile(
          "一是|二是|三是|首先|其次|针对|关于|等?的?问题|方面|等单位|等部门|(?:责任|牵头|包案|分管)领导|责任人|联系人|组长|同志|由"
              + "|(?:牵头|主办|责任|整改|落实|配合|协助|协办)(?:单位|部门|负责)?|[①-⑳]|^[一二三四五六七八九十]+$|^项目\\d*|^第[一二三四五六七八九十]+|\\d{1,2}$");

  private static final Pattern OTHER = Pattern.compile("[\\p{Z}\\p{P}\\p{Cc}\\p{Cf}\\p{Cs}]+");

  private TableAccounting() {}

  /** What is wrong with a draft; null where nothing is. */
  static String fault(Document document, Draft draft) {
    Map<Draft.Issue, String> kept = new HashMap<>();
    for (int i = 0; i < document.tables().size(); i++) {
      Grid grid = document.tables().get(i);
      OfficeTable layout = draft.tables().get(i);
      int first = layout.titleLines().size() + layout.headerRows();
      String above = letters(layout.titleLines() + " " + headings(layout));
      for (Grid.Cell cell : grid.cells()) {
        String places = cell.row() < first ? above : null;
        if (places == null && !isWarnedOf(draft, cell.source()) && !isAbove(grid, cell, first)) {
          places = places(draft, cell.source(), kept);
        }
        String lost = places == null ? null : lost(cell.text(), places);
        if (lost != null) {
          return "lost: " + lost + " of " + cell + " of\n" + document.source().text();
        }
      }
    }
    return null;
  }

  private static String headings(OfficeTable layout) {
    return layout.columns().stream().map(OfficeTable.OfficeColumn::heading).toList().toString();
  }

  private static boolean isWarnedOf(Draft draft, SourceRange place) {
    return draft.warnings().stream()
        .anyMatch(
            warning ->
                (warning.kind() == Warning.Kind.ROW_PASSED_OVER
                        || warning.kind() == Warning.Kind.NO_COLUMNS)
                    && warning.source().contains(place));
  }

  /** Whether the same row stands above the items, too: a page's head. */
  private static boolean isAbove(Grid grid, Grid.Cell cell, int first) {
    List<String> own = line(grid, cell.row());
    for (int row = 0; row < first; row++) {
      if (own.equals(line(grid, row))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> line(Grid grid, int row) {
    return grid.cells().stream()
        .filter(cell -> cell.row() == row)
        .map(cell -> cell.column() + cell.text().replaceAll("[\\s\\p{Z}]+", ""))
        .toList();
  }

  private static String places(Draft draft, SourceRange place, Map<Draft.Issue, String> kept) {
    StringBuilder places = new StringBuilder();
    draft.issues().stream()
        .filter(issue -> issue.source().contains(place))
        .forEach(issue -> places.append(kept.computeIfAbsent(issue, TableAccounting::kept)));
    draft.passages().stream()
        .filter(passage -> passage.source().contains(place))
        .forEach(passage -> places.append(letters(passage.path() + passage.text())));
    return places.toString();
  }

  /** All words of an issue. */
  private static String kept(Draft.Issue issue) {
    StringBuilder kept = new StringBuilder();
    kept.append(issue.path()).append(issue.headings()).append(issue.title()).append(issue.lead());
    kept.append(issue.status().quote()).append(issue.deadlines());
    kept.append(issue.units()).append(issue.leaders()).append(issue.fields());
    for (Draft.Measure measure : issue.measures()) {
      kept.append(measure.n()).append(measure.text()).append(measure.row());
    }
    return letters(kept.toString());
  }

  private static String letters(String words) {
    return OTHER.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll(" ");
  }

  /** The first word that is in none of the places; null where all are. */
  private static String lost(String text, String places) {
    for (String word : OTHER.split(text)) {
      if (!places.contains(letters(word))) {
        for (String part : FRAME.split(word)) {
          if (!isIn(letters(part), places)) {
            return part;
          }
        }
      }
    }
    return null;
  }

  /** Whether a word stands in the places, as a whole or cut in few: 馆长周岚 as name and post. */
  private static boolean isIn(String word, String places) {
    String rest = word;
    for (int cuts = 0; cuts < 3; cuts++) {
      int end = rest.length();
      while (end > 0 && !places.contains(rest.substring(0, end))) {
        end--;
      }
      rest = rest.substring(end);
      if (rest.isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
