package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.PersonName;
import app.xiaohao.model.PersonName.Sameness;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.Optional;

/** 延期 is asked for and decided from the detail of a measure. */
public final class ExtensionActs {
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;

  ExtensionActs(LedgerSession session, Dialogs dialogs, Texts texts) {
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /** The day of asking. */
  public LocalDate today() {
    return session.contentsProperty().get().today();
  }

  /**
   * Asks for a later date.
   *
   * @param done called once it is on disk
   */
  public void ask(LedgerRow row, LocalDate until, String reason, Runnable done) {
    session.apply(
        new Change.ExtensionAsked(
            row.measure().id(), row.measure().deadline(), until, today(), reason.strip()),
        () -> {
          dialogs.notice(texts.of("ui.ledger.extension.asked"));
          done.run();
        },
        dialogs::failed);
  }

  /** Asks for the opinion and decides; who asked is told so before anything is typed. */
  public void decide(Extension asked, boolean granted) {
    String operator = session.operatorProperty().get();
    if (new PersonName(operator).to(new PersonName(asked.requestedBy())) == Sameness.SAME) {
      dialogs.failed(LedgerException.refusing(LedgerException.Kind.OWN_REQUEST, operator));
      return;
    }
    Optional<String> opinion =
        dialogs.ask(
            texts.of(granted ? "ui.ledger.extension.grant" : "ui.ledger.extension.refuse"),
            texts.of(
                granted ? "ui.ledger.extension.grant.label" : "ui.ledger.extension.refuse.label"),
            granted ? texts.of("ui.ledger.extension.grant.initial") : "",
            !granted);
    opinion.ifPresent(
        words ->
            session.apply(
                new Change.ExtensionDecided(asked.measure(), asked.id(), granted, today(), words),
                () ->
                    dialogs.notice(
                        texts.of(
                            granted
                                ? "ui.ledger.extension.granted"
                                : "ui.ledger.extension.refused")),
                dialogs::failed));
  }
}
