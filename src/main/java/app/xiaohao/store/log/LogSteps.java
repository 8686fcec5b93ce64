package app.xiaohao.store.log;

import app.xiaohao.ledger.history.FactNotation;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.store.log.ChangeChain.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Steps of the change log from the newest back, a page at a time. */
final class LogSteps {
  private static final int PAGE = 100;

  private final Sql sql;
  private final String condition;
  private final Object argument;
  private final Deque<Step> page = new ArrayDeque<>();
  private long before = Long.MAX_VALUE;

  private LogSteps(Sql sql, String condition, Object argument) {
    this.sql = sql;
    this.condition = condition;
    this.argument = argument;
  }

  /**
   * One entry without its fields.
   *
   * @param turned the number of what it undid or redid; null where it did neither
   */
  record Step(long number, OffsetDateTime at, String by, Kind kind, String item, Long turned) {
    /** The change that it is about: what it undid or redid, else itself. */
    long about() {
      return turned == null ? number : turned;
    }

    /** Whether it undid or redid another. */
    boolean isTurn() {
      return turned != null;
    }
  }

  /** What somebody did. */
  static LogSteps ownOf(Sql sql, String by) {
    return new LogSteps(sql, "l.changed_by = ?", by);
  }

  /** What happened to a measure or an issue; nothing where the subject is neither. */
  static LogSteps about(Sql sql, Subject subject) {
    if (subject.measureId() != null) {
      return new LogSteps(sql, "l.measure_id = ?", subject.measureId());
    }
    return subject.issueId() != null
        ? new LogSteps(sql, "l.issue_id = ?", subject.issueId())
        : new LogSteps(sql, null, null);
  }

  /** The next older one; null where there is none. */
  Step next() throws SQLException {
    if (page.isEmpty() && condition != null) {
      List<Object> arguments = new ArrayList<>(List.of(FactNotation.TURNED, argument, before));
      sql.each(
          "select l.number, l.changed_at, l.changed_by, l.kind, l.item, f.value_after"
              + " from change_log l left join change_field f on f.change_number = l.number"
              + " and f.position = 0 and f.field = ? where "
              + condition
              + " and l.number < ? order by l.number desc fetch first "
              + PAGE
              + " rows only",
          row -> page.add(step(row)),
          arguments.toArray());
    }
    Step next = page.poll();
    if (next != null) {
      before = next.number();
    }
    return next;
  }

  private static Step step(ResultSet row) throws SQLException {
    Kind kind = Kind.valueOf(row.getString(4));
    boolean turn = kind == Kind.UNDONE || kind == Kind.REDONE;
    return new Step(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class),
        row.getString(3),
        kind,
        row.getString(5),
        turn ? Long.valueOf(row.getString(6)) : null);
  }
}
