package app.xiaohao.intake.read.web;

import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.Prose;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The rows and cells of a page's tables that are put out of sight, as spreadsheets save them. */
final class HtmlSight {
  private static final String STYLE = "[style~=(?i)(display:\\s*none|visibility:\\s*collapse)]";
  private static final String ROWS = "tr[hidden], tr" + STYLE;
  private static final String CELLS = "td[hidden], th[hidden], td" + STYLE + ", th" + STYLE;
  private static final int MOST_NAMED = 12;

  private HtmlSight() {}

  /** Takes them out and says so, or shows them, as the file is to be read. */
  static void apply(Incoming file, Document page, Prose prose) {
    List<Element> rows = page.select(ROWS);
    List<Element> cells =
        page.select(CELLS).stream().filter(cell -> !rows.contains(cell.parent())).toList();
    if (file.hidden() == HiddenCells.READ) {
      rows.forEach(HtmlSight::show);
      page.select(CELLS).forEach(HtmlSight::show);
      return;
    }
    List<Element> filled = rows.stream().filter(Element::hasText).toList();
    if (!filled.isEmpty()) {
      String numbers =
          filled.stream()
              .limit(MOST_NAMED)
              .map(row -> String.valueOf(1 + rowsBefore(row)))
              .collect(Collectors.joining("、"));
      prose.warn(Warning.Kind.ROWS_HIDDEN, file.name(), String.valueOf(filled.size()), numbers);
    }
    List<String> words =
        cells.stream().filter(Element::hasText).map(Element::text).distinct().toList();
    if (!words.isEmpty()) {
      prose.warn(
          Warning.Kind.COLUMNS_HIDDEN,
          file.name(),
          String.valueOf(cells.stream().map(Element::elementSiblingIndex).distinct().count()),
          words.getFirst());
    }
    rows.forEach(Element::remove);
    cells.forEach(Element::remove);
  }

  private static int rowsBefore(Element row) {
    Element table = row.closest("table");
    return table == null ? 0 : table.select("tr").indexOf(row);
  }

  private static void show(Element element) {
    element.removeAttr("hidden");
    element.removeAttr("style");
  }
}
