package app.xiaohao.export;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.CustomFields;
import app.xiaohao.ledger.LedgerRow;
import app.xiaohao.model.Leader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What leaves the ledger in an office's own layout.
 *
 * @param table the office's title lines, headings, order, widths and merges
 * @param rows as filtered, those of an issue together
 * @param fields what the ledger has no place of its own for
 * @param leaders whose posts are printed behind their names
 * @param today printed where a title line gives 填报日期
 */
public record OfficeExtract(
    OfficeTable table,
    List<LedgerRow> rows,
    CustomFields fields,
    List<Leader> leaders,
    LocalDate today) {
  /** The lists are copied. */
  public OfficeExtract {
    Objects.requireNonNull(table);
    rows = List.copyOf(rows);
    Objects.requireNonNull(fields);
    leaders = List.copyOf(leaders);
    Objects.requireNonNull(today);
  }

  /**
   * The layouts in which a ledger can be written: those with a column of problems. Of an office's
   * tables with the same headings, such as the sheets of one workbook, only the first.
   *
   * @param known the newest first
   */
  public static List<OfficeTable> layouts(List<OfficeTable> known) {
    Map<Look, OfficeTable> layouts = new LinkedHashMap<>();
    for (OfficeTable table : known) {
      if (table.columns().stream().anyMatch(column -> column.column() == Column.PROBLEM)) {
        List<List<String>> headings =
            table.columns().stream().map(OfficeTable.OfficeColumn::heading).toList();
        layouts.putIfAbsent(new Look(table.office(), headings), table);
      }
    }
    return List.copyOf(layouts.values());
  }

  private record Look(String office, List<List<String>> headings) {}
}
