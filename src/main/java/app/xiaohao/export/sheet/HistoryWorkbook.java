package app.xiaohao.export.sheet;

import app.xiaohao.export.CellText;
import app.xiaohao.export.ExportException;
import app.xiaohao.export.WholeFile;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Entries of the change log as a workbook, one a row, for paper and for whoever inspects. */
public final class HistoryWorkbook {
  private static final String[] COLUMNS = {"NUMBER", "AT", "BY", "ITEM", "KIND", "WORDS"};
  private static final double[] WIDTHS = {8, 20, 12, 18, 16, 102};
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** After so many rows what is written goes to the disk. */
  private static final int FLUSH = 2000;

  private final Texts texts;
  private final ZoneId zone;

  /**
   * @param zone in which moments are told
   */
  public HistoryWorkbook(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
  }

  /** Gives the entries one after another. */
  public interface Source {
    /** Hands every entry, with its kind and what happened in words, to {@code taker}. */
    void each(Taker taker) throws IOException;
  }

  /** Takes one entry. */
  public interface Taker {
    /**
     * @param inspection which it is about, where several could be meant; else empty
     * @param kind what was done, in words
     * @param words from what to what and why
     */
    void take(HistoryEntry entry, String inspection, String kind, String words) throws IOException;
  }

  /**
   * Writes the workbook, whole or not at all; a file of that name is replaced.
   *
   * @param file ending in {@code .xlsx}
   * @param title over the table
   * @param chosen what was chosen, in words; empty for everything
   * @param cancelled asked now and then; once true, writing ends and nothing is left behind
   * @throws ExportException if the file cannot be written
   * @throws CancellationException if it was cancelled
   */
  public void write(
      Path file, String title, String chosen, Source source, BooleanSupplier cancelled)
      throws ExportException {
    WholeFile.write(
        file, stream -> fill(stream, title, chosen, source, LedgerWorkbook.checkpoint(cancelled)));
  }

  private void fill(
      OutputStream stream, String title, String chosen, Source source, Runnable checkpoint)
      throws IOException {
    Workbook workbook = new Workbook(stream, "Xiaohao", "1.0");
    workbook.setGlobalDefaultFont("Calibri", 11);
    Worksheet sheet = workbook.newWorksheet(texts.of("export.history.sheet"));
    String[] headings = new String[COLUMNS.length];
    for (int column = 0; column < COLUMNS.length; column++) {
      headings[column] = texts.of("export.history.column." + COLUMNS[column]);
    }
    new Paper(texts).setUpSummary(sheet, headings, WIDTHS);
    sheet.value(0, 0, CellText.clean(title));
    sheet
        .range(0, 0, 0, COLUMNS.length - 1)
        .style()
        .fontName("宋体")
        .fontSize(22)
        .bold()
        .horizontalAlignment("center")
        .merge()
        .set();
    sheet.rowHeight(0, 42);
    sheet.value(2, 0, CellText.clean(chosen));
    sheet.range(2, 0, 2, COLUMNS.length - 1).merge();
    int[] next = {Paper.HEADER + 1};
    source.each(
        (entry, inspection, kind, words) -> {
          String item = (inspection + " " + entry.item()).strip();
          checkpoint.run();
          // what is longer than a cell may be goes on in the rows below
          for (String piece : CellText.pieces(CellText.clean(words))) {
            row(sheet, next[0], entry, item, kind, piece);
            next[0]++;
            if (next[0] % FLUSH == 0) {
              sheet.flush();
            }
          }
        });
    checkpoint.run();
    workbook.finish();
  }

  private void row(
      Worksheet sheet, int row, HistoryEntry entry, String item, String kind, String words) {
    sheet.value(row, 0, entry.number());
    sheet.value(row, 1, MOMENT.format(entry.at().atZoneSameInstant(zone)));
    sheet.value(row, 2, CellText.clean(entry.by()));
    sheet.value(row, 3, CellText.clean(item));
    sheet.value(row, 4, kind);
    sheet.value(row, 5, words);
    int lines =
        Math.max(
            CellText.lines(words, Paper.characters(WIDTHS[5])),
            CellText.lines(item, Paper.characters(WIDTHS[3])));
    sheet.rowHeight(row, Math.min(Paper.TALLEST, lines * Paper.LINE + 8));
    Paper.ruled(sheet.range(row, 0, row, 4).style()).horizontalAlignment("center").set();
    Paper.ruled(sheet.style(row, 5)).horizontalAlignment("left").set();
  }
}
