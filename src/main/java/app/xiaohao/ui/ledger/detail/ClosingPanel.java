package app.xiaohao.ui.ledger.detail;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureFile;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.ClosingTrail;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.StandardEditor;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.ledger.model.LedgerModel;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where a measure stands on the way to 销号, the way to its desk, and its 销号标准. */
final class ClosingPanel extends VBox {
  private final Navigator navigator;
  private final Texts texts;
  private final Label where = new Label();
  private final Button next = new Button();
  private final StandardEditor standard;
  private MeasureId measure;
  private MeasureFile file;

  ClosingPanel(LedgerModel model, Navigator navigator, Texts texts) {
    super(6);
    this.navigator = navigator;
    this.texts = texts;
    setId("closing-panel");
    Label heading = new Label(texts.of("ui.ledger.closing"));
    heading.getStyleClass().addAll(Style.CAPTION, "detail-heading");
    heading.setMinWidth(USE_PREF_SIZE);
    where.setId("closing-where");
    where.setWrapText(true);
    where.setMinHeight(USE_PREF_SIZE);
    next.setId("closing-next");
    next.setGraphic(Icon.GO.node());
    next.setMinWidth(USE_PREF_SIZE);
    next.setOnAction(press -> this.navigator.open(Place.CLOSING, measure));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox line = new HBox(8, heading, gap, next);
    line.setAlignment(Pos.CENTER_LEFT);
    standard =
        new StandardEditor(
            texts, lines -> model.cells().standard(measure, file.life().standard(), lines));
    getChildren().addAll(line, where, standard);
  }

  /** Shows a row; the file is null while it loads. */
  void show(LedgerRow row, MeasureFile loaded) {
    boolean shown = row.measure() != null && loaded != null;
    setVisible(shown);
    setManaged(shown);
    if (!shown) {
      return;
    }
    MeasureLine line = row.measure();
    measure = line.id();
    file = loaded;
    where.setText(where(line, loaded));
    next.setText(texts.of("ui.ledger.closing.next." + line.closure().name()));
    standard.show(loaded.life().standard(), ClosingRules.groundOpen(line.closure()));
  }

  private String where(MeasureLine line, MeasureFile loaded) {
    if (line.closure() == Closure.NONE || line.closure() == Closure.REOPENED) {
      List<String> missing = ClosingRules.missingEvidence(loaded.life());
      if (line.completion() != Completion.DONE) {
        return texts.of("ui.ledger.closing.not-done");
      }
      return missing.isEmpty()
          ? texts.of("ui.ledger.closing.ready")
          : texts.of("ui.ledger.closing.lacking", String.join("、", missing));
    }
    Optional<ClosingStep> last =
        new ClosingTrail(loaded.life().steps(), line.closureState()).standing();
    return last.map(
            step ->
                texts.of(
                    "ui.ledger.closing.step",
                    texts.word(line.closure()),
                    step.on(),
                    step.by(),
                    step.opinion()))
        .orElse(texts.word(line.closure()));
  }
}
