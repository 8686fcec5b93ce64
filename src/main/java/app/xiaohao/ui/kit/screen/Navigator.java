package app.xiaohao.ui.kit.screen;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.MeasureId;

/** How a screen leads to another without knowing it. */
public interface Navigator {
  /** Opens a place. */
  void open(Place place);

  /** Opens a desk at a measure. */
  void open(Place place, MeasureId measure);

  /** Opens the ledger with a query, so that a number anywhere leads to the rows it counts. */
  void show(LedgerQuery query);

  /** Opens the ledger at a measure, its detail beside it. */
  void show(MeasureId measure);
}
