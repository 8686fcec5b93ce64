package app.xiaohao.ledger;

import app.xiaohao.model.LightRules;

/**
 * What belongs to the ledger and not to the machine.
 *
 * @param lightRules by which its lights are given
 * @param reportingUnit 填报单位 on exports; empty where not set
 * @param sample whether it is the sample that ships; {@link LedgerInfo#sample()} says the same
 */
public record LedgerSettings(LightRules lightRules, String reportingUnit, boolean sample) {
  /** Of a new ledger. */
  public static final LedgerSettings DEFAULT = new LedgerSettings(LightRules.DEFAULT, "", false);

  /** These settings with other rules. */
  public LedgerSettings withLightRules(LightRules rules) {
    return new LedgerSettings(rules, reportingUnit, sample);
  }

  /** These settings with another reporting unit. */
  public LedgerSettings withReportingUnit(String unit) {
    return new LedgerSettings(lightRules, unit, sample);
  }
}
