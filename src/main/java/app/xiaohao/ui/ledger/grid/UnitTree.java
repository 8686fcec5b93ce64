package app.xiaohao.ui.ledger.grid;

import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The units as they stand below one another, told while a name is typed. */
final class UnitTree {
  private static final String STEP = " › ";

  private final Map<UnitId, Unit> byId = new HashMap<>();
  private final Map<String, Unit> byName = new HashMap<>();
  private final List<Unit> all;

  UnitTree(List<Unit> units) {
    all = units;
    for (Unit unit : units) {
      byId.put(unit.id(), unit);
      byName.putIfAbsent(unit.name(), unit);
    }
  }

  /** What stands above a unit, the highest first; empty of one at the top or of none. */
  String path(String name) {
    List<String> above = new ArrayList<>();
    Set<Unit> seen = new HashSet<>();
    @Nullable Unit at = byName.get(name);
    while (at != null && at.parent() != null && seen.add(at)) {
      at = byId.get(at.parent());
      if (at != null) {
        above.addFirst(at.name());
      }
    }
    return String.join(STEP, above);
  }

  /** The units right below one, in the order in which they are kept. */
  List<String> below(String name) {
    @Nullable Unit unit = byName.get(name);
    if (unit == null) {
      return List.of();
    }
    UnitId id = unit.id();
    return all.stream().filter(one -> id.equals(one.parent())).map(Unit::name).toList();
  }
}
