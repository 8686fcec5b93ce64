package app.xiaohao.store;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.RestoreReport;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.store.file.H2Database;
import app.xiaohao.store.lock.FileKey;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Damages copies of a ledger's file, one as it is when closed and one as a killed program leaves
 * it, and counts what becomes of what was acknowledged. Arguments of the program: an empty folder,
 * how many trials, the seed.
 */
final class DamageTrials {
  private static final H2LedgerStores STORES = new H2LedgerStores(TypicalLedger.CLOCK);
  private static final String NAME = "台账.xh";

  private final Path folder;
  private final Random random;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final Original closed;
  private final Original killed;

  /** What became of a damaged ledger. */
  enum Outcome {
    /** nothing was lost and nothing was told, because nothing that counts was hit */
    UNHARMED,
    /** it was refused, and everything acknowledged came back from copy and journal */
    REFUSED_AND_RESTORED,
    /** it was refused, and something acknowledged did not come back */
    REFUSED_AND_SHORT,
    /** it was not opened, and its file is not as it was before */
    REFUSED_AND_TOUCHED,
    /** it was opened and lacks something, or holds something else, without a word */
    LOST_SILENTLY,
    /** it failed in a way that nobody foresaw */
    UNFORESEEN
  }

  private record Original(Path place, long number, List<LedgerRow> rows) {}

  /**
   * @param folder empty
   */
  DamageTrials(Path folder, long seed) throws IOException, SQLException {
    this.folder = folder;
    this.random = new Random(seed);
    Path place = Files.createDirectory(folder.resolve("原件"));
    Path left = folder.resolve("被杀");
    try (Ledger ledger = TypicalLedger.create(place.resolve(NAME))) {
      new RandomWork(ledger, seed).tries(20);
    }
    try (Ledger ledger = new Ledger(STORES.open(place.resolve(NAME)), TypicalLedger.CLOCK)) {
      new RandomWork(ledger, seed + 1).tries(60);
      copy(place, left);
      killed = new Original(left, last(ledger), ledger.rows(null));
    }
    // without dead space, so that there is nothing that may be hit without harm
    H2Database.open(place.resolve(NAME), FileKey.NONE).closeCompact();
    try (Ledger ledger = new Ledger(STORES.open(place.resolve(NAME)), TypicalLedger.CLOCK)) {
      closed = new Original(place, last(ledger), ledger.rows(null));
    }
  }

  public static void main(String[] arguments) throws IOException, SQLException {
    DamageTrials trials = new DamageTrials(Path.of(arguments[0]), Long.parseLong(arguments[2]));
    trials.tries(Integer.parseInt(arguments[1]));
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(trials.outcomes());
  }

  /** How often each came out. */
  Map<Outcome, Integer> outcomes() {
    return outcomes;
  }

  DamageTrials tries(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      Original original = i % 2 == 0 ? closed : killed;
      Path place = folder.resolve("试" + i);
      copy(original.place, place);
      String how = damage(place.resolve(NAME));
      Outcome outcome;
      try {
        outcome = outcome(original, place);
      } catch (RuntimeException unforeseen) {
        unforeseen.printStackTrace();
        outcome = Outcome.UNFORESEEN;
      }
      outcomes.merge(outcome, 1, Integer::sum);
      if (outcome != Outcome.UNHARMED && outcome != Outcome.REFUSED_AND_RESTORED) {
        System.err.println(i + " " + how + ": " + outcome);
      }
      delete(place);
    }
    return this;
  }

  private Outcome outcome(Original original, Path place) throws IOException {
    Path file = place.resolve(NAME);
    boolean refused = false;
    boolean opened = false;
    byte[] before = Files.readAllBytes(file);
    long expected = original.number;
    try (Ledger ledger = new Ledger(STORES.open(file), TypicalLedger.CLOCK)) {
      opened = true;
      if (last(ledger) != original.number
          || !ledger.rows(null).equals(original.rows)
          || !ledger.log().prove(CommitWatch.NOBODY).whole()) {
        return Outcome.LOST_SILENTLY;
      }
      LedgerSettings settings = ledger.settings();
      ledger.apply(new Change.Settings(settings, settings.withReportingUnit("又一条")), "甲");
      expected++;
    } catch (LedgerException told) {
      refused = true;
    }
    RestoreReport report =
        STORES.restore(file, RestoreWish.NEWEST, place.resolve("新.xh"), CommitWatch.NOBODY);
    boolean whole = report.number() == expected && report.proof().whole();
    if (!opened && !Arrays.equals(Files.readAllBytes(file), before)) {
      return Outcome.REFUSED_AND_TOUCHED;
    }
    if (refused) {
      return whole ? Outcome.REFUSED_AND_RESTORED : Outcome.REFUSED_AND_SHORT;
    }
    return whole ? Outcome.UNHARMED : Outcome.LOST_SILENTLY;
  }

  /** Does one of the things that disks and people do to files; says which. */
  private String damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = random.nextInt(bytes.length);
    int kind = random.nextInt(6);
    switch (kind) {
      case 0 -> flip(bytes, at, 1);
      case 1 -> flip(bytes, at, 16);
      case 2 -> flip(bytes, at, 512);
      case 3 ->
          Arrays.fill(bytes, at & ~4095, Math.min(bytes.length, (at & ~4095) + 4096), (byte) 0);
      case 4 -> bytes = Arrays.copyOf(bytes, at);
      default -> {
        int from = random.nextInt(bytes.length) & ~4095;
        int to = at & ~4095;
        int length = Math.min(4096, bytes.length - Math.max(from, to));
        System.arraycopy(bytes, from, bytes, to, length);
      }
    }
    Files.write(file, bytes);
    return "kind " + kind + " at " + at + " of " + bytes.length;
  }

  private void flip(byte[] bytes, int at, int count) {
    for (int i = at; i < Math.min(bytes.length, at + count); i++) {
      bytes[i] ^= (byte) (1 + random.nextInt(255));
    }
  }

  private static long last(Ledger ledger) {
    return ledger.history(1).getFirst().number();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else if (!one.toString().endsWith(".lock")) {
          Files.copy(one, target);
        }
      }
    }
  }

  private static void delete(Path place) throws IOException {
    try (Stream<Path> all = Files.walk(place)) {
      for (Path one : all.toList().reversed()) {
        Files.delete(one);
      }
    }
  }
}
