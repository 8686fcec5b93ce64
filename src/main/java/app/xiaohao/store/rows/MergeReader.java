package app.xiaohao.store.rows;

import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.merge.MergeBase;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.columns.DueColumns;
import app.xiaohao.store.columns.Lines;
import app.xiaohao.store.columns.NameReader;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads what a merge compares a file with. */
public final class MergeReader {
  /** So many digits tell two ledgers apart. */
  private static final int IDENTITY = 16;

  private MergeReader() {}

  public static MergeBase read(Sql sql, InspectionId inspection) throws SQLException {
    long seen =
        sql.first("select last_number from change_head where id = 1", row -> row.getLong(1))
            .orElse(0L);
    return new MergeBase(
        identity(sql),
        inspection,
        seen,
        RowReader.all(sql, inspection),
        titles(sql, inspection),
        said(sql, inspection),
        NameReader.units(sql),
        NameReader.leaders(sql),
        HandReader.of(sql, inspection).removed().stream().map(ByHand.Removed::row).toList(),
        Set.copyOf(
            sql.list(
                "select measure_id from change_log where kind = ? and measure_id is not null",
                row -> new MeasureId(row.getLong(1)),
                Kind.MEASURE_MOVED)));
  }

  /**
   * The beginning of the first seal of the log: it holds a moment to the microsecond and a name,
   * and goes with the ledger into every copy.
   */
  public static String identity(Sql sql) throws SQLException {
    return sql.first("select hash from change_log where number = 1", row -> row.getString(1))
        .map(seal -> seal.substring(0, Math.min(IDENTITY, seal.length())))
        .orElse("");
  }

  /** Of each issue the newest import's; an older one is read first and replaced. */
  private static Map<IssueId, String> titles(Sql sql, InspectionId inspection) throws SQLException {
    Map<IssueId, String> titles = new HashMap<>();
    sql.each(
        "select s.issue_id, s.title from issue_said s join issue i on i.id = s.issue_id"
            + " where i.inspection_id = ? order by s.import_id",
        row -> titles.put(new IssueId(row.getLong(1)), row.getString(2)),
        inspection.value());
    return titles;
  }

  /** Of each measure what the newest import says. */
  static Map<MeasureId, Stated> said(Sql sql, InspectionId inspection) throws SQLException {
    Map<MeasureId, Stated> said = new HashMap<>();
    sql.each(
        "select s.due_kind, s.due_on, s.due_day, s.due_words, s.measure_id, s.body, s.leaders,"
            + " s.lead_units, s.responsible_units, s.supporting_units, s.progress, s.completion,"
            + " s.closure, s.nature, s.due_rhythm, s.due_month, s.percent from measure_said s join"
            + " measure m on m.id = s.measure_id join issue i on i.id = m.issue_id where"
            + " i.inspection_id = ? order by s.import_id",
        row -> said.put(new MeasureId(row.getLong(5)), stated(row)),
        inspection.value());
    return said;
  }

  private static Stated stated(ResultSet row) throws SQLException {
    return new Stated(
        row.getString(6),
        new Responsibility(
            Lines.parts(row.getString(7)),
            Lines.parts(row.getString(8)),
            Lines.parts(row.getString(9)),
            Lines.parts(row.getString(10))),
        DueColumns.read(row, 1, 15),
        row.getString(11),
        word(Completion.class, row.getString(12)),
        word(Closure.class, row.getString(13)),
        word(Nature.class, row.getString(14)),
        row.getObject(17, Integer.class));
  }

  private static <E extends Enum<E>> E word(Class<E> words, String word) {
    return word == null ? null : Enum.valueOf(words, word);
  }
}
