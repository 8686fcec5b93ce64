package app.xiaohao.store.log;

import app.xiaohao.store.log.RowImage.Cell;
import app.xiaohao.store.log.RowImage.How;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Notes every row that a transaction touches, as it was before, so that the change log can seal
 * what became of it. It hears of each statement before it runs; nothing that writes through {@link
 * Sql} can escape it, whatever it is.
 */
final class RowJournal {
  private static final int CHUNK = 1000;

  /** A range of keys is read at once if it is at most so many times as wide as the rows wanted. */
  private static final int SPARSE = 8;

  private final KeptTables tables;
  private final Map<Row, String[]> before = new LinkedHashMap<>();

  RowJournal(KeptTables tables) {
    this.tables = tables;
  }

  private record Row(KeptTable table, List<String> key) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Row row
          && row.table.name().equals(table.name())
          && row.key.equals(key);
    }

    @Override
    public int hashCode() {
      return 31 * table.name().hashCode() + key.hashCode();
    }
  }

  /** The tables whose rows are noted. */
  KeptTables tables() {
    return tables;
  }

  /** Whether the rows of this statement get numbers that have to be asked for. */
  boolean asksForNumbers(Dml dml) {
    KeptTable table = tables.get(dml.table());
    return dml.verb() == Dml.Verb.INSERT
        && table != null
        && table.numbered()
        && !dml.columns().contains("id");
  }

  /** Hears of a row that the database has numbered. */
  void numbered(Dml dml, long id) {
    note(tables.get(dml.table()), List.of(Long.toString(id)), null);
  }

  /** Hears of a row that is there and was not sealed when it was written. */
  void made(String table, List<String> key) {
    note(tables.get(table), key, null);
  }

  /** Hears of a statement that is about to run. */
  void before(Sql sql, Dml dml, Object... arguments) throws SQLException {
    KeptTable table = tables.get(dml.table());
    if (table == null || table.name().equals(SessionSeal.SIGNATURES)) {
      // a signature cannot be sealed with what it signs
      return;
    }
    switch (dml.verb()) {
      case INSERT -> inserted(sql, table, dml, arguments);
      case UPDATE -> {
        if (dml.columns().stream().anyMatch(table.keyColumns()::contains)) {
          throw new IllegalStateException("a key is never changed: " + dml);
        }
        keep(sql, table, dml, arguments);
      }
      case DELETE -> {
        for (KeptTables.Below below : tables.below(table)) {
          // what refers to the rows that go, goes with them
          sql.list(
                  below
                      .table()
                      .select(
                          " where %s in (select id from %s%s)"
                              .formatted(below.column(), table.name(), dml.rest())),
                  below.table()::read,
                  arguments)
              .forEach(row -> note(below.table(), below.table().keyOf(row), row));
        }
        keep(sql, table, dml, arguments);
      }
      case OTHER -> {}
    }
  }

  private void keep(Sql sql, KeptTable table, Dml dml, Object[] arguments) throws SQLException {
    Object[] own = new Object[arguments.length - dml.argumentsBefore()];
    System.arraycopy(arguments, dml.argumentsBefore(), own, 0, own.length);
    for (String[] row : sql.list(table.select(dml.rest()), table::read, own)) {
      note(table, table.keyOf(row), row);
    }
  }

  private void inserted(Sql sql, KeptTable table, Dml dml, Object[] arguments) throws SQLException {
    if (asksForNumbers(dml)) {
      if (dml.values().isEmpty()) {
        throw new IllegalStateException("rows that are selected cannot be numbered: " + dml);
      }
      return;
    }
    if (dml.values().isEmpty()) {
      List<Integer> places = new ArrayList<>();
      table.keyColumns().forEach(column -> places.add(dml.columns().indexOf(column) + 1));
      List<List<String>> keys =
          sql.list(
              dml.rest(),
              row -> {
                List<String> key = new ArrayList<>();
                for (int place : places) {
                  key.add(row.getString(place));
                }
                return key;
              },
              arguments);
      keys.forEach(key -> note(table, key, null));
      return;
    }
    List<String> key = new ArrayList<>();
    for (String column : table.keyColumns()) {
      key.add(given(dml, column, arguments));
    }
    note(table, key, null);
  }

  private static String given(Dml dml, String column, Object[] arguments) {
    int argument = 0;
    for (int i = 0; i < dml.columns().size(); i++) {
      boolean asked = dml.values().get(i).equals("?");
      if (dml.columns().get(i).equals(column)) {
        Object value = asked ? arguments[argument] : dml.values().get(i).replace("'", "");
        return value instanceof Enum<?> word ? word.name() : value.toString();
      }
      argument += asked ? 1 : 0;
    }
    throw new IllegalStateException("a row without its key: " + dml);
  }

  /**
   * @param row null where it is not there yet
   */
  private void note(KeptTable table, List<String> key, String[] row) {
    Row touched = new Row(table, key);
    if (!before.containsKey(touched)) {
      before.put(touched, row);
    }
  }

  /** Gives what became of the rows, in the order in which they were first touched; then forgets. */
  void drain(Sql sql, ImageCodec.Visitor images) throws SQLException {
    List<Map.Entry<Row, String[]>> chunk = new ArrayList<>();
    for (Map.Entry<Row, String[]> touched : before.entrySet()) {
      if (!chunk.isEmpty()
          && (chunk.size() == CHUNK
              || !chunk.getFirst().getKey().table.equals(touched.getKey().table))) {
        drain(sql, chunk, images);
        chunk.clear();
      }
      chunk.add(touched);
    }
    if (!chunk.isEmpty()) {
      drain(sql, chunk, images);
    }
    before.clear();
  }

  private static void drain(
      Sql sql, List<Map.Entry<Row, String[]>> chunk, ImageCodec.Visitor images)
      throws SQLException {
    KeptTable table = chunk.getFirst().getKey().table;
    Map<List<String>, String[]> now = new HashMap<>();
    if (!range(sql, table, chunk, now)) {
      for (Map.Entry<Row, String[]> touched : chunk) {
        List<String> key = touched.getKey().key;
        sql.first(table.select(table.whereKey()), table::read, table.keyArguments(key))
            .ifPresent(row -> now.put(key, row));
      }
    }
    for (Map.Entry<Row, String[]> touched : chunk) {
      List<String> key = touched.getKey().key;
      RowImage image = image(table, key, touched.getValue(), now.get(key));
      if (image != null) {
        images.visit(image);
      }
    }
  }

  /** Reads the rows of many keys at once where they stand close together. */
  private static boolean range(
      Sql sql,
      KeptTable table,
      List<Map.Entry<Row, String[]>> chunk,
      Map<List<String>, String[]> now)
      throws SQLException {
    if (!table.keyedByNumber() || chunk.size() < SPARSE) {
      return false;
    }
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (Map.Entry<Row, String[]> touched : chunk) {
      long first = Long.parseLong(touched.getKey().key.getFirst());
      least = Math.min(least, first);
      most = Math.max(most, first);
    }
    if (most - least > (long) SPARSE * chunk.size()) {
      return false;
    }
    sql.each(
        table.select(" where " + table.keyColumns().getFirst() + " between ? and ?"),
        row -> {
          String[] values = table.read(row);
          now.put(table.keyOf(values), values);
        },
        least,
        most);
    return true;
  }

  /**
   * What became of a row.
   *
   * @param was null where it was not there
   * @param is null where it is not there
   * @return null where nothing became of it
   */
  static RowImage image(KeptTable table, List<String> key, String[] was, String[] is) {
    How how = was == null ? How.MADE : is == null ? How.TAKEN : How.CHANGED;
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      String left = was == null ? null : was[i];
      String right = is == null ? null : is[i];
      if (!Objects.equals(left, right)) {
        cells.add(new Cell(table.columns().get(i), left, right));
      }
    }
    return cells.isEmpty() ? null : new RowImage(table.name(), key, how, cells);
  }
}
