package app.xiaohao.store.rows;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.IssueLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine.First;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.IssueStanding;
import app.xiaohao.model.closing.IssueStanding.Part;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.store.columns.DueColumns;
import app.xiaohao.store.columns.IssuePath;
import app.xiaohao.store.log.HistoryReader;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads lines of the ledger: one statement a table, put together here, whatever the number of rows.
 */
public final class RowReader {
  private static final Object[] NONE = {};
  private static final String OF_ONE = " where p.measure_id = ?";

  // What a merged file moved is no 延期; earlier versions wrote it down as one.
  private static final String EXTENSIONS = " p.decision = 'GRANTED' and p.import_id is null";
  private static final String EVIDENCE = " p.removed_at is null";
  private static final String REOPENED = " p.act = 'REOPEN'";

  private final Sql sql;
  private final Scope scope;
  private final boolean struck;
  private final Set<Long> removed;
  private final Set<Long> removedIssues;

  private RowReader(Sql sql, Scope scope) throws SQLException {
    this(sql, scope, false);
  }

  /**
   * @param struck whether what is struck is read too
   */
  private RowReader(Sql sql, Scope scope, boolean struck) throws SQLException {
    this.sql = sql;
    this.scope = scope;
    this.struck = struck;
    this.removed = HandReader.removed(sql);
    this.removedIssues = HandReader.removedIssues(sql);
  }

  /**
   * Which part of the ledger is read.
   *
   * @param issues condition on {@code issue i}
   * @param issueId argument of that condition
   * @param measures condition on {@code measure m}
   * @param parts condition on a table {@code p} that has a {@code measure_id}
   * @param measureId argument of those conditions
   */
  private record Scope(
      String issues, Object[] issueId, String measures, String parts, Object[] measureId) {}

  /**
   * All lines of an inspection, or of the whole ledger where {@code inspection} is null. Measures
   * are read whole either way and left out here: that is faster than to look each one up.
   */
  public static List<LedgerRow> all(Sql sql, InspectionId inspection) throws SQLException {
    Scope scope =
        inspection == null
            ? new Scope("", NONE, "", "", NONE)
            : new Scope(
                " where i.inspection_id = ?", new Object[] {inspection.value()}, "", "", NONE);
    return new RowReader(sql, scope).read();
  }

  /** The line of one measure, struck or not; none where the ledger has no such measure. */
  public static List<LedgerRow> of(Sql sql, MeasureId measure) throws SQLException {
    Object[] id = {measure.value()};
    Scope scope =
        new Scope(
            " where i.id = (select issue_id from measure where id = ?)",
            id,
            " where m.id = ?",
            OF_ONE,
            id);
    return new RowReader(sql, scope, true).read();
  }

  /**
   * The lines of some measures, struck or not; none of those that the ledger has not.
   *
   * @param measures some hundreds at most: each is an argument of several statements
   */
  static List<LedgerRow> ofMeasures(Sql sql, Collection<MeasureId> measures) throws SQLException {
    Object[] ids = measures.stream().map(MeasureId::value).toArray();
    String these = " in (" + HistoryReader.questions(ids.length) + ")";
    // asked for apart: by a list of values the database finds them at once
    Object[] issues =
        sql.list(
                "select distinct issue_id from measure where id" + these,
                row -> row.getLong(1),
                ids)
            .toArray();
    if (issues.length == 0) {
      return List.of();
    }
    Scope scope =
        new Scope(
            " where i.id in (" + HistoryReader.questions(issues.length) + ")",
            issues,
            " where m.id" + these,
            " where p.measure_id" + these,
            ids);
    return new RowReader(sql, scope, true).read();
  }

  /** The lines of one issue; none where the ledger has no such issue. */
  public static List<LedgerRow> of(Sql sql, IssueId issue) throws SQLException {
    Object[] id = {issue.value()};
    Scope scope =
        new Scope(
            " where i.id = ?",
            id,
            " where m.issue_id = ?",
            " where p.measure_id in (select id from measure where issue_id = ?)",
            id);
    return new RowReader(sql, scope).read();
  }

