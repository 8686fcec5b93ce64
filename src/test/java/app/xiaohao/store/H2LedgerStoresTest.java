package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.store.file.H2Database;
import app.xiaohao.store.file.Schema;
import app.xiaohao.store.file.Transactions;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.ChangeChain;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.SealKeys;
import app.xiaohao.store.log.Sql;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2LedgerStoresTest {
  private static final int LAST = Schema.CURRENT.version();

  /** Beyond every migration of the program, so that a new one does not meet it. */
  private static final int BEYOND = 900;

  private static final Schema NEXT =
      new Schema(
          BEYOND, "classpath:app/xiaohao/store/migration", "classpath:app/xiaohao/store/next");
  private static final Schema BROKEN =
      new Schema(
          BEYOND, "classpath:app/xiaohao/store/migration", "classpath:app/xiaohao/store/broken");

  @TempDir Path folder;

  @Test
  void keepsALedgerInTheOneFileThatPeopleNamed() throws IOException {
    Path file = folder.resolve("云溪县 巡视;整改%20台账.xh");
    List<LedgerRow> before;
    try (Ledger ledger = TypicalLedger.create(file)) {
      before = ledger.rows(null);
      assertThat(ledger.file().info().file().getFileName()).isEqualTo(file.getFileName());
    }
    assertThat(files(folder)).containsExactlyInAnyOrder("云溪县 巡视;整改%20台账.xh", "云溪县 巡视;整改%20台账 备份");
    try (Ledger ledger = open(file)) {
      assertThat(ledger.rows(null)).isEqualTo(before).hasSize(10);
    }
  }

  @Test
  void opensALedgerThatWasCopiedAndRenamed() throws IOException {
    Path file = typical();
    Path copy = folder.resolve("副本 无后缀");
    Files.copy(file, copy);
    try (Ledger one = open(file);
        Ledger other = open(copy)) {
      assertThat(other.rows(null)).isEqualTo(one.rows(null));
    }
  }

  @Test
  void comparesWhatAnEarlierVersionImportedToKnowTheSameContent() throws IOException, SQLException {
    // away from what lies beside it, by which the change behind the log's back would be noticed
    Path file = Files.createDirectory(folder.resolve("早先")).resolve("台账.xh");
    Files.move(typical(), file);
    inside(file, sql -> sql.update(Dml.update("document_import", "content_sha256"), (Object) null));
    Draft read = TypicalLedger.draft().build();
    byte[] saved = "另存".getBytes(StandardCharsets.UTF_8);
    SourceText other = new SourceText("另存.xlsx", saved, read.source().text(), "UTF-8");
    Draft again =
        new Draft(
            other, read.report(), read.issues(), read.passages(), List.of(), List.of(), List.of());
    Draft more = TypicalLedger.draft().measure("另加一条").build();
    try (Ledger ledger = open(file)) {
      assertThat(ledger.imports().earlier(again))
          .singleElement()
          .matches(prior -> !prior.sameBytes());
      assertThat(ledger.imports().earlier(more)).isEmpty();
    }
  }

  @Test
  void refusesWhatIsNotThereOrInTheWay() {
    Path file = typical();
    assertRefused(Kind.NOT_FOUND, () -> open(folder.resolve("没有.xh")));
    assertRefused(Kind.NOT_FOUND, () -> open(folder));
    assertRefused(Kind.EXISTS, () -> TypicalLedger.another(file));
    assertRefused(
        Kind.NOT_WRITABLE, () -> TypicalLedger.another(file.resolve("在文件里").resolve("台账.xh")));
  }

  @Test
  void refusesALedgerThatIsOpenInThisProcess() {
    Path file = typical();
    try (Ledger ledger = open(file)) {
      assertRefused(Kind.IN_USE, () -> open(file));
      assertThat(ledger.rows(null)).hasSize(10);
    }
    open(file).close();
  }

  @Test
  void refusesALedgerThatIsOpenInAnotherProcess() throws IOException, InterruptedException {
    Path file = typical();
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      other.inputReader().readLine();
      assertRefused(Kind.IN_USE_BY, () -> open(file));
    } finally {
      other.destroyForcibly();
      other.waitFor();
    }
    open(file).close();
  }

  @Test
  void refusesFilesThatAreNoLedgersAndLeavesThemAlone() throws IOException, SQLException {
    Path text = folder.resolve("不是台账.xh");
    Files.writeString(text, "关于巡视整改进展情况的通报");
    Path empty = Files.createFile(folder.resolve("空.xh"));
    Path cut = folder.resolve("截断.xh");
    Files.copy(typical(), cut);
    try (FileChannel channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
      channel.truncate(8192);
    }
    Path foreign = folder.resolve("别的数据库.xh");
    H2Database database = H2Database.create(foreign, FileKey.NONE);
    try (Connection connection = database.connection()) {
      new Sql(connection).command("create table something (id int)");
    }
    database.close();
    for (Path file : List.of(text, empty, cut, foreign)) {
      assertRefused(Kind.DAMAGED, () -> open(file));
      assertThat(BackupFolder.of(file).path()).as("no copy of %s", file).doesNotExist();
    }
    assertThat(Files.readString(text)).isEqualTo("关于巡视整改进展情况的通报");
    assertThat(Files.size(empty)).isZero();
  }

  @Test
  void upgradesACopyAndKeepsTheOldOne() {
    Path file = typical();
    try (Ledger ledger = new Ledger(stores(NEXT).open(file), TypicalLedger.CLOCK)) {
      assertThat(ledger.file().info().schemaVersion()).isEqualTo(BEYOND);
      assertThat(ledger.rows(null)).hasSize(10);
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
    Path old = BackupFolder.of(file).path().resolve("台账 v" + LAST + ".xh");
    try (Ledger ledger = open(old)) {
      assertThat(ledger.file().info().schemaVersion()).isEqualTo(LAST);
      assertThat(ledger.rows(null)).hasSize(10);
    }
  }

  @Test
  void leavesTheOldFileWhenAnUpgradeFails() throws IOException {
    Path file = typical();
    assertRefused(Kind.STORE_FAILED, () -> stores(BROKEN).open(file));
    try (Ledger ledger = open(file)) {
      assertThat(ledger.rows(null)).hasSize(10);
      assertThat(ledger.file().info().schemaVersion()).isEqualTo(LAST);
    }
    assertThat(files(folder)).containsExactlyInAnyOrder("台账.xh", "台账 备份");
  }

  @Test
  void refusesALedgerOfANewerVersion() {
    Path file = typical();
    stores(NEXT).open(file).close();
    assertThatThrownBy(() -> open(file))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> {
              assertThat(refused.kind()).isEqualTo(Kind.TOO_NEW);
              assertThat(refused.arguments()).element(1).isEqualTo(Integer.toString(BEYOND));
            });
    stores(NEXT).open(file).close();
  }

  @Test
  void knowsTheNumberOfItsLastMigration() throws IOException {
    try (Stream<Path> migrations =
        Files.list(Path.of("src/main/resources/app/xiaohao/store/migration"))) {
      assertThat(migrations.map(file -> file.getFileName().toString()).sorted().toList().getLast())
          .startsWith("V%03d__".formatted(Schema.CURRENT.version()));
    }
  }

  @Test
  void leavesCopiesOfTheNewestDaysWeeksAndMonths() {
    Path file = typical();
    for (int day = 1; day <= 20; day++) {
      change(file, day, "第" + day + "天");
    }
    assertThat(files(BackupFolder.of(file).path()))
        .contains("台账 2026-11-23.xh", "台账 2026-11-10.xh", "台账 2026-11-08.xh")
        .doesNotContain("台账 2026-11-09.xh", "台账 2026-11-07.xh", "台账 2026-11-03.xh");
    assertThat(stores(Schema.CURRENT).restorePoints(file).copies())
        .hasSize(15)
        .allMatch(copy -> copy.state() == BackupCopy.State.PROVED);
  }

  @Test
  void takesNoCopyOfADayOnWhichNothingChanged() {
    Path file = typical();
    change(file, 1, "甲");
    new H2LedgerStores(Clock.offset(TypicalLedger.CLOCK, Duration.ofDays(2))).open(file).close();
    List<String> copies = files(BackupFolder.of(file).path());
    assertThat(copies).contains("台账 2026-11-05.xh");
    new H2LedgerStores(Clock.offset(TypicalLedger.CLOCK, Duration.ofDays(3))).open(file).close();
    assertThat(files(BackupFolder.of(file).path())).isEqualTo(copies);
  }

  @Test
  void keepsTheDaysWorkInTheJournalBehindItsCopy() {
    Path file = typical();
    change(file, 0, "云溪县整改办");
    Path copy = BackupFolder.of(file).path().resolve("台账 2026-11-03.xh");
    try (Ledger ledger = open(copy)) {
      assertThat(ledger.file().info().readOnly()).isTrue();
      assertThat(ledger.rows(null)).isEmpty();
    }
    Path again = folder.resolve("找回.xh");
    stores(Schema.CURRENT).restore(file, RestoreWish.NEWEST, again, CommitWatch.NOBODY);
    try (Ledger ledger = open(again)) {
      assertThat(ledger.settings().reportingUnit()).isEqualTo("云溪县整改办");
      assertThat(ledger.rows(null)).hasSize(10);
    }
  }

  private static void change(Path file, int day, String unit) {
    Clock clock = Clock.offset(TypicalLedger.CLOCK, Duration.ofDays(day));
    try (Ledger ledger = new Ledger(new H2LedgerStores(clock).open(file), clock)) {
      LedgerSettings settings = ledger.settings();
      ledger.apply(new Change.Settings(settings, settings.withReportingUnit(unit)), "林晓");
    }
  }

  @Test
  void worksOnWhereNoBackupCanBeMade() throws IOException {
    Path file = folder.resolve("台账.xh");
    Files.writeString(folder.resolve("台账 备份"), "这里已有一个同名文件");
    try (Ledger ledger = TypicalLedger.another(file)) {
      assertThat(ledger.rows(null)).hasSize(10);
    }
    try (Ledger ledger = open(file)) {
      assertThat(ledger.rows(null)).hasSize(10);
    }
  }

  @Test
  void staysOpenWhenAThreadThatUsesItIsInterrupted() {
    Path file = typical();
    try (Ledger ledger = open(file)) {
      Thread.currentThread().interrupt();
      ledger.apply(
          new Change.Settings(
              LedgerSettings.DEFAULT, LedgerSettings.DEFAULT.withReportingUnit("甲")),
          "林晓");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(ledger.settings().reportingUnit()).isEqualTo("甲");
    }
  }

  @Test
  void keepsADocumentOfManyMegabytesByteForByte() throws SQLException {
    byte[] bytes = new byte[9 << 20];
    new Random(7).nextBytes(bytes);
    String text = "巡视整改".repeat(600_000);
    Draft small = TypicalLedger.draft().build();
    SourceText source = new SourceText("扫描件.txt", bytes, text, "UTF-8");
    Draft large =
        new Draft(
            source,
            small.report(),
            small.issues(),
            small.passages(),
            small.followUps(),
            small.warnings());
    Path file = folder.resolve("台账.xh");
    ReviewedBatch batch =
        new DraftReview(large)
            .approve(new ReviewedBatch.Target.NewInspection("大", InspectionKind.OTHER));
    try (Ledger ledger = new Ledger(stores(Schema.CURRENT).create(file), TypicalLedger.CLOCK)) {
      ledger.commit(batch, "林晓");
    }
    assertThat(files(folder)).containsExactlyInAnyOrder("台账.xh", "台账 备份");
    try (Ledger ledger = open(file)) {
      MeasureFile measure = ledger.measureFile(ledger.rows(null).getFirst().measure().id());
      assertThat(measure.documentText()).isEqualTo(text);
      assertThat(ledger.imports().earlier(large)).hasSize(1);
    }
    byte[] kept = inside(file, "select content from source_document", row -> row.getBytes(1));
    assertThat(kept).isEqualTo(bytes);
  }

  @Test
  void sealsTheChangeLogWithAChainOfHashes() throws SQLException {
    Path file = typical();
    List<HistoryEntry> history;
    try (Ledger ledger = open(file)) {
      Draft more =
          TypicalLedger.draft().unit("县委办公室", UnitRole.LEAD).issue("又一问题").measure("整改").build();
      var target = new ReviewedBatch.Target.Existing(ledger.inspections().getFirst().id());
      var receipt = ledger.commit(new DraftReview(more).approve(target), "林晓");
      ledger.imports().undo(receipt.id(), "导错了文件", "林晓");
      history = ledger.history(100).reversed();
    }
    record Seal(
        String previous, String hash, ChangeChain.Subject subject, ChangeChain.Images images) {}
    List<Seal> seals =
        inside(
            file,
            sql ->
                sql.list(
                    "select l.prev_hash, l.hash, l.import_id, l.issue_id, l.measure_id,"
                        + " i.first_number, i.content from change_log l left join change_image i"
                        + " on i.change_number = l.number order by l.number",
                    row ->
                        new Seal(
                            row.getString(1),
                            row.getString(2),
                            new ChangeChain.Subject(
                                row.getObject(3, Long.class),
                                row.getObject(4, Long.class),
                                row.getObject(5, Long.class)),
                            row.getBytes(7) == null
                                ? null
                                : ChangeChain.Images.of(row.getLong(6), row.getBytes(7)))));
    assertThat(seals).hasSameSizeAs(history).hasSize(14);
    String previous = "";
    for (int i = 0; i < seals.size(); i++) {
      Seal seal = seals.get(i);
      assertThat(seal.previous()).isEqualTo(previous);
      assertThat(ChangeChain.hash(previous, history.get(i), seal.subject(), seal.images()))
          .isEqualTo(seal.hash());
      previous = seal.hash();
    }
    HistoryEntry entry = history.getFirst();
    HistoryEntry forged =
        new HistoryEntry(
            entry.number(),
            entry.at(),
            "别人",
            entry.from(),
            entry.kind(),
            entry.item(),
            entry.facts(),
            "");
    assertThat(ChangeChain.hash("", forged, seals.getFirst().subject(), null))
        .isNotEqualTo(seals.getFirst().hash());
  }

  private static <T> T inside(Path file, String query, Sql.Reader<T> reader) throws SQLException {
    return inside(file, sql -> sql.first(query, reader).orElseThrow());
  }

  private static <T> T inside(Path file, Transactions.Work<T> work) throws SQLException {
    H2Database database = H2Database.open(file, FileKey.NONE);
    try {
      return new Transactions(database::connection, file, SealKeys.passing()).read(work);
    } finally {
      database.close();
    }
  }

  private Path typical() {
    Path file = folder.resolve("台账.xh");
    TypicalLedger.create(file).close();
    return file;
  }

  private static H2LedgerStores stores(Schema schema) {
    return new H2LedgerStores(TypicalLedger.CLOCK, schema);
  }

  private static Ledger open(Path file) {
    return new Ledger(stores(Schema.CURRENT).open(file), TypicalLedger.CLOCK);
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static void assertRefused(Kind kind, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }
}
