package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.store.file.H2Database;
import app.xiaohao.store.file.Schema;
import app.xiaohao.store.lock.FileKey;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a ledger of the first version when it is opened. */
class UpgradeTest {
  private static final Schema FIRST = new Schema(1, "classpath:app/xiaohao/store/migration");

  /** Two issues of one import, the first changed by hand, the second without a measure. */
  private static final List<String> ROWS =
      List.of(
          "insert into inspection (name, kind) values ('巡视', 'OTHER')",
          "insert into source_document (name, sha256, encoding, content, body)"
              + " values ('通报.txt', 'ab', 'UTF-8', X'00', '全文')",
          "insert into document_import (inspection_id, document_id, imported_at, imported_by,"
              + " new_issue_count, new_measure_count, unchanged_issue_count)"
              + " values (1, 1, current_timestamp, '林晓', 2, 1, 0)",
          "insert into issue (inspection_id, import_id, number, path, title, original,"
              + " stated_status) values (1, 1, 1, '二/1', '河道管护责任不落实', '河道管护责任不落实', 'NOT_STATED')",
          "insert into issue (inspection_id, import_id, number, path, title, original,"
              + " stated_status) values (1, 1, 2, '二/2', '排污口底数不清楚', '排污口底数不清楚', 'COMPLETED')",
          "insert into measure (issue_id, number, body, due_kind, due_words, nature, completion,"
              + " percent, progress, closure, closing_number) values (1, 1, '开展河道清理行动', 'UNSET',"
              + " '', 'LIMITED', 'IN_PROGRESS', 0, '', 'NONE', '')",
          "insert into unit (name) values ('县水务局')",
          "insert into measure_unit (measure_id, role, position, unit_id) values (1, 'LEAD', 0, 1)",
          "insert into change_log (number, changed_at, changed_by, kind, import_id, item, reason,"
              + " prev_hash, hash) values (1, current_timestamp, '林晓', 'IMPORTED', 1, '', '', '',"
              + " 'a')",
          "insert into change_log (number, changed_at, changed_by, kind, measure_id, item, reason,"
              + " prev_hash, hash) values (2, current_timestamp, '陈立群', 'RESPONSIBILITY_CHANGED',"
              + " 1, '1.1', '', 'a', 'b')",
          "update change_head set last_number = 2, last_hash = 'b'");

  @TempDir Path folder;

