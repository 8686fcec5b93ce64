package app.xiaohao.bench;

import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.sheet.LedgerWorkbook;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.text.Texts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The workbook beside a raw fastexcel writer of the same cells, turn by turn in one process. */
final class ExportBench {
  private static final int TURNS = 3;
  private static final double AIM = 1.3;

  private final Texts texts;
  private final LocalDate today;
  private final Figures figures;

  ExportBench(Texts texts, LocalDate today, Figures figures) {
    this.texts = texts;
    this.today = today;
    this.figures = figures;
  }

  void run(List<LedgerRow> rows, Path folder) throws Exception {
    double[] ours = new double[TURNS];
    double[] raw = new double[TURNS];
    LedgerExtract all = extract(rows);
    LedgerExtract warm = extract(rows.subList(0, Math.min(rows.size(), 3000)));
    Path file = folder.resolve("bench.xlsx");
    for (int turn = 0; turn <= TURNS; turn++) {
      LedgerExtract extract = turn == 0 ? warm : all;
      double oursTaken =
          Figures.milliseconds(
              () -> {
                new LedgerWorkbook(texts).write(file, extract, () -> false);
                return null;
              });
      double rawTaken =
          Figures.milliseconds(
              () -> {
                RawWorkbook.write(file, extract);
                return null;
              });
      if (turn > 0) {
        ours[turn - 1] = oursTaken;
        raw[turn - 1] = rawTaken;
      }
    }
    figures.time("export", Figures.median(ours), rows.size());
    figures.time("export-raw", Figures.median(raw), rows.size());
    figures.ratio("export-ratio", Figures.median(ours), Figures.median(raw), AIM);
  }

  private LedgerExtract extract(List<LedgerRow> rows) {
    return new LedgerExtract(
        new LedgerExtract.Heading("", "", "", ""),
        rows,
        List.of(),
        List.of(),
        LightsInForce.DEFAULT,
        today);
  }
}