  /** The lines of some issues; none of those that the ledger has not. */
  static List<LedgerRow> of(Sql sql, Collection<IssueId> issues) throws SQLException {
    return of(sql, issues, false);
  }

  /**
   * The same.
   *
   * @param struck whether what is struck is read too
   */
  static List<LedgerRow> of(Sql sql, Collection<IssueId> issues, boolean struck)
      throws SQLException {
    if (issues.isEmpty()) {
      return List.of();
    }
    Object[] ids = issues.stream().map(IssueId::value).toArray();
    String these = " in (" + HistoryReader.questions(ids.length) + ")";
    Scope scope =
        new Scope(
            " where i.id" + these,
            ids,
            " where m.issue_id" + these,
            " where p.measure_id in (select id from measure where issue_id" + these + ")",
            ids);
    return new RowReader(sql, scope, struck).read();
  }

  private List<LedgerRow> read() throws SQLException {
    Map<Long, List<MeasureLine>> measures = measures();
    List<LedgerRow> rows = new ArrayList<>();
    for (IssueLine issue : issues(parts(measures))) {
      if (!struck && removedIssues.contains(issue.id().value())) {
        continue;
      }
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

  /** What the standing of the issues depends on: all their measures, also those not read. */
  private Map<Long, List<Part>> parts(Map<Long, List<MeasureLine>> read) throws SQLException {
    Map<Long, List<Part>> parts = new HashMap<>();
    if (scope.measures.isEmpty()) {
      read.forEach(
          (issue, lines) -> parts.put(issue, lines.stream().map(MeasureLine::part).toList()));
    } else {
      sql.each(
          "select i.issue_id, i.closure, i.nature, i.progress_on, i.id from measure i"
              + scope.issues.replace("i.id", "i.issue_id"),
          row -> {
            if (!removed.contains(row.getLong(5))) {
              parts
                  .computeIfAbsent(row.getLong(1), issue -> new ArrayList<>(4))
                  .add(
                      new Part(
                          Closure.valueOf(row.getString(2)),
                          Nature.valueOf(row.getString(3)),
                          row.getObject(4, LocalDate.class)));
            }
          },
          scope.issueId);
    }
    return parts;
  }

  private List<IssueLine> issues(Map<Long, List<Part>> parts) throws SQLException {
    boolean many = scope.measures.isEmpty() || scope.issueId.length > 1;
    Map<Long, List<String>> aspects =
        many ? AspectReader.all(sql) : AspectReader.of(sql, scope.issues, scope.issueId);
    Map<InspectionId, InspectionRules> rules = RuleReader.read(sql);
    return sql.list(
        "select i.id, i.inspection_id, i.number, i.path, i.aspect_id, i.title, i.original,"
            + " n.feedback_on, d.imported_at from issue i"
            + " join inspection n on n.id = i.inspection_id"
            + " left join document_import d on d.id = i.import_id"
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
                row.getString(7),
                startedOn(row),
                IssueStanding.of(
                    parts.getOrDefault(row.getLong(1), List.of()),
                    rules
                        .getOrDefault(new InspectionId(row.getLong(2)), InspectionRules.DEFAULT)
                        .signOfLife())),
        scope.issueId);
  }

  /** The day of the feedback, else the day of the import; null for neither. */
  private static LocalDate startedOn(ResultSet row) throws SQLException {
    LocalDate feedback = row.getObject(8, LocalDate.class);
    if (feedback != null) {
      return feedback;
    }
    OffsetDateTime imported = row.getObject(9, OffsetDateTime.class);
    return imported == null ? null : imported.toLocalDate();
  }

  private Map<Long, List<MeasureLine>> measures() throws SQLException {
    Map<Long, Responsibility> answering =
        new AnswerReader(sql, scope.parts, scope.measureId).read();
    Map<Long, Beside> beside = beside();
    Map<Long, List<First>> orders = OrderReader.read(sql, scope.parts, scope.measureId);
    Map<Long, List<MeasureLine>> measures = new HashMap<>();
    sql.each(
        "select m.issue_id, m.id, m.number, m.body, m.due_kind, m.due_on, m.due_day, m.due_words,"
            + " m.first_due_on, m.nature, m.percent, m.progress, m.progress_on, m.completion,"
            + " m.closure, m.closed_on, m.closing_number,"
            + " m.approvals, m.round, m.due_rhythm, m.due_month, m.done_on from measure m"
            + scope.measures,
        row -> {
          if (struck || !removed.contains(row.getLong(2))) {
            measures
                .computeIfAbsent(row.getLong(1), issue -> new ArrayList<>(4))
                .add(
                    line(
                        row,
                        answering.getOrDefault(row.getLong(2), Responsibility.NONE),
                        beside.getOrDefault(row.getLong(2), NOTHING),
                        orders.getOrDefault(row.getLong(2), List.of())));
          }
        },
        scope.measureId);
    return measures;
  }

  /** What tables beside that of measures hold of one; asked together, for it is asked often. */
  private static final class Beside {
    private int extensions;
    private int evidence;
    private LocalDate reopened;
  }

  private static final Beside NOTHING = new Beside();

  private Map<Long, Beside> beside() throws SQLException {
    return scope.parts.equals(OF_ONE) ? besideOne() : besideMany();
  }

  /** The same of one measure: to group what belongs to it takes longer than all the rest. */
  private Map<Long, Beside> besideOne() throws SQLException {
    Object id = scope.measureId[0];
    Map<Long, Beside> beside = new HashMap<>();
    sql.each(
        "select (select count(*) from extension p"
            + OF_ONE
            + " and"
            + EXTENSIONS
            + "), (select count(*) from evidence p"
            + OF_ONE
            + " and"
            + EVIDENCE
            + "), (select max(p.step_on) from closure_step p"
            + OF_ONE
            + " and"
            + REOPENED
            + ")",
        row -> {
          Beside one = new Beside();
          one.extensions = row.getInt(1);
          one.evidence = row.getInt(2);
          one.reopened = row.getObject(3, LocalDate.class);
          beside.put((Long) id, one);
        },
        id,
        id,
        id);
    return beside;
  }

  private Map<Long, Beside> besideMany() throws SQLException {
    String where = scope.parts.isEmpty() ? " where" : scope.parts + " and";
    Object[] arguments =
        Stream.of(scope.measureId, scope.measureId, scope.measureId).flatMap(Stream::of).toArray();
    Map<Long, Beside> beside = new HashMap<>();
    sql.each(
        "select 'EXTENSIONS', p.measure_id, count(*), cast(null as date) from extension p"
            + where
            + EXTENSIONS
            + " group by p.measure_id"
            + " union all select 'EVIDENCE', p.measure_id, count(*), null from evidence p"
            + where
            + EVIDENCE
            + " group by p.measure_id"
            + " union all select 'REOPENED', p.measure_id, count(*), max(p.step_on)"
            + " from closure_step p"
            + where
            + REOPENED
            + " group by p.measure_id",
        row -> {
          Beside one = beside.computeIfAbsent(row.getLong(2), id -> new Beside());
          switch (row.getString(1)) {
            case "EXTENSIONS" -> one.extensions = row.getInt(3);
            case "EVIDENCE" -> one.evidence = row.getInt(3);
            default -> one.reopened = row.getObject(4, LocalDate.class);
          }
        },
        arguments);
    return beside;
  }

  private static MeasureLine line(
      ResultSet row, Responsibility answering, Beside beside, List<First> after)
      throws SQLException {
    return new MeasureLine(
        new MeasureId(row.getLong(2)),
        row.getInt(3),
        row.getString(4),
        answering,
        new MeasureLine.Term(
            DueColumns.read(row, 5, 20),
            row.getObject(9, LocalDate.class),
            beside.extensions,
            after),
        new MeasureLine.Work(
            Nature.valueOf(row.getString(10)),
            row.getInt(11),
            row.getString(12),
            row.getObject(13, LocalDate.class),
            Completion.valueOf(row.getString(14)),
            row.getObject(22, LocalDate.class)),
        new MeasureLine.Closing(
            Closure.valueOf(row.getString(15)),
            row.getObject(16, LocalDate.class),
            row.getString(17),
            row.getInt(18),
            row.getInt(19),
            beside.reopened),
        beside.evidence);
  }
}
