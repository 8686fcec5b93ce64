package app.xiaohao.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.BackupCopy.State;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerMarks;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.file.RestoreReport;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TamperedFile;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.journal.Journal;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.log.JournalValues;
import app.xiaohao.store.log.SealKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Copies, the second place, proof kept once, and going back. */
class CopiesTest {
  @TempDir Path folder;

  private Path file;
  private Optional<Path> second = Optional.empty();
  private final List<StoreNotice> told = new ArrayList<>();

  @BeforeEach
  void makeTypicalLedger() {
    file = folder.resolve("石桥.xh");
    TypicalLedger.create(file).close();
  }

  @Test
  void keepsProofOnceHoweverManyCopiesThereAreAndBringsItBack() throws IOException {
    byte[] bytes = new byte[3_000_000];
    new Random(3).nextBytes(bytes);
    Path material = Files.write(folder.resolve("验收.bin"), bytes);
    EvidenceId id;
    try (Ledger ledger = open(0)) {
      id =
          ledger
              .attach(
                  TypicalLedger.id(ledger.rows(null), "1.1"),
                  List.of(new NewEvidence(material, "")),
                  "林晓",
                  CommitWatch.NOBODY)
              .getFirst();
    }
    change(1, "甲");
    change(2, "乙");
    List<BackupCopy> copies = stores(2).restorePoints(file).copies();
    assertThat(copies).hasSize(3).allMatch(copy -> copy.bytes() < 1_000_000);
    assertThat(BackupFolder.files(BackupFolder.of(file).evidence())).hasSize(1);
    assertSame(bytes, id, stores(2).openToRead(copies.getFirst().file()));
    Path again = folder.resolve("找回.xh");
    RestoreReport report = stores(2).restore(file, RestoreWish.NEWEST, again, CommitWatch.NOBODY);
    assertThat(report.evidenceLost()).isZero();
    assertThat(report.proof().whole()).isTrue();
    Path elsewhere = Files.createDirectory(folder.resolve("别处")).resolve("找回.xh");
    Files.move(again, elsewhere);
    assertSame(bytes, id, stores(2).open(elsewhere));
  }

  private void assertSame(byte[] bytes, EvidenceId id, LedgerStore store) throws IOException {
    Path back = folder.resolve("取出.bin");
    try (Ledger ledger = new Ledger(store, TypicalLedger.CLOCK)) {
      ledger.copyEvidence(id, back, CommitWatch.NOBODY);
    }
    assertThat(Files.readAllBytes(back)).isEqualTo(bytes);
  }

  @Test
  void noProvedCopyGivesWayToOneThatNobodyHasProved() throws IOException {
    change(1, "甲");
    change(2, "乙");
    BackupFolder beside = BackupFolder.of(file);
    Path proved = beside.path().resolve("石桥 2026-11-04.xh");
    assertThat(proved).exists();
    Files.writeString(beside.path().resolve("石桥 2026-11-04 2300.xh"), "从别处拷来");
    Files.writeString(
        beside.catalog(),
        Files.readString(beside.catalog()).replaceFirst("\\R", "\n坏\t一\t二\t三\t四\t五\n"));
    change(3, "丙");
    assertThat(proved).exists();
    assertThat(stores(3).restorePoints(file).copies())
        .filteredOn(copy -> !copy.file().toString().contains("2300"))
        .hasSizeGreaterThan(3)
        .allMatch(copy -> copy.state() == BackupCopy.State.PROVED);
  }

  @Test
  void proofThatIsGoneKeepsNothingElseFromBeingBroughtBack() throws IOException {
    attach("验收.bin");
    change(0, "甲");
    Path kept = BackupFolder.files(BackupFolder.of(file).evidence()).getFirst();
    byte[] other = Files.readAllBytes(kept);
    other[7] ^= 1;
    Files.write(kept, other);
    RestoreReport altered =
        stores(0).restore(file, RestoreWish.NEWEST, folder.resolve("甲.xh"), CommitWatch.NOBODY);
    Files.delete(kept);
    RestoreReport gone =
        stores(0).restore(file, RestoreWish.NEWEST, folder.resolve("乙.xh"), CommitWatch.NOBODY);
    for (RestoreReport report : List.of(altered, gone)) {
      assertThat(report.evidenceLost()).isEqualTo(1);
      assertThat(report.number()).isEqualTo(report.beyond());
      assertThat(unit(report.made())).isEqualTo("甲");
    }
  }

