package app.xiaohao.ui.backups;

import app.xiaohao.ledger.file.RestoreWish;
import java.nio.file.Path;

/** What the window does with copies for the screen: it changes which ledger is open. */
public interface CopiesDoor {
  /**
   * The ledger whose copies are meant: the open one, or the one to which the window goes back where
   * a copy is being looked at. Null where none is open.
   */
  Path ledger();

  /** Opens a copy for reading in place of the ledger, with a way back to it. */
  void look(Path copy);

  /** Asks where the new ledger is to be, makes it and opens it; the old one stays as it is. */
  void restore(Path ledger, RestoreWish wish);

  /** Asks for another password of the open ledger and gives it that. */
  void password();

  /** Whether a copy is open in place of the ledger. */
  boolean looking();
}
