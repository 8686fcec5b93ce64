package app.xiaohao.store.rows;

import app.xiaohao.ledger.decide.Decision;
import app.xiaohao.ledger.decide.Held;
import app.xiaohao.ledger.decide.Row;
import app.xiaohao.ledger.decide.Write;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.store.columns.AnswerWriter;
import app.xiaohao.store.columns.Cells;
import app.xiaohao.store.columns.NameMerge;
import app.xiaohao.store.columns.SaidNames;
import app.xiaohao.store.columns.SaidWriter;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.ChangeLog;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes what was decided, and its entries of the log. */
final class DecisionWriter {
  private final Sql sql;
  private final ChangeLog log;
  private final List<Long> made = new ArrayList<>();

  DecisionWriter(Sql sql, ChangeLog log) {
    this.sql = sql;
    this.log = log;
  }

  /**
   * Writes one decision.
   *
   * @param held what it was decided by, from before
   * @return the numbers of the rows that the database numbered, in their order
   */
  List<Long> write(Decision decision, Held held) throws SQLException {
    for (Write write : decision.writes()) {
      keepSaid(write, held);
      write(write);
    }
    for (Decision.Entry entry : decision.entries()) {
      log.add(
          entry.kind(),
          new Subject(
              null,
              subject(entry.issue() == null ? null : entry.issue().value(), entry.madeIssue()),
              subject(
                  entry.measure() == null ? null : entry.measure().value(), entry.madeMeasure())),
          entry.item(),
          entry.reason(),
          entry.facts());
    }
    return made;
  }

  private Long subject(Long there, Row.Made row) {
    return row == null ? there : made.get(row.place());
  }

  /** What an import said is kept before a person changes an item for the first time. */
  private void keepSaid(Write write, Held held) throws SQLException {
    switch (write) {
      case Row row when row.how() == Row.How.CHANGED && row.table().equals("measure") ->
          SaidWriter.keepBefore(sql, held.row(new MeasureId(id(row))).measure());
      case Row row when row.how() == Row.How.CHANGED && row.table().equals("issue") ->
          SaidWriter.keepBefore(sql, id(row), held.issue(new IssueId(id(row))).title());
      case Write.Answers answers ->
          SaidWriter.keepBefore(sql, held.row(answers.measure()).measure());
      default -> {}
    }
  }

  private static long id(Row row) {
    return (Long) row.key().get("id");
  }

  private void write(Write write) throws SQLException {
    switch (write) {
      case Row row -> row(row);
      case Write.Answers answers -> AnswerWriter.replace(sql, answers);
      case Write.Renamed(Write.Named named, String before, String after) -> {
        SaidNames said = new SaidNames(sql);
        switch (named) {
          case UNIT -> said.unitRenamed(before, after);
          case LEADER -> said.leaderRenamed(before, after);
        }
      }
      case Write.Merged(Write.Named named, long from, long into) -> {
        NameMerge merge = new NameMerge(sql, from, into);
        switch (named) {
          case UNIT -> merge.units();
          case LEADER -> merge.leaders();
        }
      }
      case Write.Followed followed -> NumberFollower.follow(sql, followed);
      case Write.Alike(MeasureId measure, Row.Made row) ->
          AnswerWriter.alike(sql, measure.value(), made.get(row.place()));
      case Write.Placed placed -> ReportPlaces.place(sql, placed.inspection().value());
    }
  }

  private void row(Row row) throws SQLException {
    Cells key = cells(row.key());
    Cells cells = cells(row.cells());
    switch (row.how()) {
      case MADE -> make(row.table(), cells);
      case CHANGED -> change(row.table(), key, cells);
      case KEPT -> {
        if (change(row.table(), key, cells) == 0) {
          make(row.table(), key.and(cells));
        }
      }
      case TAKEN -> sql.update(Dml.delete(row.table()).where(key.condition()), key.arguments());
    }
  }

  private void make(String table, Cells cells) throws SQLException {
    Dml insert = Dml.insert(table, cells.columns());
    if (sql.numbers(insert)) {
      made.add(sql.insert(insert, cells.arguments()));
    } else {
      sql.update(insert, cells.arguments());
    }
  }

  private int change(String table, Cells key, Cells cells) throws SQLException {
    return sql.update(
        Dml.update(table, cells.columns()).where(key.condition()), cells.and(key).arguments());
  }

  private Cells cells(Map<String, Object> values) {
    Cells cells = new Cells();
    values.forEach((name, value) -> cells.add(name, value(value)));
    return cells;
  }

  private Object value(Object value) {
    if (value instanceof Row.Made(int place)) {
      return made.get(place);
    }
    return value == Row.NEW ? made.getLast() : value;
  }
}
