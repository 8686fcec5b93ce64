package app.xiaohao.store.rows;

import app.xiaohao.ledger.outcome.OutcomeLine;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.OutcomeId;
import app.xiaohao.model.outcome.RecordId;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.store.log.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads 成效 and 记录. Outcomes of what is struck are left out: it counts nowhere. */
public final class OutcomeReader {
  private static final String OUTCOMES =
      "select o.id, o.kind, o.title, o.amount, o.unit, o.target, o.due_on, o.reached_on, o.note,"
          + " o.issue_id, o.measure_id, i.number, m.number from outcome o"
          + " join issue i on i.id = o.issue_id left join measure m on m.id = o.measure_id"
          + " where o.issue_id not in (select issue_id from removed_issue)"
          + " and (o.measure_id is null"
          + " or o.measure_id not in (select measure_id from removed_measure))";
  private static final String ORDER =
      " order by i.inspection_id desc, i.number, coalesce(m.number, 0), o.id";
  private static final String RECORDS =
      "select id, kind, number, title, held_on, until_on, who, amount, unit, body, state, answer,"
          + " answered_on, restricted from work_record where inspection_id = ?"
          + " order by kind, number";

  private OutcomeReader() {}

  /**
   * The outcomes of an inspection, or of the ledger where it is null, in the order of the paper.
   */
  public static List<OutcomeLine> outcomes(Sql sql, InspectionId inspection) throws SQLException {
    return inspection == null
        ? sql.list(OUTCOMES + ORDER, OutcomeReader::line)
        : sql.list(
            OUTCOMES + " and i.inspection_id = ?" + ORDER, OutcomeReader::line, inspection.value());
  }

  /** The outcomes of an issue and of its measures. */
  static List<OutcomeLine> outcomes(Sql sql, IssueId issue) throws SQLException {
    return sql.list(OUTCOMES + " and o.issue_id = ?" + ORDER, OutcomeReader::line, issue.value());
  }

  private static OutcomeLine line(ResultSet row) throws SQLException {
    Long measure = row.getObject(11, Long.class);
    String issue = row.getString(12);
    return new OutcomeLine(
        new Outcome(
            new OutcomeId(row.getLong(1)),
            row.getString(2),
            row.getString(3),
            number(row.getString(4)),
            row.getString(5),
            number(row.getString(6)),
            row.getObject(7, LocalDate.class),
            row.getObject(8, LocalDate.class),
            row.getString(9)),
        new IssueId(row.getLong(10)),
        measure == null ? null : new MeasureId(measure),
        measure == null ? issue : issue + "." + row.getInt(13));
  }

  private static BigDecimal number(String written) {
    return written == null ? null : new BigDecimal(written);
  }

  /** The records of an inspection by kind and number. */
  public static List<WorkRecord> records(Sql sql, InspectionId inspection) throws SQLException {
    Map<Long, List<IssueId>> issues = new HashMap<>();
    sql.each(
        "select x.record_id, x.issue_id from work_record_item x join issue i on i.id = x.issue_id"
            + " join work_record r on r.id = x.record_id where r.inspection_id = ?"
            + " order by x.record_id, i.number",
        row ->
            issues
                .computeIfAbsent(row.getLong(1), id -> new ArrayList<>(2))
                .add(new IssueId(row.getLong(2))),
        inspection.value());
    return sql.list(
        RECORDS,
        row ->
            new WorkRecord(
                new RecordId(row.getLong(1)),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getInt(8),
                row.getString(9),
                row.getString(10),
                WorkRecord.State.valueOf(row.getString(11)),
                row.getString(12),
                row.getObject(13, LocalDate.class),
                row.getBoolean(14),
                issues.getOrDefault(row.getLong(1), List.of())),
        inspection.value());
  }
}
