package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Hindrance;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.model.Folded;
import app.xiaohao.model.PersonName;
import app.xiaohao.model.PersonName.Sameness;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is who among those who sign. People are told by {@link PersonName}; a unit that signs is
 * itself under its name of today and under every name it had, its own or of one merged into it.
 */
public final class People {
  /** Where the ledger knows no unit. */
  public static final People NONE = new People(List.of());

  private final Map<String, UnitId> units = new HashMap<>();

  /**
   * @param units of the ledger
   */
  public People(List<Unit> units) {
    for (Unit unit : units) {
      unit.aliases().forEach(alias -> this.units.put(Folded.of(alias), unit.id()));
    }
    units.forEach(unit -> this.units.put(Folded.of(unit.name()), unit.id()));
  }

  /** How two who sign stand to each other. */
  public Sameness compare(String one, String other) {
    UnitId unit = units.get(Folded.of(one));
    UnitId second = units.get(Folded.of(other));
    if (unit != null && second != null) {
      return unit.equals(second) ? Sameness.SAME : Sameness.OTHER;
    }
    return new PersonName(one).to(new PersonName(other));
  }

  /** Whether two who sign are one for certain. */
  public boolean same(String one, String other) {
    return compare(one, other) == Sameness.SAME;
  }

  /**
   * What hinders somebody from doing what somebody else has to do.
   *
   * @param first who did the first
   * @param by who wants to do the second
   * @param same the reason where they are one
   */
  Optional<Hindrance> apart(String first, String by, Avowal avowal, Hindrance same) {
    return switch (compare(first, by)) {
      case SAME -> Optional.of(same);
      case NEAR ->
          avowal.apartFrom(first)
              ? Optional.empty()
              : Optional.of(Hindrance.of(Kind.NEAR_NAME, by.strip(), first.strip()));
      case OTHER -> Optional.empty();
    };
  }
}
