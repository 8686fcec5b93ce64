package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.LedgerException;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.rule.NameRules;
import app.xiaohao.model.Leader;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.store.columns.NameMerge;
import app.xiaohao.store.columns.NameReader;
import app.xiaohao.store.columns.SaidNames;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes units, their people and leaders. What a person has kept no import takes away again. */
final class NameChanges {
  private NameChanges() {}

  static void unit(ChangeWriter writer, Change.UnitKept change) throws SQLException {
    Sql sql = writer.sql();
    List<Unit> units = NameReader.units(sql);
    Unit before = change.before();
    Unit after = NameRules.kept(units, before == null ? null : before.id(), change.after());
    Long parent = after.parent() == null ? null : after.parent().value();
    long id;
    if (before == null) {
      id = sql.insert("insert into unit (name, parent_id) values (?,?)", after.name(), parent);
    } else {
      ChangeWriter.requireHeld(units.contains(before));
      id = before.id().value();
      sql.update(
          "update unit set name = ?, parent_id = ?, import_id = ? where id = ?",
          after.name(),
          parent,
          null,
          id);
      if (!before.name().equals(after.name()) && only(units, before.name())) {
        new SaidNames(sql).unitRenamed(before.name(), after.name());
      }
    }
    List<String> aliasesBefore = before == null ? List.of() : before.aliases();
    for (String alias : aliasesBefore) {
      if (!after.aliases().contains(alias)) {
        sql.update("delete from unit_alias where alias = ? and unit_id = ?", alias, id);
      }
    }
    for (String alias : after.aliases()) {
      if (!aliasesBefore.contains(alias)) {
        sql.update("insert into unit_alias (unit_id, alias) values (?,?)", id, alias);
      }
    }
    log(
        writer,
        Kind.UNIT_CHANGED,
        "",
        new FieldChanges()
            .add("unit", before == null ? "" : before.name(), after.name())
            .add("above", name(units, before == null ? null : before.parent()), above(units, after))
            .add("aliases", aliasesBefore, after.aliases())
            .add("of_unit", "", before == null ? "" : before.name()));
  }

  private static boolean only(List<Unit> units, String name) {
    return units.stream().filter(unit -> unit.name().equals(name)).count() == 1;
  }

  private static String above(List<Unit> units, Unit unit) {
    return name(units, unit.parent());
  }

  private static String name(List<Unit> units, UnitId id) {
    return units.stream()
        .filter(unit -> unit.id().equals(id))
        .map(Unit::name)
        .findFirst()
        .orElse("");
  }

  static void people(ChangeWriter writer, Change.UnitPeople change) throws SQLException {
    Sql sql = writer.sql();
    long unit = change.unit().value();
    String name = name(NameReader.units(sql), change.unit());
    if (name.isEmpty()) {
      throw ChangeWriter.unknown(change.unit());
    }
    ChangeWriter.requireHeld(
        Objects.equals(
            NameReader.people(sql).getOrDefault(change.unit(), List.of()), change.before()));
    sql.update("delete from unit_person where unit_id = ?", unit);
    int position = 0;
    for (UnitPerson person : change.after()) {
      sql.update(
          "insert into unit_person (unit_id, position, name, post, phone) values (?,?,?,?,?)",
          unit,
          position++,
          person.name().strip(),
          person.post().strip(),
          person.phone().strip());
    }
    sql.update("update unit set import_id = ? where id = ?", null, unit);
    log(
        writer,
        Kind.UNIT_PEOPLE_CHANGED,
        "",
        new FieldChanges()
            .add("people", words(change.before()), words(change.after()))
            .add("of_unit", "", name));
  }

  private static List<String> words(List<UnitPerson> people) {
    List<String> words = new ArrayList<>();
    for (UnitPerson person : people) {
      words.add(String.join(" ", person.name(), person.post(), person.phone()).strip());
    }
    return words;
  }

