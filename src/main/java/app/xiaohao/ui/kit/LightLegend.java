package app.xiaohao.ui.kit;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.text.LightWording;
import app.xiaohao.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The legend below a table with lights: for each set of rules that its rows go by, the name and
 * every colour with shape, word and meaning.
 */
public final class LightLegend extends VBox {
  private final Texts texts;
  private List<LightWording.Legend> shown = List.of();

  /** An empty legend. */
  public LightLegend(Texts texts) {
    this.texts = texts;
    getStyleClass().add("light-legend");
  }

  /** Shows what the lights of these rows mean. */
  public void show(LightsInForce lights, List<LedgerRow> rows, List<Inspection> inspections) {
    List<LightWording.Legend> legends = LightWording.legends(lights, rows, inspections, texts);
    if (legends.equals(shown)) {
      return;
    }
    shown = legends;
    getChildren().setAll(legends.stream().map(this::line).toList());
  }

  private FlowPane line(LightWording.Legend legend) {
    FlowPane line = new FlowPane(new Label(legend.title()));
    line.getStyleClass().add("light-legend-line");
    for (LightWording.Entry entry : legend.entries()) {
      HBox mark = new LightMark(entry.light(), entry.word());
      if (!entry.meaning().isEmpty()) {
        Label meaning = new Label(entry.meaning());
        meaning.getStyleClass().add(Style.CAPTION);
        mark.getChildren().add(meaning);
      }
      line.getChildren().add(mark);
    }
    return line;
  }
}
