package app.xiaohao.intake.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;

/**
 * Tables as Word holds them, written down row by row: cells parted by bars, {@code <} for a cell
 * merged with the one at its left, {@code ^} with the one above it, ⏎ for a new paragraph.
 */
public final class WordTables implements AutoCloseable {
  private final XWPFDocument document = new XWPFDocument();

  /** Adds a paragraph. */
  public WordTables line(String words) {
    document.createParagraph().createRun().setText(words);
    return this;
  }

  /**
   * Adds a table.
   *
   * @param headings how many of its rows are repeated on each page
   * @param rotated whether the words of the headings are turned
   */
  public WordTables table(int headings, boolean rotated, String... rows) {
    XWPFTable table = document.createTable();
    table.removeRow(0);
    for (int row = 0; row < rows.length; row++) {
      XWPFTableRow line = table.createRow();
      while (!line.getTableCells().isEmpty()) {
        line.removeCell(0);
      }
      line.setRepeatHeader(row < headings);
      List<String> cells = List.of(rows[row].split("\\|", -1));
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).equals("<")) {
          int next = column + 1;
          while (next < cells.size() && cells.get(next).equals("<")) {
            next++;
          }
          boolean below = row + 1 < rows.length && cell(rows[row + 1], column).equals("^");
          put(
              line.createCell(),
              cells.get(column),
              next - column,
              below,
              rotated && row < headings);
        }
      }
    }
    return this;
  }

  private static String cell(String row, int column) {
    String[] cells = row.split("\\|", -1);
    return column < cells.length ? cells[column] : "";
  }

  private static void put(
      XWPFTableCell cell, String words, int across, boolean below, boolean rotated) {
    CTTcPr properties = cell.getCTTc().addNewTcPr();
    if (across > 1) {
      properties.addNewGridSpan().setVal(BigInteger.valueOf(across));
    }
    if (words.equals("^")) {
      properties.addNewVMerge().setVal(STMerge.CONTINUE);
      return;
    }
    if (below) {
      properties.addNewVMerge().setVal(STMerge.RESTART);
    }
    if (rotated) {
      properties.addNewTextDirection().setVal(STTextDirection.TB_RL_V);
    }
    String[] paragraphs = words.split("⏎");
    cell.setText(paragraphs[0]);
    for (int i = 1; i < paragraphs.length; i++) {
      cell.addParagraph().createRun().setText(paragraphs[i]);
    }
  }

  /** The file. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
