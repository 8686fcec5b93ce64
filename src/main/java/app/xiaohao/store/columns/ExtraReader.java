package app.xiaohao.store.columns;

import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what documents say beyond the fields of the ledger. Of several imports that fill the same
 * heading the newest holds.
 */
public final class ExtraReader {
  private static final String ALL = "";
  private static final String OF_INSPECTION = " where i.inspection_id = ?";
  private static final String OF_ISSUE = " where i.id = ?";

  private final Sql sql;
  private final String scope;
  private final Object[] argument;

  private ExtraReader(Sql sql, String scope, Object... argument) {
    this.sql = sql;
    this.scope = scope;
    this.argument = argument;
  }

  /** Of one inspection, or of the whole ledger where {@code inspection} is null. */
  public static ExtraReader of(Sql sql, InspectionId inspection) {
    return inspection == null
        ? new ExtraReader(sql, ALL)
        : new ExtraReader(sql, OF_INSPECTION, inspection.value());
  }

  /** Of one issue. */
  public static ExtraReader of(Sql sql, IssueId issue) {
    return new ExtraReader(sql, OF_ISSUE, issue.value());
  }

  private record Kept(long importId, CustomField field) {}

  public CustomFields fields() throws SQLException {
    Map<IssueId, List<Kept>> issues = new HashMap<>();
    Map<MeasureId, List<Kept>> measures = new HashMap<>();
    sql.each(
        "select f.issue_id, m.id, f.import_id, f.heading, f.body from custom_field f"
            + " join issue i on i.id = f.issue_id"
            + " left join measure m on m.issue_id = f.issue_id and m.number = f.measure_number"
            + scope
            + " order by f.issue_id, f.measure_number, f.import_id, f.position",
        row -> {
          long measure = row.getLong(2);
          List<Kept> held =
              row.wasNull()
                  ? issues.computeIfAbsent(new IssueId(row.getLong(1)), key -> new ArrayList<>())
                  : measures.computeIfAbsent(new MeasureId(measure), key -> new ArrayList<>());
          keep(held, new Kept(row.getLong(3), new CustomField(row.getString(4), row.getString(5))));
        },
        argument);
    List<String> headings =
        sql.list(
            "select heading from custom_field group by heading"
                + " order by min(import_id), min(position), heading",
            row -> row.getString(1));
    return new CustomFields(fields(issues), fields(measures), headings);
  }

  /** Puts a field in the place of an older import's of the same heading, else behind the last. */
  private static void keep(List<Kept> held, Kept kept) {
    for (int i = 0; i < held.size(); i++) {
      Kept old = held.get(i);
      if (old.importId < kept.importId && old.field.heading().equals(kept.field.heading())) {
        held.set(i, kept);
        return;
      }
    }
    held.add(kept);
  }

  private static <K> Map<K, List<CustomField>> fields(Map<K, List<Kept>> held) {
    Map<K, List<CustomField>> fields = HashMap.newHashMap(held.size());
    held.forEach((key, kept) -> fields.put(key, kept.stream().map(Kept::field).toList()));
    return fields;
  }

  /** The rules that were issued for what is in the ledger; not for what is struck. */
  public List<IssuedRule> rules() throws SQLException {
    return sql.list(
        "select i.number, f.measure_number, i.id, m.id, f.title, f.quote from issued_document f"
            + " join issue i on i.id = f.issue_id"
            + " left join measure m on m.issue_id = f.issue_id and m.number = f.measure_number"
            + (scope.equals(ALL) ? " where" : scope + " and")
            + " not exists (select 1 from removed_measure r where r.measure_id = m.id)"
            + " and not exists (select 1 from removed_issue r where r.issue_id = i.id)"
            + " order by i.inspection_id desc, i.number, f.measure_number, f.import_id,"
            + " f.position",
        ExtraReader::rule,
        argument);
  }

  private static IssuedRule rule(ResultSet row) throws SQLException {
    long measure = row.getLong(4);
    boolean whole = row.wasNull();
    return new IssuedRule(
        whole ? row.getString(1) : row.getString(1) + "." + row.getString(2),
        new IssueId(row.getLong(3)),
        whole ? null : new MeasureId(measure),
        row.getString(5),
        row.getString(6));
  }
}
