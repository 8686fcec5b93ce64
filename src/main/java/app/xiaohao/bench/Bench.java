package app.xiaohao.bench;

import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.text.Texts;
import java.io.PrintStream;
import java.time.Clock;

/** Runs all measurements and prints them. */
public final class Bench {
  /** Stub. */
  public Bench(Clock clock, Texts texts, LedgerStores stores) {}

  /** Stub. */
  public void run(int rows, PrintStream out) {}
}
