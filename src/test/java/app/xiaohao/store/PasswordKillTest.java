package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

@Tag("slow")
class PasswordKillTest {
  private static final int KILLS = 15;

  // on a disk, because what reaches it is the subject
  @TempDir(factory = TempDirFactory.Standard.class)
  Path folder;

  @Test
  void opensWithTheOnePasswordOrTheOtherWheneverItIsKilled() throws Exception {
    Path file = folder.resolve("台账.xh");
    TypicalLedger.create(file).close();
    Random random = new Random(20261202);
    int has = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String[] said = killed(file, has, random).split(" ");
      has = which(file, said);
      H2LedgerStores stores = knowing(file, has);
      try (Ledger ledger = new Ledger(stores.open(file), TypicalLedger.CLOCK)) {
        assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).as("kill %d", kill).isTrue();
      }
      assertThat(stores.restorePoints(file).copies())
          .as("kill %d", kill)
          .isNotEmpty()
          .allMatch(copy -> copy.state() == BackupCopy.State.PROVED);
    }
  }

  private static H2LedgerStores knowing(Path file, int password) {
    H2LedgerStores stores = new H2LedgerStores(TypicalLedger.CLOCK);
    stores.passwords().say(file, KilledLocksmith.PASSWORDS[password].toCharArray());
    return stores;
  }

  /** Which of two passwords the ledger has; it must be one of them. */
  private static int which(Path file, String[] either) {
    for (String one : either) {
      int number = Integer.parseInt(one);
      boolean locked = new H2LedgerStores(TypicalLedger.CLOCK).passwords().has(file);
      if (locked == (number == 0)) {
        continue;
      }
      try {
        knowing(file, number);
        return number;
      } catch (LedgerException wrong) {
        assertThat(wrong.kind()).isEqualTo(Kind.PASSWORD_WRONG);
      }
    }
    throw new AssertionError("opens with neither " + String.join(" nor ", either));
  }

  /** Kills one at any moment; what it was about to do: the password before and the one wanted. */
  private String killed(Path file, int has, Random random)
      throws IOException, InterruptedException {
    Path log = folder.resolve("错误.txt");
    Process smith =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledLocksmith.class.getName(),
                file.toString(),
                Integer.toString(has),
                Long.toString(random.nextLong()))
            .redirectError(log.toFile())
            .start();
    int patience = 1 + random.nextInt(5);
    long delay = random.nextLong(400_000_000);
    String said = "";
    int heard = 0;
    try (BufferedReader lines = smith.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said = line;
        if (++heard == patience) {
          LockSupport.parkNanos(delay);
          // by its id: what it said before its end can still be read
          smith.toHandle().destroyForcibly();
        }
      }
    } finally {
      smith.destroyForcibly();
    }
    smith.waitFor();
    assertThat(heard).as(Files.readString(log)).isGreaterThanOrEqualTo(patience);
    return said;
  }
}
