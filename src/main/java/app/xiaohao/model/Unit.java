package app.xiaohao.model;

import java.util.List;
import java.util.Objects;

/**
 * A unit (单位) in the tree 市→区→镇街→村.
 *
 * @param parent the unit above, null at the top
 * @param name never blank
 * @param aliases other names by which papers call it
 */
public record Unit(UnitId id, UnitId parent, String name, List<String> aliases) {
  /** The aliases are copied. */
  public Unit {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    aliases = List.copyOf(aliases);
  }
}
