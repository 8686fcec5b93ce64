package app.xiaohao.ui.ledger.views;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.column.ColumnQuery;
import java.util.List;
import java.util.Map;

/**
 * What a person's table of one ledger is found with again.
 *
 * @param list the list of the office that is seen, also where a saved view hides it
 * @param saved the name of the saved view that is seen; empty for none
 * @param layouts of the lists, where somebody changed them
 * @param columns what is asked of columns
 * @param query what else is asked, without words searched for
 * @param views in the order in which they were saved
 */
record Memory(
    BuiltIn list,
    String saved,
    Map<BuiltIn, Layout> layouts,
    ColumnQuery columns,
    LedgerQuery query,
    List<SavedView> views) {
  /** Of a ledger that was never seen. */
  static final Memory NEW =
      new Memory(BuiltIn.LEDGER, "", Map.of(), ColumnQuery.ALL, LedgerQuery.ALL, List.of());

  /** Map and list are copied. */
  Memory {
    layouts = Map.copyOf(layouts);
    views = List.copyOf(views);
  }
}
