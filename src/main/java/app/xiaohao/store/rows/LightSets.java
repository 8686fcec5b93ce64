package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.LedgerException;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.model.light.LightRulesText;
import app.xiaohao.model.light.PublishedLightRules;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.FieldChanges;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** The sets of light rules that the office made. */
final class LightSets {
  private LightSets() {}

  /** In the order of their names. */
  static List<LightRules> read(Sql sql) throws SQLException {
    return sql.list(
        "select body from light_set order by name",
        row -> LightRulesText.read(row.getString(1)).getFirst());
  }

  /** Whether it is one set under its own name, and not under the name of one that ships. */
  private static boolean mayStand(Change.LightSet change) {
    try {
      List<LightRules> sets = LightRulesText.read(change.after());
      return sets.size() == 1
          && sets.getFirst().name().equals(change.name())
          && PublishedLightRules.all().stream()
              .noneMatch(shipped -> shipped.name().equals(change.name()));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static LedgerException notAllowed(Change.LightSet change) {
    return new LedgerException(
        LedgerException.Kind.NOT_ALLOWED, List.of("light_set", change.name()), null);
  }

  static void write(ChangeWriter writer, Change.LightSet change) throws SQLException {
    Sql sql = writer.sql();
    String held =
        sql.first(
                "select body from light_set where name = ?", row -> row.getString(1), change.name())
            .orElse(null);
    ChangeWriter.requireHeld(Objects.equals(held, change.before()));
    sql.update("delete from light_set where name = ?", change.name());
    if (change.after() != null && !mayStand(change)) {
      throw notAllowed(change);
    }
    if (change.after() == null) {
      if (sql.first(
              "select 1 from inspection_rules where light_rules = ?",
              row -> row.getInt(1),
              change.name())
          .isPresent()) {
        throw notAllowed(change);
      }
    } else {
      sql.update("insert into light_set (name, body) values (?, ?)", change.name(), change.after());
    }
    writer
        .log()
        .add(
            Kind.LIGHT_SET_CHANGED,
            Subject.LEDGER,
            "",
            "",
            new FieldChanges()
                .add("name", "", change.name())
                .add("light_set", change.before(), change.after())
                .list());
  }
}
