package app.xiaohao.ui.ledger.grid;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that the ledger knows, and those that somebody said are to be added.
 *
 * @param leaders by name
 * @param units by name and by every other name that they have
 */
public record KnownNames(Set<String> leaders, Set<String> units) {
  /** The sets are copied. */
  public KnownNames {
    leaders = Set.copyOf(leaders);
    units = Set.copyOf(units);
  }

  /** Those of a list that a field does not know. */
  List<String> unknown(CellField field, List<String> names) {
    Set<String> known = field.isUnits() ? units : leaders;
    return names.stream().filter(name -> !known.contains(name)).toList();
  }

  /** The same with more names of a field. */
  KnownNames with(CellField field, Collection<String> names) {
    Set<String> more = new HashSet<>(field.isUnits() ? units : leaders);
    more.addAll(names);
    return field.isUnits() ? new KnownNames(leaders, more) : new KnownNames(more, units);
  }
}
