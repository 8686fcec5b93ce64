package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.RestoreReport;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.store.log.OwnersFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills a {@link KilledWorker} again and again, at any moment, and looks each time whether all that
 * it acknowledged is in the ledger. Arguments of the program: an empty folder, how many kills, the
 * seed.
 */
final class KillTrials {
  private static final int EACH = 50;

  private final Path file;
  private final Random random;
  private int acknowledged;
  private int day;

  /**
   * @param folder empty
   */
  KillTrials(Path folder, long seed) {
    this.file = folder.resolve("台账.xh");
    this.random = new Random(seed);
    TypicalLedger.create(file).close();
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int kills = Integer.parseInt(arguments[1]);
    long steps = 0;
    int lost = 0;
    for (int done = 0; done < kills; ) {
      // a ledger of its own for so many, or looking at it would take longer and longer
      Path place = Files.createDirectory(Path.of(arguments[0]).resolve("自" + done));
      KillTrials trials = new KillTrials(place, Long.parseLong(arguments[2]) + done);
      for (int i = 0; i < EACH && done < kills; i++) {
        String found = trials.kill();
        done++;
        if (!found.isEmpty()) {
          lost++;
          out.println("kill " + done + ": " + found);
        }
      }
      steps += trials.acknowledged;
      out.println(done + " kills, " + steps + " steps acknowledged, " + lost + " with a loss");
    }
  }

  /** How many steps were acknowledged in all. */
  int acknowledged() {
    return acknowledged;
  }

  /** Kills once; says what is wrong afterwards, empty where nothing is. */
  String kill() throws IOException, InterruptedException {
    Process worker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWorker.class.getName(),
                file.toString(),
                Long.toString(random.nextLong()),
                Integer.toString(day))
            .redirectError(file.resolveSibling("错误.txt").toFile())
            .start();
    int patience = 1 + random.nextInt(30);
    long delay = random.nextLong(4_000_000);
    long said = 0;
    int closed = 0;
    try (BufferedReader lines = worker.inputReader(StandardCharsets.UTF_8)) {
      int heard = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("closed")) {
          closed++;
        } else {
          said = Long.parseLong(line.replace("open ", ""));
          acknowledged++;
        }
        if (++heard == patience) {
          LockSupport.parkNanos(delay);
          // by its id: what it said before its end can still be read
          worker.toHandle().destroyForcibly();
        }
      }
      worker.waitFor();
      day += closed;
      return heard < patience
          ? "ended by itself: " + Files.readString(file.resolveSibling("错误.txt"))
          : loss(said);
    } finally {
      worker.destroyForcibly();
    }
  }

  private String loss(long said) {
    Clock clock = Clock.offset(TypicalLedger.CLOCK, Duration.ofDays(day));
    H2LedgerStores stores = new H2LedgerStores(clock);
    try (Ledger ledger = new Ledger(stores.open(file), clock)) {
      List<HistoryEntry> newest = ledger.history(1);
      if (newest.getFirst().number() < said) {
        return "acknowledged " + said + ", there are " + newest.getFirst().number();
      }
      if (!ledger.prove(CommitWatch.NOBODY).whole()) {
        return "does not prove";
      }
      said = newest.getFirst().number();
    } catch (RuntimeException refused) {
      return "cannot be opened: " + refused;
    }
    if (random.nextInt(10) == 0) {
      Path again = file.resolveSibling("重建" + random.nextInt(1 << 30) + ".xh");
      RestoreReport report = stores.restore(file, RestoreWish.NEWEST, again, CommitWatch.NOBODY);
      OwnersFiles.discard(again);
      if (report.number() != said || !report.proof().whole()) {
        return "restored to " + report.number() + " of " + said;
      }
    }
    return "";
  }
}
