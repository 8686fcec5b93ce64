package app.xiaohao.ledger;

/**
 * What belongs to the ledger and not to the machine.
 *
 * @param lights by which its lights are given
 * @param reportingUnit 填报单位 on exports; empty where not set
 * @param sample whether it is the sample that ships; {@link LedgerInfo#sample()} says the same
 */
public record LedgerSettings(LightsInForce lights, String reportingUnit, boolean sample) {
  /** Of a new ledger. */
  public static final LedgerSettings DEFAULT = new LedgerSettings(LightsInForce.DEFAULT, "", false);

  /** These settings with other rules. */
  public LedgerSettings withLights(LightsInForce rules) {
    return new LedgerSettings(rules, reportingUnit, sample);
  }

  /** These settings with another reporting unit. */
  public LedgerSettings withReportingUnit(String unit) {
    return new LedgerSettings(lights, unit, sample);
  }
}
