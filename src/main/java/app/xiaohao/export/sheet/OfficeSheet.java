package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.KeyColumn;
import app.xiaohao.export.OfficeExtract;
import app.xiaohao.intake.Column;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.SheetKey;
import app.xiaohao.intake.table.head.ColumnPlan;
import app.xiaohao.ledger.names.InspectionNames;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet in an office's own layout: its lines above the headings, its headings with their storeys,
 * its columns in their order and widths, cells merged over an issue where the office merges them.
 */
final class OfficeSheet {
  private static final int KEPT_ROWS = 2_000;
  private static final double USUAL_WIDTH = 12;
  private static final double LONG_WIDTH = 36;
  private static final double WIDEST = 200;

  /** Columns that say once for an issue what holds for all its rows, merged or not. */
  private static final Set<Column> ONCE =
      EnumSet.of(Column.NUMBER, Column.ASPECT, Column.PROBLEM, Column.TASK, Column.DETAIL);

  private static final Set<Column> LONG =
      EnumSet.of(
          Column.PROBLEM,
          Column.TASK,
          Column.DETAIL,
          Column.GOAL,
          Column.MEASURE,
          Column.PROGRESS,
          Column.RESULT);

  private static final Pattern REPORTED_ON =
      Pattern.compile(
          "((?:填报|填表|报送|制表|上报)(?:日期|时间)\\s*[:：]\\s*)"
              + "20\\d{2}\\s*[年./\\-]\\s*\\d{1,2}\\s*[月./\\-]\\s*\\d{1,2}日?");

  private final Worksheet sheet;
  private final OfficeTable table;
  private final ColumnPlan plan;
  private final OfficeExtract extract;
  private final OfficeCells cells;
  private final Runnable checkpoint;
  private final MergedRuns runs;
  private final KeyColumn keys;
  private final List<Integer> banners = new ArrayList<>();
  private int next;
  private int styledTo;

  OfficeSheet(Worksheet sheet, Texts texts, OfficeExtract extract, Runnable checkpoint) {
    this.sheet = sheet;
    this.table = extract.table();
    this.plan = new ColumnPlan(table);
    this.extract = extract;
    this.cells = new OfficeCells(plan, extract, texts);
    this.checkpoint = checkpoint;
    this.runs = new MergedRuns(sheet, plan.columns());
    this.keys =
        KeyColumn.of(
            sheet,
            plan.firstRow() - 1,
            extract.ledger(),
            new SheetKey(
                SheetKey.Kind.OFFICE,
                extract.inspection(),
                table.columns().stream()
                    .map(column -> new SheetKey.Column("", String.join("·", column.heading())))
                    .toList()));
  }

  void write() throws IOException {
    for (int column = 0; column < plan.columns(); column++) {
      sheet.width(column, width(column));
    }
    sheet.repeatRows(table.titleLines().size(), plan.firstRow() - 1);
    sheet.freezePane(0, plan.firstRow());
    for (int row = 0; row < table.titleLines().size(); row++) {
      titleLine(row);
    }
    headings();
    next = plan.firstRow();
    styledTo = next;
    rows();
    runs.close();
    style();
  }

  private double width(int column) {
    double width = table.columns().get(column).width();
    double usual = LONG.contains(plan.meaning(column)) ? LONG_WIDTH : USUAL_WIDTH;
    return width > 0 ? Math.min(WIDEST, width) : usual;
  }

  /** Each cell goes on to the next one; the day of reporting is today. */
  private void titleLine(int row) {
    String[] parts = table.titleLines().get(row).split("\t", -1);
    for (int column = 0; column < Math.min(parts.length, plan.columns()); column++) {
      if (!parts[column].isBlank()) {
        int last = column;
        while (last + 1 < plan.columns()
            && (last + 1 >= parts.length || parts[last + 1].isBlank())) {
          last++;
        }
        String today = cells.date(extract.today());
        String words = REPORTED_ON.matcher(parts[column]).replaceAll("$1" + today);
        sheet.value(row, column, CellText.clean(words));
        merge(row, column, row, last);
        boolean title = column == 0 && last == plan.columns() - 1;
        sheet
            .range(row, column, row, last)
            .style()
            .fontName(title ? "宋体" : Paper.BODY)
            .fontSize(title ? 18 : 11)
            .horizontalAlignment(title ? "center" : "left")
            .verticalAlignment("center")
            .wrapText(true)
            .set();
        sheet.rowHeight(row, title ? 32 : 20);
      }
    }
  }

