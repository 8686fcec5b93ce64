package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.WholeFile;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.column.ColumnWords;
import app.xiaohao.text.column.RowColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A plain sheet of what a table shows: its columns, rows, groups and order, days and numbers as
 * such. For reading and reckoning, not to be read back: it has no keys.
 */
public final class SeenWorkbook {
  private static final int CHECK_EVERY = 500;

  private final ColumnWords words;

  /**
   * @param words on which the values of the columns depend
   */
  public SeenWorkbook(ColumnWords words) {
    this.words = words;
  }

  /**
   * A column that is seen.
   *
   * @param width in pixels
   * @param text what it shows of a row; empty where there is nothing to say
   */
  public record Column(RowColumn of, double width, BiFunction<RowColumn, LedgerRow, String> text) {}

  /**
   * Rows that stand together.
   *
   * @param head the line above them; empty for none
   * @param folded whether they are there but not seen until somebody opens them
   */
  public record Block(String head, boolean folded, List<LedgerRow> rows) {
    /** The list is copied. */
    public Block {
      rows = List.copyOf(rows);
    }
  }

  /**
   * Writes the workbook, whole or not at all; a file of that name is replaced.
   *
   * @param name of the sheet
   * @param cancelled asked now and then; once true, writing ends and nothing is left behind
   * @throws ExportException if the file cannot be written
   * @throws CancellationException if it was cancelled
   */
  public void write(
      Path file, String name, List<Column> columns, List<Block> blocks, BooleanSupplier cancelled)
      throws ExportException {
    Runnable checkpoint = LedgerWorkbook.checkpoint(cancelled);
    WholeFile.write(file, stream -> fill(stream, name, columns, blocks, checkpoint));
  }

  private void fill(
      OutputStream stream,
      String name,
      List<Column> columns,
      List<Block> blocks,
      Runnable checkpoint)
      throws IOException {
    Workbook workbook = new Workbook(stream, "Xiaohao", "1.0");
    workbook.setGlobalDefaultFont("Calibri", 11);
    Worksheet sheet = workbook.newWorksheet(name);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      sheet.value(0, i, words.heading(column.of));
      sheet.style(0, i).bold().fillColor("F4F0E7").wrapText(true).set();
      sheet.width(i, Math.clamp(column.width / 7, 6, 80));
    }
    int line = 1;
    for (Block block : blocks) {
      line = block(sheet, line, columns, block, checkpoint);
    }
    sheet.freezePane(0, 1);
    if (!columns.isEmpty()) {
      sheet.setAutoFilter(0, 0, line - 1, columns.size() - 1);
    }
    checkpoint.run();
    workbook.finish();
  }

  /** Returns the line behind the block. Its rows can be folded and opened at the edge. */
  private int block(
      Worksheet sheet, int from, List<Column> columns, Block block, Runnable checkpoint) {
    int line = from;
    if (!block.head.isEmpty()) {
      sheet.rowSumsBelow(false); // the head is above what it sums up
      sheet.value(line, 0, block.head);
      for (int i = 0; i < columns.size(); i++) {
        sheet.style(line, i).bold().fillColor("ECE6D8").set();
      }
      line++;
    }
    int first = line;
    for (int i = 0; i < block.rows.size(); i++) {
      if (i % CHECK_EVERY == 0) {
        checkpoint.run();
      }
      line += row(sheet, line, columns, block.rows.get(i));
    }
    if (!block.head.isEmpty() && line > first) {
      sheet.groupRows(first, line - 1);
      for (int i = first; block.folded && i < line; i++) {
        sheet.hideRow(i);
      }
    }
    return line;
  }

  /** Returns how many lines the row took: more than one only for texts longer than a cell holds. */
  private int row(Worksheet sheet, int line, List<Column> columns, LedgerRow row) {
    int lines = 1;
    for (int i = 0; i < columns.size(); i++) {
      List<String> pieces = cell(sheet, line, i, columns.get(i), row);
      for (int piece = 0; piece < pieces.size(); piece++) {
        sheet.value(line + piece, i, pieces.get(piece));
        sheet.style(line + piece, i).wrapText(true).verticalAlignment("center").set();
      }
      lines = Math.max(lines, pieces.size());
    }
    return lines;
  }

  /** Writes a number or day; returns the text where it is neither. */
  private List<String> cell(Worksheet sheet, int line, int at, Column column, LedgerRow row) {
    String text = column.text.apply(column.of, row);
    Comparable<?> key = column.of.key(row, words);
    if (key instanceof LocalDate day && text.equals(day.toString())) {
      sheet.value(line, at, day);
      sheet.style(line, at).format("yyyy-mm-dd").verticalAlignment("center").set();
      return List.of();
    }
    if (key instanceof Integer number && text.equals(number + "%")) {
      sheet.value(line, at, number / 100.0);
      sheet.style(line, at).format("0%").verticalAlignment("center").set();
      return List.of();
    }
    if (key instanceof Integer number && text.equals(number.toString())) {
      sheet.value(line, at, number);
      sheet.style(line, at).verticalAlignment("center").set();
      return List.of();
    }
    return text.isEmpty() ? List.of() : CellText.pieces(CellText.clean(text));
  }
}
