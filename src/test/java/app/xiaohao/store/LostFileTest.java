package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerMarks;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.store.file.Keeping;
import app.xiaohao.store.file.Schema;
import app.xiaohao.store.log.SealKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an open ledger when others lay hands on its file. */
class LostFileTest {
  @TempDir Path folder;

  private final H2LedgerStores stores =
      new H2LedgerStores(
          new Keeping(TypicalLedger.CLOCK, () -> "许知远", () -> BackupPlan.DEFAULT, LedgerMarks.NONE),
          Schema.CURRENT,
          new Workplace("xuzy", "ZGB-07"),
          SealKeys.passing());
  private Path file;
  private Path older;

  @BeforeEach
  void makeTypicalLedger() throws IOException {
    file = folder.resolve("河口.xh");
    TypicalLedger.create(file).close();
    older = Files.copy(file, folder.resolve("上周.xh"));
  }

  @Test
  void isKeptToOneProgramAlsoAfterADialogHasTouchedEveryFileOfTheFolder()
      throws IOException, InterruptedException {
    try (Ledger ledger = open()) {
      touchAll();
      assertThat(OpeningProcess.told(file))
          .startsWith("IN_USE_BY")
          .contains("许知远", "xuzy", "ZGB-07", "2026-11-03 09:00");
      name(ledger, "甲");
    }
    assertThat(OpeningProcess.told(file)).isEqualTo("OPENED");
  }

  @Test
  void acknowledgesNothingOnceTheFileWasDeletedAndSavesWhatIsOpen() throws IOException {
    try (Ledger ledger = open()) {
      name(ledger, "甲");
      Files.delete(file);
      assertLost(Kind.FILE_GONE, ledger);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void acknowledgesNothingOnceTheFileWasMoved() throws IOException {
    Path moved = folder.resolve("别处.xh");
    try (Ledger ledger = open()) {
      name(ledger, "甲");
      Files.move(file, moved);
      assertLost(Kind.FILE_GONE, ledger);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void acknowledgesNothingOnceAnotherFileLiesInItsPlace() throws IOException {
    byte[] foreign = Files.readAllBytes(older);
    try (Ledger ledger = open()) {
      name(ledger, "甲");
      Files.move(older, file, StandardCopyOption.REPLACE_EXISTING);
      assertLost(Kind.FILE_REPLACED, ledger);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(foreign);
  }

  @Test
  void acknowledgesNothingOnceOlderBytesWereWrittenOverIt() throws IOException {
    byte[] foreign = Files.readAllBytes(older);
    try (Ledger ledger = open()) {
      name(ledger, "甲");
      Files.write(file, foreign);
      assertThatThrownBy(() -> name(ledger, "乙"))
          .isInstanceOfSatisfying(
              LedgerException.class, lost -> assertThat(lost.kind()).isEqualTo(Kind.FILE_REPLACED));
      ledger.file().saveAs(folder.resolve("另存.xh"), CommitWatch.NOBODY);
    }
    assertThat(Files.readAllBytes(file)).isEqualTo(foreign);
    try (Ledger saved = open(folder.resolve("另存.xh"))) {
      assertThat(saved.settings().reportingUnit()).isEqualTo("甲");
    }
  }

  @Test
  void doesNotMindThatTheFileWasTouchedWithoutBeingWritten() throws IOException {
    try (Ledger ledger = open()) {
      name(ledger, "甲");
      Files.setLastModifiedTime(
          file, java.nio.file.attribute.FileTime.from(TypicalLedger.CLOCK.instant()));
      name(ledger, "乙");
      assertThat(ledger.settings().reportingUnit()).isEqualTo("乙");
    }
  }

  /** As file dialogs do to tell what kind of file each is, the hidden ones among them. */
  private void touchAll() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Files.newInputStream(each).close();
      }
    }
  }

  /** Nothing is written any more, reading goes on, and what is open can be saved. */
  private void assertLost(Kind kind, Ledger ledger) {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> name(ledger, "乙"))
          .isInstanceOfSatisfying(
              LedgerException.class, lost -> assertThat(lost.kind()).isEqualTo(kind));
    }
    assertThat(ledger.settings().reportingUnit()).isEqualTo("甲");
    assertThat(ledger.rows(null)).hasSize(10);
    Path other = folder.resolve("另存.xh");
    ledger.file().saveAs(other, CommitWatch.NOBODY);
    try (Ledger saved = open(other)) {
      assertThat(saved.settings().reportingUnit()).isEqualTo("甲");
      assertThat(saved.rows(null)).isEqualTo(ledger.rows(null));
      assertThat(saved.log().prove(CommitWatch.NOBODY).whole()).isTrue();
      name(saved, "丙");
    }
  }

  private static void name(Ledger ledger, String unit) {
    LedgerSettings settings = ledger.settings();
    ledger.apply(new Change.Settings(settings, settings.withReportingUnit(unit)), "林晓");
  }

  private Ledger open() {
    return open(file);
  }

  private Ledger open(Path which) {
    return new Ledger(stores.open(which), TypicalLedger.CLOCK);
  }
}
