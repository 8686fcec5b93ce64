package app.xiaohao.store.columns;

import app.xiaohao.intake.Draft.LeaderMention;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.merge.NameDecisions;
import app.xiaohao.ledger.merge.NameDecisions.LeaderDecision;
import app.xiaohao.ledger.merge.NameDecisions.UnitDecision;
import app.xiaohao.ledger.names.LeaderMatcher;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.UnitId;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The units and leaders behind names, for one transaction. What a person decided holds. Else a name
 * is found as it stands, a unit also by an alias, a leader only where the posts do not speak
 * against it; an unknown one is added, a unit at the top of the tree. Where several bear the name,
 * the eldest entry is meant. Blank names are passed over.
 */
public final class Names {
  private final Sql sql;
  private final NameDecisions decided;
  private final Long importId;
  private final Map<String, Found> units = new HashMap<>();
  private final Map<LeaderMention, Found> leaders = new HashMap<>();

  /**
   * @param importId under which new ones are added; null outside an import
   */
  Names(Sql sql, NameDecisions decided, Long importId) {
    this.sql = sql;
    this.decided = decided;
    this.importId = importId;
  }

  /**
   * A unit or leader in the ledger.
   *
   * @param name under which the ledger knows it
   */
  record Found(long id, String name) {}

  /** The units meant, in the same order, each once. */
  List<Found> units(List<String> names) throws SQLException {
    Set<Found> found = new LinkedHashSet<>();
    for (String name : names) {
      String stripped = name.strip();
      if (!stripped.isEmpty()) {
        found.add(unit(stripped));
      }
    }
    return List.copyOf(found);
  }

  /** The leaders meant, in the same order, each once. */
  List<Found> leaders(List<LeaderMention> mentions) throws SQLException {
    Set<Found> found = new LinkedHashSet<>();
    for (LeaderMention mention : mentions) {
      String name = mention.name().strip();
      if (!name.isEmpty()) {
        found.add(leader(new LeaderMention(name, mention.posts().strip())));
      }
    }
    return List.copyOf(found);
  }

  private Found unit(String name) throws SQLException {
    Found known = units.get(name);
    if (known == null) {
      known = findUnit(name);
      units.put(name, known);
    }
    return known;
  }

  private Found findUnit(String name) throws SQLException {
    return switch (decided.units().get(name)) {
      case UnitDecision.Is is -> withAlias(decidedUnit(is.unit()), name, is.alias());
      case UnitDecision.IsLike like -> withAlias(unit(like.other()), name, like.alias());
      case UnitDecision.IsNew made -> newUnit(name, made.parent());
      case null -> {
        Optional<Found> there = unitCalled(name);
        yield there.isPresent() ? there.get() : newUnit(name, null);
      }
    };
  }

  private Found decidedUnit(UnitId id) throws SQLException {
    return sql.first("select id, name from unit where id = ?", Names::found, id.value())
        .orElseThrow(() -> unknown(id));
  }

  /** Keeps a name as an alias of a unit that is not called so yet. */
  private Found withAlias(Found unit, String name, boolean alias) throws SQLException {
    if (alias
        && !unit.name().equals(name)
        && sql.first(
                "select unit_id from unit_alias where alias = ? and unit_id = ?",
                row -> row.getLong(1),
                name,
                unit.id())
            .isEmpty()) {
      sql.update(
          Dml.insert("unit_alias", "unit_id", "alias", "import_id"), unit.id(), name, importId);
    }
    return unit;
  }

  private Found newUnit(String name, UnitId parent) throws SQLException {
    Long above = parent == null ? null : parent.value();
    return new Found(
        sql.insert(Dml.insert("unit", "name", "parent_id", "import_id"), name, above, importId),
        name);
  }

  private Optional<Found> unitCalled(String name) throws SQLException {
    Optional<Found> named =
        sql.first("select id, name from unit where name = ? order by id", Names::found, name);
    return named.isPresent()
        ? named
        : sql.first(
            "select u.id, u.name from unit_alias a join unit u on u.id = a.unit_id"
                + " where a.alias = ? order by u.id",
            Names::found,
            name);
  }

  private Found leader(LeaderMention mention) throws SQLException {
    Found known = leaders.get(mention);
    if (known == null) {
      known = findLeader(mention);
      leaders.put(mention, known);
    }
    return known;
  }

  private Found findLeader(LeaderMention mention) throws SQLException {
    return switch (decided.leaders().get(mention)) {
      case LeaderDecision.Is is ->
          withPosts(
              sql.first(
                      "select id, name, posts from leader where id = ?",
                      Names::person,
                      is.leader().value())
                  .orElseThrow(() -> unknown(is.leader())),
              mention);
      case LeaderDecision.IsLike like -> leader(like.other());
      case LeaderDecision.IsNew made -> newLeader(mention);
      case null -> {
        Optional<Leader> there =
            sql
                .list(
                    "select id, name, posts from leader where name = ? order by id",
                    Names::person,
                    mention.name())
                .stream()
                .filter(leader -> LeaderMatcher.agree(leader.posts(), mention.posts()))
                .findFirst();
        yield there.isPresent() ? withPosts(there.get(), mention) : newLeader(mention);
      }
    };
  }

  /** Gives a leader the posts that the ledger lacks. */
  private Found withPosts(Leader leader, LeaderMention mention) throws SQLException {
    long id = leader.id().value();
    if (importId != null && leader.posts().isEmpty() && !mention.posts().isEmpty()) {
      sql.update(
          Dml.insert("leader_before", "leader_id", "import_id", "posts"),
          id,
          importId,
          leader.posts());
      sql.update(Dml.update("leader", "posts").where("id = ?"), mention.posts(), id);
    }
    return new Found(id, leader.name());
  }

  private Found newLeader(LeaderMention mention) throws SQLException {
    return new Found(
        sql.insert(
            Dml.insert("leader", "name", "posts", "import_id"),
            mention.name(),
            mention.posts(),
            importId),
        mention.name());
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(row.getLong(1), row.getString(2));
  }

  public static Leader person(ResultSet row) throws SQLException {
    return new Leader(new LeaderId(row.getLong(1)), row.getString(2), row.getString(3));
  }

  private static LedgerException unknown(Record id) {
    return new LedgerException(LedgerException.Kind.UNKNOWN_ITEM, List.of(id.toString()), null);
  }
}
