package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.store.file.Schema;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.log.OwnersFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read a ledger is for its owner to say; until they do, it is they alone. */
class FileModesTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void onlyWhereThereAreModes() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    file = folder.resolve("台账.xh");
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(BackupFolder.of(file).path())) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void aNewLedgerAndItsCopiesAreForTheirOwnerAlone() throws IOException {
    TypicalLedger.another(file).close();
    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(copies()).isNotEmpty();
    for (Path copy : copies()) {
      assertThat(mode(copy)).isEqualTo("rw-------");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-rw-r--", "rw-r-----", "rw-------"})
  void aLedgerStaysAsItsOwnerHasSetIt(String set) throws IOException {
    TypicalLedger.another(file).close();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(set));
    long before = Files.size(file);
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK)) {
      ledger.apply(
          new Change.Settings(
              ledger.settings(), ledger.settings().withReportingUnit("云溪县".repeat(15_000))),
          TypicalLedger.OPERATOR);
    }
    assertThat(Files.size(file)).as("it was written anew").isNotEqualTo(before);
    assertThat(mode(file)).isEqualTo(set);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-rw-r--", "r--r--r--"})
  void aCopyIsItsOwnersToReadAndWriteWhateverTheFirstFileIs(String set) throws IOException {
    Path first = Files.writeString(folder.resolve("光盘"), "台账");
    Files.setPosixFilePermissions(first, PosixFilePermissions.fromString(set));
    Path copy = folder.resolve("副本");
    OwnersFiles.copy(first, copy);
    OwnersFiles.copyWhole(first, folder.resolve("另一份"));
    assertThat(mode(copy)).isEqualTo("rw-------");
    assertThat(mode(folder.resolve("另一份"))).isEqualTo("rw-------");
    assertThat(copy).hasSameTextualContentAs(first);
  }

  @Test
  void anUpgradedLedgerStaysAsItsOwnerHasSetIt() throws IOException {
    new H2LedgerStores(TypicalLedger.CLOCK, new Schema(1, "classpath:app/xiaohao/store/migration"))
        .create(file)
        .close();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    new H2LedgerStores(TypicalLedger.CLOCK).open(file).close();
    assertThat(mode(file)).isEqualTo("rw-r--r--");
  }
}
