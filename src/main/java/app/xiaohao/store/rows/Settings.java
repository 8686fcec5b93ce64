package app.xiaohao.store.rows;

import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.closing.ClosingNumbers;
import app.xiaohao.model.closing.EvidenceLimits;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * The ledger's own settings, one row a setting under the name of its topic; what has no row is as
 * in a new ledger.
 */
public final class Settings {

  private Settings() {}

  public static LedgerSettings read(Sql sql) throws SQLException {
    Map<String, String> held = held(sql);
    LedgerSettings fresh = LedgerSettings.DEFAULT;
    Map<InspectionId, InspectionRules> rules = RuleReader.read(sql);
    String days = held.get(Topic.DUE_SOON_DAYS.stored());
    return new LedgerSettings(
        LightsInForce.of(
            days == null ? LightRules.DEFAULT : LightRules.standard(Integer.parseInt(days)),
            LightSets.read(sql),
            rules),
        rules,
        CalendarDays.read(sql),
        held.getOrDefault(Topic.REPORTING_UNIT.stored(), fresh.reportingUnit()),
        new EvidenceLimits(
            number(held, Topic.EVIDENCE_MEGABYTES, fresh.evidence().megabytes()),
            number(held, Topic.EVIDENCE_FILES, fresh.evidence().files())),
        Boolean.parseBoolean(held.get(Topic.SAMPLE.stored())),
        held.containsKey(Topic.CLOSING_NUMBERS.stored())
            ? new ClosingNumbers(held.get(Topic.CLOSING_NUMBERS.stored()))
            : fresh.numbers());
  }

  /** Whether it is the sample that ships; can be asked of a ledger of any version. */
  public static boolean ofSample(Sql sql) throws SQLException {
    return Boolean.parseBoolean(held(sql).get(Topic.SAMPLE.stored()));
  }

  private static int number(Map<String, String> held, Topic topic, int fresh) {
    String number = held.get(topic.stored());
    return number == null ? fresh : Integer.parseInt(number);
  }

  private static Map<String, String> held(Sql sql) throws SQLException {
    Map<String, String> held = new HashMap<>();
    sql.each(
        "select name, setting from ledger_setting",
        row -> held.put(row.getString(1), row.getString(2)));
    return held;
  }
}
