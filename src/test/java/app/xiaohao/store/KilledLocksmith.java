package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.ProgressEntry;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/**
 * A process that sets, changes and takes off the password of a ledger, with some work in between,
 * and says before each what it is about to do, until {@link PasswordKillTest} kills it. Arguments:
 * the ledger, the number of its password, a seed.
 */
final class KilledLocksmith {
  /** The passwords by their numbers; the first is none. */
  static final String[] PASSWORDS = {"", "甲 one", "乙 two"};

  private KilledLocksmith() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path file = Path.of(arguments[0]);
    int has = Integer.parseInt(arguments[1]);
    Random random = new Random(Long.parseLong(arguments[2]));
    for (int i = 0; ; i++) {
      H2LedgerStores stores = new H2LedgerStores(TypicalLedger.CLOCK);
      stores.passwords().say(file, PASSWORDS[has].toCharArray());
      int wanted = (has + 1 + random.nextInt(PASSWORDS.length - 1)) % PASSWORDS.length;
      out.println(has + " " + wanted);
      stores.passwords().change(file, PASSWORDS[wanted].toCharArray());
      out.println(wanted + " " + wanted);
      has = wanted;
      try (Ledger ledger = new Ledger(stores.open(file), TypicalLedger.CLOCK)) {
        MeasureLine measure = TypicalLedger.row(ledger.rows(null), "1.1").measure();
        ledger.apply(
            new Change.Progress(
                measure.id(),
                measure.percent(),
                new ProgressEntry(TypicalLedger.TODAY, "第" + i + "次", measure.percent(), "锁")),
            "锁");
        ledger.file().copyNow();
      }
    }
  }
}
