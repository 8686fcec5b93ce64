package app.xiaohao.bench;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

/** What a password costs: the same ledger opened and searched with one and without. */
final class PasswordBench {
  /** So much longer it may take. */
  private static final double AIM = 2;

  private static final int RUNS = 5;
  private static final char[] PASSWORD = "整改 2026".toCharArray();

  private final LedgerStores stores;
  private final Clock clock;
  private final Figures figures;

  PasswordBench(LedgerStores stores, Clock clock, Figures figures) {
    this.stores = stores;
    this.clock = clock;
    this.figures = figures;
  }

  /** Copies a ledger into an empty folder and measures there. */
  void run(Path ledger, Path folder) throws Exception {
    Path plain = Files.copy(ledger, folder.resolve("plain.xh"));
    Path locked = Files.copy(ledger, folder.resolve("locked.xh"));
    stores.open(locked).close();
    stores.passwords().change(locked, PASSWORD);
    Callable<List<LedgerRow>> without = () -> search(plain);
    Callable<List<LedgerRow>> with =
        () -> {
          stores.passwords().say(locked, PASSWORD);
          return search(locked);
        };
    double open = Figures.median(RUNS, without);
    double both = Figures.median(RUNS, with);
    figures.time("password-without", open);
    figures.time("password-with", both);
    figures.ratio("password-ratio", both, open, AIM);
  }

  private List<LedgerRow> search(Path file) {
    LocalDate today = LocalDate.now(clock);
    try (Ledger ledger = new Ledger(stores.open(file), clock)) {
      return LedgerQuery.ALL.withText("管网 河东").of(ledger.rows(null), LightsInForce.DEFAULT, today);
    }
  }
}
