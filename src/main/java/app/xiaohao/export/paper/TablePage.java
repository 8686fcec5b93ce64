package app.xiaohao.export.paper;

import app.xiaohao.export.page.Align;
import app.xiaohao.export.page.ColumnWidths;
import app.xiaohao.export.page.Composer;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageFormat;
import app.xiaohao.export.page.Style;
import app.xiaohao.export.page.Table;
import app.xiaohao.export.page.Table.Cell;
import app.xiaohao.text.DayWording;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A paper that is a table: title, 填报单位 left and 填报日期 right, what has to be known to read it, the
 * table whose head stands on every page, and who signs.
 */
public final class TablePage {
  private static final double SIZE = 10.5;

  private final Texts texts;
  private final String title;
  private final Composer page = new Composer();

  /**
   * @param office 填报单位, may be empty
   * @param on 填报日期
   */
  public TablePage(Texts texts, String title, String office, LocalDate on) {
    this.texts = texts;
    this.title = title;
    page.add(Style.TITLE, title);
    page.line(
        SIZE, texts.of("export.reporting-unit", office), texts.of("export.reported-on", date(on)));
  }

  private String date(LocalDate on) {
    return DayWording.of(on, texts);
  }

  /**
   * A column.
   *
   * @param share of the width where it is filled by hand, in characters
   * @param kept whether it stands also where nothing is in it, to be filled by hand
   */
  record Column(String heading, double share, Align align, boolean kept) {
    Column(String heading, double share, Align align) {
      this(heading, share, align, false);
    }

    /** One that is filled by hand. */
    static Column toFill(String heading, double share) {
      return new Column(heading, share, Align.LEFT, true);
    }
  }

  /** A line of words. */
  public TablePage note(String words) {
    if (!words.isBlank()) {
      page.add(Style.NOTE, words);
    }
    return this;
  }

  /** A heading between two tables. */
  TablePage heading(String words) {
    page.space(0.3);
    page.add(Style.THIRD, words);
    return this;
  }

  /** A table; columns in which nothing stands are left out. */
  TablePage table(List<Column> columns, List<List<String>> lines) {
    int[] filled =
        IntStream.range(0, columns.size())
            .filter(
                at ->
                    lines.isEmpty()
                        || columns.get(at).kept()
                        || lines.stream().anyMatch(line -> !line.get(at).isBlank()))
            .toArray();
    List<Cell> head = new ArrayList<>();
    List<ColumnWidths.Column> wanted = new ArrayList<>();
    for (int at : filled) {
      Column column = columns.get(at);
      head.add(Cell.heading(column.heading()));
      boolean prose = column.align() == Align.LEFT && !column.kept();
      wanted.add(
          new ColumnWidths.Column(column.heading(), prose, column.kept() ? column.share() : 0));
    }
    List<List<String>> words =
        lines.stream().map(line -> IntStream.of(filled).mapToObj(line::get).toList()).toList();
    List<Double> shares =
        ColumnWidths.of(wanted, ColumnWidths.flat(words), PageFormat.TABLE_A4.textWidth() / SIZE);
    List<Table.Row> rows = new ArrayList<>();
    for (List<String> line : lines) {
      List<Cell> cells = new ArrayList<>();
      for (int at : filled) {
        cells.add(Cell.left(line.get(at)).aligned(columns.get(at).align()));
      }
      rows.add(Table.Row.of(cells));
    }
    page.add(new Table(shares, List.of(Table.Row.of(head)), rows, SIZE, true));
    return this;
  }

  /** A table that is made already. */
  public TablePage table(Table table) {
    page.add(table);
    return this;
  }

  /** 审核人, 填报人, 联系电话. */
  public TablePage foot(String preparedBy) {
    page.space(0.3);
    page.line(
        SIZE,
        texts.of("export.checked-by") + PaperFacts.BLANK,
        texts.of("export.prepared-by", preparedBy.isEmpty() ? PaperFacts.BLANK : preparedBy),
        texts.of("export.phone") + PaperFacts.BLANK);
    return this;
  }

  /** The words at both ends of the last line. */
  TablePage ends(String left, String right) {
    page.space(0.3);
    page.line(SIZE, left, right);
    return this;
  }

  /** The document. */
  public PageDocument document(PageFormat format) {
    return page.document(title, format, "", texts.of("paper.page", "{0}", "{1}"));
  }

  /** A share of a whole as people read it; a dash where there is none. */
  public static String rate(int part, int whole) {
    return whole == 0 ? "—" : Math.round(1000.0 * part / whole) / 10.0 + "%";
  }
}
