package app.xiaohao.store;

import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Writes who answers for measures; names become units and leaders of the ledger. */
final class AnswerWriter {
  private final Sql sql;
  private final Names names;
  private final List<Object[]> units = new ArrayList<>();
  private final List<Object[]> leaders = new ArrayList<>();

  AnswerWriter(Sql sql) {
    this.sql = sql;
    this.names = new Names(sql);
  }

  /** Takes in one measure; nothing is written before {@link #write}. */
  void add(long measureId, Responsibility answering) throws SQLException {
    for (UnitRole role : UnitRole.values()) {
      int position = 0;
      for (Names.Found unit : names.units(answering.units(role))) {
        units.add(new Object[] {measureId, role, position++, unit.id()});
      }
    }
    int position = 0;
    for (Names.Found leader : names.leaders(answering.leaders())) {
      leaders.add(new Object[] {measureId, position++, leader.id()});
    }
  }

  /** Writes all that was taken in; {@code done} hears of each part. */
  void write(IntConsumer done) throws SQLException {
    sql.batch(
        "insert into measure_unit (measure_id, role, position, unit_id) values (?,?,?,?)",
        units,
        done);
    sql.batch(
        "insert into measure_leader (measure_id, position, leader_id) values (?,?,?)",
        leaders,
        done);
  }
}
