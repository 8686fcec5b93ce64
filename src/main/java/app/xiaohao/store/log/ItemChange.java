package app.xiaohao.store.log;

import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.store.log.ChangeChain.Subject;
import java.util.List;

/**
 * What an import changed of one issue or measure, for the log.
 *
 * @param item as people number it
 */
record ItemChange(Subject subject, String item, List<FieldChange> fields) {
  /** The fields are copied. */
  ItemChange {
    fields = List.copyOf(fields);
  }
}
