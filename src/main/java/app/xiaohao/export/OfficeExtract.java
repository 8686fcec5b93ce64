package app.xiaohao.export;

import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.CustomFields;
import app.xiaohao.ledger.LedgerRow;
import app.xiaohao.model.Leader;
import java.time.LocalDate;
import java.util.List;
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
}
