package app.xiaohao.store.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.Proof.Unsigned;
import app.xiaohao.ledger.history.SealCode;
import app.xiaohao.ledger.history.SealFinding;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.Rewriting;
import app.xiaohao.store.TamperedFile;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.store.file.H2Database;
import app.xiaohao.store.file.Keeping;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever writes the whole chain anew has to sign it anew, and lacks the keys: three sessions on
 * two machines.
 */
class SignatureProofTest {
  private static final Workplace OFFICE = new Workplace("linxiao", "DC-PC-07");
  private static final Workplace HOME = new Workplace("linxiao", "本子");
  @TempDir static Path kept;
  private static Path signed;
  private static SealMark afterFirst;
  private static long entries;
  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void workOnTwoMachines() {
    signed = kept.resolve("台账.xh");
    TypicalLedger.fill(at(OFFICE).create(signed)).close();
    try (Ledger ledger = new Ledger(at(HOME).open(signed), TypicalLedger.CLOCK)) {
      afterFirst = ledger.log().seal().orElseThrow();
      report(ledger, "报进度一");
      report(ledger, "报进度二");
    }
    try (Ledger ledger = new Ledger(at(OFFICE).open(signed), TypicalLedger.CLOCK)) {
      report(ledger, "报进度三");
      entries = ledger.log().seal().orElseThrow().number();
    }
  }

  private static H2LedgerStores at(Workplace place) {
    return new H2LedgerStores(
        Keeping.plain(TypicalLedger.CLOCK),
        place,
        kept.resolve(place.machine()).resolve("seal-key.pem"));
  }

  private static void report(Ledger ledger, String words) {
    LedgerRow row = TypicalLedger.row(ledger.rows(null), "5.1");
    MeasureId measure = row.measure().id();
    ledger.apply(
        new Change.Progress(
            measure,
            row.measure().percent(),
            new ProgressEntry(TypicalLedger.TODAY, words, 10, "县委组织部")),
        TypicalLedger.OPERATOR);
  }

  @BeforeEach
  void copyIt() throws IOException {
    file = Files.copy(signed, folder.resolve("台账.xh"));
  }

  private Proof rewritten(String... statements) throws SQLException {
    H2Database database = H2Database.open(file, FileKey.NONE);
    try (Connection connection = database.connection()) {
      Sql sql = new Sql(connection);
      sql.command("set referential_integrity false");
      for (String statement : statements) {
        sql.command(statement);
      }
      Rewriting.chain(sql);
    } finally {
      database.close();
    }
    return new TamperedFile(file).proof();
  }

  @Test
  void tellsWhoseKeysVouchForTheLog() throws SQLException {
    Proof proof = rewritten();
    assertThat(proof.whole()).as("written anew as it was").isTrue();
    assertThat(proof.signatures().sessions()).isEqualTo(3);
    assertThat(proof.signatures().keys()).extracting(Proof.Key::from).containsExactly(OFFICE, HOME);
    Proof.Key office = proof.signatures().keys().getFirst();
    assertThat(office.kept()).isTrue();
    assertThat(office.sessions()).isEqualTo(2);
    assertThat(office.first()).isEqualTo(1);
    assertThat(office.last()).isEqualTo(entries);
  }

  @Test
  void namesTheFirstSessionThatWasWrittenAnew() throws SQLException {
    Proof proof =
        rewritten(
            "update change_log set reason = '另有理由' where number = " + (afterFirst.number() + 1));
    assertThat(proof.broken()).as("the chain itself holds again").isEmpty();
    assertThat(proof.whole()).isFalse();
    assertThat(proof.signatures().sessions()).isEqualTo(1);
    assertThat(proof.signatures().unsigned().orElseThrow())
        .returns(2L, Unsigned::session)
        .returns(afterFirst.number() + 1, Unsigned::first)
        .returns(afterFirst.number() + 2, Unsigned::last);
  }

  @Test
  void findsAChainWrittenAnewWhoseSignaturesWereTakenAway() throws SQLException {
    Proof proof =
        rewritten(
            "update change_log set changed_by = '别人' where number = 2",
            "delete from seal_signature");
    assertThat(proof.broken()).isEmpty();
    assertThat(proof.signatures().unsigned()).contains(new Unsigned(1, 1, entries, ""));
  }

  @Test
  void findsAChainCutAtTheEndOfASession() throws SQLException {
    Proof proof =
        rewritten(
            "delete from change_image where change_number > " + afterFirst.number(),
            "delete from change_field where change_number > " + afterFirst.number(),
            "delete from change_log where number > " + afterFirst.number());
    assertThat(proof.broken()).isEmpty();
    assertThat(proof.whole()).as("its later signatures are still there").isFalse();
  }

  @Test
  void provesASealFromPaper() throws SQLException {
    Proof whole = rewritten();
    SealCode paper = afterFirst.code();
    assertThat(finding(paper, whole).verdict()).isEqualTo(SealFinding.Verdict.PART);
    assertThat(finding(paper, whole).entry().number()).isEqualTo(afterFirst.number());
    assertThat(finding(new SealMark(entries + 1, afterFirst.seal()).code(), whole).verdict())
        .isEqualTo(SealFinding.Verdict.BEYOND);
    Proof anew = rewritten("update change_log set reason = '另有理由' where number = 3");
    assertThat(finding(paper, anew).verdict()).isEqualTo(SealFinding.Verdict.OTHER);
  }

  private SealFinding finding(SealCode code, Proof proof) {
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK)) {
      return SealFinding.of(code, proof, ledger.log().sealed(code.number()));
    }
  }

  @Test
  void recordsAccountAndMachineBesideTheName() {
    try (Ledger ledger = new Ledger(at(HOME).open(file), TypicalLedger.CLOCK)) {
      assertThat(ledger.history(2).reversed())
          .extracting(entry -> entry.from().machine())
          .containsExactly("本子", "DC-PC-07");
      assertThat(ledger.log().prove(CommitWatch.NOBODY).whole()).isTrue();
    }
  }

  @Test
  void signsEveryEndSoThatAKilledSessionIsSignedToo() throws SQLException, IOException {
    Path copy = folder.resolve("半途.xh");
    try (Ledger ledger = new Ledger(at(HOME).open(file), TypicalLedger.CLOCK)) {
      report(ledger, "还没有关");
      report(ledger, "还没有关就断电");
      Files.copy(file, copy);
    }
    Proof proof = new TamperedFile(copy).proof();
    assertThat(proof.whole()).isTrue();
    assertThat(proof.signatures().sessions()).isEqualTo(4);
    assertThat(List.of(proof.entries())).containsExactly(entries + 2);
  }
}
