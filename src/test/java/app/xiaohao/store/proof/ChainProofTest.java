package app.xiaohao.store.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.Proof.Break;
import app.xiaohao.ledger.history.Proof.Flaw;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TamperedFile;
import app.xiaohao.store.TamperedFile.Seal;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.store.log.ChangeChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way of touching an entry of the typical ledger's log behind the program's back is found.
 */
class ChainProofTest {
  @TempDir static Path kept;
  private static Path typical;
  private static long last;
  private static HistoryEntry fifth;
  @TempDir Path folder;
  private Path file;
  private TamperedFile tampered;

  @BeforeAll
  static void makeTypicalLedger() {
    typical = kept.resolve("台账.xh");
    try (Ledger ledger = TypicalLedger.create(typical)) {
      last = ledger.history(1).getFirst().number();
      fifth = ledger.history(100).reversed().get(4);
    }
  }

  @BeforeEach
  void copyIt() throws IOException {
    file = Files.copy(typical, folder.resolve("台账.xh"));
    tampered = new TamperedFile(file);
  }

  @Test
  void findsAnUntouchedLogWhole() {
    Proof proof = tampered.proof();
    assertThat(proof.whole()).isTrue();
    assertThat(proof.entries()).isEqualTo(last);
    assertThat(proof.seal()).matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changed_at = dateadd(second, 1, changed_at)",
        "changed_by = '陈立群'",
        "kind = 'TITLE_CHANGED'",
        "kind = 'NO_SUCH_KIND'",
        "import_id = 1",
        "issue_id = 3",
        "measure_id = measure_id + 1",
        "measure_id = null",
        "item = '3.2'",
        "reason = '另有理由'",
        "hash = '0000000000000000000000000000000000000000000000000000000000000000'",
        "prev_hash = ''"
      })
  void findsAnyPartOfAnEntryChanged(String change) throws SQLException {
    Proof proof = tampered.with("update change_log set " + change + " where number = 4").proof();
    assertThat(proof.whole()).isFalse();
    assertThat(proof.entries()).isEqualTo(3);
    assertThat(proof.broken().orElseThrow())
        .returns(4L, Break::number)
        .returns(Flaw.CHANGED, Break::flaw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update change_field set value_after = 'CLOSED' where change_number = 4 and position = 0",
        "update change_field set value_before = 'x' where change_number = 4 and position = 0",
        "update change_field set field = 'nature' where change_number = 4 and position = 0",
        "update change_field set position = 9 where change_number = 4 and position = 0",
        "delete from change_field where change_number = 4 and position = 0",
        "insert into change_field values (4, 9, 'percent', '', '100')",
        "update change_image set first_number = 3 where change_number = 4",
        "update change_image set content = X'00' where change_number = 4",
        "delete from change_image where change_number = 4"
      })
  void findsAnyFieldOfAnEntryChanged(String statement) throws SQLException {
    assertThat(tampered.with(statement).proof().broken().orElseThrow())
        .returns(4L, Break::number)
        .returns(Flaw.CHANGED, Break::flaw)
        .returns(TypicalLedger.OPERATOR, Break::by)
        .returns("2.1", Break::item);
  }

  @Test
  void findsAnEntryTakenOutOfTheMiddle() throws SQLException {
    tampered.with(
        "delete from change_field where change_number = 4",
        "delete from change_image where change_number = 4",
        "delete from change_log where number = 4");
    assertThat(tampered.proof().broken()).contains(new Break(4, Flaw.MISSING, null, "", ""));
  }

  @Test
  void findsAnEntryTakenOutAndTheRestNumberedAnew() throws SQLException {
    tampered.with(
        "delete from change_field where change_number = 4",
        "delete from change_image where change_number = 4",
        "delete from change_log where number = 4",
        "set referential_integrity false",
        "update change_field set change_number = change_number - 1 where change_number > 4",
        "update change_image set change_number = change_number - 1, first_number = first_number"
            + " - 1 where change_number > 4",
        "update change_log set number = number - 1 where number > 4",
        "set referential_integrity true",
        "update change_head set last_number = last_number - 1");
    assertThat(tampered.proof().broken().orElseThrow())
        .returns(4L, Break::number)
        .returns(Flaw.CHANGED, Break::flaw);
  }

  @Test
  void findsTheLastEntryTakenOut() throws SQLException {
    tampered.with(
        "set referential_integrity false",
        "delete from change_field where change_number = " + last,
        "delete from change_image where change_number = " + last,
        "delete from change_log where number = " + last);
    assertThat(tampered.proof().broken()).contains(new Break(last, Flaw.CUT_OFF, null, "", ""));
  }

  @Test
  void findsTheFirstEntryTakenOut() throws SQLException {
    tampered.with(
        "delete from change_field where change_number = 1",
        "delete from change_image where change_number = 1",
        "delete from change_log where number = 1");
    assertThat(tampered.proof().broken()).contains(new Break(1, Flaw.MISSING, null, "", ""));
  }

  @Test
  void findsAnEmptiedLog() throws SQLException {
    tampered.with(
        "set referential_integrity false",
        "delete from change_field",
        "delete from change_image",
        "delete from change_log");
    assertThat(tampered.proof().broken()).contains(new Break(1, Flaw.CUT_OFF, null, "", ""));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1000"})
  void findsAnEntryPutOutsideTheLog(long number) throws SQLException {
    tampered.with(copyOf(4, Long.toString(number)));
    assertThat(tampered.proof().broken().orElseThrow())
        .returns(number, Break::number)
        .returns(Flaw.APPENDED, Break::flaw);
  }

  @Test
  void findsAnEntryPutAtTheEndOfTheLogWithoutItsSeal() throws SQLException {
    tampered.with(
        copyOf(4, Long.toString(last + 1)), "update change_head set last_number = " + (last + 1));
    assertThat(tampered.proof().broken().orElseThrow())
        .returns(last + 1, Break::number)
        .returns(Flaw.CHANGED, Break::flaw);
  }

  @Test
  void findsTwoEntriesExchanged() throws SQLException {
    tampered.with(
        "set referential_integrity false",
        "update change_log set number = -4 where number = 4",
        "update change_log set number = 4 where number = 5",
        "update change_log set number = 5 where number = -4",
        "update change_field set change_number = -4 where change_number = 4",
        "update change_field set change_number = 4 where change_number = 5",
        "update change_field set change_number = 5 where change_number = -4",
        "set referential_integrity true");
    assertThat(tampered.proof().broken().orElseThrow())
        .returns(4L, Break::number)
        .returns(Flaw.CHANGED, Break::flaw);
  }

  @Test
  void findsAnEntryWrittenAnewWithItsOwnSeal() throws SQLException {
    // whoever knows how the seal is made can make one, and breaks the next link by it
    Seal fourth = tampered.seal(4);
    Seal sealed = tampered.seal(5);
    HistoryEntry forged =
        new HistoryEntry(
            5,
            fifth.at(),
            "别人",
            fifth.from(),
            fifth.kind(),
            fifth.item(),
            fifth.fields(),
            fifth.reason());
    String hash = ChangeChain.hash(fourth.hash(), forged, sealed.subject(), sealed.images());
    tampered.with(
        "update change_log set changed_by = '别人', hash = '" + hash + "' where number = 5");
    assertThat(tampered.proof().broken().orElseThrow())
        .returns(6L, Break::number)
        .returns(Flaw.UNLINKED, Break::flaw);
  }

  @ParameterizedTest
  @CsvSource({
    "last_number = last_number + 1,CUT_OFF",
    "last_number = last_number - 1,APPENDED",
    "last_hash = '',END_DIFFERS",
    "id = id,''"
  })
  void findsAnotherEnd(String change, String flaw) throws SQLException {
    tampered.with("update change_head set " + change);
    assertThat(tampered.proof().broken().map(broken -> broken.flaw().name()).orElse(""))
        .isEqualTo(flaw);
  }

  @Test
  void findsTheEndTakenAway() throws SQLException {
    tampered.with("delete from change_head");
    assertThat(tampered.proof().broken().orElseThrow())
        .returns(1L, Break::number)
        .returns(Flaw.APPENDED, Break::flaw);
  }

  @Test
  void stopsWhenAsked() {
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).openToRead(file), TypicalLedger.CLOCK)) {
      CommitWatch impatient =
          new CommitWatch() {
            @Override
            public void at(double fraction) {}

            @Override
            public boolean stopped() {
              return true;
            }
          };
      assertThatThrownBy(() -> ledger.prove(impatient)).isInstanceOf(CancellationException.class);
    }
  }

  private static String copyOf(long number, String as) {
    return "insert into change_log (number, changed_at, changed_by, kind, import_id, issue_id,"
        + " measure_id, item, reason, prev_hash, hash) select "
        + as
        + ", changed_at, changed_by, kind, import_id, issue_id, measure_id, item, reason,"
        + " prev_hash, hash from change_log where number = "
        + number;
  }
}
