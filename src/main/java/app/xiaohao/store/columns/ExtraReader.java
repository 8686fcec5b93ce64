package app.xiaohao.store.columns;

import app.xiaohao.intake.Draft.CustomField;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.OwnField;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads what documents say beyond the fields of the ledger, and what was written by hand under such
 * headings. Of several imports that fill the same heading the newest holds; what was written by
 * hand holds before them.
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
    Map<IssueId, List<CustomField>> ofIssues = fields(issues);
    Map<MeasureId, List<CustomField>> ofMeasures = fields(measures);
    Map<MeasureId, Set<String>> alone = new HashMap<>();
    sql.each(
        "select f.issue_id, f.measure_id, f.heading, f.body from own_field f"
            + " join issue i on i.id = f.issue_id"
            + scope
            + " order by f.id",
        row -> {
          CustomField own = new CustomField(row.getString(3), row.getString(4));
          long measure = row.getLong(2);
          if (row.wasNull()) {
            put(ofIssues, new IssueId(row.getLong(1)), own);
          } else {
            put(ofMeasures, new MeasureId(measure), own);
            alone
                .computeIfAbsent(new MeasureId(measure), key -> new HashSet<>())
                .add(own.heading());
          }
        },
        argument);
    return new CustomFields(ofIssues, ofMeasures, headings(), alone);
  }

  /** Those of tables, then those that came by hand; one under which nothing stands is none. */
  private List<String> headings() throws SQLException {
    Set<String> headings =
        new LinkedHashSet<>(
            sql.list(
                "select heading from custom_field group by heading"
                    + " order by min(import_id), min(position), heading",
                row -> row.getString(1)));
    headings.addAll(
        sql.list(
            "select heading from own_field where body <> '' group by heading order by min(id)",
            row -> row.getString(1)));
    return List.copyOf(headings);
  }

  /** In the place of what a table says under the heading, else behind the last. */
  private static <K> void put(Map<K, List<CustomField>> all, K key, CustomField own) {
    List<CustomField> fields = new ArrayList<>(all.getOrDefault(key, List.of()));
    int place =
        IntStream.range(0, fields.size())
            .filter(i -> fields.get(i).heading().equals(own.heading()))
            .findFirst()
            .orElse(fields.size());
    fields.removeIf(field -> field.heading().equals(own.heading()));
    if (!own.text().isEmpty()) {
      fields.add(place, own);
    }
    all.put(key, List.copyOf(fields));
  }

  /** What was written by hand in an issue and its measures. */
  public static List<OwnField> byHand(Sql sql, IssueId issue) throws SQLException {
    return sql.list(
        "select f.id, f.measure_id, f.heading, f.body from own_field f where f.issue_id = ?"
            + " order by f.id",
        row -> {
          long id = row.getLong(1);
          long measure = row.getLong(2);
          return new OwnField(
              id,
              row.wasNull() ? null : new MeasureId(measure),
              row.getString(3),
              row.getString(4));
        },
        issue.value());
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
