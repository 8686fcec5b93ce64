package app.xiaohao.ui.outcomes;

import app.xiaohao.ledger.outcome.OutcomeSum;
import app.xiaohao.ledger.outcome.RecordSum;
import app.xiaohao.text.OutcomeWording;
import app.xiaohao.ui.kit.Meter;
import app.xiaohao.ui.kit.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One sum: what it is of, how much, how far towards its target; a press lists what it sums. */
final class SumCard extends Button {
  /** So wide at least; a longer figure makes its card wider, for none is ever cut. */
  private static final double WIDTH = 138;

  private SumCard(String kind, String total, String below, VBox content, Runnable open) {
    getStyleClass().addAll(Style.CARD, "sum-card");
    Label title = new Label(kind);
    title.getStyleClass().add(Style.CAPTION);
    Label figure = new Label(total);
    figure.getStyleClass().add(Style.FIGURE);
    figure.setMinWidth(USE_PREF_SIZE);
    content.getChildren().addFirst(figure);
    content.getChildren().addFirst(title);
    Label line = new Label(below);
    line.getStyleClass().add(Style.MUTED);
    line.setMinWidth(USE_PREF_SIZE);
    content.getChildren().add(line);
    setGraphic(content);
    setAccessibleText(String.join(" ", kind, total, below));
    content.setMinWidth(WIDTH);
    setOnAction(press -> open.run());
  }

  /** Of outcomes. */
  static SumCard of(OutcomeSum sum, OutcomeWording words, Runnable open) {
    VBox content = new VBox(4);
    BigDecimal target = sum.target();
    if (target != null && target.signum() > 0 && sum.addsUp()) {
      Meter meter = new Meter(sum.towards().divide(target, 4, RoundingMode.DOWN).doubleValue());
      meter.setMaxWidth(Double.MAX_VALUE);
      content.getChildren().add(meter);
    }
    return new SumCard(sum.kind(), words.total(sum), words.towards(sum), content, open);
  }

  /** Of records. */
  static SumCard of(RecordSum sum, OutcomeWording words, Runnable open) {
    return new SumCard(
        sum.kind(), sum.amount() + sum.unit(), words.settled(sum), new VBox(4), open);
  }
}
