package app.xiaohao.store;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * A process that does everything to a ledger that writes: work of every kind, imports, undoing
 * them, proof, closing and opening again on a later day so that copies are taken and the journal
 * begins anew. After each step it says which entry of the log is the last; sooner or later it is
 * killed. Arguments: the ledger, the seed, the first day.
 */
final class KilledWorker {
  private KilledWorker() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path file = Path.of(arguments[0]);
    Random random = new Random(Long.parseLong(arguments[1]));
    for (int day = Integer.parseInt(arguments[2]); ; day++) {
      Clock clock = Clock.offset(TypicalLedger.CLOCK, Duration.ofDays(day));
      try (Ledger ledger = new Ledger(new H2LedgerStores(clock).open(file), clock)) {
        out.println("open " + last(ledger));
        RandomWork work = new RandomWork(ledger, random.nextLong());
        for (int i = 0; i < 12; i++) {
          step(ledger, work, random, file);
          out.println(last(ledger));
        }
      }
      out.println("closed");
    }
  }

  private static void step(Ledger ledger, RandomWork work, Random random, Path file)
      throws IOException {
    try {
      switch (random.nextInt(6)) {
        case 0 ->
            ledger.commit(
                new DraftBuilder(random.nextInt() + ".txt")
                    .issue("问题")
                    .measure("措施")
                    .reviewed("检查" + random.nextInt()),
                "写");
        case 1 -> ledger.imports().undo(ledger.imports().all().getFirst().id(), "录错了", "写");
        case 2 -> {
          byte[] bytes = new byte[1 + random.nextInt(1 << 16)];
          random.nextBytes(bytes);
          Path proof = Files.write(file.resolveSibling("材料.bin"), bytes);
          List<LedgerRow> rows = ledger.rows(null);
          ledger.attach(
              rows.get(random.nextInt(rows.size())).measure().id(),
              List.of(new NewEvidence(proof, "")),
              "写",
              CommitWatch.NOBODY);
        }
        default -> work.tries(1);
      }
    } catch (LedgerException refused) {
      // nothing happened
    }
  }

  private static long last(Ledger ledger) {
    return ledger.history(1).getFirst().number();
  }
}
