package app.xiaohao.ledger;

import app.xiaohao.model.LightRules;

/**
 * What belongs to the ledger and not to the machine.
 *
 * @param lightRules by which its lights are given
 * @param reportingUnit 填报单位 on exports; empty where not set
 */
public record LedgerSettings(LightRules lightRules, String reportingUnit) {
  /** Of a new ledger. */
  public static final LedgerSettings DEFAULT = new LedgerSettings(LightRules.DEFAULT, "");
}