  @Test
  void aCopyThatCannotBeWrittenIsToldAndSaysNothingAgainstTheLedger() throws IOException {
    attach("验收.bin");
    Path proof = BackupFolder.of(file).evidence();
    for (Path kept : BackupFolder.files(proof)) {
      Files.delete(kept);
    }
    Files.delete(proof);
    Files.createFile(proof); // no folder can be made here
    told.clear();
    change(1, "甲");
    assertThat(told).extracting(StoreNotice::kind).contains(StoreNotice.Kind.COPY_FAILED);
    assertThat(unit(file)).isEqualTo("甲");
    Files.delete(proof);
    told.clear();
    change(2, "乙");
    assertThat(told).isEmpty();
    assertThat(stores(2).restorePoints(file).copies().getFirst().state())
        .isEqualTo(BackupCopy.State.PROVED);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void savingWhereNothingCanBeWrittenSaysNothingAgainstTheLedger() {
    try (Ledger ledger = open(0)) {
      Assertions.assertThatThrownBy(
              () -> ledger.file().saveAs(Path.of("/proc/sys/kernel/台账.xh"), CommitWatch.NOBODY))
          .isInstanceOfSatisfying(
              LedgerException.class,
              refused -> assertThat(refused.kind()).isNotEqualTo(LedgerException.Kind.DAMAGED));
    }
    change(0, "甲");
    assertThat(unit(file)).isEqualTo("甲");
  }

  @Test
  void proofOfAnotherNameThanAHashIsNeitherReadNorWritten() throws IOException {
    Path outside = Files.writeString(folder.resolve("机密.txt"), "不得外传");
    Path inside = Files.createDirectory(folder.resolve("佐证"));
    EvidenceStore store = new EvidenceStore(List.of(inside), FileKey.NONE);
    for (String name :
        List.of("../机密.txt", outside.toString(), "", "a".repeat(63), "A".repeat(64))) {
      assertThat(store.find(name)).isEmpty();
      assertThat(store.whole(name)).isEmpty();
      assertThat(store.has(name)).isFalse();
      assertThat(store.piece(new JournalValues.Piece(name, 0))).isEmpty();
      Assertions.assertThatThrownBy(() -> store.incoming().stream(name))
          .isInstanceOfSatisfying(
              LedgerException.class,
              refused ->
                  assertThat(refused.kind()).isEqualTo(LedgerException.Kind.EVIDENCE_MISNAMED));
    }
    assertThat(BackupFolder.files(folder)).containsOnlyOnce(outside);
    assertThat(BackupFolder.files(inside)).isEmpty();
  }

  private void attach(String name) throws IOException {
    byte[] bytes = new byte[2_000_000];
    new Random(5).nextBytes(bytes);
    Path material = Files.write(folder.resolve(name), bytes);
    try (Ledger ledger = open(0)) {
      ledger.attach(
          TypicalLedger.id(ledger.rows(null), "1.1"),
          List.of(new NewEvidence(material, "")),
          "林晓",
          CommitWatch.NOBODY);
    }
  }

  @Test
  void goesBackToAnyMomentAndToACopy() {
    change(1, "甲");
    change(2, "乙");
    change(3, "丙");
    RestoreReport second =
        stores(3)
            .restore(
                file,
                RestoreWish.at(clock(2).instant().atZone(clock(2).getZone()).toOffsetDateTime()),
                folder.resolve("第二天.xh"),
                CommitWatch.NOBODY);
    assertThat(unit(second.made())).isEqualTo("乙");
    BackupCopy copy = stores(3).restorePoints(file).copies().get(1);
    RestoreReport exactly =
        stores(3)
            .restore(
                file,
                RestoreWish.exactly(copy.file()),
                folder.resolve("那一份.xh"),
                CommitWatch.NOBODY);
    assertThat(exactly.number()).isEqualTo(copy.number());
    Assertions.assertThatThrownBy(
            () ->
                stores(3)
                    .restore(
                        file,
                        RestoreWish.at(java.time.OffsetDateTime.parse("2020-01-01T00:00:00Z")),
                        folder.resolve("太早.xh"),
                        CommitWatch.NOBODY))
        .isInstanceOf(LedgerException.class);
    assertThat(folder.resolve("太早.xh")).doesNotExist();
  }

  @Test
  void passesOverCopiesThatDoNotProve() throws IOException {
    change(1, "甲");
    change(2, "乙");
    BackupCopy newest = stores(2).restorePoints(file).copies().getFirst();
    byte[] bytes = Files.readAllBytes(newest.file());
    java.util.Arrays.fill(bytes, bytes.length / 4, bytes.length * 3 / 4, (byte) 0);
    Files.write(newest.file(), bytes);
    assertThat(stores(2).restorePoints(file).copies().getFirst().state()).isEqualTo(State.DAMAGED);
    RestoreReport report =
        stores(2).restore(file, RestoreWish.NEWEST, folder.resolve("找回.xh"), CommitWatch.NOBODY);
    assertThat(report.proof().whole()).isTrue();
    assertThat(unit(report.made())).isEqualTo("乙");
  }

  @Test
  void neverReplacesAGoodCopyByOneOfALedgerThatIsNotAsItShouldBe() throws Exception {
    change(1, "甲");
    new TamperedFile(file).with("update measure set body = '换了' where id = 2");
    Path alone = Files.createDirectory(folder.resolve("单独")).resolve("石桥.xh");
    Files.move(file, alone);
    Path before = BackupFolder.of(file).path();
    file = alone;
    change(2, "乙");
    assertThat(told).extracting(StoreNotice::kind).contains(StoreNotice.Kind.COPY_NOT_PROVED);
    assertThat(stores(2).restorePoints(file).copies())
        .allMatch(copy -> copy.state() != State.PROVED);
    assertThat(BackupFolder.files(before)).isNotEmpty();
  }

  @Test
  void keepsTheSameInTheSecondPlaceAndGoesBackFromThere() throws IOException {
    Path disk = Files.createDirectory(folder.resolve("移动硬盘"));
    second = Optional.of(disk);
    change(1, "甲");
    change(2, "乙");
    assertThat(stores(2).restorePoints(file).copies())
        .anyMatch(copy -> copy.file().startsWith(disk) && copy.state() == State.PROVED);
    try (var all = Files.walk(BackupFolder.of(file).path())) {
      for (Path one : all.toList().reversed()) {
        Files.delete(one);
      }
    }
    Files.delete(file);
    RestoreReport report =
        stores(2).restore(file, RestoreWish.NEWEST, folder.resolve("找回.xh"), CommitWatch.NOBODY);
    assertThat(report.from()).startsWith(disk);
    assertThat(report.proof().whole()).isTrue();
  }

  @Test
  void tellsThatTheSecondPlaceIsNotThere() {
    second = Optional.of(folder.resolve("没插上"));
    change(1, "甲");
    assertThat(told)
        .extracting(StoreNotice::kind)
        .containsExactly(StoreNotice.Kind.SECOND_PLACE_FAILED);
    assertThat(stores(1).restorePoints(file).copies().getFirst().state()).isEqualTo(State.PROVED);
  }

  @Test
  void takesNoSecondCopyOfWhatOneHoldsHoweverLargeTheJournal() throws IOException {
    try (LedgerStore store = stores(0).open(file)) {
      for (String unit : List.of("溪".repeat(900_000), "云".repeat(900_000))) {
        LedgerSettings settings = store.settings();
        store.apply(
            new Change.Settings(settings, settings.withReportingUnit(unit)),
            new Stamp("林晓", OffsetDateTime.now(clock(0)), Workplace.UNKNOWN));
      }
    }
    assertThat(
            Journal.newest(BackupFolder.of(file).journals(), FileKey.NONE).orElseThrow().goodSize())
        .isGreaterThan(LedgerKeeper.LARGE);
    Set<FileTime> taken = taken();
    open(0).close();
    open(0).close();
    assertThat(taken()).isNotEmpty().isEqualTo(taken);
  }

  private Set<FileTime> taken() throws IOException {
    Set<FileTime> taken = new HashSet<>();
    for (Path copy : BackupFolder.of(file).copies()) {
      taken.add(Files.getLastModifiedTime(copy));
    }
    return taken;
  }

  @Test
  void copiesAndGoesBackByWhatWasDoneAndNotByTheClock() throws IOException {
    change(5, "甲");
    change(1, "乙");
    open(2).close();
    assertThat(stores(1).restorePoints(file).copies())
        .extracting(copy -> copy.takenAt().toLocalDate())
        .containsExactly(
            LocalDate.now(clock(5)),
            LocalDate.now(clock(2)),
            LocalDate.now(clock(1)),
            LocalDate.now(clock(0)));
    for (Path journal : Journal.files(BackupFolder.of(file).journals())) {
      Files.delete(journal);
    }
    RestoreReport report =
        stores(1).restore(file, RestoreWish.NEWEST, folder.resolve("找回.xh"), CommitWatch.NOBODY);
    assertThat(unit(report.made())).isEqualTo("乙");
    assertThat(report.number()).isEqualTo(report.beyond());
  }

  private String unit(Path ledger) {
    try (Ledger opened = new Ledger(stores(9).openToRead(ledger), TypicalLedger.CLOCK)) {
      return opened.settings().reportingUnit();
    }
  }

  private void change(int day, String unit) {
    try (Ledger ledger = open(day)) {
      LedgerSettings settings = ledger.settings();
      ledger.apply(new Change.Settings(settings, settings.withReportingUnit(unit)), "林晓");
    }
    // the copy of a day is taken when it is opened first, with all that was done before
    try (Ledger ledger = open(day)) {
      ledger.file().fileNotices(told::add);
    }
  }

  private Ledger open(int day) {
    Ledger ledger = new Ledger(stores(day).open(file), clock(day));
    ledger.file().fileNotices(told::add);
    return ledger;
  }

  private H2LedgerStores stores(int day) {
    BackupPlan plan = new BackupPlan(14, 8, 24, second);
    return new H2LedgerStores(
        new Keeping(clock(day), () -> "", () -> plan, LedgerMarks.NONE),
        Schema.CURRENT,
        Workplace.UNKNOWN,
        SealKeys.passing());
  }

  private static Clock clock(int day) {
    return Clock.offset(TypicalLedger.CLOCK, Duration.ofDays(day));
  }
}
