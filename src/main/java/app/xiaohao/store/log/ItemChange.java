package app.xiaohao.store.log;

import app.xiaohao.ledger.history.Fact;
import app.xiaohao.store.log.ChangeChain.Subject;
import java.util.List;

/**
 * What an import changed of one issue or measure, for the log.
 *
 * @param item as people number it
 */
public record ItemChange(Subject subject, String item, List<Fact> facts) {
  /** The facts are copied. */
  public ItemChange {
    facts = List.copyOf(facts);
  }
}
