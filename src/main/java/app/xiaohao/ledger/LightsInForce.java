package app.xiaohao.ledger;

import app.xiaohao.model.DueState;
import app.xiaohao.model.InspectionId;
import app.xiaohao.model.Lamp;
import app.xiaohao.model.LightRules;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * By which rules the lights of a ledger are given: each row by those of its own inspection.
 *
 * @param standard for inspections that have chosen none
 * @param chosen those that have
 */
public record LightsInForce(LightRules standard, Map<InspectionId, LightRules> chosen) {
  /** The rules of a new ledger for all. */
  public static final LightsInForce DEFAULT = of(LightRules.DEFAULT);

  /** The map is copied. */
  public LightsInForce {
    Objects.requireNonNull(standard);
    chosen = Map.copyOf(chosen);
  }

  /** The same rules for all inspections. */
  public static LightsInForce of(LightRules standard) {
    return new LightsInForce(standard, Map.of());
  }

  /** The rules of one inspection. */
  public LightRules rules(InspectionId inspection) {
    return chosen.getOrDefault(inspection, standard);
  }

  /** The rules of the inspection of a row. */
  public LightRules rules(LedgerRow row) {
    return rules(row.issue().inspection());
  }

  /** How a row that has a measure stands to its date. */
  public DueState due(LedgerRow row, LocalDate today) {
    return rules(row).due(row.facts(), today);
  }

  /** What is shown beside a row that has a measure. */
  public Lamp lamp(LedgerRow row, LocalDate today) {
    return rules(row).lamp(row.facts(), today);
  }
}
