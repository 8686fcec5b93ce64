package app.xiaohao.store.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.Proof.Difference;
import app.xiaohao.store.TamperedFile;
import app.xiaohao.store.TypicalLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody changes in the tables behind the log's back is found and named. */
class StateProofTest {
  private static final String FIRST = "(select min(id) from measure)";
  @TempDir static Path kept;
  private static Path typical;
  @TempDir Path folder;
  private TamperedFile tampered;

  @BeforeAll
  static void makeTypicalLedger() {
    typical = kept.resolve("台账.xh");
    TypicalLedger.create(typical).close();
  }

  @BeforeEach
  void copyIt() throws IOException {
    tampered = new TamperedFile(Files.copy(typical, folder.resolve("台账.xh")));
  }

  @Test
  void comparesEveryRow() {
    Proof proof = tampered.proof();
    assertThat(proof.whole()).isTrue();
    // one inspection, three headings and a sub-heading, seven issues, ten measures and more
    assertThat(proof.compared()).isGreaterThan(40);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "closure = 'CLOSED'          | measure.closure          | NONE          | CLOSED",
        "due_on = date '2027-01-31'  | measure.due_on           | 2026-11-10    | 2027-01-31",
        "due_on = null               | measure.due_on           | 2026-11-10    | ''",
        "first_due_on = null         | measure.first_due_on     | 2026-11-10    | ''",
        "percent = 100               | measure.percent          | 75            | 100",
        "progress = '完成'            | measure.progress         | 规则已提交县委常委会审议 | 完成",
        "completion = 'DONE'         | measure.completion       | IN_PROGRESS   | DONE",
        "nature = 'LONG_TERM'        | measure.nature           | LIMITED       | LONG_TERM",
        "approvals = 3               | measure.approvals        | 0             | 3",
        "closing_number = '1号'       | measure.closing_number   | ''            | 1号"
      })
  void namesAFieldOfAMeasure(String change, String place, String logged, String held)
      throws SQLException {
    Proof proof = tampered.with("update measure set " + change + " where id = " + FIRST).proof();
    assertThat(proof.whole()).isFalse();
    assertThat(proof.broken()).isEmpty();
    assertThat(proof.differences()).containsExactly(new Difference("1.1", place, logged, held));
  }

  @Test
  void namesTheOriginalWordingOfAnIssue() throws SQLException {
    Proof proof = tampered.with("update issue set original = '无' where number = 4").proof();
    assertThat(proof.differences())
        .containsExactly(new Difference("4", "issue.original", "作风建设常态化不够", "无"));
  }

  @Test
  void findsAMeasureTakenAwayWithAllThatBelongsToIt() throws SQLException {
    tampered.with(
        "delete from measure_unit where measure_id = " + FIRST,
        "delete from measure_leader where measure_id = " + FIRST,
        "delete from progress_entry where measure_id = " + FIRST,
        "delete from measure_said where measure_id = " + FIRST,
        "delete from measure where number = 1 and issue_id = (select min(id) from issue)");
    Proof proof = tampered.proof();
    assertThat(proof.differences())
        .extracting(Difference::place)
        .containsOnly(
            "measure", "measure_unit", "measure_leader", "measure_said", "progress_entry");
    assertThat(proof.differences())
        .allSatisfy(
            difference -> {
              assertThat(difference.item()).isEqualTo("1.1");
              assertThat(difference.held()).isEmpty();
            });
  }

  @Test
  void findsAStepOfClosingPutThere() throws SQLException {
    Proof proof =
        tampered
            .with(
                "insert into closure_step (measure_id, state_before, state_after, step_on,"
                    + " closing_number, opinion, taken_at, taken_by) values ("
                    + FIRST
                    + ", 'VERIFIED', 'CLOSED', date '2026-10-01', '9号', '', current_timestamp,"
                    + " '某人')")
            .proof();
    assertThat(proof.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.item()).isEqualTo("1.1");
              assertThat(difference.place()).isEqualTo("closure_step");
              assertThat(difference.logged()).isEmpty();
              assertThat(difference.held()).contains("closing_number=9号");
            });
  }

  @Test
  void findsARenamedUnitAndALeaderExchanged() throws SQLException {
    tampered.with(
        "update unit set name = '县委宣传部二' where name = '县委宣传部'",
        "update measure_leader set leader_id = (select max(id) from leader) where measure_id = "
            + FIRST);
    assertThat(tampered.proof().differences())
        .extracting(Difference::place)
        .containsExactlyInAnyOrder("unit.name", "measure_leader.leader_id");
  }

  @Test
  void findsASettingChanged() throws SQLException {
    assertThat(
            tampered
                .with("insert into ledger_setting values ('reporting_unit', '别处')")
                .proof()
                .differences())
        .singleElement()
        .returns("ledger_setting", Difference::place);
  }

  @Test
  void countsMoreThanItNames() throws SQLException {
    StringBuilder many = new StringBuilder("insert into unit (name) values ('甲0')");
    for (int i = 1; i < Proof.SHOWN_AT_MOST + 50; i++) {
      many.append(", ('甲").append(i).append("')");
    }
    Proof proof = tampered.with(many.toString()).proof();
    assertThat(proof.differences()).hasSize(Proof.SHOWN_AT_MOST);
    assertThat(proof.differing()).isEqualTo(Proof.SHOWN_AT_MOST + 50);
  }
}
