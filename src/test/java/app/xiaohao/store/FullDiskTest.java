package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a real disk of its own that is filled up; only where such a one may be made. */
@Timeout(
    value = 10,
    threadMode = Timeout.ThreadMode.SEPARATE_THREAD,
    unit = java.util.concurrent.TimeUnit.MINUTES)
class FullDiskTest {
  @TempDir Path folder;

  private Path disk;
  private boolean mounted;

  @BeforeEach
  void makeADisk() throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("盘"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", disk.toString());
    assumeThat(mounted).as("a disk of its own").isTrue();
  }

  @AfterEach
  void takeItAway() throws IOException, InterruptedException {
    if (mounted) {
      run("umount", disk.toString());
    }
  }

  /**
   * Nothing at all, the journal, the database in its middle: wherever the disk comes to its end.
   */
  @ParameterizedTest
  @CsvSource({"0, 10", "300, 100", "600, 400", "1500, 900", "1100, 520"})
  void isToldAndTheNextTryWorksOnceThereIsRoom(int free, int proof) throws IOException {
    Path file = disk.resolve("山口.xh");
    byte[] bytes = new byte[proof << 10];
    new Random(free).nextBytes(bytes);
    Path material = Files.write(folder.resolve("材料.bin"), bytes);
    Path filling = disk.resolve("占满");
    try (Ledger ledger = TypicalLedger.create(file)) {
      long last = ledger.log().seal().orElseThrow().number();
      long room = Files.getFileStore(disk).getUsableSpace();
      Files.write(filling, new byte[(int) (room - ((long) free << 10))]);
      assertFull(() -> attach(ledger, material));
      assertThat(ledger.rows(null)).hasSize(10);
      assertThat(ledger.log().seal().orElseThrow().number()).isEqualTo(last);
      Files.delete(filling);
      attach(ledger, material);
      LedgerSettings settings = ledger.settings();
      ledger.apply(new Change.Settings(settings, settings.withReportingUnit("腾出来了")), "林晓");
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK)) {
      assertThat(ledger.settings().reportingUnit()).isEqualTo("腾出来了");
    }
  }

  private static void attach(Ledger ledger, Path material) {
    ledger.attach(
        TypicalLedger.id(ledger.rows(null), "1.1"),
        List.of(new NewEvidence(material, "")),
        "林晓",
        CommitWatch.NOBODY);
  }

  private static void assertFull(ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            LedgerException.class, full -> assertThat(full.kind()).isEqualTo(Kind.DISK_FULL));
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
