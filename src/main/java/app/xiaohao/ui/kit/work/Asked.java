package app.xiaohao.ui.kit.work;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnQuery;
import java.util.List;

/**
 * What 台账 asks for, which other screens keep.
 *
 * @param columns what is asked of columns beside the query
 */
public record Asked(LedgerQuery query, ColumnQuery columns) {
  /** Asks for everything. */
  public static final Asked ALL = new Asked(LedgerQuery.ALL, ColumnQuery.ALL);

  /**
   * The rows asked for in the order of the paper, however 台账 is sorted. Many are looked through:
   * not for the FX thread.
   */
  public List<LedgerRow> rows(Contents contents, Texts texts) {
    LightsInForce lights = contents.settings().lights();
    List<LedgerRow> rows =
        query
            .withOrder(LedgerQuery.Order.PAPER)
            .of(contents.rows(), lights, contents.today(), contents.units(), contents.fields());
    return columns.filter(rows, contents.words(row -> lights.lamp(row, contents.today()), texts));
  }
}
