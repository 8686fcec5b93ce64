package app.xiaohao.store;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.ProgressEntry;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that writes to a ledger as fast as it can and says after each write which entry of the
 * log is done, until {@link KillTest} kills it. Argument: the ledger.
 */
final class KilledWriter {
  private KilledWriter() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Ledger ledger =
        new Ledger(
            new H2LedgerStores(TypicalLedger.CLOCK).open(Path.of(arguments[0])),
            TypicalLedger.CLOCK)) {
      MeasureLine measure = TypicalLedger.row(ledger.rows(null).reversed(), "1.1").measure();
      int percent = measure.percent();
      long number = ledger.history(1).getFirst().number();
      while (true) {
        number++;
        if (number % 7 == 0) {
          ledger.commit(
              new DraftBuilder(number + ".txt").issue("问题").measure("措施").reviewed("第" + number),
              "写");
        } else {
          int next = (percent + 1) % 101;
          ledger.apply(
              new Change.Progress(
                  measure.id(),
                  percent,
                  new ProgressEntry(TypicalLedger.TODAY, "第" + number + "条", next, "写")),
              "写");
          percent = next;
        }
        out.println(number);
      }
    }
  }
}
