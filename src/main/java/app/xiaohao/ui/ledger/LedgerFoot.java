package app.xiaohao.ui.ledger;

import app.xiaohao.ledger.Summary;
import app.xiaohao.model.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.LightMark;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line below the table: how many are chosen and shown, and what the lights mean. */
final class LedgerFoot extends HBox {
  private final LedgerModel model;
  private final Texts texts;
  private final Label chosen = new Label();
  private final Label counts = new Label();
  private final HBox legend = new HBox(10);

  LedgerFoot(LedgerModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("ledger-foot");
    chosen.setMinWidth(USE_PREF_SIZE);
    counts.setMinWidth(0);
    counts.setId("ledger-counts");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    legend.setMinWidth(USE_PREF_SIZE);
    legend.getStyleClass().add("ledger-legend");
    getChildren().addAll(chosen, counts, gap, legend);
    model.shownProperty().subscribe(this::refresh);
    model
        .selection()
        .versionProperty()
        .subscribe(() -> chosen.setText(texts.of("ui.ledger.chosen", model.selection().count())));
    chosen.setText(texts.of("ui.ledger.chosen", model.selection().count()));
    refresh();
  }

  private void refresh() {
    Shown shown = model.shownProperty().get();
    if (shown == null) {
      return;
    }
    Summary.Counts some = shown.counts();
    int all = shown.contents().rows().size();
    int rows = shown.rows().size();
    String done = share(some.done(), some.measures());
    String closed = share(some.closed(), some.measures());
    counts.setText(
        rows == all
            ? texts.of("ui.ledger.counts", rows, some.done(), done, some.closed(), closed)
            : texts.of("ui.ledger.counts.of", rows, all, some.done(), done, some.closed(), closed));
    legend.getChildren().clear();
    legend
        .getChildren()
        .add(
            new Label(
                texts.of(
                    "ui.ledger.legend", shown.contents().settings().lights().standard().name())));
    for (DueState light : DueState.values()) {
      legend
          .getChildren()
          .add(
              light == DueState.DUE_SOON
                  ? new LightMark(
                      light.light(),
                      texts.of(
                          "ui.ledger.legend.due-soon",
                          shown.contents().settings().lights().standard().dueSoonDays()))
                  : new LightMark(light, texts));
    }
  }

  private static String share(int part, int whole) {
    return String.format(Locale.ROOT, "%.1f%%", whole == 0 ? 0.0 : 100.0 * part / whole);
  }
}
