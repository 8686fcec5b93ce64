package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.store.journal.BackupFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modes, names and read-only files stay as their owner set them. */
class KeptAsItWasTest {
  @TempDir Path folder;

  private final H2LedgerStores stores = new H2LedgerStores(TypicalLedger.CLOCK);
  private Path file;

  @BeforeEach
  void makeTypicalLedger() {
    file = folder.resolve("桐溪.xh");
    TypicalLedger.another(file).close();
    assumeThat(
            Files.getFileAttributeView(file, java.nio.file.attribute.PosixFileAttributeView.class))
        .isNotNull();
  }

  @Test
  void whatLiesBesideALedgerIsForTheOwnerOnly() throws IOException {
    assertThat(mode(BackupFolder.of(file).path())).isEqualTo("rwx------");
    try (var all = Files.walk(BackupFolder.of(file).path())) {
      assertThat(all.filter(Files::isRegularFile).map(KeptAsItWasTest::mode))
          .isNotEmpty()
          .containsOnly("rw-------");
    }
  }

  @Test
  void aLedgerKeepsItsModeAndItsOtherNames() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path other = Files.createLink(folder.resolve("同一本.xh"), file);
    grow();
    assertThat(mode(file)).isEqualTo("rw-r-----");
    assertThat(Files.isSameFile(file, other)).isTrue();
  }

  @Test
  void aFileThatHasGrownIsWrittenAnewWithItsMode() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    long before = grow();
    assertThat(Files.size(file)).isLessThan(before / 2);
    assertThat(mode(file)).isEqualTo("rw-r-----");
    try (Ledger ledger = new Ledger(stores.open(file), TypicalLedger.CLOCK)) {
      assertThat(ledger.rows(null)).hasSize(10);
    }
  }

  @Test
  void whatIsOpenToReadIsSaidToBeAndIsNotWritten() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<StoreNotice> told = new ArrayList<>();
    try (Ledger ledger = new Ledger(stores.openToRead(file), TypicalLedger.CLOCK)) {
      ledger.file().fileNotices(told::add);
      assertThat(ledger.file().info().readOnly()).isTrue();
      assertThat(ledger.rows(null)).hasSize(10);
      assertThatThrownBy(() -> name(ledger, "甲"))
          .isInstanceOfSatisfying(
              LedgerException.class,
              refused -> assertThat(refused.kind()).isEqualTo(Kind.READ_ONLY));
    }
    assertThat(told).extracting(StoreNotice::kind).containsExactly(StoreNotice.Kind.READ_ONLY);
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  /** Works until there is enough dead space; gives the size then. */
  private long grow() throws IOException {
    try (Ledger ledger = new Ledger(stores.open(file), TypicalLedger.CLOCK)) {
      for (int i = 0; Files.size(file) < 20 << 20; i++) {
        name(ledger, ("整改办" + i + " ").repeat(2000));
      }
      return Files.size(file);
    }
  }

  private static void name(Ledger ledger, String unit) {
    LedgerSettings settings = ledger.settings();
    ledger.apply(new Change.Settings(settings, settings.withReportingUnit(unit)), "林晓");
  }

  private static String mode(Path one) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(one));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
