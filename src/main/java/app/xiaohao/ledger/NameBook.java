package app.xiaohao.ledger;

import app.xiaohao.ledger.names.Duties;
import app.xiaohao.model.Leader;
import app.xiaohao.model.Unit;
import java.util.List;

/** Who there is: units, leaders, and who answers for what. */
public interface NameBook {
  /** All units, those above before those below them. */
  List<Unit> units();

  /** Who there is and who answers for what. */
  Duties duties();

  /** All leaders. */
  List<Leader> leaders();
}