  private void headings() {
    int top = table.titleLines().size();
    int storeys = table.headerRows();
    for (int storey = 0; storey < storeys; storey++) {
      for (int column = 0; column < plan.columns(); column++) {
        List<String> heading = heading(column);
        boolean begins = storey < heading.size() && !continues(column, storey);
        if (begins) {
          int last = column;
          while (last + 1 < plan.columns() && continues(last + 1, storey)) {
            last++;
          }
          boolean lowest = storey == heading.size() - 1;
          int bottom = lowest ? top + storeys - 1 : top + storey;
          sheet.value(top + storey, column, CellText.clean(heading.get(storey)));
          merge(top + storey, column, bottom, last);
        }
      }
    }
    Paper.ruled(sheet.range(top, 0, top + storeys - 1, plan.columns() - 1).style())
        .fontName("黑体")
        .bold()
        .horizontalAlignment("center")
        .set();
  }

  private List<String> heading(int column) {
    return table.columns().get(column).heading();
  }

  /** Whether a column stands below the same group as the one at its left. */
  private boolean continues(int column, int storey) {
    if (column == 0) {
      return false;
    }
    List<String> here = heading(column);
    List<String> left = heading(column - 1);
    return here.size() > storey + 1
        && left.size() > storey + 1
        && here.subList(0, storey + 1).equals(left.subList(0, storey + 1));
  }

  private void rows() throws IOException {
    List<LedgerRow> rows = extract.rows();
    List<String> groups = List.of();
    InspectionNames names = InspectionNames.of(extract.inspections(), rows);
    String inspection = "";
    for (int from = 0; from < rows.size(); ) {
      int to = from + 1;
      LedgerRow.IssueLine issue = rows.get(from).issue();
      while (to < rows.size() && rows.get(to).issue().id().equals(issue.id())) {
        to++;
      }
      if (!names.of(issue.inspection()).equals(inspection)) {
        inspection = names.of(issue.inspection());
        banner(inspection);
        groups = List.of();
      }
      List<String> above = cells.groups(issue);
      groups(issue, groups, above);
      groups = above;
      block(rows.subList(from, to));
      if (next - styledTo >= KEPT_ROWS) {
        style();
        sheet.flush();
        checkpoint.run();
      }
      from = to;
    }
  }

  /** Headings that differ from those above, with their numbers where the path has them. */
  private void groups(LedgerRow.IssueLine issue, List<String> before, List<String> above) {
    int same = 0;
    while (same < before.size()
        && same < above.size()
        && before.get(same).equals(above.get(same))) {
      same++;
    }
    for (int i = same; i < above.size(); i++) {
      boolean numbered = issue.path().size() == above.size() + 1;
      banner((numbered ? number(issue.path().get(i)) : "") + above.get(i));
    }
  }

  /** A line over the whole width. */
  private void banner(String words) {
    sheet.value(next, 0, CellText.clean(words));
    merge(next, 0, next, plan.columns() - 1);
    banners.add(next);
    keys.note(next);
    next++;
  }

  /** 一 as 一、 and 1 as 1. while (一) stands as it is. */
  private static String number(String label) {
    if (label.startsWith("(")) {
      return label.replace('(', '（').replace(')', '）');
    }
    boolean digits = Character.isDigit(label.charAt(label.length() - 1));
    return label.startsWith("第") ? label + "　" : label + (digits ? "." : "、");
  }

