package app.xiaohao.store.rows;

import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the headings (方面) above issues, outermost first, by the identity of the innermost. */
final class AspectReader {
  private AspectReader() {}

  /** Every heading with those above it; a parent always has the smaller identity. */
  static Map<Long, List<String>> all(Sql sql) throws SQLException {
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

  /**
   * The heading of one issue with those above it.
   *
   * @param issues condition on {@code issue i}
   * @param issueId argument of that condition
   */
  static Map<Long, List<String>> of(Sql sql, String issues, Object[] issueId) throws SQLException {
    long below =
        sql.first("select i.aspect_id from issue i" + issues, row -> row.getLong(1), issueId)
            .orElse(0L);
    List<String> names = new ArrayList<>();
    long[] next = {below};
    while (next[0] != 0) {
      long one = next[0];
      next[0] = 0;
      sql.each(
          "select parent_id, name from aspect where id = ?",
          row -> {
            next[0] = row.getLong(1);
            names.addFirst(row.getString(2));
          },
          one);
    }
    return Map.of(below, List.copyOf(names));
  }
}