  private static void fill(Path file, List<String> rows) throws SQLException {
    H2Database database = H2Database.open(file, FileKey.NONE);
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      for (String row : rows) {
        statement.execute(row);
      }
    }
    database.close();
  }

  private Ledger upgraded() throws SQLException {
    Path file = folder.resolve("台账.xh");
    new H2LedgerStores(TypicalLedger.CLOCK, FIRST).create(file).close();
    fill(file, ROWS);
    return new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK);
  }

  /** Rows of a ledger of the fourth version: closed by a file, closed by a step, done late. */
  private static final List<String> FOURTH =
      List.of(
          "insert into inspection (name, kind) values ('巡视', 'OTHER')",
          "insert into source_document (name, sha256, encoding, content, body)"
              + " values ('旧表.xlsx', 'ab', 'UTF-8', X'00', '全文')",
          "insert into document_import (inspection_id, document_id, imported_at, imported_by,"
              + " new_issue_count, new_measure_count, unchanged_issue_count)"
              + " values (1, 1, current_timestamp, '林晓', 1, 3, 0)",
          "insert into issue (inspection_id, import_id, number, path, title, original,"
              + " stated_status) values (1, 1, 1, '二/1', '甲', '甲', 'COMPLETED')",
          measure(1, "CLOSED", "", "2026-09-30", 1),
          measure(2, "CLOSED", "销〔2026〕1号", "2026-09-30", 1),
          measure(3, "NONE", "", "2026-09-30", 0),
          "insert into closure_step (measure_id, state_before, state_after, step_on,"
              + " closing_number, opinion, taken_at, taken_by, import_id, act) values (1, 'NONE',"
              + " 'CLOSED', date '2026-06-01', '', '', current_timestamp, '林晓', 1, 'STATED')",
          "insert into closure_step (measure_id, state_before, state_after, step_on,"
              + " closing_number, opinion, taken_at, taken_by, act) values (2, 'VERIFIED',"
              + " 'CLOSED', date '2026-06-01', '销〔2026〕1号', '', current_timestamp, '何䶮', 'CLOSE')",
          "insert into change_log (number, changed_at, changed_by, kind, import_id, item, reason,"
              + " prev_hash, hash) values (1, current_timestamp, '林晓', 'IMPORTED', 1, '', '', '',"
              + " 'a')",
          "insert into change_log (number, changed_at, changed_by, kind, measure_id, item, reason,"
              + " prev_hash, hash) values (2, timestamp with time zone '2026-10-12 09:00:00+08',"
              + " '陈立群', 'COMPLETION_CHANGED', 3, '1.3', '', 'a', 'b')",
          "insert into change_field (change_number, position, field, value_before, value_after)"
              + " values (2, 0, 'completion', 'IN_PROGRESS', 'DONE')",
          "update change_head set last_number = 2, last_hash = 'b'");

  private static String measure(
      int number, String closure, String closing, String due, int agreed) {
    return ("insert into measure (issue_id, number, body, due_kind, due_on, due_words, nature,"
            + " completion, percent, progress, closure, closing_number, approvals, import_id)"
            + " values (1, %d, '办%d', 'ON_DATE', date '%s', '', 'LIMITED', 'DONE', 100, '', '%s',"
            + " '%s', %d, 1)")
        .formatted(number, number, due, closure, closing, agreed);
  }

  @Test
  void tellsWhatAFileClosedFromWhatPeopleClosed() throws SQLException {
    Path file = folder.resolve("四.xh");
    new H2LedgerStores(TypicalLedger.CLOCK, new Schema(4, "classpath:app/xiaohao/store/migration"))
        .create(file)
        .close();
    fill(file, FOURTH);
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK)) {
      List<LedgerRow> rows = ledger.rows(null);
      assertThat(rows)
          .extracting(row -> row.measure().closureState())
          .containsExactly(
              new ClosureState(Closure.STATED, 0, 1),
              new ClosureState(Closure.CLOSED, 1, 1),
              ClosureState.NEW);
      assertThat(ledger.measureFile(rows.getFirst().measure().id()).life().steps())
          .extracting(ClosingStep::after)
          .containsExactly(Closure.STATED);
      assertThat(rows.get(1).measure().doneLate()).isFalse();
      assertThat(rows.get(2).measure().doneOn()).isEqualTo(LocalDate.of(2026, 10, 12));
      assertThat(rows.get(2).measure().doneLate()).isTrue();
    }
  }

  @Test
  void givesAnIssueWithoutMeasuresOneToBeWorded() throws SQLException {
    try (Ledger ledger = upgraded()) {
      List<LedgerRow> rows = ledger.rows(null);
      assertThat(rows).hasSize(2);
      assertThat(rows.getLast().measure().text()).isEmpty();
      assertThat(rows.getLast().measure().completion()).isEqualTo(Completion.DONE);
      assertThat(rows.getLast().measure().percent()).isEqualTo(100);
    }
  }

  @Test
  void keepsWhoChangedWhatAndWhatTheImportBrought() throws SQLException {
    try (Ledger ledger = upgraded()) {
      assertThat(ledger.measureFile(ledger.rows(null).getFirst().measure().id()).history())
          .extracting(HistoryEntry::by)
          .containsExactly("陈立群", "林晓");
      ImportEntry entry = ledger.imports().all().getFirst();
      assertThat(entry.inspectionName()).isEqualTo("巡视");
      assertThat(entry.obstacle().by()).isEqualTo("陈立群");
      assertThat(entry.obstacle().about()).isEqualTo("1.1");
    }
  }

  @Test
  void sealsWhatTheLedgerHoldsFromThenOn() throws SQLException {
    try (Ledger ledger = upgraded()) {
      HistoryEntry newest = ledger.history(1).getFirst();
      assertThat(newest.kind()).isEqualTo(HistoryEntry.Kind.SEALED);
      assertThat(newest.by()).isEqualTo(Stamp.PROGRAM);
    }
    try (Ledger ledger =
        new Ledger(
            new H2LedgerStores(TypicalLedger.CLOCK).open(folder.resolve("台账.xh")),
            TypicalLedger.CLOCK)) {
      assertThat(ledger.history(10)).as("sealed once only").hasSize(3);
    }
  }

  @Test
  void asksAboutWhatPeopleChangedBeforeAndTakesTheRest() throws SQLException {
    try (Ledger ledger = upgraded()) {
      DraftBuilder table =
          new DraftBuilder("表.xlsx")
              .issue("河道管护责任不落实")
              .measure("开展河道清理行动")
              .unit("县河长办", UnitRole.LEAD)
              .issue("排污口底数不清楚")
              .measure("全面排查")
              .unit("县环保局", UnitRole.LEAD);
      MergePlan plan =
          ledger
              .imports()
              .planMerge(
                  new DraftReview(table.build())
                      .approve(
                          new ReviewedBatch.Target.Existing(ledger.inspections().getFirst().id())));
      assertThat(plan.issues().getFirst().state()).isEqualTo(MergeState.CONFLICT);
      assertThat(plan.issues().getLast().state()).isEqualTo(MergeState.CHANGED);
      assertThat(plan.undecided()).isEqualTo(1);
    }
  }
}
