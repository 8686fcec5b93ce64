package app.xiaohao.store.rows;

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

/** The ledger's own settings, one row a setting; what has no row is as in a new ledger. */
final class Settings {
  private static final String LIGHT_RULES = "light_rules";
  private static final String DUE_SOON_DAYS = "due_soon_days";
  private static final String REPORTING_UNIT = "reporting_unit";
  private static final String EVIDENCE_MEGABYTES = "evidence_megabytes";
  private static final String EVIDENCE_FILES = "evidence_files";
  private static final String SAMPLE = "sample";
  private static final String CLOSING_NUMBERS = "closing_numbers";

  private Settings() {}

  static LedgerSettings read(Sql sql) throws SQLException {
    Map<String, String> held = held(sql);
    LedgerSettings fresh = LedgerSettings.DEFAULT;
    Map<InspectionId, InspectionRules> rules = RuleChanges.read(sql);
    String days = held.get(DUE_SOON_DAYS);
    return new LedgerSettings(
        LightsInForce.of(
            days == null ? LightRules.DEFAULT : LightRules.standard(Integer.parseInt(days)),
            LightSets.read(sql),
            rules),
        rules,
        CalendarDays.read(sql),
        held.getOrDefault(REPORTING_UNIT, fresh.reportingUnit()),
        new EvidenceLimits(
            number(held, EVIDENCE_MEGABYTES, fresh.evidence().megabytes()),
            number(held, EVIDENCE_FILES, fresh.evidence().files())),
        Boolean.parseBoolean(held.get(SAMPLE)),
        held.containsKey(CLOSING_NUMBERS)
            ? new ClosingNumbers(held.get(CLOSING_NUMBERS))
            : fresh.numbers());
  }

  /** Whether it is the sample that ships; can be asked of a ledger of any version. */
  static boolean ofSample(Sql sql) throws SQLException {
    return Boolean.parseBoolean(held(sql).get(SAMPLE));
  }

  static void write(Sql sql, LedgerSettings settings) throws SQLException {
    put(sql, LIGHT_RULES, settings.lights().standard().name());
    put(sql, DUE_SOON_DAYS, Integer.toString(settings.lights().standard().dueSoonDays()));
    put(sql, REPORTING_UNIT, settings.reportingUnit());
    put(sql, EVIDENCE_MEGABYTES, Integer.toString(settings.evidence().megabytes()));
    put(sql, EVIDENCE_FILES, Integer.toString(settings.evidence().files()));
    put(sql, SAMPLE, Boolean.toString(settings.sample()));
    put(sql, CLOSING_NUMBERS, settings.numbers().form());
  }

  private static int number(Map<String, String> held, String name, int fresh) {
    String number = held.get(name);
    return number == null ? fresh : Integer.parseInt(number);
  }

  private static Map<String, String> held(Sql sql) throws SQLException {
    Map<String, String> held = new HashMap<>();
    sql.each(
        "select name, setting from ledger_setting",
        row -> held.put(row.getString(1), row.getString(2)));
    return held;
  }

  private static void put(Sql sql, String name, String setting) throws SQLException {
    if (sql.update("update ledger_setting set setting = ? where name = ?", setting, name) == 0) {
      sql.update("insert into ledger_setting (name, setting) values (?, ?)", name, setting);
    }
  }
}
