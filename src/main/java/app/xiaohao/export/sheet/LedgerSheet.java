package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.KeyColumn;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.intake.RowKey;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.LampWording;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/**
 * The sheet 整改台账: an issue stands once, merged over its measures. A measure whose text needs more
 * height than a row may have gets several rows merged into one; text longer than a cell may hold
 * goes on in a further row, marked 续. So nothing is cut off, on the screen or on paper.
 */
final class LedgerSheet {
  /** So many rows are kept before they are written out. */
  private static final int KEPT_ROWS = 2_000;

  private static final int ISSUE_COLUMNS = 3;
  private static final LedgerColumn[] COLUMNS = LedgerColumn.values();
  private static final double OWN_CHARACTERS = Paper.characters(LedgerColumn.OWN_WIDTH);

  private final Worksheet sheet;
  private final Texts texts;
  private final LedgerExtract extract;
  private final LedgerWords words;
  private final RowCells cells;
  private final int columns;
  private KeyColumn keys;
  private final Runnable checkpoint;
  private final Set<IssueId> begun = new HashSet<>();
  private final List<Runnable> marks = new ArrayList<>();
  private int next = Paper.HEADER + 1;
  private int styledTo = next;

  LedgerSheet(Worksheet sheet, Texts texts, LedgerExtract extract, Runnable checkpoint) {
    this.sheet = sheet;
    this.texts = texts;
    this.extract = extract;
    this.words = new LedgerWords(texts);
    this.cells = new RowCells(texts, words, extract);
    this.columns = cells.columns();
    this.checkpoint = checkpoint;
  }

  void write(Paper paper) throws IOException {
    String[] headings = new String[columns];
    double[] widths = new double[columns];
    for (LedgerColumn column : COLUMNS) {
      headings[column.ordinal()] = texts.of("export.column." + column.name());
      widths[column.ordinal()] = column.width;
    }
    for (int i = COLUMNS.length; i < columns; i++) {
      headings[i] = CellText.clean(cells.more().get(i - COLUMNS.length));
      widths[i] = LedgerColumn.OWN_WIDTH;
    }
    paper.setUp(sheet, headings, widths);
    paper.head(
        sheet,
        extract,
        extract.heading().subject() + texts.of("export.ledger"),
        words.legend(extract),
        widths);
    keys = KeyColumn.of(sheet, Paper.HEADER, extract.ledger(), cells.key());
    for (int row = 0; row < Paper.HEADER; row++) {
      keys.note(row);
    }
    List<LedgerRow> rows = extract.rows();
    int from = 0;
    while (from < rows.size()) {
      int to = from + 1;
      IssueId issue = rows.get(from).issue().id();
      while (to < rows.size() && rows.get(to).issue().id().equals(issue)) {
        to++;
      }
      block(rows.subList(from, to));
      if (next - styledTo >= KEPT_ROWS) {
        style();
        sheet.flush();
        checkpoint.run();
      }
      from = to;
    }
    style();
    paper.foot(sheet, next, extract, columns);
    keys.note(next);
  }

  /** One issue over its measures. */
  private void block(List<LedgerRow> rows) {
    LedgerRow.IssueLine issue = rows.getFirst().issue();
    String number = words.issueNumber(issue, !begun.add(issue.id()));
    List<String> aspect = CellText.pieces(CellText.clean(String.join("\n", issue.aspects())));
    List<String> wording = CellText.pieces(CellText.clean(words.issue(issue)));
    List<Slice> slices = new ArrayList<>();
    for (LedgerRow row : rows) {
      slices(row, slices);
    }
    while (slices.size() < wording.size()) {
      slices.add(Slice.blank(columns));
    }
    double needed =
        Math.max(
            height(wording.getFirst(), LedgerColumn.ISSUE),
            height(aspect.getFirst(), LedgerColumn.ASPECT));
    double given = 0;
    int shared = slices.size() - (wording.size() - 1);
    for (Slice slice : slices.subList(0, shared)) {
      given += slice.height;
    }
    double extra = Math.max(0, needed - given) / shared;
    int top = next;
    for (int i = 0; i < slices.size(); i++) {
      if (i == shared) {
        issueCells(top, next - 1, number, aspect.getFirst(), wording.getFirst());
      }
      Slice slice = slices.get(i);
      double height = slice.height + (i < shared ? extra : 0);
      String more = i < shared ? null : wording.get(i - shared + 1);
      if (more != null) {
        height = Math.max(height, height(more, LedgerColumn.ISSUE));
      }
      int first = next;
      measureCells(slice, height);
      if (more != null) {
        issueCells(first, next - 1, texts.of("export.continued", issue.number()), "", more);
      }
    }
    if (shared == slices.size()) {
      issueCells(top, next - 1, number, aspect.getFirst(), wording.getFirst());
    }
  }

  private void issueCells(int top, int bottom, String number, String aspect, String wording) {
    String[] cells = {number, aspect, wording};
    for (int column = 0; column < ISSUE_COLUMNS; column++) {
      text(top, column, cells[column]);
      merge(top, bottom, column);
    }
  }

  private void text(int row, int column, String text) {
    if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }

  private void merge(int top, int bottom, int column) {
    if (bottom > top) {
      sheet.range(top, column, bottom, column).merge();
    }
  }

