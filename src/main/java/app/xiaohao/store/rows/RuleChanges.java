package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.schedule.ScheduleStage;
import app.xiaohao.store.columns.Lines;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads and writes how the office runs its inspections. */
final class RuleChanges {
  private RuleChanges() {}

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
        Lines.parts(row.getString(8)).stream().map(RuleChanges::stage).toList(),
        new Guards(row.getBoolean(9), row.getInt(10), row.getInt(11)));
  }

  private static ScheduleStage stage(String line) {
    int blank = line.indexOf(' ');
    return new ScheduleStage(line.substring(blank + 1), Integer.parseInt(line.substring(0, blank)));
  }

  private static String stages(InspectionRules rules) {
    return rules.stages().stream()
        .map(stage -> stage.workingDays() + " " + stage.name())
        .collect(Collectors.joining("\n"));
  }

  static void rules(ChangeWriter writer, Change.Rules change) throws SQLException {
    Sql sql = writer.sql();
    InspectionRules before = of(sql, change.inspection());
    InspectionRules after = change.after();
    ChangeWriter.requireHeld(before.equals(change.before()));
    String name =
        sql.first(
                "select name from inspection where id = ?",
                row -> row.getString(1),
                change.inspection().value())
            .orElseThrow(() -> ChangeWriter.unknown(change.inspection()));
    sql.update("delete from inspection_rules where inspection_id = ?", change.inspection().value());
    sql.update(
        "insert into inspection_rules (inspection_id, light_rules, levels, outside,"
            + " look_back_days, reporting, sign_of_life, stages, separate_people, correction_days,"
            + " backdated_days) values (?,?,?,?,?,?,?,?,?,?,?)",
        change.inspection().value(),
        after.lightRules(),
        Lines.column(after.route().levels()),
        after.route().outside(),
        after.lookBackDays(),
        after.reporting(),
        after.signOfLife(),
        stages(after),
        after.guards().separate(),
        after.guards().correctionDays(),
        after.guards().backdatedDays());
    writer
        .log()
        .add(
            Kind.RULES_CHANGED,
            Subject.LEDGER,
            "",
            "",
            new FieldChanges()
                .add("inspection", "", name)
                .add("light_rules", before.lightRules(), after.lightRules())
                .add("levels", before.route().levels(), after.route().levels())
                .add("outside", before.route().outside(), after.route().outside())
                .add("look_back_days", before.lookBackDays(), after.lookBackDays())
                .add("reporting", before.reporting(), after.reporting())
                .add("sign_of_life", before.signOfLife(), after.signOfLife())
                .add("stages", lines(before), lines(after))
                .add("separate_people", before.guards().separate(), after.guards().separate())
                .add(
                    "correction_days",
                    before.guards().correctionDays(),
                    after.guards().correctionDays())
                .add(
                    "backdated_days",
                    before.guards().backdatedDays(),
                    after.guards().backdatedDays())
                .list());
  }

  private static List<String> lines(InspectionRules rules) {
    return Lines.parts(stages(rules));
  }
}
