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
  private static final double AIM = 1.25;

  private final Texts texts;
  private final LocalDate today;
  private final Figures figures;

  ExportBench(Texts texts, LocalDate today, Figures figures) {
    this.texts = texts;
    this.today = today;
    this.figures = figures;
  }

  void run(List<LedgerRow> rows, Path folder) throws Exception {
    Taken[] ours = new Taken[TURNS];
    Taken[] raw = new Taken[TURNS];
    LedgerExtract all = extract(rows, today);
    LedgerExtract warm = extract(rows.subList(0, Math.min(rows.size(), 3000)), today);
    Path file = folder.resolve("bench.xlsx");
    for (int turn = 0; turn <= TURNS; turn++) {
      LedgerExtract extract = turn == 0 ? warm : all;
      Taken oursTaken =
          Taken.by(
              () -> {
                new LedgerWorkbook(texts).write(file, extract, () -> false);
                return null;
              });
      Taken rawTaken =
          Taken.by(
              () -> {
                RawWorkbook.write(file, extract);
                return null;
              });
      if (turn > 0) {
        ours[turn - 1] = oursTaken;
        raw[turn - 1] = rawTaken;
      }
    }
    figures.time("export", Taken.median(ours), rows.size());
    figures.time("export-raw", Taken.median(raw), rows.size());
    figures.ratio("export-ratio", Taken.median(ours).cpu(), Taken.median(raw).cpu(), AIM);
  }

  /** All that the workbook shows of rows. */
  static LedgerExtract extract(List<LedgerRow> rows, LocalDate today) {
    return new LedgerExtract(
        new LedgerExtract.Heading("", "", "", ""),
        rows,
        List.of(),
        List.of(),
        LightsInForce.DEFAULT,
        today);
  }
}
