package app.xiaohao.store;

import app.xiaohao.ledger.LedgerRow;
import app.xiaohao.ledger.LedgerRow.IssueLine;
import app.xiaohao.ledger.LedgerRow.MeasureLine;
import app.xiaohao.model.Closure;
import app.xiaohao.model.Completion;
import app.xiaohao.model.InspectionId;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads lines of the ledger: one statement a table, put together here, whatever the number of rows.
 */
final class RowReader {
  private final Sql sql;
  private final Scope scope;

  private RowReader(Sql sql, Scope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /**
   * Which part of the ledger is read.
   *
   * @param issues condition on {@code issue i}
   * @param measures condition on {@code measure m}
   * @param parts condition on a table {@code p} that has a {@code measure_id}
   * @param arguments of each condition
   */
  private record Scope(String issues, String measures, String parts, Object... arguments) {}

  /** All lines of an inspection, or of the whole ledger where {@code inspection} is null. */
  static List<LedgerRow> all(Sql sql, InspectionId inspection) throws SQLException {
    Scope scope =
        inspection == null
            ? new Scope("", "", "")
            : new Scope(
                " where i.inspection_id = ?",
                " where m.issue_id in (select id from issue where inspection_id = ?)",
                " where p.measure_id in (select m.id from measure m join issue i"
                    + " on i.id = m.issue_id where i.inspection_id = ?)",
                inspection.value());
    return new RowReader(sql, scope).read();
  }

  /** The line of one measure; none where the ledger has no such measure. */
  static List<LedgerRow> of(Sql sql, MeasureId measure) throws SQLException {
    Scope scope =
        new Scope(
            " where i.id = (select issue_id from measure where id = ?)",
            " where m.id = ?",
            " where p.measure_id = ?",
            measure.value());
    return new RowReader(sql, scope).read();
  }

  private List<LedgerRow> read() throws SQLException {
    Map<Long, List<MeasureLine>> measures = measures();
    List<LedgerRow> rows = new ArrayList<>();
    for (IssueLine issue : issues()) {
      List<MeasureLine> own = measures.get(issue.id().value());
      if (own == null) {
        rows.add(new LedgerRow(issue, null));
      } else {
        own.sort(Comparator.comparingInt(MeasureLine::number));
        own.forEach(measure -> rows.add(new LedgerRow(issue, measure)));
      }
    }
    return rows;
  }

  private List<IssueLine> issues() throws SQLException {
    Map<Long, List<String>> aspects = aspects();
    return sql.list(
        "select i.id, i.inspection_id, i.number, i.path, i.aspect_id, i.title, i.original"
            + " from issue i"
            + scope.issues
            + " order by i.inspection_id desc, i.number",
        row ->
            new IssueLine(
                new IssueId(row.getLong(1)),
                new InspectionId(row.getLong(2)),
                row.getInt(3),
                IssuePath.parts(row.getString(4)),
                aspects.getOrDefault(row.getLong(5), List.of()),
                row.getString(6),
                row.getString(7)),
        scope.arguments);
  }

  /** Every heading with those above it; a parent always has the smaller identity. */
  private Map<Long, List<String>> aspects() throws SQLException {
    Map<Long, List<String>> aspects = new HashMap<>();
    sql.each(
        "select id, parent_id, name from aspect order by id",
        row -> {
          List<String> names = new ArrayList<>(aspects.getOrDefault(row.getLong(2), List.of()));
          names.add(row.getString(3));
          aspects.put(row.getLong(1), List.copyOf(names));
        });
    return aspects;
  }

  private Map<Long, List<MeasureLine>> measures() throws SQLException {
    Map<Long, Responsibility> answering = responsibilities();
    Map<Long, Integer> extensions = new HashMap<>();
    sql.each(
        "select p.measure_id, count(*) from extension p" + scope.parts + " group by p.measure_id",
        row -> extensions.put(row.getLong(1), row.getInt(2)),
        scope.arguments);
    Map<Long, List<MeasureLine>> measures = new HashMap<>();
    sql.each(
        "select m.issue_id, m.id, m.number, m.body, m.due_kind, m.due_on, m.due_day, m.due_words,"
            + " m.first_due_on, m.nature, m.percent, m.progress, m.progress_on, m.completion,"
            + " m.closure, m.closed_on, m.closing_number from measure m"
            + scope.measures,
        row ->
            measures
                .computeIfAbsent(row.getLong(1), issue -> new ArrayList<>(4))
                .add(
                    line(
                        row,
                        answering.getOrDefault(row.getLong(2), Responsibility.NONE),
                        extensions.getOrDefault(row.getLong(2), 0))),
        scope.arguments);
    return measures;
  }

  private static MeasureLine line(ResultSet row, Responsibility answering, int extensions)
      throws SQLException {
    return new MeasureLine(
        new MeasureId(row.getLong(2)),
        row.getInt(3),
        row.getString(4),
        answering,
        DueColumns.read(row, 5),
        row.getObject(9, LocalDate.class),
        extensions,
        Nature.valueOf(row.getString(10)),
        row.getInt(11),
        row.getString(12),
        row.getObject(13, LocalDate.class),
        Completion.valueOf(row.getString(14)),
        Closure.valueOf(row.getString(15)),
        row.getObject(16, LocalDate.class),
        row.getString(17));
  }

  private Map<Long, Responsibility> responsibilities() throws SQLException {
    Map<Long, Gathered> gathered = new HashMap<>();
    sql.each(
        "select p.measure_id, p.role, u.name from measure_unit p join unit u on u.id = p.unit_id"
            + scope.parts
            + " order by p.measure_id, p.role, p.position",
        row -> {
          Gathered one = gathered.computeIfAbsent(row.getLong(1), measure -> new Gathered());
          one.units(UnitRole.valueOf(row.getString(2))).add(row.getString(3));
        },
        scope.arguments);
    sql.each(
        "select p.measure_id, l.name from measure_leader p join leader l on l.id = p.leader_id"
            + scope.parts
            + " order by p.measure_id, p.position",
        row ->
            gathered
                .computeIfAbsent(row.getLong(1), measure -> new Gathered())
                .leaders
                .add(row.getString(2)),
        scope.arguments);
    Map<Long, Responsibility> responsibilities = HashMap.newHashMap(gathered.size());
    gathered.forEach((measure, one) -> responsibilities.put(measure, one.responsibility()));
    return responsibilities;
  }

  /** The names of one measure while they are read. */
  private static final class Gathered {
    private final List<String> leaders = new ArrayList<>(1);
    private final List<String> lead = new ArrayList<>(1);
    private final List<String> responsible = new ArrayList<>(1);
    private final List<String> supporting = new ArrayList<>(1);

    private List<String> units(UnitRole role) {
      return switch (role) {
        case LEAD -> lead;
        case RESPONSIBLE -> responsible;
        case SUPPORTING -> supporting;
      };
    }

    private Responsibility responsibility() {
      return new Responsibility(leaders, lead, responsible, supporting);
    }
  }
}
