package app.xiaohao.export;

import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.table.head.ColumnPlan;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Leader;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
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
 * @param ledger which ledger it is, so that the workbook is known again; empty where it shall not
 *     be
 * @param inspections of the ledger
 * @param today printed where a title line gives 填报日期
 */
public record OfficeExtract(
    OfficeTable table,
    List<LedgerRow> rows,
    CustomFields fields,
    List<Leader> leaders,
    LocalDate today,
    String ledger,
    List<Inspection> inspections) {
  /** The lists are copied. */
  public OfficeExtract {
    Objects.requireNonNull(table);
    rows = List.copyOf(rows);
    Objects.requireNonNull(fields);
    leaders = List.copyOf(leaders);
    Objects.requireNonNull(today);
    Objects.requireNonNull(ledger);
    inspections = List.copyOf(inspections);
  }

  /** Rows in a workbook that is not known again. */
  public OfficeExtract(
      OfficeTable table,
      List<LedgerRow> rows,
      CustomFields fields,
      List<Leader> leaders,
      LocalDate today) {
    this(table, rows, fields, leaders, today, "", List.of());
  }

  /** The name of the inspection of all rows; empty where they are of several. */
  String inspection() {
    List<InspectionId> of = rows.stream().map(row -> row.issue().inspection()).distinct().toList();
    return inspections.stream()
        .filter(one -> of.size() == 1 && one.id().equals(of.getFirst()))
        .map(Inspection::name)
        .findFirst()
        .orElse("");
  }

  /**
   * The layouts in which a ledger can be written: those with a column of problems or tasks. Of an
   * office's tables with the same headings, such as the sheets of one workbook, only the first.
   *
   * @param known the newest first
   */
  public static List<OfficeTable> layouts(List<OfficeTable> known) {
    Map<Look, OfficeTable> layouts = new LinkedHashMap<>();
    for (OfficeTable table : known) {
      if (new ColumnPlan(table).problem() >= 0) {
        List<List<String>> headings =
            table.columns().stream().map(OfficeTable.OfficeColumn::heading).toList();
        layouts.putIfAbsent(new Look(table.office(), headings), table);
      }
    }
    return List.copyOf(layouts.values());
  }

  private record Look(String office, List<List<String>> headings) {}
}
