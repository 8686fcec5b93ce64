package app.xiaohao.store.log;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryLine;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds entries of the change log, a page at a time, so that a long log costs no more. */
final class HistoryReader {
  /** The inspection of an entry, found as the condition for one finds its entries. */
  private static final String OF_INSPECTION =
      "coalesce((select i.inspection_id from measure m join issue i on i.id = m.issue_id"
          + " where m.id = l.measure_id),"
          + " (select i.inspection_id from issue i where i.id = l.issue_id),"
          + " (select t.inspection_id from document_import t where t.id = l.import_id),"
          + " (select min(n.id) from change_field f join inspection n"
          + " on n.name = f.value_before or n.name = f.value_after"
          + " where f.change_number = l.number and f.field = 'inspection'))";

  private final StringBuilder where = new StringBuilder(" where l.number < ?");
  private final List<Object> arguments = new ArrayList<>();

  private HistoryReader(HistoryQuery query, long before, ZoneId zone) {
    arguments.add(before);
    if (!query.by().isEmpty()) {
      and("l.changed_by = ?", query.by());
    }
    if (!query.kinds().isEmpty()) {
      and("l.kind in (%s)".formatted(questions(query.kinds().size())), query.kinds().toArray());
    }
    if (!query.item().isEmpty()) {
      and("(l.item = ? or l.item like ?)", query.item(), query.item() + ".%");
    }
    if (query.inspection() != null) {
      long id = query.inspection().value();
      and(
          "(l.measure_id in (select m.id from measure m join issue i on i.id = m.issue_id"
              + " where i.inspection_id = ?)"
              + " or l.issue_id in (select i.id from issue i where i.inspection_id = ?)"
              + " or l.import_id in"
              + " (select t.id from document_import t where t.inspection_id = ?)"
              // what concerns the inspection itself, such as a signature, says its name
              + " or exists (select 1 from change_field f join inspection n on n.id = ?"
              + " where f.change_number = l.number and f.field = 'inspection'"
              + " and (f.value_before = n.name or f.value_after = n.name)))",
          id,
          id,
          id,
          id);
    }
    if (query.since() != null) {
      and("l.changed_at >= ?", begin(query.since(), zone));
    }
    if (query.until() != null) {
      and("l.changed_at < ?", begin(query.until().plusDays(1), zone));
    }
    for (String word : query.text().strip().split("\\s+")) {
      if (!word.isEmpty()) {
        String like = "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        and(
            "(l.reason like ? or l.item like ? or l.changed_by like ? or exists"
                + " (select 1 from change_field f where f.change_number = l.number"
                + " and (f.value_before like ? or f.value_after like ?)))",
            like,
            like,
            like,
            like,
            like);
      }
    }
  }

  /**
   * @param before only entries with smaller numbers
   * @param zone in which days begin
   */
  static List<HistoryLine> page(Sql sql, HistoryQuery query, long before, int atMost, ZoneId zone)
      throws SQLException {
    HistoryReader reader = new HistoryReader(query, before, zone);
    Map<Long, MeasureId> measures = new HashMap<>();
    Map<Long, InspectionId> inspections = new HashMap<>();
    List<Object> numbers = new ArrayList<>();
    sql.each(
        "select l.number, coalesce((select m.id from measure m where m.id = l.measure_id),"
            + " (select min(m.id) from measure m where m.issue_id = l.issue_id)), "
            + OF_INSPECTION
            + " from change_log l"
            + reader.where
            + " order by l.number desc fetch first "
            + atMost
            + " rows only",
        row -> {
          numbers.add(row.getLong(1));
          Long measure = row.getObject(2, Long.class);
          if (measure != null) {
            measures.put(row.getLong(1), new MeasureId(measure));
          }
          Long inspection = row.getObject(3, Long.class);
          if (inspection != null) {
            inspections.put(row.getLong(1), new InspectionId(inspection));
          }
        },
        reader.arguments.toArray());
    if (numbers.isEmpty()) {
      return List.of();
    }
    List<HistoryLine> lines = new ArrayList<>(numbers.size());
    for (HistoryEntry entry : ChangeLog.numbered(sql, numbers)) {
      lines.add(
          new HistoryLine(entry, measures.get(entry.number()), inspections.get(entry.number())));
    }
    return lines;
  }

  /** Who has done anything. */
  static List<String> people(Sql sql) throws SQLException {
    return sql.list(
        "select distinct changed_by from change_log order by changed_by", row -> row.getString(1));
  }

  private void and(String condition, Object... given) {
    where.append(" and ").append(condition);
    Collections.addAll(arguments, given);
  }

  private static Object begin(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toOffsetDateTime();
  }

  static String questions(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
