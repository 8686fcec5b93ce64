package app.xiaohao.export.sheet;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.OfficeExtract;
import app.xiaohao.export.WholeFile;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.dhatim.fastexcel.Workbook;

/**
 * The ledger as a workbook in an office's own layout, as its table was read. Reading the file again
 * gives the same items.
 */
public final class OfficeWorkbook {
  private static final int LONGEST_SHEET_NAME = 31;

  private final Texts texts;

  /**
   * @param texts in whose language the words of the ledger are
   */
  public OfficeWorkbook(Texts texts) {
    this.texts = texts;
  }

  /**
   * Writes the workbook, whole or not at all; a file of that name is replaced.
   *
   * @param file ending in {@code .xlsx}
   * @param cancelled asked now and then; once true, writing ends and nothing is left behind
   * @throws ExportException if the file cannot be written
   * @throws CancellationException if it was cancelled, by the flag or by interrupting the thread
   */
  public void write(Path file, OfficeExtract extract, BooleanSupplier cancelled)
      throws ExportException {
    WholeFile.write(file, stream -> fill(stream, extract, LedgerWorkbook.checkpoint(cancelled)));
  }

  private void fill(OutputStream stream, OfficeExtract extract, Runnable checkpoint)
      throws IOException {
    checkpoint.run();
    Workbook workbook = new Workbook(stream, "Xiaohao", "1.0");
    workbook.setGlobalDefaultFont("Calibri", 11);
    new OfficeSheet(workbook.newWorksheet(name(extract)), texts, extract, checkpoint).write();
    checkpoint.run();
    workbook.finish();
  }

  /** The table's name without the signs that the format forbids. */
  private String name(OfficeExtract extract) {
    String name = extract.table().name().replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", " ").strip();
    String usable = name.isEmpty() ? texts.of("export.ledger") : name;
    return usable.substring(0, Math.min(LONGEST_SHEET_NAME, usable.length()));
  }
}
