package app.xiaohao.ledger.names;

import app.xiaohao.model.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out which unit of the ledger a name means: by its name or alias as written, else by rule.
 * Nothing is put together here: what holds by rule is a proposal for a person to accept.
 */
public final class UnitMatcher {
  private final UnitName.Home home;
  private final Map<String, Set<Unit>> written = new HashMap<>();
  private final Map<UnitName, Set<Unit>> meant = new HashMap<>();

  /**
   * @param units all of the ledger
   * @param inspectedParty to whom the feedback was given, as named there (云溪县委); its level is the
   *     one that names without a level mean; null where unknown
   */
  public UnitMatcher(List<Unit> units, String inspectedParty) {
    this.home = UnitName.Home.of(inspectedParty);
    for (Unit unit : units) {
      put(unit, unit.name());
      unit.aliases().forEach(alias -> put(unit, alias));
    }
  }

  private void put(Unit unit, String name) {
    written.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(unit);
    meant.computeIfAbsent(UnitName.of(name, home), key -> new LinkedHashSet<>()).add(unit);
  }

  /** What a name means. */
  public sealed interface Match {
    /** The one of that name or alias, as written. */
    record Exact(Unit unit) implements Match {}

    /** The one that it means by rule. */
    record Same(Unit unit, Set<Rule> rules) implements Match {
      /** The set is copied. */
      public Same {
        rules = Set.copyOf(rules);
      }
    }

    /** Two or more that it may mean. */
    record Several(List<Unit> units) implements Match {
      /** The list is copied. */
      public Several {
        units = List.copyOf(units);
      }
    }

    /** None that is in the ledger. */
    record New() implements Match {}
  }

  /** Why two names mean one unit. */
  public enum Rule {
    /** one names the place or level of the inspected party, the other leaves it out: 县委组织部, 组织部 */
    LEVEL,
    /** one is a shortening of the other: 发改局, 发展和改革局 */
    SHORTENING,
    /** they differ in spaces or brackets only */
    SPELLING
  }

  /** What a name means. */
  public Match match(String mention) {
    String name = mention.strip();
    Set<Unit> exact = written.getOrDefault(name, Set.of());
    if (!exact.isEmpty()) {
      return exact.size() == 1
          ? new Match.Exact(exact.iterator().next())
          : new Match.Several(List.copyOf(exact));
    }
    Set<Unit> same = meant.getOrDefault(UnitName.of(name, home), Set.of());
    if (same.isEmpty()) {
      return new Match.New();
    }
    if (same.size() > 1) {
      return new Match.Several(List.copyOf(same));
    }
    Unit unit = same.iterator().next();
    return new Match.Same(unit, rules(name, unit));
  }

  /**
   * Puts names of one document that mean one unit by rule side by side, for a person to accept.
   *
   * @return groups of at least one, in the order of their first name
   */
  public List<List<String>> groups(Collection<String> mentions) {
    Map<UnitName, List<String>> groups = new LinkedHashMap<>();
    for (String mention : new LinkedHashSet<>(mentions)) {
      groups
          .computeIfAbsent(UnitName.of(mention.strip(), home), key -> new ArrayList<>())
          .add(mention);
    }
    return List.copyOf(groups.values());
  }

  /** Why two names of one document that stand in one group may mean one unit. */
  Set<Rule> rules(String name, String other) {
    return UnitName.rules(name, other, home);
  }

  private Set<Rule> rules(String name, Unit unit) {
    List<String> names = new ArrayList<>(unit.aliases());
    names.addFirst(unit.name());
    Set<Rule> fewest = null;
    for (String other : names) {
      if (UnitName.of(other, home).equals(UnitName.of(name, home))) {
        Set<Rule> rules = UnitName.rules(name, other, home);
        fewest = fewest == null || rules.size() < fewest.size() ? rules : fewest;
      }
    }
    return fewest == null ? EnumSet.noneOf(Rule.class) : fewest;
  }
}
