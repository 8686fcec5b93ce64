package app.xiaohao.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.NewEvidence;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.ledger.history.Proof.Difference;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.file.H2Database;
import app.xiaohao.store.file.Transactions;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.ChangeChain.Subject;
import app.xiaohao.store.log.ChangeLog;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.SealKeys;
import app.xiaohao.store.log.Sql;
import app.xiaohao.store.proof.ChainProof;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever changes a value anywhere in the file behind the program's back is found, and what they
 * changed is named. The database is asked for its tables and columns: a new one is tried as soon as
 * there is a migration for it.
 */
class EveryColumnTest {
  /** Each entry of these is sealed as a whole: it is named, not its column. */
  private static final Set<String> LOG =
      Set.of("change_log", "change_field", "change_image", "change_head");

  @TempDir static Path folder;
  private static H2Database database;
  private static Map<String, List<Column>> tables;
  private Connection connection;
  private Sql sql;

  private record Column(String name, int type, boolean key) {}

  @BeforeAll
  static void makeALedgerWithARowInEveryTable() throws Exception {
    Path file = folder.resolve("台账.xh");
    Path proof = Files.writeString(folder.resolve("验收单.txt"), "验收合格", StandardCharsets.UTF_8);
    try (Ledger ledger = TypicalLedger.another(file)) {
      ledger.attach(
          TypicalLedger.id(ledger.rows(null), "1.1"),
          List.of(new NewEvidence(proof, "")),
          TypicalLedger.OPERATOR,
          CommitWatch.NOBODY);
    }
    database = H2Database.open(file, FileKey.NONE);
    try (Connection open = database.connection()) {
      tables = tables(open);
      Sql any = new Sql(open);
      any.command("set referential_integrity false");
      for (String drop :
          any.list(
              "select table_name, constraint_name from information_schema.table_constraints"
                  + " where constraint_type = 'CHECK' and constraint_schema = 'public'",
              row -> "alter table " + row.getString(1) + " drop constraint " + row.getString(2))) {
        any.command(drop);
      }
    }
    new Transactions(database::connection, file, SealKeys.passing())
        .write(
            sql -> {
              ChangeLog log =
                  ChangeLog.lock(
                      sql,
                      new Stamp(
                          TypicalLedger.VERIFIER,
                          OffsetDateTime.now(TypicalLedger.CLOCK),
                          Workplace.UNKNOWN));
              for (String table : tables.keySet()) {
                if (count(sql, table) == 0) {
                  fill(sql, table);
                }
              }
              log.add(HistoryEntry.Kind.SEALED, Subject.LEDGER, "", "", List.of()).write();
              return null;
            });
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Map<String, List<Column>> tables(Connection open) throws SQLException {
    Map<String, List<Column>> tables = new TreeMap<>();
    try (ResultSet names =
        open.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (names.next()) {
        tables.put(names.getString("TABLE_NAME"), new ArrayList<>());
      }
    }
    for (var table : tables.entrySet()) {
      Set<String> keys = new HashSet<>();
      try (ResultSet key = open.getMetaData().getPrimaryKeys(null, "public", table.getKey())) {
        while (key.next()) {
          keys.add(key.getString("COLUMN_NAME"));
        }
      }
      try (ResultSet columns = open.getMetaData().getColumns(null, "public", table.getKey(), "%")) {
        while (columns.next()) {
          String name = columns.getString("COLUMN_NAME");
          table.getValue().add(new Column(name, columns.getInt("DATA_TYPE"), keys.contains(name)));
        }
      }
    }
    return tables;
  }

  private static long count(Sql sql, String table) throws SQLException {
    return sql.first("select count(*) from " + table, row -> row.getLong(1)).orElseThrow();
  }

  private static void fill(Sql sql, String table) throws SQLException {
    List<String> names = tables.get(table).stream().map(Column::name).toList();
    sql.update(
        Dml.insert(table, names),
        tables.get(table).stream().map(column -> value(column, 1)).toArray());
  }

  /** One of many values of a column; neighbours differ. */
  private static Object value(Column column, int which) {
    return switch (column.type) {
      case Types.BIGINT -> 1_000_000L + which;
      case Types.INTEGER, Types.SMALLINT -> 1_000_000 + which;
      case Types.DOUBLE, Types.REAL, Types.FLOAT -> which + 0.5;
      case Types.BOOLEAN, Types.BIT -> which % 2 == 0;
      case Types.DATE -> LocalDate.of(2031, 1, 1).plusDays(which);
      case Types.TIMESTAMP -> LocalDate.of(2031, 1, 1).atStartOfDay().plusDays(which);
      case Types.TIMESTAMP_WITH_TIMEZONE ->
          OffsetDateTime.parse("2031-01-01T00:00:00Z").plusDays(which);
      case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY ->
          new byte[] {(byte) which};
      default -> "改" + which;
    };
  }

  @BeforeEach
  void begin() throws SQLException {
    connection = database.connection();
    connection.setAutoCommit(false);
    sql = new Sql(connection);
  }

  @AfterEach
  void takeBack() throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
    connection.close();
  }

