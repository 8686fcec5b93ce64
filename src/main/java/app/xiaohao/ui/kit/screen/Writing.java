package app.xiaohao.ui.kit.screen;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.words.ProblemWords;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.function.Consumer;

/** Writes the changes of a form and says what came of them. For the FX thread. */
public final class Writing {
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final ProblemWords problems;

  /** Writes into the ledger that is open. */
  public Writing(LedgerSession session, Dialogs dialogs, Texts texts) {
    this.session = session;
    this.dialogs = dialogs;
    problems = new ProblemWords(texts);
  }

  /**
   * Writes a change.
   *
   * @param told what is said once it is on disk
   * @param done runs once it is on disk, before that is said
   * @param problem hears why it was refused, in words; what nobody foresaw is shown as a failure
   */
  public void write(Change change, String told, Runnable done, Consumer<String> problem) {
    session.apply(
        change,
        () -> {
          done.run();
          dialogs.changed(told);
        },
        refused ->
            problems.sentence(refused).ifPresentOrElse(problem, () -> dialogs.failed(refused)));
  }
}