  /** The rows of one measure: one for nearly all of them. */
  private void slices(LedgerRow row, List<Slice> slices) {
    LedgerRow.MeasureLine measure = row.measure();
    RowCells.Filled filled = cells.of(row);
    List<List<String>> pieces = new ArrayList<>(columns);
    int count = 1;
    for (String text : filled.texts()) {
      List<String> of = CellText.pieces(text);
      count = Math.max(count, of.size());
      pieces.add(of);
    }
    for (int piece = 0; piece < count; piece++) {
      String[] shown = new String[columns];
      double height = Paper.LINE + 6;
      for (int column = 0; column < columns; column++) {
        List<String> of = pieces.get(column);
        String text = piece < of.size() ? of.get(piece) : "";
        shown[column] = text;
        height = Math.max(height, height(text, column));
      }
      if (piece > 0 && measure != null) {
        shown[LedgerColumn.NUMBER.ordinal()] =
            texts.of("export.continued", LedgerQuery.number(row));
      }
      slices.add(new Slice(shown, row, piece, filled.marks(), height));
    }
  }

  private void measureCells(Slice slice, double height) {
    int rows = (int) Math.ceil(height / Paper.TALLEST);
    int top = next;
    next += rows;
    for (int row = top; row < next; row++) {
      sheet.rowHeight(row, height / rows);
    }
    for (int column = ISSUE_COLUMNS; column < columns; column++) {
      text(top, column, slice.cells[column]);
      merge(top, next - 1, column);
    }
    if (slice.row != null) {
      keys.item(top, slice.row, slice.piece, slice.marks);
      if (slice.piece == 0 && slice.row.measure() != null) {
        values(top, slice.row);
      }
    }
  }

  /** What is a number or a date in the sheet, and what has a colour. */
  private void values(int row, LedgerRow line) {
    LedgerRow.MeasureLine measure = line.measure();
    measure
        .binding()
        .dueOn(extract.today())
        .filter(date -> LedgerWords.isPlainDate(measure.deadline()))
        .ifPresent(date -> sheet.value(row, LedgerColumn.DEADLINE.ordinal(), date));
    sheet.value(row, LedgerColumn.PERCENT.ordinal(), measure.percent() / 100.0);
    Lamp lamp = extract.lights().lamp(line, extract.today());
    sheet.value(row, LedgerColumn.LIGHT.ordinal(), LampWording.of(lamp, texts));
    mark(row, LedgerColumn.LIGHT, style -> style.fontColor(LedgerWords.colour(lamp.light())));
    if (lamp.due() == DueState.UNKNOWN || measure.awaitsDate()) {
      mark(row, LedgerColumn.DEADLINE, style -> style.fontColor(Paper.UNKNOWN));
    }
    if (measure.closure() == Closure.CLOSED) {
      mark(row, LedgerColumn.NUMBER, style -> style.fontColor(Paper.SEAL).strikethrough());
      mark(row, LedgerColumn.CLOSURE, style -> style.fontColor(Paper.SEAL));
    }
    Responsibility answering = measure.responsibility();
    if (answering.leaders().isEmpty()) {
      mark(row, LedgerColumn.LEADERS, style -> style.fontColor(Paper.UNKNOWN));
    }
    if (answering.accountable().isEmpty()) {
      mark(row, LedgerColumn.LEAD, style -> style.fontColor(Paper.UNKNOWN));
    }
    if (measure.nature() == Nature.LONG_TERM) {
      mark(row, LedgerColumn.COMPLETION, style -> style.fontColor(LedgerWords.colour(Light.BLUE)));
    }
  }

  /** A mark comes after the style of its column, which would else take it away. */
  private void mark(int row, LedgerColumn column, Function<StyleSetter, StyleSetter> look) {
    marks.add(() -> look.apply(Paper.written(sheet.style(row, column.ordinal()))).set());
  }

  /** Gives the rows since the last time their look, a whole column at once: it costs the least. */
  private void style() {
    if (next > styledTo) {
      for (LedgerColumn column : COLUMNS) {
        StyleSetter style =
            Paper.ruled(
                sheet.range(styledTo, column.ordinal(), next - 1, column.ordinal()).style());
        style.horizontalAlignment(column.isLong ? "left" : "center");
        if (column.ordinal() < ISSUE_COLUMNS) {
          // A page may end inside the block; what stands at its top is never cut in two.
          style.verticalAlignment("top");
        }
        if (column.format != null) {
          style.format(column.format);
        }
        if (column == LedgerColumn.ORDINAL) {
          style.bold();
        }
        style.set();
      }
      for (int column = COLUMNS.length; column < columns; column++) {
        Paper.ruled(sheet.range(styledTo, column, next - 1, column).style())
            .horizontalAlignment("left")
            .set();
      }
      marks.forEach(Runnable::run);
      marks.clear();
      styledTo = next;
    }
  }

  private static double height(String text, LedgerColumn column) {
    return height(text, column.ordinal());
  }

  private static double height(String text, int column) {
    double characters = column < COLUMNS.length ? COLUMNS[column].characters : OWN_CHARACTERS;
    return CellText.lines(text, characters) * Paper.LINE + 6;
  }

  /**
   * A stretch of a measure that one row of cells holds.
   *
   * @param row null where only the words of the issue go on
   * @param piece counted from 0 in its measure
   * @param marks how its cells are read back
   */
  private record Slice(
      String[] cells, LedgerRow row, int piece, List<RowKey.Mark> marks, double height) {
    static Slice blank(int columns) {
      String[] cells = new String[columns];
      Arrays.fill(cells, "");
      return new Slice(cells, null, 0, List.of(), Paper.LINE + 6);
    }
  }
}
