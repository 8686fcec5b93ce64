package app.xiaohao.store.batch;

import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
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
    List<String> kept = new ArrayList<>(List.of("measure_id", "import_id"));
    kept.addAll(COLUMNS);
    List<Object[]> arguments =
        measures.stream().map(measure -> new Object[] {importId, measure}).toList();
    sql.batch(
        Dml.insertSelected(
            "measure_before",
            kept,
            "select id, cast(? as bigint), "
                + String.join(", ", COLUMNS)
                + " from measure where id = ?"),
        arguments,
        count -> {});
    sql.batch(
        Dml.insertSelected(
            "measure_unit_before",
            List.of("measure_id", "import_id", "role", "position", "unit_id"),
            "select measure_id, cast(? as bigint), role, position, unit_id from measure_unit where"
                + " measure_id = ?"),
        arguments,
        count -> {});
    sql.batch(
        Dml.insertSelected(
            "measure_leader_before",
            List.of("measure_id", "import_id", "position", "leader_id"),
            "select measure_id, cast(? as bigint), position, leader_id from measure_leader where"
                + " measure_id = ?"),
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
    sql.batch(Dml.update("measure", COLUMNS).where("id = ?"), rows, count -> {});
    String kept = "measure_id in (select measure_id from measure_before where import_id = ?)";
    sql.update(Dml.delete("measure_unit").where(kept), importId);
    sql.update(Dml.delete("measure_leader").where(kept), importId);
    sql.update(
        Dml.insertSelected(
            "measure_unit",
            List.of("measure_id", "role", "position", "unit_id"),
            "select measure_id, role, position, unit_id from measure_unit_before where import_id ="
                + " ?"),
        importId);
    sql.update(
        Dml.insertSelected(
            "measure_leader",
            List.of("measure_id", "position", "leader_id"),
            "select measure_id, position, leader_id from measure_leader_before where import_id ="
                + " ?"),
        importId);
  }
}
