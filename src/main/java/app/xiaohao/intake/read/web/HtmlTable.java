package app.xiaohao.intake.read.web;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.Blocks;
import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A table of a page that holds data; one that only places parts of the page is none. */
final class HtmlTable {
  /** A cell with so many paragraphs, and so great a share of the table's words, is an article. */
  private static final int ARTICLE_BLOCKS = 10;

  private static final double ARTICLE_SHARE = 0.5;

  /** Browsers go no further with spans either. */
  private static final int WIDEST_SPAN = 1000;

  private final List<TextCell> cells = new ArrayList<>();
  private final int rows;

  private HtmlTable(Elements rows) throws IntakeException {
    this.rows = rows.size();
    Map<Integer, BitSet> taken = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      BitSet here = taken.computeIfAbsent(row, any -> new BitSet());
      int column = 0;
      for (Element cell : rows.get(row).children()) {
        if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
          continue;
        }
        column = here.nextClearBit(column);
        int down = span(cell, "rowspan", rows.size() - row);
        int along = span(cell, "colspan", WIDEST_SPAN);
        for (int below = row; below < row + down; below++) {
          taken.computeIfAbsent(below, any -> new BitSet()).set(column, column + along);
        }
        cells.add(new TextCell(row, column, down, along, HtmlBody.cell(cell), null));
        column += along;
      }
      taken.remove(row);
    }
  }

  /** The table; null where it only places what stands in it. */
  static HtmlTable of(Element table) throws IntakeException {
    if (!table.select("table table").isEmpty()) {
      return null;
    }
    Elements rows = table.select("tr");
    int all = table.text().length();
    boolean beside = false;
    for (Element row : rows) {
      int filled = 0;
      for (Element cell : row.children()) {
        int length = cell.text().length();
        filled += length > 0 ? 1 : 0;
        if (length > ARTICLE_SHARE * all
            && cell.select("p, div, br, li").size() >= ARTICLE_BLOCKS) {
          return null;
        }
      }
      beside |= filled > 1;
    }
    return beside && rows.size() > 1 ? new HtmlTable(rows) : null;
  }

  /** Row span 0 means: to the end. */
  private static int span(Element cell, String name, int most) {
    String digits = cell.attr(name).strip();
    int span = digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 1;
    return span == 0 && name.equals("rowspan")
        ? Math.max(1, most)
        : Math.clamp(span, 1, Math.max(1, most));
  }

  void into(Blocks blocks) throws IntakeException {
    blocks.table(rows, List.of(), cells);
  }
}
