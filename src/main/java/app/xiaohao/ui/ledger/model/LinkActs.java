package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LinkCandidate;
import app.xiaohao.ledger.row.LinkedIssue;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.IssueLink;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** 关联问题: what can be done with the links of the current row. */
public final class LinkActs {
  private final LedgerSession session;
  private final Asker asker;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ObservableValue<LedgerRow> current;

  LinkActs(
      LedgerSession session,
      Background background,
      Dialogs dialogs,
      Texts texts,
      ObservableValue<LedgerRow> current) {
    this.session = session;
    asker = new Asker(background);
    this.dialogs = dialogs;
    this.texts = texts;
    this.current = current;
  }

  /** Looks for issues that may speak of the same problem as the current one. */
  public void linkCandidates(String words, Consumer<List<LinkCandidate>> taker) {
    if (current.getValue() == null || current.getValue().measure() == null) {
      return;
    }
    MeasureId measure = current.getValue().measure().id();
    Ledger ledger = session.ledger();
    asker.read(
        texts.of("ui.ledger.link.seeking"),
        progress -> ledger.linkCandidates(measure, words),
        found -> {
          if (current.getValue() != null
              && current.getValue().measure() != null
              && current.getValue().measure().id().equals(measure)) {
            taker.accept(found);
          }
        },
        dialogs::failed);
  }

  /** Links the current issue with another; with one of an earlier round the other is that one. */
  public void link(
      LinkCandidate other, IssueLink.Kind kind, boolean shares, String note, Runnable written) {
    session.apply(
        new Change.Linked(
            current.getValue().issue().id(), other.row().issue().id(), kind, shares, note),
        written,
        dialogs::failed);
  }

  /** Takes a link away, for a reason that is asked for. */
  public void unlink(LinkedIssue linked) {
    IssueId issue = current.getValue().issue().id();
    dialogs
        .ask(
            texts.of("ui.ledger.link.remove"),
            texts.of("ui.ledger.link.remove.reason", linked.issue().title()),
            "",
            true)
        .ifPresent(
            reason ->
                session.apply(
                    new Change.Unlinked(issue, linked.link().id(), reason),
                    () -> {},
                    dialogs::failed));
  }
}
