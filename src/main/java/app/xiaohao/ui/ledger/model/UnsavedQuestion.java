package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks before drafts that could not be written are lost. */
record UnsavedQuestion(
    Drafts drafts, Function<Drafts.Key, LedgerRow> rowOf, Dialogs dialogs, Texts texts) {
  /** Whether there is nothing to lose, or a person gives it up: then it is gone. */
  boolean mayLose() {
    List<Drafts.Key> left = drafts.left();
    if (left.isEmpty()) {
      return true;
    }
    boolean discard =
        dialogs.confirm(
            texts.of("ui.ledger.unsaved.title", left.size()),
            left.stream().map(this::line).collect(Collectors.joining("\n")),
            texts.of("ui.ledger.unsaved.discard"));
    if (discard) {
      left.forEach(drafts::revert);
    }
    return discard;
  }

  private String line(Drafts.Key key) {
    String message = drafts.all().get(key).message();
    return texts.of(
        "ui.ledger.unsaved.line",
        LedgerQuery.number(rowOf.apply(key)),
        key.field().word(texts),
        message.isEmpty() ? texts.of("ui.ledger.unsaved.progress") : message);
  }
}
