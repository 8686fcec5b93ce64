package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.decide.Write.Named;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.rule.NameRules;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitPerson;
import java.util.ArrayList;
import java.util.List;

/** Units and their people. What a person has kept no import takes away again. */
final class UnitDeciders {
  private UnitDeciders() {}

  static Decision kept(Held held, Change.UnitKept change) {
    List<Unit> units = held.units();
    Unit before = change.before();
    Unit after = NameRules.kept(units, before == null ? null : before.id(), change.after());
    Long parent = after.parent() == null ? null : after.parent().value();
    List<Write> writes = new ArrayList<>();
    if (before == null) {
      writes.add(Row.made("unit", "name", after.name(), "parent_id", parent));
    } else {
      Deciders.requireHeld(units.contains(before));
      writes.add(
          Row.changed(
              "unit",
              before.id().value(),
              "name",
              after.name(),
              "parent_id",
              parent,
              "import_id",
              null));
      if (!before.name().equals(after.name()) && only(units, before.name())) {
        writes.add(new Write.Renamed(Named.UNIT, before.name(), after.name()));
      }
    }
    aliases(before, after, writes);
    return Decision.of(
        Entry.of(
            Kind.UNIT_CHANGED,
            "",
            new Changed()
                .add(Topic.UNIT, before == null ? "" : before.name(), after.name())
                .add(
                    Topic.ABOVE,
                    before == null ? "" : name(units, before.parent()),
                    name(units, after.parent()))
                .add(Topic.ALIASES, before == null ? List.of() : before.aliases(), after.aliases())
                .add(Topic.OF_UNIT, "", before == null ? "" : before.name())),
        writes);
  }

  private static void aliases(Unit before, Unit after, List<Write> writes) {
    List<String> had = before == null ? List.of() : before.aliases();
    Object id = before == null ? Row.NEW : before.id().value();
    for (String alias : had) {
      if (!after.aliases().contains(alias)) {
        writes.add(Row.taken("unit_alias", "alias", alias, "unit_id", id));
      }
    }
    for (String alias : after.aliases()) {
      if (!had.contains(alias)) {
        writes.add(Row.made("unit_alias", "unit_id", id, "alias", alias));
      }
    }
  }

  private static boolean only(List<Unit> units, String name) {
    return units.stream().filter(unit -> unit.name().equals(name)).count() == 1;
  }

  private static String name(List<Unit> units, UnitId id) {
    return units.stream()
        .filter(unit -> unit.id().equals(id))
        .map(Unit::name)
        .findFirst()
        .orElse("");
  }

  static Decision people(Held held, Change.UnitPeople change) {
    long unit = change.unit().value();
    String name = name(held.units(), change.unit());
    if (name.isEmpty()) {
      throw LedgerException.refusing(LedgerException.Kind.UNKNOWN_ITEM, change.unit());
    }
    Deciders.requireHeld(held.people(change.unit()).equals(change.before()));
    List<Write> writes = new ArrayList<>();
    writes.add(Row.taken("unit_person", "unit_id", unit));
    int position = 0;
    for (UnitPerson person : change.after()) {
      writes.add(
          Row.made(
              "unit_person",
              "unit_id",
              unit,
              "position",
              position++,
              "name",
              person.name().strip(),
              "post",
              person.post().strip(),
              "phone",
              person.phone().strip()));
    }
    writes.add(Row.changed("unit", unit, "import_id", null));
    return Decision.of(
        Entry.of(
            Kind.UNIT_PEOPLE_CHANGED,
            "",
            new Changed()
                .add(Topic.PEOPLE, words(change.before()), words(change.after()))
                .add(Topic.OF_UNIT, "", name)),
        writes);
  }

  private static List<String> words(List<UnitPerson> people) {
    return people.stream()
        .map(person -> String.join(" ", person.name(), person.post(), person.phone()).strip())
        .toList();
  }

  /** One unit becomes another, which keeps the names of both. */
  static Decision merged(Held held, Change.UnitsMerged change) {
    List<Unit> units = held.units();
    NameRules.mergeable(units, change.from(), change.into());
    String reason = Deciders.requireReason(change.reason());
    Unit from = unit(units, change.from());
    Unit into = unit(units, change.into());
    List<String> aliases = new ArrayList<>(from.aliases());
    aliases.addFirst(from.name());
    aliases.removeAll(into.aliases());
    aliases.remove(into.name());
    List<Write> writes = new ArrayList<>();
    writes.add(new Write.Merged(Named.UNIT, from.id().value(), into.id().value()));
    for (String alias : aliases) {
      writes.add(Row.made("unit_alias", "unit_id", into.id().value(), "alias", alias));
    }
    if (only(units, from.name())) {
      writes.add(new Write.Renamed(Named.UNIT, from.name(), into.name()));
    }
    return Decision.of(
        Entry.of(
            Kind.UNITS_MERGED,
            reason,
            new Changed()
                .add(Topic.UNIT, from.name(), into.name())
                .add(Topic.ALIASES, List.of(), aliases)
                .add(Topic.MEASURES, null, held.places(from.id()))),
        writes);
  }

  private static Unit unit(List<Unit> units, UnitId id) {
    return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
  }
}
