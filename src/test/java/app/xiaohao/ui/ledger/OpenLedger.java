package app.xiaohao.ui.ledger;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.evidence.EvidenceDesk;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.ledger.model.Drafts;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Typed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The typical ledger, open in a session, with the model of the screen; for tests. */
final class OpenLedger implements AutoCloseable {
  static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  final AnsweringDialogs dialogs = new AnsweringDialogs();
  final Ledger ledger;
  final LedgerSession session;
  final LedgerModel model;
  final EvidenceDesk evidence;

  /** What was to be shown by the desktop. */
  final List<Path> shown = new ArrayList<>();

  OpenLedger(Path file) {
    DirectBackground background = new DirectBackground();
    ledger = TypicalLedger.create(file);
    session = new LedgerSession(background, dialogs::failed, "loading");
    session.operatorProperty().set(TypicalLedger.OPERATOR);
    model = new LedgerModel(session, background, dialogs, TEXTS);
    evidence = new EvidenceDesk(session, background, dialogs, TEXTS, shown::add);
    session.use(ledger);
  }

  /** The row as it is on disk now. */
  LedgerRow stored(String number) {
    return TypicalLedger.row(ledger.rows(null), number);
  }

  /** Puts the cursor on a row. */
  void choose(String number) {
    model.show(stored(number).measure().id());
  }

  /** What typing into a field of the current row does. */
  Drafts.Key type(Typed typed) {
    Drafts.Key key = model.drafts().key(model.currentProperty().get(), typed.field());
    model.drafts().type(key, typed);
    return key;
  }

  @Override
  public void close() {
    evidence.close();
    ledger.close();
  }
}