  private void block(List<LedgerRow> rows) {
    int[] tops = new int[rows.size() + 1];
    tops[0] = next;
    List<List<List<String>>> texts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<List<String>> line = new ArrayList<>();
      int height = 1;
      for (int column = 0; column < plan.columns(); column++) {
        List<String> pieces = CellText.pieces(CellText.clean(cells.text(column, rows.get(i))));
        line.add(pieces);
        height = Math.max(height, pieces.size());
      }
      texts.add(line);
      tops[i + 1] = tops[i] + height;
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int row = tops[i]; row < tops[i + 1]; row++) {
        keys.item(row, rows.get(i), row - tops[i], marks(texts.get(i)));
      }
    }
    next = tops[rows.size()];
    runs.issue();
    for (int column = 0; column < plan.columns(); column++) {
      column(column, rows.getFirst(), texts, tops);
    }
    heights(texts, tops);
  }

  private static List<RowKey.Mark> marks(List<List<String>> line) {
    return line.stream().map(pieces -> KeyColumn.plain(String.join("", pieces))).toList();
  }

  /** Each row as high as its own text needs; what is merged over them has room in all together. */
  private void heights(List<List<List<String>>> texts, int[] tops) {
    int count = tops[texts.size()] - tops[0];
    double[] heights = new double[count];
    double given = 0;
    for (int i = 0; i < texts.size(); i++) {
      for (int row = tops[i]; row < tops[i + 1]; row++) {
        heights[row - tops[0]] = height(texts.get(i), row - tops[i], false);
        given += heights[row - tops[0]];
      }
    }
    double extra = Math.max(0, height(texts.getFirst(), 0, true) - given) / count;
    for (int i = 0; i < count; i++) {
      sheet.rowHeight(tops[0] + i, Math.min(Paper.TALLEST, heights[i] + extra));
    }
  }

  private void column(int column, LedgerRow first, List<List<List<String>>> texts, int[] tops) {
    int rows = texts.size();
    boolean alike = true;
    for (List<List<String>> line : texts) {
      alike &= line.get(column).equals(texts.getFirst().get(column));
    }
    boolean whole = texts.getFirst().get(column).size() == 1;
    if (alike && whole && cells.groupsIssues(column, first)) {
      runs.put(column, texts.getFirst().get(column).getFirst(), tops[0], tops[rows] - 1);
      return;
    }
    boolean once = ONCE.contains(plan.meaning(column));
    boolean merged = table.columns().get(column).merged() && alike && tops[rows] - tops[0] > 1;
    for (int i = 0; i < rows; i++) {
      List<String> pieces = texts.get(i).get(column);
      boolean repeated = i > 0 && alike && (merged || once);
      for (int piece = 0; piece < pieces.size() && !repeated; piece++) {
        if (!pieces.get(piece).isEmpty()) {
          sheet.value(tops[i] + piece, column, pieces.get(piece));
        }
      }
    }
    if (merged && whole) {
      merge(tops[0], column, tops[rows] - 1, column);
    }
  }

  private double height(List<List<String>> line, int piece, boolean merged) {
    double height = Paper.LINE + 6;
    for (int column = 0; column < line.size(); column++) {
      if (piece < line.get(column).size() && table.columns().get(column).merged() == merged) {
        String text = line.get(column).get(piece);
        int lines = CellText.lines(text, Paper.characters(width(column)));
        height = Math.max(height, lines * Paper.LINE + 6);
      }
    }
    return height;
  }

  private void merge(int top, int left, int bottom, int right) {
    if (bottom > top || right > left) {
      sheet.range(top, left, bottom, right).merge();
    }
  }

  private void style() {
    if (next > styledTo) {
      for (int column = 0; column < plan.columns(); column++) {
        boolean wide = LONG.contains(plan.meaning(column));
        Paper.ruled(sheet.range(styledTo, column, next - 1, column).style())
            .horizontalAlignment(wide ? "left" : "center")
            .set();
      }
      for (int banner : banners) {
        Paper.ruled(sheet.range(banner, 0, banner, plan.columns() - 1).style())
            .horizontalAlignment("left")
            .bold()
            .set();
      }
      banners.clear();
      styledTo = next;
    }
  }
}
