package app.xiaohao.ui.intake.history;

import app.xiaohao.ledger.ImportContents;
import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was imported into the open ledger, and the way to take a whole import back. */
public final class ImportHistory {
  private final Background background;
  private final Asker asker;
  private final Dialogs dialogs;
  private final LedgerSession session;
  private final Texts texts;
  private final ObservableList<ImportEntry> entries = FXCollections.observableArrayList();
  private final ObservableList<ImportEntry> view =
      FXCollections.unmodifiableObservableList(entries);

  public ImportHistory(Background background, Dialogs dialogs, LedgerSession session, Texts texts) {
    this.background = background;
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.session = session;
    this.texts = texts;
  }

  /** The imports, newest first, as loaded last. */
  public ObservableList<ImportEntry> entries() {
    return view;
  }

  /** Loads the imports of the ledger that is open now. */
  public void load() {
    Ledger ledger = session.ledger();
    if (ledger != null) {
      asker.read(
          texts.of("ui.intake.imports.loading"),
          progress -> ledger.imports().all(),
          entries::setAll,
          dialogs::failed);
    }
  }

  /** Takes a whole import back, after showing what goes and asking why. */
  public void undo(ImportEntry entry) {
    Optional<String> by = session.signature();
    if (by.isEmpty()) {
      return;
    }
    Ledger ledger = session.ledger();
    background.read(
        texts.of("ui.intake.imports.loading"),
        progress -> ledger.imports().contents(entry.id()),
        contents -> undo(ledger, entry, contents, by.get()),
        dialogs::failed);
  }

  private void undo(Ledger ledger, ImportEntry entry, ImportContents contents, String by) {
    if (session.ledger() != ledger
        || !dialogs.confirm(
            texts.of("ui.intake.imports.undo.title"),
            new ImportUndoWords(texts).of(entry, contents, by),
            texts.of("ui.intake.imports.undo"))) {
      return;
    }
    Optional<String> reason =
        dialogs.ask(
            texts.of("ui.intake.imports.undo.title"),
            texts.of("ui.intake.imports.undo.reason"),
            "",
            true);
    if (reason.isEmpty()) {
      return;
    }
    background.write(
        texts.of("ui.intake.imports.undoing", entry.document()),
        progress -> {
          ledger.imports().undo(entry.id(), reason.get(), by);
          return ledger.imports().all();
        },
        now -> {
          entries.setAll(now);
          dialogs.notice(texts.of("ui.intake.imports.undone", entry.document()));
          session.refresh();
        },
        problem -> {
          dialogs.failed(problem);
          load();
        });
  }
}
