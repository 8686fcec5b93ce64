package app.xiaohao.model.light;

import app.xiaohao.model.closing.Closure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A named set of rules by which the lights are given. Offices use colours in contradicting ways, so
 * a set is data, chosen per inspection, and its legend stands on every table.
 *
 * @param name shown in the legend of every table, unique in its ledger
 * @param source where it was published and what of it had to be supplemented; empty where not said
 * @param dueSoonDays with so many days left or fewer a measure is 临期; 0 to 365
 * @param rules tried in this order; the first that fits gives the light
 */
public record LightRules(String name, String source, int dueSoonDays, List<LightRule> rules) {
  /** The rules of a new ledger: 15 days. */
  public static final LightRules DEFAULT = standard(15);

  /**
   * The list is copied.
   *
   * @throws IllegalArgumentException if there is no name or the days are out of range
   */
  public LightRules {
    name = name.strip().replaceAll("\\s+", " ");
    source = source.strip().replaceAll("\\s+", " ");
    rules = List.copyOf(rules);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a set without a name");
    }
    if (dueSoonDays < 0 || dueSoonDays > 365) {
      throw new IllegalArgumentException("days out of range: " + dueSoonDays);
    }
  }

  /**
   * The set that shows the state of the date itself: red is overdue, yellow is due soon. What is
   * kept up for long turns yellow when the dated record is missing that the inspection asks for.
   */
  public static LightRules standard(int dueSoonDays) {
    List<LightRule> rules = new ArrayList<>();
    rules.add(
        new LightRule(
            Light.YELLOW,
            "长期未报",
            LightCondition.ANY
                .withDue(Set.of(DueState.LONG_TERM))
                .withClosures(EnumSet.complementOf(EnumSet.of(Closure.CLOSED)))
                .withSilent(true)));
    for (DueState state : DueState.values()) {
      rules.add(LightRule.of(state));
    }
    return new LightRules("临期" + dueSoonDays + "天", "", dueSoonDays, rules);
  }

  /** How the measure stands to its date. */
  public DueState due(LightFacts facts, LocalDate today) {
    return DueState.of(
        facts.deadline(),
        facts.nature(),
        facts.completion(),
        facts.closure(),
        facts.doneLate(),
        dueSoonDays,
        today);
  }

  /** What is shown beside the measure; no light where no rule fits. */
  public Lamp lamp(LightFacts facts, LocalDate today) {
    DueState due = due(facts, today);
    for (int i = 0; i < rules.size(); i++) {
      LightRule rule = rules.get(i);
      if (rule.when().holds(facts, due, today)) {
        return new Lamp(rule.light(), rule.word(), due, i);
      }
    }
    return new Lamp(Light.NONE, "", due, -1);
  }
}
