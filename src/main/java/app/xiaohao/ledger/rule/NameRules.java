package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.model.Folded;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitRole;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What may be done to the units and leaders of a ledger; pure, asked inside the transaction. */
public final class NameRules {
  private NameRules() {}

  /**
   * A unit as it is to be kept: white space at the ends off, aliases each once and none its own
   * name.
   *
   * @param units all of the ledger
   * @param id null where the unit is new
   * @throws LedgerException NAME_MISSING; UNIT_NAME_TAKEN where another of the name stands under
   *     the same parent; UNIT_CYCLE where it would stand below itself; ALIAS_TAKEN where an alias
   *     is another unit's name; UNKNOWN_ITEM where there is no such parent
   */
  public static Unit kept(List<Unit> units, UnitId id, Unit after) {
    String name = after.name().strip();
    if (name.isEmpty()) {
      throw LedgerException.refusing(Kind.NAME_MISSING);
    }
    Map<UnitId, Unit> byId = byId(units);
    if (after.parent() != null && !byId.containsKey(after.parent())) {
      throw LedgerException.refusing(Kind.UNKNOWN_ITEM, after.parent().toString());
    }
    for (UnitId above = after.parent(); above != null; above = byId.get(above).parent()) {
      if (above.equals(id)) {
        throw LedgerException.refusing(Kind.UNIT_CYCLE, name, byId.get(after.parent()).name());
      }
    }
    Set<String> aliases = new LinkedHashSet<>();
    Unit before = byId.get(id);
    if (before != null && !before.name().equals(name)) {
      // papers go on using the old name, and whoever signed with it is still the unit
      aliases.add(before.name());
    }
    after.aliases().stream()
        .map(String::strip)
        .filter(alias -> !alias.isEmpty() && !alias.equals(name))
        .forEach(aliases::add);
    for (Unit other : units) {
      if (!other.id().equals(id)) {
        if (other.name().equals(name) && Objects.equals(other.parent(), after.parent())) {
          throw LedgerException.refusing(Kind.UNIT_NAME_TAKEN, name);
        }
        if (aliases.contains(other.name())
            && !alreadyAlias(before, other.name())
            && !before.name().equals(other.name())) {
          throw LedgerException.refusing(Kind.ALIAS_TAKEN, other.name());
        }
      }
    }
    return new Unit(after.id(), after.parent(), name, List.copyOf(aliases));
  }

  /**
   * The name of today of a unit that is named by it or by a name it had; the name itself where the
   * ledger knows no such unit.
   */
  public static String current(List<Unit> units, String name) {
    String folded = Folded.of(name);
    if (units.stream().anyMatch(unit -> unit.name().equals(name))) {
      return name;
    }
    return units.stream()
        .filter(
            unit ->
                Folded.of(unit.name()).equals(folded)
                    || unit.aliases().stream().anyMatch(old -> Folded.of(old).equals(folded)))
        .map(Unit::name)
        .findFirst()
        .orElse(name);
  }

  /** What an import or a merge has brought stays. */
  private static boolean alreadyAlias(Unit before, String alias) {
    return before != null && before.aliases().contains(alias);
  }

  /**
   * Whether two units can become one.
   *
   * @throws LedgerException MERGE_SELF; MERGE_BELOW where the one that stays stands below the one
   *     that goes; MERGE_CHILDREN where both have a unit of one name below them; UNKNOWN_ITEM
   */
  public static void mergeable(List<Unit> units, UnitId from, UnitId into) {
    Map<UnitId, Unit> byId = byId(units);
    for (UnitId id : List.of(from, into)) {
      if (!byId.containsKey(id)) {
        throw LedgerException.refusing(Kind.UNKNOWN_ITEM, id.toString());
      }
    }
    if (from.equals(into)) {
      throw LedgerException.refusing(Kind.MERGE_SELF, byId.get(from).name());
    }
    for (UnitId above = byId.get(into).parent(); above != null; above = byId.get(above).parent()) {
      if (above.equals(from)) {
        throw LedgerException.refusing(
            Kind.MERGE_BELOW, byId.get(from).name(), byId.get(into).name());
      }
    }
    Set<String> names = new LinkedHashSet<>();
    for (Unit unit : units) {
      boolean comes = from.equals(unit.parent());
      boolean stays = into.equals(unit.parent()) && !unit.id().equals(from);
      if ((comes || stays) && !names.add(unit.name())) {
        throw LedgerException.refusing(Kind.MERGE_CHILDREN, unit.name());
      }
    }
  }

  /**
   * A leader as it is to be kept.
   *
   * @throws LedgerException NAME_MISSING; LEADER_TAKEN where another has this name and these posts
   */
  public static Leader kept(List<Leader> leaders, Leader after) {
    Leader stripped = new Leader(after.id(), after.name().strip(), after.posts().strip());
    if (stripped.name().isEmpty()) {
      throw LedgerException.refusing(Kind.NAME_MISSING);
    }
    for (Leader other : leaders) {
      if (!other.id().equals(after.id())
          && other.name().equals(stripped.name())
          && other.posts().equals(stripped.posts())) {
        throw LedgerException.refusing(Kind.LEADER_TAKEN, stripped.name());
      }
    }
    return stripped;
  }

  /**
   * Whether two leaders can become one.
   *
   * @throws LedgerException MERGE_SELF; UNKNOWN_ITEM
   */
  public static void mergeable(List<Leader> leaders, LeaderId from, LeaderId into) {
    for (LeaderId id : List.of(from, into)) {
      Leader leader =
          leaders.stream()
              .filter(one -> one.id().equals(id))
              .findFirst()
              .orElseThrow(() -> LedgerException.refusing(Kind.UNKNOWN_ITEM, id.toString()));
      if (from.equals(into)) {
        throw LedgerException.refusing(Kind.MERGE_SELF, leader.name());
      }
    }
  }

  /**
   * In which of several roles of one measure a unit stays: nobody leads and supports one measure,
   * so the first in their order.
   *
   * @param roles not empty
   */
  public static UnitRole staying(Set<UnitRole> roles) {
    return Collections.min(roles);
  }

  private static Map<UnitId, Unit> byId(List<Unit> units) {
    Map<UnitId, Unit> byId = new HashMap<>();
    units.forEach(unit -> byId.put(unit.id(), unit));
    return byId;
  }
}
