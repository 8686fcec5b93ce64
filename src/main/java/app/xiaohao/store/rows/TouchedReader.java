package app.xiaohao.store.rows;

import app.xiaohao.ledger.Touched;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what the newest entries of the change log touched, and reads that. */
public final class TouchedReader {
  /** After these something under headings of the office's own may read otherwise. */
  private static final Set<HistoryEntry.Kind> OF_FIELDS =
      EnumSet.of(
          HistoryEntry.Kind.OWN_FIELD_KEPT, HistoryEntry.Kind.UNDONE, HistoryEntry.Kind.REDONE);

  private TouchedReader() {}

  /**
   * What was touched after an entry.
   *
   * @param number of that entry
   * @param inspection whose lines are read; null for all
   */
  public static Touched since(Sql sql, long number, InspectionId inspection) throws SQLException {
    long last =
        sql.first("select last_number from change_head where id = 1", row -> row.getLong(1))
            .orElse(0L);
    Set<IssueId> issues = new LinkedHashSet<>();
    boolean[] everything = {last - number > Touched.MOST};
    boolean[] fields = {false};
    if (!everything[0] && last > number) {
      sql.each(
          "select l.kind, coalesce(l.issue_id, m.issue_id), l.import_id from change_log l"
              + " left join measure m on m.id = l.measure_id where l.number > ?",
          row -> {
            long issue = row.getLong(2);
            boolean one = !row.wasNull();
            row.getLong(3);
            boolean imported = !row.wasNull();
            fields[0] |= OF_FIELDS.contains(HistoryEntry.Kind.valueOf(row.getString(1)));
            if (one && !imported) {
              issues.add(new IssueId(issue));
            } else {
              everything[0] |=
                  imported || !Touched.leavesRows(HistoryEntry.Kind.valueOf(row.getString(1)));
            }
          },
          number);
    }
    if (everything[0] || issues.size() > Touched.MOST) {
      return Touched.everything(last);
    }
    if (!issues.isEmpty()) {
      issues.addAll(OrderReader.waiting(sql, issues));
    }
    List<LedgerRow> rows =
        RowReader.of(sql, issues).stream()
            .filter(row -> inspection == null || row.issue().inspection().equals(inspection))
            .toList();
    return new Touched(last, false, issues, fields[0], rows);
  }
}
