package app.xiaohao.ui.shell;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.words.HistoryWords;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/** Ctrl+Z and Ctrl+Y on the ledger; in a field that is typed in they keep their meaning there. */
final class TurningBack {
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;
  private final HistoryWords words;
  private final Supplier<Node> focused;

  /**
   * @param focused the node that has the focus, null where none has
   */
  TurningBack(LedgerSession session, Dialogs dialogs, Supplier<Node> focused, Texts texts) {
    this.session = session;
    this.dialogs = dialogs;
    this.focused = focused;
    this.texts = texts;
    words = new HistoryWords(texts);
  }

  /** Undoes what the operator did last and says what, or why it cannot be. */
  void undo() {
    turn(Ledger::undo);
  }

  /** Redoes what the operator undid last and says what, or why it cannot be. */
  void redo() {
    turn(Ledger::redo);
  }

  /** What takes back just the change written last, also after others; in its own ledger only. */
  Runnable undoOfNewest() {
    LedgerSession.Entry newest = session.newest();
    return () -> {
      if (session.ledger() == newest.ledger()) {
        say((ledger, by) -> ledger.undo(newest.number(), by));
      } else {
        dialogs.refusal(texts.of("ui.shell.undo.other-ledger"));
      }
    };
  }

  private void turn(BiFunction<Ledger, String, HistoryEntry> turning) {
    if (!(focused.get() instanceof TextInputControl field && field.isEditable())) {
      say(turning);
    }
  }

  private void say(BiFunction<Ledger, String, HistoryEntry> turning) {
    session.turn(turning, turned -> dialogs.notice(words.notice(turned)), dialogs::failed);
  }
}
