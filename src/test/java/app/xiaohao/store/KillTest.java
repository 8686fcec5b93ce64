package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.row.LedgerRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

@Tag("slow")
class KillTest {
  private static final int KILLS_IN_EACH = 25;

  // on a disk, because what reaches it is the subject
  @TempDir(factory = TempDirFactory.Standard.class)
  Path folder;

  @Test
  void losesNoAcknowledgedCommitInFiftyKills() throws Exception {
    // Two ledgers at once, because most of the time goes into starting processes.
    List<Callable<Void>> lanes = List.of(() -> killOften("甲"), () -> killOften("乙"));
    try (ExecutorService both = Executors.newFixedThreadPool(lanes.size())) {
      for (Future<Void> lane : both.invokeAll(lanes)) {
        lane.get();
      }
    }
  }

  @Test
  void losesNothingOfAnyKindOfWorkWheneverItIsKilled() throws Exception {
    KillTrials trials = new KillTrials(folder, 20261103);
    for (int kill = 0; kill < 12; kill++) {
      assertThat(trials.kill()).as("kill %d", kill).isEmpty();
    }
    assertThat(trials.acknowledged()).isGreaterThan(50);
  }

  private Void killOften(String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name + ".xh");
    TypicalLedger.create(file).close();
    for (int kill = 0; kill < KILLS_IN_EACH; kill++) {
      long acknowledged = writeUntilKilled(file, 1 + kill % 9);
      try (Ledger ledger =
          new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK)) {
        check(ledger, acknowledged);
      }
    }
    return null;
  }

  /** Every entry up to the acknowledged one is there, with what it wrote. */
  private static void check(Ledger ledger, long acknowledged) {
    List<HistoryEntry> history = ledger.history(Integer.MAX_VALUE);
    assertThat(history.getFirst().number())
        .isEqualTo(history.size())
        .isBetween(acknowledged, acknowledged + 1);
    List<LedgerRow> rows = ledger.rows(null);
    List<String> progress =
        ledger.measureFile(TypicalLedger.id(rows.reversed(), "1.1")).progress().stream()
            .map(entry -> entry.text())
            .toList();
    long imports =
        history.stream().filter(entry -> entry.kind() == HistoryEntry.Kind.IMPORTED).count();
    assertThat(ledger.inspections()).hasSize((int) imports);
    for (HistoryEntry entry : history) {
      if (entry.by().equals("写") && entry.kind() == HistoryEntry.Kind.PROGRESS_RECORDED) {
        assertThat(progress).contains("第" + entry.number() + "条");
      }
    }
  }

  /** Kills the writer once it said so many; returns the last entry that it acknowledged. */
  private long writeUntilKilled(Path file, int killAfter) throws IOException, InterruptedException {
    Path log = folder.resolve(file.getFileName() + ".log");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString())
            .redirectError(log.toFile())
            .start();
    long acknowledged = 0;
    int said = 0;
    try (BufferedReader lines = writer.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.matches("\\d+")) {
          acknowledged = Long.parseLong(line);
          said++;
        }
        if (said == killAfter) {
          // By its id: what it said before its end can still be read, unlike after Process.destroy.
          writer.toHandle().destroyForcibly();
        }
      }
    } finally {
      writer.destroyForcibly();
    }
    writer.waitFor();
    assertThat(said).as(Files.readString(log)).isGreaterThanOrEqualTo(killAfter);
    return acknowledged;
  }
}
