package app.xiaohao.ui.shell;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.dialog.Notices.Act;
import app.xiaohao.ui.kit.form.ActingKeys;
import app.xiaohao.ui.kit.words.HistoryWords;
import app.xiaohao.ui.kit.words.ProblemWords;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/** Ctrl+Z and Ctrl+Y on the ledger; in a field that is typed in they keep their meaning there. */
final class TurningBack {
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;
  private final HistoryWords words;
  private final ProblemWords problems;
  private final Supplier<Node> focused;
  private final Map<LedgerSession.Entry, BooleanProperty> offered = new HashMap<>();

  /**
   * @param focused the node that has the focus, null where none has
   */
  TurningBack(LedgerSession session, Dialogs dialogs, Supplier<Node> focused, Texts texts) {
    this.session = session;
    this.dialogs = dialogs;
    this.focused = focused;
    this.texts = texts;
    words = new HistoryWords(texts);
    problems = new ProblemWords(texts);
  }

  /** Undoes what the operator did last and says what, or why it cannot be. */
  void undo() {
    turn(Ledger::undo);
  }

  /** Redoes what the operator undid last and says what, or why it cannot be. */
  void redo() {
    turn(Ledger::redo);
  }

  /**
   * What takes back just the change written last, also after others; in its own ledger only. It is
   * spent once that change is undone, by it or by a key.
   */
  Act undoOfNewest() {
    LedgerSession.Entry newest = session.newest();
    BooleanProperty spent = new SimpleBooleanProperty();
    offered.put(newest, spent);
    return new Act(
        texts.of("ui.kit.notice.undo"),
        () -> {
          if (session.ledger() == newest.ledger()) {
            say((ledger, by) -> ledger.undo(newest.number(), by));
          } else {
            dialogs.refusal(texts.of("ui.shell.undo.other-ledger"));
          }
        },
        spent);
  }

  private void turn(BiFunction<Ledger, String, HistoryEntry> turning) {
    Node in = focused.get();
    boolean typing =
        in instanceof TextInputControl field ? field.isEditable() : ActingKeys.writes(in);
    if (!typing) {
      say(turning);
    }
  }

  private void say(BiFunction<Ledger, String, HistoryEntry> turning) {
    session.turn(turning, this::turned, this::refused);
  }

  private void turned(HistoryEntry entry) {
    LedgerSession.Entry about =
        entry.facts().stream()
            .filter(Fact.Turned.class::isInstance)
            .map(fact -> new LedgerSession.Entry(session.ledger(), ((Fact.Turned) fact).entry()))
            .findFirst()
            .orElseThrow();
    if (offered.containsKey(about)) {
      offered.remove(about).set(true);
    }
    dialogs.notice(
        session
            .gestures()
            .of(about)
            .map(gesture -> texts.of("ui.kit.turned." + entry.kind().name(), gesture))
            .orElseGet(() -> words.notice(entry)));
  }

  /** What cannot be done is said in passing: nobody has to close a dialog for it. */
  private void refused(Throwable problem) {
    Optional<String> sentence = problems.sentence(problem);
    if (problem instanceof LedgerException && sentence.isPresent()) {
      dialogs.refusal(sentence.get());
    } else {
      dialogs.failed(problem);
    }
  }
}
