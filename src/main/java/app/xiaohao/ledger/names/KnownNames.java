package app.xiaohao.ledger.names;

import app.xiaohao.model.Leader;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The names under which the ledger will know who is named: a unit also by an alias, a leader by
 * name alone; where several bear the name the eldest is meant. Each once, blank names passed over.
 */
public record KnownNames(List<Unit> units, List<Leader> leaders) {
  /** Who is named, as the ledger will call them. */
  public Responsibility of(Responsibility named) {
    return new Responsibility(
        known(named.leaders(), this::leader),
        known(named.lead(), this::unit),
        known(named.responsible(), this::unit),
        known(named.supporting(), this::unit));
  }

  /** Who is meant, and how the ledger calls them. */
  private record Known(Object who, String name) {}

  private static List<String> known(List<String> names, Function<String, Known> find) {
    Map<Object, String> known = new LinkedHashMap<>();
    names.stream()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(find)
        .forEach(one -> known.putIfAbsent(one.who, one.name));
    return List.copyOf(known.values());
  }

  private Known unit(String name) {
    Optional<Unit> unit = units.stream().filter(one -> one.name().equals(name)).findFirst();
    return unit.or(() -> units.stream().filter(one -> one.aliases().contains(name)).findFirst())
        .map(one -> new Known(one.id(), one.name()))
        .orElse(new Known(name, name));
  }

  private Known leader(String name) {
    return leaders.stream()
        .filter(one -> one.name().equals(name) && LeaderMatcher.agree(one.posts(), ""))
        .findFirst()
        .map(one -> new Known(one.id(), one.name()))
        .orElse(new Known(name, name));
  }
}