  static void unitsMerged(ChangeWriter writer, Change.UnitsMerged change) throws SQLException {
    Sql sql = writer.sql();
    List<Unit> units = NameReader.units(sql);
    NameRules.mergeable(units, change.from(), change.into());
    requireReason(change.reason());
    Unit from = unit(units, change.from());
    Unit into = unit(units, change.into());
    NameMerge merge = new NameMerge(sql, from.id().value(), into.id().value());
    int moved = merge.units();
    List<String> aliases = new ArrayList<>(from.aliases());
    aliases.addFirst(from.name());
    aliases.removeAll(into.aliases());
    aliases.remove(into.name());
    for (String alias : aliases) {
      sql.update("insert into unit_alias (unit_id, alias) values (?,?)", into.id().value(), alias);
    }
    if (only(units, from.name())) {
      new SaidNames(sql).unitRenamed(from.name(), into.name());
    }
    log(
        writer,
        Kind.UNITS_MERGED,
        change.reason().strip(),
        new FieldChanges()
            .add("unit", from.name(), into.name())
            .add("aliases", List.of(), aliases)
            .add("measures", "", moved));
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw LedgerException.refusing(LedgerException.Kind.REASON_MISSING);
    }
  }

  private static Unit unit(List<Unit> units, UnitId id) {
    return units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElseThrow();
  }

  static void leader(ChangeWriter writer, Change.LeaderKept change) throws SQLException {
    Sql sql = writer.sql();
    List<Leader> leaders = NameReader.leaders(sql);
    Leader before = change.before();
    ChangeWriter.requireHeld(leaders.contains(before));
    Leader after = NameRules.kept(leaders, change.after());
    ChangeWriter.requireHeld(after.id().equals(before.id()));
    sql.update(
        "update leader set name = ?, posts = ?, import_id = ? where id = ?",
        after.name(),
        after.posts(),
        null,
        before.id().value());
    boolean only = leaders.stream().filter(one -> one.name().equals(before.name())).count() == 1;
    if (!before.name().equals(after.name()) && only) {
      new SaidNames(sql).leaderRenamed(before.name(), after.name());
    }
    log(
        writer,
        Kind.LEADER_CHANGED,
        "",
        new FieldChanges()
            .add("leader", before.name(), after.name())
            .add("posts", before.posts(), after.posts())
            .add("of_leader", "", before.name()));
  }

  static void leadersMerged(ChangeWriter writer, Change.LeadersMerged change) throws SQLException {
    Sql sql = writer.sql();
    List<Leader> leaders = NameReader.leaders(sql);
    NameRules.mergeable(leaders, change.from(), change.into());
    requireReason(change.reason());
    Leader from =
        leaders.stream().filter(one -> one.id().equals(change.from())).findFirst().orElseThrow();
    Leader into =
        leaders.stream().filter(one -> one.id().equals(change.into())).findFirst().orElseThrow();
    NameMerge merge = new NameMerge(sql, from.id().value(), into.id().value());
    int moved = merge.leaders();
    String posts = into.posts().isEmpty() ? from.posts() : into.posts();
    sql.update(
        "update leader set posts = ?, import_id = ? where id = ?", posts, null, into.id().value());
    boolean only = leaders.stream().filter(one -> one.name().equals(from.name())).count() == 1;
    if (!from.name().equals(into.name()) && only) {
      new SaidNames(sql).leaderRenamed(from.name(), into.name());
    }
    log(
        writer,
        Kind.LEADERS_MERGED,
        change.reason().strip(),
        new FieldChanges()
            .add("leader", words(from), words(into))
            .add("posts", into.posts(), posts)
            .add("measures", "", moved));
  }

  private static String words(Leader leader) {
    return (leader.name() + " " + leader.posts()).strip();
  }

  private static void log(
      ChangeWriter writer, HistoryEntry.Kind kind, String reason, FieldChanges fields) {
    writer.log().add(kind, Subject.LEDGER, "", reason, fields.list());
  }
}
