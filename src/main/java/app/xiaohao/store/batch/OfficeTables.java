package app.xiaohao.store.batch;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.OfficeTable.OfficeColumn;
import app.xiaohao.store.columns.Lines;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the offices lay out their tables. Each import keeps its own; of those of one office and name
 * the newest holds.
 */
final class OfficeTables {
  private OfficeTables() {}

  private record Key(String office, String name) {}

  static List<OfficeTable> read(Sql sql) throws SQLException {
    Map<Long, List<OfficeColumn>> columns = new HashMap<>();
    sql.each(
        "select table_id, heading, meaning, width, merged from office_column"
            + " order by table_id, position",
        row ->
            columns
                .computeIfAbsent(row.getLong(1), table -> new ArrayList<>())
                .add(
                    new OfficeColumn(
                        Lines.parts(row.getString(2)),
                        Column.valueOf(row.getString(3)),
                        row.getDouble(4),
                        row.getBoolean(5))));
    Map<Key, OfficeTable> newest = new LinkedHashMap<>();
    sql.each(
        "select id, office, name, title_lines, header_rows from office_table order by id desc",
        row ->
            newest.putIfAbsent(
                new Key(row.getString(2), row.getString(3)),
                new OfficeTable(
                    row.getString(2),
                    row.getString(3),
                    Lines.parts(row.getString(4)),
                    row.getInt(5),
                    columns.getOrDefault(row.getLong(1), List.of()))));
    return List.copyOf(newest.values());
  }

  /** Keeps those that are an office's. */
  static void write(Sql sql, long importId, List<OfficeTable> tables) throws SQLException {
    for (OfficeTable table : tables) {
      if (table.office().isBlank()) {
        continue;
      }
      long id =
          sql.insert(
              "insert into office_table (import_id, office, name, title_lines, header_rows)"
                  + " values (?,?,?,?,?)",
              importId,
              table.office(),
              table.name(),
              Lines.column(table.titleLines()),
              table.headerRows());
      List<Object[]> rows = new ArrayList<>();
      for (OfficeColumn column : table.columns()) {
        rows.add(
            new Object[] {
              id,
              rows.size(),
              Lines.column(column.heading()),
              column.column(),
              column.width(),
              column.merged()
            });
      }
      sql.batch(
          "insert into office_column (table_id, position, heading, meaning, width, merged)"
              + " values (?,?,?,?,?,?)",
          rows,
          count -> {});
    }
  }
}
