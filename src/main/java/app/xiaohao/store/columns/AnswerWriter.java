package app.xiaohao.store.columns;

import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.ledger.decide.Write;
import app.xiaohao.ledger.merge.NameDecisions;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes who answers for measures; names become units and leaders of the ledger. */
public final class AnswerWriter {
  private final Sql sql;
  private final Names names;
  private final List<Object[]> units = new ArrayList<>();
  private final List<Object[]> leaders = new ArrayList<>();

  /** For an import, under what a person decided about its names. */
  public AnswerWriter(Sql sql, NameDecisions decided, long importId) {
    this.sql = sql;
    this.names = new Names(sql, decided, importId);
  }

  /** For a change by hand. */
  public AnswerWriter(Sql sql) {
    this.sql = sql;
    this.names = new Names(sql, NameDecisions.NONE, null);
  }

  /** Lets others answer for a measure than did. */
  public static void replace(Sql sql, Write.Answers answers) throws SQLException {
    long id = answers.measure().value();
    sql.update(Dml.delete("measure_unit").where("measure_id = ?"), id);
    sql.update(Dml.delete("measure_leader").where("measure_id = ?"), id);
    AnswerWriter writer = new AnswerWriter(sql);
    writer.add(id, answers.answering());
    writer.write(count -> {});
  }

  /** Lets the units and leaders of a measure answer for another, which nobody answers for yet. */
  public static void alike(Sql sql, long measure, long other) throws SQLException {
    sql.batch(
        Dml.insert("measure_unit", "measure_id", "role", "position", "unit_id"),
        sql.list(
            "select role, position, unit_id from measure_unit where measure_id = ?",
            row -> new Object[] {other, row.getString(1), row.getInt(2), row.getLong(3)},
            measure),
        count -> {});
    sql.batch(
        Dml.insert("measure_leader", "measure_id", "position", "leader_id"),
        sql.list(
            "select position, leader_id from measure_leader where measure_id = ?",
            row -> new Object[] {other, row.getInt(1), row.getLong(2)},
            measure),
        count -> {});
  }

  /** Takes in one measure whose leaders are given by name alone. */
  public void add(long measureId, Responsibility answering) throws SQLException {
    add(
        measureId,
        answering,
        answering.leaders().stream().map(name -> new LeaderMention(name, "")).toList());
  }

  /**
   * Takes in one measure; nothing is written before {@link #write} but new names.
   *
   * @param persons in place of the leaders' names
   */
  public void add(long measureId, Responsibility answering, List<LeaderMention> persons)
      throws SQLException {
    leaders(measureId, persons);
    for (UnitRole role : UnitRole.values()) {
      units(measureId, role, answering.units(role));
    }
  }

  /** Takes in the units in one role and returns their names. */
  public List<String> units(long measureId, UnitRole role, List<String> given) throws SQLException {
    List<String> found = new ArrayList<>(given.size());
    for (Names.Found unit : names.units(given)) {
      units.add(new Object[] {measureId, role, found.size(), unit.id()});
      found.add(unit.name());
    }
    return found;
  }

  /** Takes in the leaders and returns their names. */
  public List<String> leaders(long measureId, List<LeaderMention> given) throws SQLException {
    List<String> found = new ArrayList<>(given.size());
    for (Names.Found leader : names.leaders(given)) {
      leaders.add(new Object[] {measureId, found.size(), leader.id()});
      found.add(leader.name());
    }
    return found;
  }

  /** Writes all that was taken in; {@code done} hears of each part. */
  public void write(IntConsumer done) throws SQLException {
    sql.batch(Dml.insert("measure_unit", "measure_id", "role", "position", "unit_id"), units, done);
    sql.batch(Dml.insert("measure_leader", "measure_id", "position", "leader_id"), leaders, done);
  }
}
