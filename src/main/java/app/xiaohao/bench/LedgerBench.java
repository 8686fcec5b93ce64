package app.xiaohao.bench;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.light.DueState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Commit, open, filter, sort and count. */
final class LedgerBench {
  private static final String OPERATOR = "bench";
  private static final int RUNS = 7;
  private static final double COMMIT_AIM = 1.3;
  private static final double FILE_AIM = 3.5;

  private final LedgerStores stores;
  private final Clock clock;
  private final Figures figures;

  LedgerBench(LedgerStores stores, Clock clock, Figures figures) {
    this.stores = stores;
    this.clock = clock;
    this.figures = figures;
  }

  /** Makes a ledger of so many measures, and takes the time of the commit. */
  void commit(Path file, int measures) throws Exception {
    ReviewedBatch batch = LargeReport.batch(measures, LocalDate.now(clock));
    try (Ledger ledger = new Ledger(stores.create(file), clock)) {
      figures.time("commit", Taken.by(() -> ledger.commit(batch, OPERATOR)), measures);
    }
  }

  /** The same beside the same rows written by JDBC alone. */
  void commitBesideRaw(Path file, Path raw, int measures) throws Exception {
    ReviewedBatch batch = LargeReport.batch(measures, LocalDate.now(clock));
    Taken ours;
    long open;
    try (Ledger ledger = new Ledger(stores.create(file), clock)) {
      ours = Taken.by(() -> ledger.commit(batch, OPERATOR));
      open = Files.size(file);
    }
    figures.time("commit", ours, measures);
    figures.size("file-open", open, measures);
    figures.size("file-closed", Files.size(file), measures);
    figures.ratio("file-ratio", open, Files.size(file), FILE_AIM);
    stores.create(raw).close();
    RawRows rows = RawRows.of(file);
    Taken bare =
        Taken.by(
            () -> {
              rows.write(raw);
              return null;
            });
    figures.time("commit-raw", bare, measures);
    figures.ratio("commit-ratio", ours.cpu(), bare.cpu(), COMMIT_AIM);
  }

  /** Opens the ledger and looks for things in it; returns its rows. */
  List<LedgerRow> look(Path file) throws Exception {
    LocalDate today = LocalDate.now(clock);
    LightsInForce rules = LightsInForce.DEFAULT;
    long start = System.nanoTime();
    try (Ledger ledger = new Ledger(stores.open(file), clock)) {
      figures.time("open", (System.nanoTime() - start) / 1e6);
      figures.time("rows-read-cold", Taken.by(() -> ledger.rows(null)));
      Taken[] read = new Taken[RUNS];
      for (int i = 0; i < RUNS; i++) {
        read[i] = Taken.by(() -> ledger.rows(null));
      }
      List<LedgerRow> rows = ledger.rows(null);
      figures.time("rows-read", Taken.median(read), rows.size());
      query("filter", LedgerQuery.ALL.withText("管网 河东"), rows, rules, today);
      query("filter-initials", LedgerQuery.ALL.withText("gw hd"), rows, rules, today);
      query("filter-sound", LedgerQuery.ALL.withText("guanwang"), rows, rules, today);
      query("sort-due", LedgerQuery.ALL.withOrder(LedgerQuery.Order.DUE), rows, rules, today);
      query("sort-unit", LedgerQuery.ALL.withOrder(LedgerQuery.Order.UNIT), rows, rules, today);
      query("overdue", LedgerQuery.ALL.withDue(Set.of(DueState.OVERDUE)), rows, rules, today);
      figures.time("summary", Figures.median(RUNS, () -> Summary.of(rows, rules, today)));
      return rows;
    }
  }

  private void query(
      String key, LedgerQuery query, List<LedgerRow> rows, LightsInForce rules, LocalDate today)
      throws Exception {
    double taken = Figures.median(RUNS, () -> query.of(rows, rules, today));
    figures.time(key, taken, query.of(rows, rules, today).size());
  }
}
