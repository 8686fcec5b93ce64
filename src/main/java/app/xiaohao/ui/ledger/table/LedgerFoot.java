package app.xiaohao.ui.ledger.table;

import app.xiaohao.ledger.row.Summary;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.grid.GridSelection;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.Shown;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The line below the table: how many are chosen and shown. */
public final class LedgerFoot extends VBox {
  private final LedgerModel model;
  private final GridSelection selection;
  private final Texts texts;
  private final Label chosen = new Label();
  private final Label counts = new Label();

  /**
   * @param selection whose block is summed
   */
  public LedgerFoot(LedgerModel model, GridSelection selection, Texts texts) {
    this.model = model;
    this.selection = selection;
    this.texts = texts;
    getStyleClass().add("ledger-foot");
    chosen.setMinWidth(USE_PREF_SIZE);
    chosen.setId("ledger-chosen");
    counts.setMinWidth(0);
    counts.setId("ledger-counts");
    HBox line = new HBox(12, chosen, counts);
    line.getStyleClass().add("ledger-foot-line");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(line);
    model.shownProperty().subscribe(this::refresh);
    model.selection().versionProperty().subscribe(this::sum);
    selection.versionProperty().subscribe(this::sum);
    sum();
    refresh();
  }

  /** Of one cell how many rows are chosen; of a block what it comes to. */
  private void sum() {
    boolean block = model.selection().count() > 0 && selection.isBlock();
    chosen.setText(
        block
            ? BlockSums.of(model.chosenRows(), selection.columns().size(), texts)
            : texts.of("ui.ledger.chosen", model.selection().count()));
  }

  private void refresh() {
    Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    Summary.Counts some = shown.counts();
    int all = shown.contents().rows().size();
    int rows = shown.found().size();
    String done = share(some.done(), some.measures());
    String closed = share(some.closed(), some.measures());
    counts.setText(
        rows == all
            ? texts.of("ui.ledger.counts", rows, some.done(), done, some.closed(), closed)
            : texts.of("ui.ledger.counts.of", rows, all, some.done(), done, some.closed(), closed));
    if (some.stated() > 0) {
      counts.setText(counts.getText() + texts.of("ui.ledger.counts.stated", some.stated()));
    }
  }

  private static String share(int part, int whole) {
    return String.format(Locale.ROOT, "%.1f%%", whole == 0 ? 0.0 : 100.0 * part / whole);
  }
}
