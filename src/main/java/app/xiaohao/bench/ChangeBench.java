package app.xiaohao.bench;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.ProgressEntry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Single changes, each acknowledged before the next is begun. */
final class ChangeBench {
  private static final String OPERATOR = "bench";

  private final LedgerStores stores;
  private final Clock clock;
  private final Figures figures;

  ChangeBench(LedgerStores stores, Clock clock, Figures figures) {
    this.stores = stores;
    this.clock = clock;
    this.figures = figures;
  }

  /** Records progress so many times. */
  void run(Path file, int changes) throws Exception {
    LocalDate today = LocalDate.now(clock);
    try (Ledger ledger = new Ledger(stores.open(file), clock)) {
      List<LedgerRow.MeasureLine> measures =
          ledger.rows(null).stream().map(LedgerRow::measure).toList();
      Taken all =
          Taken.by(
              () -> {
                for (int i = 0; i < changes; i++) {
                  LedgerRow.MeasureLine measure = measures.get(i % measures.size());
                  int before = i < measures.size() ? measure.percent() : 30;
                  ledger.apply(
                      new Change.Progress(
                          measure.id(),
                          before,
                          new ProgressEntry(today, "第" + i + "次报送。", 30, OPERATOR)),
                      OPERATOR);
                }
                return null;
              });
      figures.time("change", all.each(changes), changes);
    }
  }
}
