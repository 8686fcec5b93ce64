package app.xiaohao.ledger.file;

import java.nio.file.Path;
import java.util.List;

/**
 * The passwords of ledgers. What was opened with one stays open to the program until it ends; the
 * password itself is kept nowhere.
 */
public interface LedgerPasswords {
  /**
   * Says the password of a ledger or of a copy of one. Nothing happens where it has none.
   *
   * @throws app.xiaohao.ledger.history.LedgerException PASSWORD_WRONG, or NOT_FOUND and DAMAGED
   */
  void say(Path file, char[] password);

  /** Whether a file has a password; false also for what is no ledger or cannot be read. */
  boolean has(Path file);

  /**
   * Sets, changes or takes off the password of a ledger that nobody has open. Setting one encrypts
   * the ledger and all that lies beside it, taking it off decrypts all of it; a change leaves
   * copies of earlier days with their password. Whenever the program is ended in between, the
   * ledger opens with the one password or the other.
   *
   * @param wanted empty to take it off
   * @return the folders of copies that could not be reached and stay as they are
   * @throws app.xiaohao.ledger.history.LedgerException PASSWORD_NEEDED, PASSWORD_WRONG,
   *     PASSWORD_TOO_LONG, FILE_LINKED, IN_USE, READ_ONLY or what opening can meet
   */
  List<Path> change(Path file, char[] wanted);
}