  private Proof proof() throws SQLException {
    return ChainProof.prove(sql, CommitWatch.NOBODY);
  }

  /** Gives the first row another value in one column. */
  private void change(String table, Column column) throws SQLException {
    List<Column> keys = tables.get(table).stream().filter(Column::key).toList();
    List<String> names = new ArrayList<>(keys.stream().map(Column::name).toList());
    names.add(column.name);
    Object[] row =
        sql.first(
                "select %s from %s order by %s fetch first 1 rows only"
                    .formatted(
                        String.join(", ", names),
                        table,
                        String.join(", ", names.subList(0, keys.size()))),
                found -> {
                  Object[] values = new Object[names.size()];
                  for (int i = 0; i < values.length; i++) {
                    values[i] = found.getObject(i + 1);
                  }
                  return values;
                })
            .orElseThrow(() -> new AssertionError(table + " is empty"));
    Object other = value(column, 3);
    if (row[keys.size()] instanceof Boolean held) {
      other = !held;
    }
    List<Object> arguments = new ArrayList<>(List.of(other));
    arguments.addAll(Arrays.asList(row).subList(0, keys.size()));
    int changed =
        sql.update(
            Dml.update(table, column.name)
                .where(String.join(" = ? and ", names.subList(0, keys.size())) + " = ?"),
            arguments.toArray());
    assertThat(changed).as(table + "." + column.name).isEqualTo(1);
  }

  private static Set<String> places(Proof proof) {
    Set<String> places = new HashSet<>();
    proof.differences().stream().map(Difference::place).forEach(places::add);
    return places;
  }

  @Test
  void findsTheLedgerWholeAsItIs() throws SQLException {
    Proof proof = proof();
    assertThat(proof.differences()).isEmpty();
    assertThat(proof.whole()).isTrue();
    assertThat(proof.signatures().sessions()).isEqualTo(2);
    assertThat(tables.keySet())
        .as("the tables are there")
        .contains("measure_said", "evidence_piece");
  }

  @Test
  void namesAnyValueOfAnyTable() throws SQLException {
    List<String> unnamed = new ArrayList<>();
    for (String table : tables.keySet()) {
      for (Column column : tables.get(table)) {
        if (!LOG.contains(table) && !column.key) {
          change(table, column);
          if (!places(proof()).contains(table + "." + column.name)) {
            unnamed.add(table + "." + column.name);
          }
          connection.rollback();
        }
      }
    }
    assertThat(unnamed).isEmpty();
  }

  @Test
  void namesAnyKeyOfAnyTable() throws SQLException {
    List<String> unnamed = new ArrayList<>();
    for (String table : tables.keySet()) {
      for (Column column : tables.get(table)) {
        if (!LOG.contains(table) && column.key) {
          change(table, column);
          if (!places(proof()).contains(table)) {
            unnamed.add(table + "." + column.name);
          }
          connection.rollback();
        }
      }
    }
    assertThat(unnamed).isEmpty();
  }

  @Test
  void namesAnyValueOfTheLog() throws SQLException {
    List<String> unnamed = new ArrayList<>();
    for (String table : LOG) {
      for (Column column : tables.get(table)) {
        change(table, column);
        if (proof().broken().isEmpty()) {
          unnamed.add(table + "." + column.name);
        }
        connection.rollback();
      }
    }
    assertThat(unnamed).isEmpty();
  }

  @Test
  void namesAnyRowTakenAway() throws SQLException {
    for (String table : tables.keySet()) {
      Column key = tables.get(table).stream().filter(Column::key).findFirst().orElseThrow();
      sql.update(
          Dml.delete(table)
              .where("%1$s = (select min(%1$s) from %2$s)".formatted(key.name, table)));
      Proof proof = proof();
      assertThat(LOG.contains(table) ? proof.broken().isPresent() : places(proof).contains(table))
          .as(table)
          .isTrue();
      connection.rollback();
    }
  }

  @Test
  void namesAnyRowPutThere() throws SQLException {
    for (String table : tables.keySet()) {
      List<String> names = tables.get(table).stream().map(Column::name).toList();
      sql.update(
          Dml.insert(table, names),
          tables.get(table).stream().map(column -> value(column, 5)).toArray());
      Proof proof = proof();
      assertThat(LOG.contains(table) ? proof.broken().isPresent() : places(proof).contains(table))
          .as(table)
          .isTrue();
      connection.rollback();
    }
  }

  @Test
  void findsTheNewestSignatureChangedOrTakenAway() throws SQLException {
    for (String statement :
        List.of(
            "update seal_signature set signature = 'AAAA' where number = 2",
            "update seal_signature set change_number = change_number - 1 where number = 2",
            "update seal_signature set fingerprint = 'x' where number = 2",
            "update seal_signature set number = 3 where number = 2",
            "delete from seal_signature where number = 2",
            "delete from seal_signature",
            "update seal_key set public_key = (select public_key from seal_key where fingerprint ="
                + " (select fingerprint from seal_signature where number = 1))")) {
      sql.command(statement);
      assertThat(proof().signatures().unsigned()).as(statement).isPresent();
      connection.rollback();
    }
  }
}
