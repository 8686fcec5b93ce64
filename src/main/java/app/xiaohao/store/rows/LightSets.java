package app.xiaohao.store.rows;

import app.xiaohao.model.light.LightRules;
import app.xiaohao.model.light.LightRulesText;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.List;

/** The sets of light rules that the office made. */
final class LightSets {
  private LightSets() {}

  /** In the order of their names. */
  static List<LightRules> read(Sql sql) throws SQLException {
    return sql.list(
        "select body from light_set order by name",
        row -> LightRulesText.read(row.getString(1)).getFirst());
  }
}
