package app.xiaohao.store.columns;

import app.xiaohao.intake.Column;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the user says that headings mean. */
final class Synonyms {
  private Synonyms() {}

  static Map<String, Column> read(Sql sql) throws SQLException {
    Map<String, Column> synonyms = new LinkedHashMap<>();
    sql.each(
        "select heading, meaning from column_synonym order by heading",
        row -> synonyms.put(row.getString(1), Column.valueOf(row.getString(2))));
    return synonyms;
  }

  /** Keeps one, or takes it back where {@code meaning} is null. */
  static void write(Sql sql, String heading, Column meaning) throws SQLException {
    sql.update("delete from column_synonym where heading = ?", heading);
    if (meaning != null) {
      sql.update("insert into column_synonym (heading, meaning) values (?,?)", heading, meaning);
    }
  }
}
