package app.xiaohao.export.sheet;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.WholeFile;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.dhatim.fastexcel.Workbook;

/**
 * The workbook that offices print and pass on: 整改台账, 单位进度, 方面进度, and 建章立制 where rules were issued,
 * in the look of the paper ledger (A3 landscape, title 二号, header on every page, 第X页 共Y页).
 *
 * <p>All texts of the ledger are written as text, so what begins with {@code =}, {@code +}, {@code
 * -} or {@code @} is never taken for a formula.
 */
public final class LedgerWorkbook {
  private final Texts texts;

  /**
   * @param texts in whose language headings and words are
   */
  public LedgerWorkbook(Texts texts) {
    this.texts = texts;
  }

  /**
   * Writes the workbook, whole or not at all; a file of that name is replaced. Takes about 2 s for
   * 100,000 rows.
   *
   * @param file ending in {@code .xlsx}
   * @param cancelled asked now and then; once true, writing ends and nothing is left behind
   * @throws ExportException if the file cannot be written
   * @throws CancellationException if it was cancelled, by the flag or by interrupting the thread
   */
  public void write(Path file, LedgerExtract extract, BooleanSupplier cancelled)
      throws ExportException {
    WholeFile.write(file, stream -> fill(stream, extract, checkpoint(cancelled)));
  }

  static Runnable checkpoint(BooleanSupplier cancelled) {
    return () -> {
      if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
        throw new CancellationException("export cancelled");
      }
    };
  }

  private void fill(OutputStream stream, LedgerExtract extract, Runnable checkpoint)
      throws IOException {
    checkpoint.run();
    Paper paper = new Paper(texts, extract.seal());
    Summary summary = Summary.of(extract.rows(), extract.lights(), extract.today());
    Workbook workbook = new Workbook(stream, "Xiaohao", "1.0");
    workbook.setGlobalDefaultFont("Calibri", 11);
    workbook.properties().setTitle(extract.heading().subject() + texts.of("export.ledger"));
    new LedgerSheet(workbook.newWorksheet(texts.of("export.ledger")), texts, extract, checkpoint)
        .write(paper);
    checkpoint.run();
    new ProgressSheet(workbook.newWorksheet(texts.of("export.sheet.UNIT")), texts, extract)
        .write(paper, "UNIT", summary.byUnit(), summary.total());
    new ProgressSheet(workbook.newWorksheet(texts.of("export.sheet.ASPECT")), texts, extract)
        .write(paper, "ASPECT", summary.byAspect(), summary.total());
    if (!extract.issued().isEmpty()) {
      new IssuedSheet(workbook.newWorksheet(texts.of("export.sheet.ISSUED")), texts, extract)
          .write(paper);
    }
    checkpoint.run();
    workbook.finish();
  }
}
