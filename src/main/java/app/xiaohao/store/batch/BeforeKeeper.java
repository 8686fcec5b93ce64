package app.xiaohao.store.batch;

import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.List;

/** Keeps measures as they are before an import changes them, and brings them back. */
final class BeforeKeeper {
  private static final List<String> COLUMNS =
      List.of(
          "body",
          "due_kind",
          "due_on",
          "due_day",
          "due_words",
          "first_due_on",
          "nature",
          "completion",
          "percent",
          "progress",
          "progress_on",
          "closure",
          "closed_on",
          "closing_number",
          "approvals",
          "round",
          "due_rhythm",
          "due_month",
          "done_on");

  private final Sql sql;
  private final long importId;

  BeforeKeeper(Sql sql, long importId) {
    this.sql = sql;
    this.importId = importId;
  }

  /** Keeps these measures, before anything of them is changed. */
  void keep(List<Long> measures) throws SQLException {
    String columns = String.join(", ", COLUMNS);
    List<Object[]> arguments =
        measures.stream().map(measure -> new Object[] {importId, measure}).toList();
    sql.batch(
        "insert into measure_before (measure_id, import_id, "
            + columns
            + ") select id, cast(? as bigint), "
            + columns
            + " from measure where id = ?",
        arguments,
        count -> {});
    sql.batch(
        "insert into measure_unit_before (measure_id, import_id, role, position, unit_id)"
            + " select measure_id, cast(? as bigint), role, position, unit_id"
            + " from measure_unit where measure_id = ?",
        arguments,
        count -> {});
    sql.batch(
        "insert into measure_leader_before (measure_id, import_id, position, leader_id)"
            + " select measure_id, cast(? as bigint), position, leader_id"
            + " from measure_leader where measure_id = ?",
        arguments,
        count -> {});
  }

  /** Gives every measure that was kept under the import its state from before. */
  void bringBack() throws SQLException {
    List<Object[]> rows =
        sql.list(
            "select "
                + String.join(", ", COLUMNS)
                + ", measure_id from measure_before where import_id = ?",
            Sql::values,
            importId);
    sql.batch(
        "update measure set " + String.join(" = ?, ", COLUMNS) + " = ? where id = ?",
        rows,
        count -> {});
    String kept = "(select measure_id from measure_before where import_id = ?)";
    sql.update("delete from measure_unit where measure_id in " + kept, importId);
    sql.update("delete from measure_leader where measure_id in " + kept, importId);
    sql.update(
        "insert into measure_unit (measure_id, role, position, unit_id)"
            + " select measure_id, role, position, unit_id from measure_unit_before"
            + " where import_id = ?",
        importId);
    sql.update(
        "insert into measure_leader (measure_id, position, leader_id)"
            + " select measure_id, position, leader_id from measure_leader_before"
            + " where import_id = ?",
        importId);
  }
}
