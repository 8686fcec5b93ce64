package app.xiaohao.export.table;

import app.xiaohao.export.CellText;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.WholeFile;
import app.xiaohao.export.page.Align;
import app.xiaohao.export.sheet.Paper;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A printed table as a workbook: the same columns and lines, numbers as such, with filters and the
 * head on each page. It sums up and says so to a later import.
 */
public final class TableWorkbook {
  /** The ending of its name. */
  public static final String ENDING = ".xlsx";

  /** What Excel gives a Chinese character, in its own widths. */
  private static final double CHARACTER = 2.1;

  private static final double NARROWEST = 7;
  private static final double WIDEST = 60;
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

  private final Texts texts;
  private final String office;
  private final LocalDate on;

  /**
   * @param office 填报单位, may be empty
   * @param on 填报日期
   */
  public TableWorkbook(Texts texts, String office, LocalDate on) {
    this.texts = texts;
    this.office = office;
    this.on = on;
  }

  /**
   * Writes it, whole or not at all; a file of that name is replaced.
   *
   * @throws ExportException if the file cannot be written
   */
  public void write(Path file, TablePaper table) throws ExportException {
    WholeFile.write(file, stream -> fill(stream, table));
  }

  private void fill(OutputStream stream, TablePaper table) throws IOException {
    int[] filled = table.filled();
    Workbook workbook = new Workbook(stream, "Xiaohao", "1.0");
    workbook.setGlobalDefaultFont("Calibri", 11);
    Worksheet sheet = workbook.newWorksheet(texts.of("paper.list.sheet"));
    String[] headings =
        IntStream.of(filled)
            .mapToObj(at -> table.columns().get(at).heading())
            .toArray(String[]::new);
    double[] widths =
        IntStream.of(filled)
            .mapToDouble(
                at -> Math.clamp(table.columns().get(at).share() * CHARACTER, NARROWEST, WIDEST))
            .toArray();
    Paper paper = new Paper(texts);
    paper.setUpSummary(sheet, headings, widths);
    paper.head(sheet, office, on, table.title(), String.join("\n", table.notes()), widths);
    int row = Paper.HEADER + 1;
    for (TablePaper.Line line : table.lines()) {
      row = line(sheet, row, table, filled, line);
    }
    if (row > Paper.HEADER + 1) {
      sheet.setAutoFilter(Paper.HEADER, 0, row - 1, filled.length - 1);
    }
    workbook.finish();
  }

  /** Returns the row behind it: more than one only where words are longer than a cell holds. */
  private static int line(
      Worksheet sheet, int row, TablePaper table, int[] filled, TablePaper.Line line) {
    int rows = 1;
    for (int i = 0; i < filled.length; i++) {
      String text = line.cells().get(filled[i]);
      Paper.ruled(sheet.style(row, i))
          .horizontalAlignment(
              table.columns().get(filled[i]).align() == Align.LEFT ? "left" : "center")
          .set();
      if (WHOLE.matcher(text).matches()) {
        sheet.value(row, i, Long.valueOf(text));
        continue;
      }
      List<String> pieces = CellText.pieces(CellText.clean(text));
      for (int piece = 0; piece < pieces.size(); piece++) {
        sheet.value(row + piece, i, pieces.get(piece));
      }
      rows = Math.max(rows, pieces.size());
    }
    return row + rows;
  }
}
