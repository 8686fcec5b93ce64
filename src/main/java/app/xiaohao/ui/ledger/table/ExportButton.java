package app.xiaohao.ui.ledger.table;

import app.xiaohao.intake.OfficeTable;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.evidence.EvidenceDesk;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.RowsExport;
import app.xiaohao.ui.ledger.model.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;

/**
 * Exports the rows shown: by itself as the ledger that is printed, by its menu in the layout of an
 * office that has sent a table, or as an exchange file.
 */
public final class ExportButton extends SplitMenuButton {
  private final LedgerModel model;
  private final RowsExport exports;
  private final EvidenceDesk evidence;
  private final Texts texts;

  public ExportButton(LedgerModel model, EvidenceDesk evidence, Texts texts) {
    this.evidence = evidence;
    this.model = model;
    exports = model.exports();
    this.texts = texts;
    setId("export");
    accessibleTextProperty().bind(textProperty());
    setText(texts.of("ui.ledger.export"));
    setGraphic(Icon.EXPORT.node());
    setMinWidth(USE_PREF_SIZE);
    setOnAction(event -> exports.workbook());
    model.shownProperty().subscribe(this::fill);
  }

  private void fill(Shown shown) {
    List<MenuItem> items = new ArrayList<>();
    MenuItem seen = item(texts.of("ui.ledger.export.seen"), exports::seen);
    seen.setId("export-seen");
    seen.setDisable(shown == null);
    items.add(seen);
    if (shown != null) {
      List<OfficeTable> layouts = shown.contents().layouts();
      for (OfficeTable layout : layouts) {
        items.add(item(words(layout, layouts), () -> exports.office(layout)));
      }
      if (!layouts.isEmpty()) {
        items.add(new SeparatorMenuItem());
      }
    }
    boolean one = exports.oneInspection().isPresent();
    MenuItem exchange =
        item(
            texts.of(one ? "ui.ledger.export.exchange" : "ui.ledger.export.exchange.which"),
            exports::exchange);
    exchange.setDisable(shown == null || !one);
    MenuItem schedules = item(texts.of("ui.ledger.export.schedules"), exports::schedules);
    schedules.setDisable(shown == null);
    items.add(schedules);
    items.add(exchange);
    MenuItem cases = item(texts.of("ui.kit.evidence.export"), () -> cases(shown));
    cases.setDisable(shown == null || shown.found().isEmpty());
    items.add(cases);
    getItems().setAll(items);
  }

  /** 一案一档 of the chosen rows where several are chosen, else of all that are shown. */
  private void cases(Shown shown) {
    boolean chosen = model.selection().count() > 1;
    evidence.export(chosen ? model.chosenRows() : shown.found(), shown.contents().today());
  }

  /** The office; of an office with several tables also which. */
  private String words(OfficeTable layout, List<OfficeTable> all) {
    boolean only =
        all.stream().filter(other -> other.office().equals(layout.office())).count() == 1;
    return only
        ? texts.of("ui.ledger.export.office", layout.office())
        : texts.of("ui.ledger.export.office.table", layout.office(), layout.name());
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
