package app.xiaohao.store.log;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A statement that writes, as values: what it does to which columns of which table. Its text is
 * made from them, so that whoever hears of it need not read it.
 *
 * @param columns that are given; of an update those that are set
 * @param argumentsBefore how many arguments stand before {@code rest}
 * @param rest of an update or delete its condition from {@code where} on, of an insert that selects
 *     its selection; may be empty
 * @param text the statement, an argument for each {@code ?}: of an update first those that are set
 */
record Dml(
    Verb verb, String table, List<String> columns, int argumentsBefore, String rest, String text) {
  /** What a statement does. */
  enum Verb {
    INSERT,
    UPDATE,
    DELETE
  }

  /** The lists are copied. */
  Dml {
    columns = List.copyOf(columns);
  }

  /** A row, all of its values arguments. */
  static Dml insert(String table, String... columns) {
    return insert(table, List.of(columns));
  }

  /** A row, all of its values arguments. */
  static Dml insert(String table, List<String> columns) {
    return new Dml(
        Verb.INSERT,
        table,
        columns,
        columns.size(),
        "",
        into(table, columns)
            + " values ("
            + String.join(",", Collections.nCopies(columns.size(), "?"))
            + ")");
  }

  /** The rows that a selection gives; only where rows have keys of their own. */
  static Dml insertSelected(String table, List<String> columns, String selection) {
    return new Dml(
        Verb.INSERT, table, columns, 0, selection, into(table, columns) + " " + selection);
  }

  private static String into(String table, List<String> columns) {
    return "insert into " + table + " (" + String.join(", ", columns) + ")";
  }

  /** Columns that are set to arguments, in all rows where no condition follows. */
  static Dml update(String table, String... columns) {
    return update(table, List.of(columns));
  }

  /** Columns that are set to arguments, in all rows where no condition follows. */
  static Dml update(String table, List<String> columns) {
    return new Dml(
        Verb.UPDATE,
        table,
        columns,
        columns.size(),
        "",
        "update " + table + " set " + String.join(" = ?, ", columns) + " = ?");
  }

  /** A column that is set to what an expression gives. */
  record Assigned(String column, String expression) {}

  /** Columns that are set to what expressions give. */
  static Dml update(String table, Assigned... assigned) {
    String set =
        Stream.of(assigned)
            .map(one -> one.column + " = " + one.expression)
            .collect(Collectors.joining(", "));
    return new Dml(
        Verb.UPDATE,
        table,
        Stream.of(assigned).map(Assigned::column).toList(),
        (int) set.chars().filter(at -> at == '?').count(),
        "",
        "update " + table + " set " + set);
  }

  /** Rows that go, all where no condition follows. */
  static Dml delete(String table) {
    return new Dml(Verb.DELETE, table, List.of(), 0, "", "delete from " + table);
  }

  /** Only the rows of a condition; an argument for each {@code ?} in it. */
  Dml where(String condition) {
    String where = " where " + condition;
    return new Dml(verb, table, columns, argumentsBefore, rest + where, text + where);
  }

  /** Whether it makes rows that a selection gives. */
  boolean selects() {
    return verb == Verb.INSERT && !rest.isEmpty();
  }
}
