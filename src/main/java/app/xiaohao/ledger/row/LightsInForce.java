package app.xiaohao.ledger.row;

import app.xiaohao.model.Rhythm;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Lamp;
import app.xiaohao.model.light.LightFacts;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.model.light.PublishedLightRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * By which rules the lights of a ledger are given: each row by those of its own inspection.
 *
 * @param standard for inspections that have chosen none
 * @param saved the sets that the office made
 * @param chosen what inspections have chosen; a name that there is no more counts as the standard
 */
public record LightsInForce(
    LightRules standard, List<LightRules> saved, Map<InspectionId, Choice> chosen) {
  /** The rules of a new ledger for all. */
  public static final LightsInForce DEFAULT = of(LightRules.DEFAULT);

  private static final Choice NONE = new Choice(null, InspectionRules.DEFAULT.signOfLife());

  /** List and map are copied. */
  public LightsInForce {
    Objects.requireNonNull(standard);
    saved = List.copyOf(saved);
    chosen = Map.copyOf(chosen);
  }

  /**
   * The choice of one inspection.
   *
   * @param rules null for the standard set
   * @param signOfLife how often it asks for a record of long-term work
   */
  public record Choice(LightRules rules, Rhythm signOfLife) {}

  /** The same rules for all inspections. */
  public static LightsInForce of(LightRules standard) {
    return new LightsInForce(standard, List.of(), Map.of());
  }

  /** What the inspections have chosen by name among the sets of the ledger. */
  public static LightsInForce of(
      LightRules standard, List<LightRules> saved, Map<InspectionId, InspectionRules> inspections) {
    LightsInForce sets = new LightsInForce(standard, saved, Map.of());
    Map<InspectionId, Choice> chosen = new HashMap<>();
    inspections.forEach(
        (inspection, rules) -> {
          LightRules named =
              sets.offered().stream()
                  .skip(1)
                  .filter(set -> set.name().equals(rules.lightRules()))
                  .findFirst()
                  .orElse(null);
          chosen.put(inspection, new Choice(named, rules.signOfLife()));
        });
    return new LightsInForce(standard, saved, chosen);
  }

  /** These choices with another standard set. */
  public LightsInForce withStandard(LightRules set) {
    return new LightsInForce(set, saved, chosen);
  }

  /**
   * All sets that an inspection can choose: the standard one, those that ship, the office's own.
   */
  public List<LightRules> offered() {
    List<LightRules> sets = new ArrayList<>();
    sets.add(standard);
    sets.addAll(PublishedLightRules.all());
    sets.addAll(saved);
    return sets;
  }

  /** The set that an inspection has chosen; empty where it goes by the standard one. */
  public Optional<LightRules> choice(InspectionId inspection) {
    return Optional.ofNullable(chosen.getOrDefault(inspection, NONE).rules());
  }

  /** The rules of one inspection. */
  public LightRules rules(InspectionId inspection) {
    return choice(inspection).orElse(standard);
  }

  /** The rules of the inspection of a row. */
  public LightRules rules(LedgerRow row) {
    return rules(row.issue().inspection());
  }

  /** What the light of a row that has a measure depends on. */
  public LightFacts facts(LedgerRow row) {
    return row.facts(chosen.getOrDefault(row.issue().inspection(), NONE).signOfLife());
  }

  /** How a row that has a measure stands to its date. */
  public DueState due(LedgerRow row, LocalDate today) {
    return rules(row).due(facts(row), today);
  }

  /** What is shown beside a row that has a measure. */
  public Lamp lamp(LedgerRow row, LocalDate today) {
    return rules(row).lamp(facts(row), today);
  }
}
