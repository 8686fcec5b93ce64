package app.xiaohao.export.table;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.page.ColumnWidths;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Table;
import app.xiaohao.export.page.Table.Cell;
import app.xiaohao.export.paper.TablePage;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table before it becomes a document or a file of values.
 *
 * @param notes what has to be known to read it: legend, definitions, what was chosen
 * @param lines from above to below
 */
public record TablePaper(String title, List<String> notes, List<Column> columns, List<Line> lines) {
  private static final double SIZE = 10.5;

  /** 小五, of tables that would not have room else. */
  private static final double SMALL = 9;

  /** The lists are copied. */
  public TablePaper {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /**
   * A column.
   *
   * @param share of the width: about how many characters a line has
   * @param merged whether it stands once over the lines of one group
   * @param ordinal whether it says 续 where its group goes on on a further page
   */
  public record Column(String heading, double share, Align align, boolean merged, boolean ordinal) {
    /** One that stands on each line. */
    public Column(String heading, double share, Align align) {
      this(heading, share, align, false, false);
    }
  }

  /**
   * A line.
   *
   * @param group lines of the same group one behind the other share their merged cells; null for
   *     none
   * @param cells one for each column
   */
  public record Line(@Nullable Object group, List<String> cells) {
    /** The list is copied. */
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The document. Columns in which nothing stands are left out.
   *
   * @param office 填报单位, may be empty
   * @param preparedBy 填报人, may be empty
   */
  public PageDocument document(
      Texts texts, String office, String preparedBy, LocalDate on, PageFormat format) {
    int[] filled = filled();
    TablePage page = new TablePage(texts, title, office, on);
    notes.forEach(page::note);
    List<Double> shares = new ArrayList<>();
    List<Cell> head = new ArrayList<>();
    for (int at : filled) {
      shares.add(columns.get(at).share());
      head.add(Cell.heading(columns.get(at).heading()));
    }
    double characters = shares.stream().mapToDouble(Double::doubleValue).sum();
    double size = characters * SIZE > format.textWidth() ? SMALL : SIZE;
    List<Double> widths = widths(filled, format.textWidth() / size);
    page.table(new Table(widths, List.of(Table.Row.of(head)), rows(texts, filled), size, true));
    return page.foot(preparedBy).document(format);
  }

  private List<Double> widths(int[] filled, double characters) {
    List<List<ColumnWidths.Words>> rows = new ArrayList<>();
    int high = 0;
    for (int i = 0; i < lines.size(); i++, high--) {
      boolean first = high == 0;
      high = first ? high(i) : high;
      List<ColumnWidths.Words> row = new ArrayList<>();
      for (int at : filled) {
        String text = lines.get(i).cells().get(at);
        boolean merged = columns.get(at).merged();
        row.add(new ColumnWidths.Words(merged && !first ? "" : text, merged && first ? high : 1));
      }
      rows.add(row);
    }
    return ColumnWidths.of(
        IntStream.of(filled)
            .mapToObj(columns::get)
            .map(one -> new ColumnWidths.Column(one.heading(), one.align() == Align.LEFT, 0))
            .toList(),
        rows,
        characters);
  }

  /** The headings of the columns in which something stands. */
  public List<String> headings() {
    return IntStream.of(filled()).mapToObj(at -> columns.get(at).heading()).toList();
  }

  /** The columns in which something stands, by their index. */
  int[] filled() {
    return IntStream.range(0, columns.size())
        .filter(
            at ->
                lines.isEmpty() || lines.stream().anyMatch(line -> !line.cells().get(at).isBlank()))
        .toArray();
  }

  private List<Table.Row> rows(Texts texts, int[] filled) {
    List<Table.Row> rows = new ArrayList<>();
    int high = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean first = high == 0;
      if (first) {
        high = high(i);
      }
      List<Cell> cells = new ArrayList<>();
      for (int at : filled) {
        Column column = columns.get(at);
        String text = lines.get(i).cells().get(at);
        Cell cell = Cell.left(text).aligned(column.align());
        if (!column.merged()) {
          cells.add(cell);
        } else if (first) {
          cells.add(
              cell.over(1, high)
                  .continued(column.ordinal() ? texts.of("export.continued", text) : text));
        }
      }
      rows.add(Table.Row.of(cells));
      high--;
    }
    return rows;
  }

  /** How many lines from here are of one group. */
  private int high(int from) {
    Object group = lines.get(from).group();
    int to = from + 1;
    while (group != null && to < lines.size() && group.equals(lines.get(to).group())) {
      to++;
    }
    return to - from;
  }
}
