package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.Evidence;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.closing.EvidenceLimits;
import app.xiaohao.store.file.Schema;
import app.xiaohao.store.file.Transactions;
import app.xiaohao.store.log.SealKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store promises of proof (佐证材料), whichever database it stands on. */
abstract class EvidenceContract {
  private static final String WHO = TypicalLedger.OPERATOR;

  @TempDir Path folder;
  private DataSource source;
  private Ledger ledger;
  private MeasureId measure;

  /** The database of a {@link TypicalLedger}. */
  abstract DataSource database() throws SQLException;

  /** Runs a statement behind the program's back. */
  private void tamper(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** One number that a query gives. */
  private long number(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @BeforeEach
  void makeTypicalLedger() throws SQLException {
    source = database();
    Path place = folder.resolve("台账.xh");
    ledger =
        new Ledger(
            new SqlLedgerStore(
                new Transactions(source::getConnection, place, SealKeys.passing()),
                place,
                Schema.CURRENT.version(),
                Workplace.UNKNOWN,
                SqlLedgerStore.Machine.ELSEWHERE),
            TypicalLedger.CLOCK);
    measure = TypicalLedger.id(ledger.rows(null), "1.1");
  }

  @AfterEach
  void close() {
    if (ledger != null) {
      ledger.close();
    }
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private EvidenceId attach(Path file, String proves) {
    return ledger
        .attach(measure, List.of(new NewEvidence(file, proves)), WHO, CommitWatch.NOBODY)
        .getFirst();
  }

  private List<Evidence> held() {
    return ledger.measureFile(measure).life().evidence();
  }

  private void done() {
    LedgerRow.MeasureLine line = ledger.measureFile(measure).row().measure();
    ledger.apply(
        new Change.Completed(
            measure, line.completion(), Completion.DONE, line.nature(), line.nature()),
        WHO);
  }

  private void close(ClosureState before, ClosureAct act) {
    ledger.apply(
        new Change.Closing(measure, before, act, TypicalLedger.TODAY, "", "完成", Set.of()), WHO);
  }

  private static void assertRefused(Runnable act, Kind kind) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            LedgerException.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
  }

  @Test
  void keepsWhatIsAttachedWithItsHashAndAnEntryInTheLog() throws IOException {
    Path file = file("验收报告.txt", "验收合格");
    EvidenceId id = attach(file, "验收报告");

    Evidence kept = held().getFirst();
    assertThat(kept.id()).isEqualTo(id);
    assertThat(kept.number()).isEqualTo(1);
    assertThat(kept.name()).isEqualTo("验收报告.txt");
    assertThat(kept.proves()).isEqualTo("验收报告");
    assertThat(kept.size()).isEqualTo(12);
    assertThat(kept.pages()).isNull();
    assertThat(kept.round()).isEqualTo(1);
    assertThat(kept.addedBy()).isEqualTo(WHO);
    assertThat(TypicalLedger.row(ledger.rows(null), "1.1").measure().evidence()).isEqualTo(1);
    HistoryEntry entry = ledger.history(1).getFirst();
    assertThat(entry.kind()).isEqualTo(HistoryEntry.Kind.EVIDENCE_ADDED);
    assertThat(entry.item()).isEqualTo("1.1");
    assertThat(entry.fields()).contains(new FieldChange("sha256", "", kept.sha256()));
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    Path copy = folder.resolve("copy.txt");
    ledger.copyEvidence(id, copy, CommitWatch.NOBODY);
    assertThat(copy).hasSameBinaryContentAs(file);
  }

  @Test
  void keepsSameBytesOnceHoweverOftenUsed() throws Exception {
    attach(file("甲.txt", "同一份"), "照片");
    MeasureId other = TypicalLedger.id(ledger.rows(null), "1.2");
    ledger.attach(
        other, List.of(new NewEvidence(file("乙.txt", "同一份"), "")), WHO, CommitWatch.NOBODY);

    assertThat(number("select count(*) from evidence")).isEqualTo(2);
    assertThat(number("select count(*) from evidence_file")).isEqualTo(1);
  }

  @Test
  void refusesTheSameBytesTwiceForTheSamePurpose() throws IOException {
    Path file = file("甲.txt", "同一份");
    attach(file, "照片");
    assertRefused(() -> attach(file, "照片"), Kind.EVIDENCE_TWICE);
    attach(file, "台账");
    assertThat(held()).extracting(Evidence::number).containsExactly(1, 2);
  }

  @Test
  void neverGivesANumberTwice() throws IOException {
    attach(file("一.txt", "一"), "");
    EvidenceId second = attach(file("二.txt", "二"), "");
    ledger.apply(new Change.EvidenceRemoved(measure, second, "传错了"), WHO);
    attach(file("三.txt", "三"), "");

    assertThat(held()).extracting(Evidence::number).containsExactly(1, 3);
    assertThat(ledger.history(2).getLast().reason()).isEqualTo("传错了");
    assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  @Test
  void removesOnlyWithAReasonAndOnlyBeforeTheRequest() throws IOException {
    EvidenceId id = attach(file("一.txt", "一"), "");
    assertRefused(
        () -> ledger.apply(new Change.EvidenceRemoved(measure, id, " "), WHO), Kind.REASON_MISSING);
    done();
    close(ClosureState.NEW, ClosureAct.REQUEST);
    assertRefused(
        () -> ledger.apply(new Change.EvidenceRemoved(measure, id, "传错了"), WHO),
        Kind.EVIDENCE_LOCKED);
    assertRefused(
        () -> ledger.apply(new Change.EvidenceProves(measure, id, "", "照片"), WHO),
        Kind.EVIDENCE_LOCKED);
    assertThat(held()).hasSize(1);
  }

  @Test
  void saysWhatAFileProves() throws IOException {
    EvidenceId id = attach(file("一.txt", "一"), "");
    ledger.apply(new Change.EvidenceProves(measure, id, "", "验收报告"), WHO);
    assertThat(held().getFirst().proves()).isEqualTo("验收报告");
    assertRefused(
        () -> ledger.apply(new Change.EvidenceProves(measure, id, "", "照片"), WHO), Kind.STALE);
  }

  @Test
  void refusesWhatIsNoProof() throws IOException {
    assertRefused(() -> attach(folder, ""), Kind.EVIDENCE_FOLDER);
    Path empty = file("空.txt", "");
    assertRefused(() -> attach(empty, ""), Kind.EVIDENCE_EMPTY);
    assertRefused(() -> attach(folder.resolve("没有.txt"), ""), Kind.EVIDENCE_UNREADABLE);
    assertThat(held()).isEmpty();
  }

  @Test
  void keepsToTheLimitsOfTheLedger() throws IOException {
    LedgerSettings before = ledger.settings();
    ledger.apply(new Change.Settings(before, before.withEvidence(new EvidenceLimits(1, 1))), WHO);
    Path large = folder.resolve("大.bin");
    Files.write(large, new byte[(1 << 20) + 1]);
    assertRefused(() -> attach(large, ""), Kind.EVIDENCE_TOO_LARGE);
    attach(file("一.txt", "一"), "");
    Path second = file("二.txt", "二");
    assertRefused(() -> attach(second, ""), Kind.EVIDENCE_TOO_MANY);
    assertThat(ledger.settings().evidence()).isEqualTo(new EvidenceLimits(1, 1));
  }

  @Test
  void oneBadFileKeepsAllOthersOut() throws Exception {
    List<NewEvidence> files =
        List.of(new NewEvidence(file("一.txt", "一"), ""), new NewEvidence(file("二.txt", "一"), ""));
    assertRefused(
        () -> ledger.attach(measure, files, WHO, CommitWatch.NOBODY), Kind.EVIDENCE_TWICE);
    assertThat(held()).isEmpty();
    assertThat(number("select count(*) from evidence_file")).isZero();
  }

  @Test
  void leavesNothingWhenStopped() throws Exception {
    byte[] bytes = new byte[3 << 20];
    new Random(7).nextBytes(bytes);
    Path large = folder.resolve("录像.mp4");
    Files.write(large, bytes);
    CommitWatch stopsWhileStoring =
        new CommitWatch() {
          private double reached;

          @Override
          public void at(double fraction) {
            reached = fraction;
          }

          @Override
          public boolean stopped() {
            return reached > 0.6;
          }
        };
    long entries = ledger.history(1).getFirst().number();
    assertThatThrownBy(
            () ->
                ledger.attach(measure, List.of(new NewEvidence(large, "")), WHO, stopsWhileStoring))
        .isInstanceOf(CancellationException.class);
    assertThat(held()).isEmpty();
    assertThat(number("select count(*) from evidence_file")).isZero();
    assertThat(ledger.history(1).getFirst().number()).isEqualTo(entries);
    EvidenceId id = attach(large, "");
    Path copy = folder.resolve("copy.mp4");
    ledger.copyEvidence(id, copy, CommitWatch.NOBODY);
    assertThat(copy).hasSameBinaryContentAs(large);
  }

  @Test
  void reportsWhatWasAlteredOrLostBehindItsBack() throws Exception {
    EvidenceId id = attach(file("合同.txt", "原文"), "");
    EvidenceId exchanged = attach(file("发票.txt", "发票"), "");
    String hash = held().getFirst().sha256();
    Path copy = folder.resolve("copy.txt");
    tamper(
        "update evidence_piece set content = (select content from evidence_piece where sha256 <> '"
            + hash
            + "') where sha256 = '"
            + hash
            + "'");

    assertRefused(() -> ledger.copyEvidence(id, copy, CommitWatch.NOBODY), Kind.EVIDENCE_ALTERED);
    assertThat(copy).doesNotExist();
    assertThat(ledger.log().prove(CommitWatch.NOBODY).differences())
        .containsExactly(
            new Proof.Difference("1.1", "evidence_piece.content", hash, held().getLast().sha256()));

    // Whoever also exchanges the hash beside the bytes still has the change log against him.
    tamper("update evidence set sha256 = '" + hash + "' where number = 2");
    tamper("delete from evidence_piece where sha256 <> '" + hash + "'");
    assertRefused(() -> ledger.copyEvidence(id, copy, CommitWatch.NOBODY), Kind.EVIDENCE_ALTERED);
    ledger.copyEvidence(exchanged, copy, CommitWatch.NOBODY);
    assertThat(copy).hasContent("发票");
  }
}
