package app.xiaohao.ui.ledger.model;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LinkedIssue;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.ledger.group.Grouping;
import app.xiaohao.ui.ledger.group.Section;
import java.util.List;
import java.util.Optional;

/**
 * The measure that is gone to, though the rows among which it stands may still be looked for. For
 * the FX thread.
 */
final class Goal {
  private final LedgerModel model;
  private final LedgerSession session;
  private final TableChoices choices;
  private MeasureId awaited;

  Goal(LedgerModel model, LedgerSession session, TableChoices choices) {
    this.model = model;
    this.session = session;
    this.choices = choices;
  }

  /** Goes to a measure; filters that hide it are taken away. */
  void go(MeasureId measure) {
    awaited = measure;
    if (!arrive() && model.isFiltered()) {
      unhide();
      model.show(everything());
    }
  }

  /** Goes to the first measure of a linked issue, whichever inspection is chosen. */
  void go(LinkedIssue linked) {
    InspectionId chosen = session.inspectionProperty().get();
    InspectionId own = linked.issue().inspection();
    LedgerRow row = linked.rows().getFirst();
    if (row.measure() == null) {
      return;
    }
    if (chosen == null || chosen.equals(own)) {
      go(row.measure().id());
      return;
    }
    awaited = row.measure().id();
    unhide();
    model.set(everything());
    session.searchProperty().set("");
    session.inspectionProperty().set(own);
  }

  private void unhide() {
    choices.groupingProperty().set(Grouping.of(choices.groupingProperty().get().by()));
    ColumnQuery columns = model.columnsProperty().get();
    model.set(columns.unfiltered());
  }

  private LedgerQuery everything() {
    return LedgerQuery.ALL.withOrder(model.queryProperty().get().order());
  }

  /**
   * Puts the cursor there, where it can. Only among rows that are loaded: of another load the same
   * number may be another measure.
   *
   * @return whether it did, or opened the folded group that hides it
   */
  boolean arrive() {
    Shown now = awaited == null ? null : model.current().orElse(null);
    if (now == null) {
      return false;
    }
    int row = place(now.rows());
    if (row >= 0) {
      awaited = null;
      model.choose(row, false, false);
      return true;
    }
    Optional<Section> hiding =
        now.sections().stream()
            .filter(section -> section.folded() && place(section.rows()) >= 0)
            .findFirst();
    hiding.ifPresent(
        section -> choices.groupingProperty().set(now.grouping().with(section.label(), false)));
    return hiding.isPresent();
  }

  private int place(List<LedgerRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).measure() != null && rows.get(i).measure().id().equals(awaited)) {
        return i;
      }
    }
    return -1;
  }
}
