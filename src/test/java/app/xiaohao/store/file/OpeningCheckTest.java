package app.xiaohao.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerMarks;
import app.xiaohao.ledger.file.RestoreReport;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TamperedFile;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.SealKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger is compared with what is known of it before anybody works in it. */
class OpeningCheckTest {
  @TempDir Path folder;

  private final H2LedgerStores stores = new H2LedgerStores(TypicalLedger.CLOCK);
  private Path file;

  @BeforeEach
  void makeTypicalLedger() {
    file = folder.resolve("云溪.xh");
    TypicalLedger.create(file).close();
  }

  @Test
  void tellsWhatIsMissingWhereAnOlderStateLiesInTheLedgersPlace() throws IOException {
    Path older = Files.copy(file, folder.resolve("旧"));
    record(3);
    Files.copy(older, file, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> stores.open(file))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.FELL_BACK);
              assertThat(refused.arguments()).containsExactly(file.toString(), "10", "13", "3");
              assertThat(refused.missing())
                  .extracting(HistoryEntry::number)
                  .containsExactly(11L, 12L, 13L);
              assertThat(refused.missing())
                  .allMatch(entry -> entry.kind() == HistoryEntry.Kind.PROGRESS_RECORDED)
                  .allMatch(entry -> entry.by().equals("沈知"));
            });
    Path again = folder.resolve("找回.xh");
    RestoreReport report = stores.restore(file, RestoreWish.NEWEST, again, CommitWatch.NOBODY);
    assertThat(report.number()).isEqualTo(13);
    assertThat(report.proof().whole()).isTrue();
    try (Ledger ledger = open(again)) {
      assertThat(progress(ledger)).contains("第13条", "第12条", "第11条");
    }
  }

  @Test
  void refusesWhatDoesNotProveAndLeavesItAlone() throws IOException, SQLException {
    new TamperedFile(file).with("update measure set body = '别的措施' where id = 1");
    byte[] before = Files.readAllBytes(file);
    assertRefused(Kind.DAMAGED, () -> stores.open(file));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(new TamperedFile(file).proof().differences()).hasSize(1);
    RestoreReport report =
        stores.restore(file, RestoreWish.NEWEST, folder.resolve("好的.xh"), CommitWatch.NOBODY);
    assertThat(report.number()).isEqualTo(10);
    assertThat(report.proof().whole()).isTrue();
  }

  @Test
  void goesOnWithALedgerThatWasWorkedOnElsewhere() throws IOException {
    Path away = Files.createDirectory(folder.resolve("另一台电脑")).resolve("云溪.xh");
    Files.copy(file, away);
    file = away;
    record(2);
    file = folder.resolve("云溪.xh");
    Files.copy(away, file, StandardCopyOption.REPLACE_EXISTING);
    record(1);
    Path again = folder.resolve("找回.xh");
    assertThat(stores.restore(file, RestoreWish.NEWEST, again, CommitWatch.NOBODY).number())
        .isEqualTo(13);
  }

  @Test
  void provesOnlyOnceALedgerThatWasWorkedOnElsewhere() throws IOException {
    Path away = Files.createDirectory(folder.resolve("另一台电脑")).resolve("云溪.xh");
    Files.copy(file, away);
    try (Ledger ledger = open(away)) {
      record(ledger);
    }
    Files.copy(away, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(OpeningCheck.before(file, LedgerMarks.NONE, FileKey.NONE).untouched()).isFalse();
    stores.open(file).close();
    assertThat(OpeningCheck.before(file, LedgerMarks.NONE, FileKey.NONE).untouched()).isTrue();
    record(1);
    RestoreReport report =
        stores.restore(file, RestoreWish.NEWEST, folder.resolve("找回.xh"), CommitWatch.NOBODY);
    assertThat(report.number()).isEqualTo(12);
  }

  @Test
  void noticesAnotherLedgerInTheSamePlace() throws IOException {
    Path other = folder.resolve("别的").resolve("云溪.xh");
    try (Ledger ledger = TypicalLedger.create(other)) {
      ledger.undo(TypicalLedger.OPERATOR);
    }
    record(1);
    Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertRefused(Kind.OTHER_LEDGER, () -> stores.open(file));
  }

  @Test
  void followsALedgerThatWasRenamed() throws IOException {
    record(1);
    Path renamed = folder.resolve("云溪县整改.xh");
    Files.move(file, renamed);
    file = renamed;
    record(1);
    assertThat(folder.resolve("云溪 备份")).doesNotExist();
    assertThat(stores.restorePoints(renamed).journalNumber()).isEqualTo(12);
    assertThat(stores.restorePoints(renamed).copies()).hasSize(1);
  }

  @Test
  void saysThatCopiesOfAMissingLedgerAreThere() throws IOException {
    Files.delete(file);
    assertRefused(Kind.ONLY_COPIES, () -> stores.open(file));
    Path again = folder.resolve("找回.xh");
    assertThat(stores.restore(file, RestoreWish.NEWEST, again, CommitWatch.NOBODY).number())
        .isEqualTo(10);
  }

  @Test
  void putsInTheOneChangeThatWasPromisedWhenTheProgramEnded() throws IOException {
    Path place = folder.resolve("被杀");
    try (Ledger ledger = open(file)) {
      record(ledger);
      copy(folder.resolve("云溪 备份"), place.resolve("云溪 备份"));
      Files.copy(file, place.resolve("云溪.xh"));
      record(ledger);
      // the journal as it is behind the second change, the ledger as it is before
      copy(folder.resolve("云溪 备份"), place.resolve("云溪 备份"));
    }
    try (Ledger ledger = open(place.resolve("云溪.xh"))) {
      assertThat(progress(ledger)).contains("第12条");
      record(ledger);
      assertThat(progress(ledger)).contains("第13条");
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
  }

  @Test
  void remembersElsewhereHowFarALedgerWas() throws IOException {
    LedgerMarks marks = new MarksFile(folder.resolve("设置").resolve("ledgers.txt"));
    H2LedgerStores remembering =
        new H2LedgerStores(
            new Keeping(TypicalLedger.CLOCK, () -> "", () -> BackupPlan.DEFAULT, marks),
            Schema.CURRENT,
            Workplace.UNKNOWN,
            SealKeys.passing());
    Path before = folder.resolve("整个文件夹");
    copy(folder.resolve("云溪 备份"), before.resolve("云溪 备份"));
    Files.copy(file, before.resolve("云溪.xh"));
    try (Ledger ledger = new Ledger(remembering.open(file), TypicalLedger.CLOCK)) {
      record(ledger);
      record(ledger);
    }
    // a copy in another place may be as old as it likes
    remembering.open(before.resolve("云溪.xh")).close();
    delete(folder.resolve("云溪 备份"));
    copy(before.resolve("云溪 备份"), folder.resolve("云溪 备份"));
    Files.copy(before.resolve("云溪.xh"), file, StandardCopyOption.REPLACE_EXISTING);
    assertRefused(Kind.FELL_BACK, () -> remembering.open(file));
    stores.open(file).close();
  }

  @Test
  void opensWhatWasRestoredToAnEarlierStateAlsoOnceTheLostOneIsThrownAway() throws IOException {
    LedgerMarks marks = new MarksFile(folder.resolve("设置").resolve("ledgers.txt"));
    H2LedgerStores remembering =
        new H2LedgerStores(
            new Keeping(TypicalLedger.CLOCK, () -> "", () -> BackupPlan.DEFAULT, marks),
            Schema.CURRENT,
            Workplace.UNKNOWN,
            SealKeys.passing());
    Path again = folder.resolve("找回.xh");
    long number = remembering.restore(file, RestoreWish.NEWEST, again, CommitWatch.NOBODY).number();
    try (Ledger ledger = new Ledger(remembering.open(file), TypicalLedger.CLOCK)) {
      record(ledger);
      record(ledger);
    }
    Files.delete(file);
    delete(folder.resolve("云溪 备份"));
    try (Ledger ledger = new Ledger(remembering.open(again), TypicalLedger.CLOCK)) {
      assertThat(ledger.history(1).getFirst().number()).isEqualTo(number);
      record(ledger);
    }
    remembering.open(again).close();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path target = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(target);
        } else {
          Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING);
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

  private void record(int times) {
    try (Ledger ledger = open(file)) {
      for (int i = 0; i < times; i++) {
        record(ledger);
      }
    }
  }

  private static void record(Ledger ledger) {
    MeasureLine measure = TypicalLedger.row(ledger.rows(null), "1.1").measure();
    long number = ledger.history(1).getFirst().number() + 1;
    ledger.apply(
        new Change.Progress(
            measure.id(),
            measure.percent(),
            new ProgressEntry(TypicalLedger.TODAY, "第" + number + "条", (int) number, "沈知")),
        "沈知");
  }

  private static List<String> progress(Ledger ledger) {
    List<LedgerRow> rows = ledger.rows(null);
    return ledger.measureFile(TypicalLedger.id(rows, "1.1")).progress().stream()
        .map(ProgressEntry::text)
        .toList();
  }

  private Ledger open(Path which) {
    return new Ledger(stores.open(which), TypicalLedger.CLOCK);
  }

  private static void assertRefused(Kind kind, ThrowingCallable step) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }
}
