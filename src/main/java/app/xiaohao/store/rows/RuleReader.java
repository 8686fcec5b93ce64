package app.xiaohao.store.rows;

import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.schedule.ScheduleStage;
import app.xiaohao.store.columns.Lines;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Reads how the office runs its inspections. */
final class RuleReader {
  private RuleReader() {}

  /** What was said of inspections. */
  static Map<InspectionId, InspectionRules> read(Sql sql) throws SQLException {
    Map<InspectionId, InspectionRules> rules = new HashMap<>();
    sql.each(
        "select inspection_id, light_rules, levels, outside, look_back_days, reporting,"
            + " sign_of_life, stages, separate_people, correction_days, backdated_days"
            + " from inspection_rules",
        row -> rules.put(new InspectionId(row.getLong(1)), rules(row)));
    return rules;
  }

  /** The rules of an inspection; the defaults where nothing was said. */
  static InspectionRules of(Sql sql, InspectionId inspection) throws SQLException {
    return read(sql).getOrDefault(inspection, InspectionRules.DEFAULT);
  }

  private static InspectionRules rules(ResultSet row) throws SQLException {
    return new InspectionRules(
        row.getString(2),
        new ClosingRoute(Lines.parts(row.getString(3)), row.getBoolean(4)),
        row.getInt(5),
        Rhythm.valueOf(row.getString(6)),
        Rhythm.valueOf(row.getString(7)),
        Lines.parts(row.getString(8)).stream().map(RuleReader::stage).toList(),
        new Guards(row.getBoolean(9), row.getInt(10), row.getInt(11)));
  }

  private static ScheduleStage stage(String line) {
    int blank = line.indexOf(' ');
    return new ScheduleStage(line.substring(blank + 1), Integer.parseInt(line.substring(0, blank)));
  }
}
