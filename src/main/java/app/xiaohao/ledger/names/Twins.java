package app.xiaohao.ledger.names;

import app.xiaohao.model.Leader;
import app.xiaohao.model.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposes entries that may mean one unit or one person; what is one a person says. */
public final class Twins {
  private Twins() {}

  /**
   * Units whose names or aliases mean the same by rule.
   *
   * @param inspectedParty whose level is the one that names without a level mean; null where
   *     unknown
   * @return groups of two or more, in the order of their first
   */
  public static List<List<Unit>> units(List<Unit> units, String inspectedParty) {
    UnitName.Home home = UnitName.Home.of(inspectedParty);
    Map<UnitName, Set<Unit>> groups = new LinkedHashMap<>();
    for (Unit unit : units) {
      List<String> names = new ArrayList<>(unit.aliases());
      names.addFirst(unit.name());
      for (String name : names) {
        groups.computeIfAbsent(UnitName.of(name, home), key -> new LinkedHashSet<>()).add(unit);
      }
    }
    return groups.values().stream()
        .filter(group -> group.size() > 1)
        .map(List::copyOf)
        .distinct()
        .toList();
  }

  /** Leaders of one name whose posts do not speak against it; groups of two or more. */
  public static List<List<Leader>> leaders(List<Leader> leaders) {
    Map<String, List<Leader>> groups = new LinkedHashMap<>();
    for (Leader leader : leaders) {
      groups
          .computeIfAbsent(LeaderMatcher.squeezed(leader.name()), key -> new ArrayList<>())
          .add(leader);
    }
    List<List<Leader>> twins = new ArrayList<>();
    for (List<Leader> group : groups.values()) {
      Leader first = group.getFirst();
      List<Leader> agreeing =
          group.stream().filter(one -> LeaderMatcher.agree(first.posts(), one.posts())).toList();
      if (agreeing.size() > 1) {
        twins.add(agreeing);
      }
    }
    return twins;
  }
}
