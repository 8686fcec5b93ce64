package app.xiaohao.store.rows;

import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.store.log.HistoryReader;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads which measures have to end before others begin (压茬推进). Where people are told of it, what is
 * struck is left out.
 */
final class OrderReader {
  private static final String THERE = " p.%s not in (select measure_id from removed_measure)";

  private OrderReader() {}

  /**
   * What has to end first, by the measure that waits, in the order of the paper.
   *
   * @param parts condition on {@code measure_order p}, empty for all
   */
  static Map<Long, List<First>> read(Sql sql, String parts, Object... arguments)
      throws SQLException {
    Map<Long, List<First>> orders = new HashMap<>();
    sql.each(
        "select p.measure_id, p.first_id, i.number, f.number, f.completion, f.closure, f.due_on"
            + " from measure_order p join measure f on f.id = p.first_id"
            + " join issue i on i.id = f.issue_id"
            + (parts.isEmpty() ? " where" : parts + " and")
            + THERE.formatted("first_id")
            + " order by p.measure_id, i.number, f.number",
        row -> orders.computeIfAbsent(row.getLong(1), id -> new ArrayList<>(1)).add(first(row)),
        arguments);
    return orders;
  }

  private static First first(ResultSet row) throws SQLException {
    boolean ended =
        Completion.valueOf(row.getString(5)) == Completion.DONE
            || Set.of(Closure.CLOSED, Closure.STATED).contains(Closure.valueOf(row.getString(6)));
    return new First(
        new MeasureId(row.getLong(2)),
        row.getInt(3) + "." + row.getInt(4),
        ended,
        row.getObject(7, LocalDate.class));
  }

  /** What has to end before a measure begins, struck or not. */
  static List<MeasureId> firsts(Sql sql, MeasureId measure) throws SQLException {
    return sql.list(
        "select first_id from measure_order where measure_id = ? order by first_id",
        row -> new MeasureId(row.getLong(1)),
        measure.value());
  }

  /** The numbers of those that wait for a measure. */
  static List<String> waiting(Sql sql, MeasureId first) throws SQLException {
    return sql.list(
        "select i.number, m.number from measure_order p join measure m on m.id = p.measure_id"
            + " join issue i on i.id = m.issue_id where p.first_id = ? and"
            + THERE.formatted("measure_id")
            + " order by i.number, m.number",
        row -> row.getInt(1) + "." + row.getInt(2),
        first.value());
  }

  /** The issues with a measure that waits for one of these issues: their lines tell of it. */
  static Set<IssueId> waiting(Sql sql, Collection<IssueId> issues) throws SQLException {
    Object[] ids = issues.stream().map(IssueId::value).toArray();
    return new LinkedHashSet<>(
        sql.list(
            "select distinct m.issue_id from measure_order p"
                + " join measure m on m.id = p.measure_id"
                + " join measure f on f.id = p.first_id where f.issue_id in ("
                + HistoryReader.questions(ids.length)
                + ")",
            row -> new IssueId(row.getLong(1)),
            ids));
  }
}
