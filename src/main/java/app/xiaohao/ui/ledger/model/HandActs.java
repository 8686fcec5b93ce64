package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.ByHand;
import app.xiaohao.ledger.row.CustomFields;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Writing;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/** What is added, reshaped and struck by hand, from the current row. For the FX thread. */
public final class HandActs {
  private final LedgerSession session;
  private final Asker asker;
  private final Dialogs dialogs;
  private final Writing writing;
  private final Texts texts;
  private final ObservableValue<LedgerRow> current;
  private Consumer<Act> opener = act -> {};

  /** What can be asked for; each has a form. */
  public enum Act {
    ADD_ISSUE,
    ADD_MEASURE,
    SPLIT,
    JOIN,
    MOVE,
    /** 压茬推进: what has to end before it begins */
    ORDER,
    /** something under a heading of the office's own */
    OWN_FIELD,
    RENUMBER,
    RENUMBER_ISSUE,
    REMOVE,
    REMOVE_ISSUE,
    /** the list of what is struck */
    REMOVED
  }

  HandActs(
      LedgerSession session,
      Background background,
      Dialogs dialogs,
      Texts texts,
      ObservableValue<LedgerRow> current) {
    this.session = session;
    this.asker = new Asker(background);
    this.dialogs = dialogs;
    this.writing = new Writing(session, dialogs, texts);
    this.texts = texts;
    this.current = current;
  }

  /** Says who opens the forms. */
  public void onAsk(Consumer<Act> form) {
    opener = form;
  }

  /** Opens the form of an act; says why where there is nothing to do it with. */
  public void ask(Act act) {
    String why = hindrance(act);
    if (why.isEmpty()) {
      opener.accept(act);
    } else {
      dialogs.refusal(why);
    }
  }

  /** Why an act cannot be asked for now; empty where it can. */
  public String hindrance(Act act) {
    boolean open =
        session.contentsProperty().get() != null
            && !session.contentsProperty().get().inspections().isEmpty();
    return switch (act) {
      case ADD_ISSUE, REMOVED -> open ? "" : texts.of("ui.ledger.hand.no-inspection");
      case ADD_MEASURE, OWN_FIELD, REMOVE_ISSUE ->
          current.getValue() == null ? texts.of("ui.ledger.hand.no-row") : "";
      case RENUMBER_ISSUE ->
          current.getValue() == null
              ? texts.of("ui.ledger.hand.no-row")
              : otherIssues().isEmpty() ? texts.of("ui.ledger.hand.alone.RENUMBER_ISSUE") : "";
      case SPLIT, JOIN, MOVE, ORDER, RENUMBER, REMOVE -> {
        if (current.getValue() == null || current.getValue().measure() == null) {
          yield texts.of("ui.ledger.hand.no-row");
        }
        boolean alone = siblings().size() < 2;
        yield !alone
            ? ""
            : act == Act.JOIN
                ? texts.of("ui.ledger.hand.alone")
                : act == Act.RENUMBER ? texts.of("ui.ledger.hand.alone.RENUMBER") : "";
      }
    };
  }

  /** The row that is meant; null where none is chosen. */
  public LedgerRow row() {
    return current.getValue();
  }

  /** All rows of the issue of the current row. */
  public List<LedgerRow> siblings() {
    return rowsOf(row().issue().id());
  }

  /** The other measures of the issue of the current row. */
  public List<LedgerRow> others() {
    return siblings().stream()
        .filter(one -> !one.measure().id().equals(row().measure().id()))
        .toList();
  }

  private List<LedgerRow> rowsOf(IssueId issue) {
    return session.contentsProperty().get().rows().stream()
        .filter(row -> row.issue().id().equals(issue))
        .toList();
  }

  /** The other issues of the inspection of the current row, in the order of the paper. */
  public List<LedgerRow.IssueLine> otherIssues() {
    LedgerRow.IssueLine own = row().issue();
    return session.contentsProperty().get().rows().stream()
        .map(LedgerRow::issue)
        .distinct()
        .filter(issue -> issue.inspection().equals(own.inspection()))
        .filter(issue -> !issue.id().equals(own.id()))
        .toList();
  }

  /** The other measures of the inspection of the current row, in the order of the paper. */
  public List<LedgerRow> otherMeasures() {
    LedgerRow own = row();
    return session.contentsProperty().get().rows().stream()
        .filter(one -> one.measure() != null)
        .filter(one -> one.issue().inspection().equals(own.issue().inspection()))
        .filter(one -> !one.measure().id().equals(own.measure().id()))
        .toList();
  }

  /** The inspections into which an issue can be added; the one that is chosen alone. */
  public List<Inspection> inspections() {
    InspectionId chosen = session.inspectionProperty().get();
    return session.contentsProperty().get().inspections().stream()
        .filter(one -> chosen == null || one.id().equals(chosen))
        .toList();
  }

  /** The headings that are there, outermost ones. */
  public List<String> aspects() {
    return session.contentsProperty().get().rows().stream()
        .map(row -> row.issue().aspect())
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** What stands under headings of the office's own. */
  public CustomFields fields() {
    return session.contentsProperty().get().fields();
  }

  /** Writes a change, see {@link Writing#write}. */
  public void write(Change change, String told, Runnable done, Consumer<String> problem) {
    writing.write(change, told, done, problem);
  }

  /** Everything known of a measure, struck or not. */
  public void file(MeasureId measure, Consumer<MeasureFile> taker) {
    Ledger ledger = session.ledger();
    asker.read(
        texts.of("ui.ledger.hand.record"),
        progress -> ledger.measureFile(measure),
        taker,
        dialogs::failed);
  }

  /** What is struck, of the inspection that is chosen. */
  public void removed(Consumer<List<ByHand.Removed>> taker) {
    Ledger ledger = session.ledger();
    InspectionId inspection = session.inspectionProperty().get();
    asker.read(
        texts.of("ui.ledger.hand.removed"),
        progress -> ledger.desks().byHand(inspection).removed(),
        taker,
        dialogs::failed);
  }
}
