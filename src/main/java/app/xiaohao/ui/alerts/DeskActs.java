package app.xiaohao.ui.alerts;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides requests for 延期, one or many at once. */
final class DeskActs {
  private final AlertsModel model;
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;

  DeskActs(AlertsModel model, LedgerSession session, Dialogs dialogs, Texts texts) {
    this.model = model;
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /** Asks for the opinion once and decides all lines alike. */
  void decide(List<Alert> chosen, boolean granted) {
    List<Alert> requests = chosen.stream().filter(alert -> alert.extension() != null).toList();
    if (requests.isEmpty()) {
      return;
    }
    Optional<String> opinion =
        dialogs.ask(
            texts.of(granted ? "ui.alerts.grant.title" : "ui.alerts.refuse.title", requests.size()),
            texts.of(granted ? "ui.alerts.grant.label" : "ui.alerts.refuse.label"),
            granted ? texts.of("ui.alerts.grant.initial") : "",
            !granted);
    if (opinion.isEmpty()) {
      return;
    }
    LocalDate today = model.alertsProperty().get().today();
    List<Change> changes =
        requests.stream()
            .<Change>map(
                alert ->
                    new Change.ExtensionDecided(
                        alert.row().measure().id(),
                        alert.extension().id(),
                        granted,
                        today,
                        opinion.get()))
            .toList();
    session.apply(
        changes,
        refusals -> {
          int written = changes.size() - refusals.size();
          if (written > 0) {
            dialogs.notice(texts.of(granted ? "ui.alerts.granted" : "ui.alerts.refused", written));
          }
          if (!refusals.isEmpty()) {
            dialogs.failed(refusals.getFirst().why());
          }
        },
        dialogs::failed);
  }
}
