package app.xiaohao.ui.reconcile;

import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.Tally;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The three books as three numbers, each with the sum that it has to be and whether it is. */
final class FigureCards extends HBox {
  private static final double HEIGHT = 76;

  private final Texts texts;

  FigureCards(Texts texts) {
    super(12);
    this.texts = texts;
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  void show(Reconciliation made) {
    Tally total = made.total();
    Node feedback =
        card(
            "feedback",
            total.due(),
            texts.of(
                total.added() + total.removed() > 0
                    ? "account.reconcile.feedback-sum-by-hand"
                    : "account.reconcile.feedback-sum",
                total.closed(),
                total.notClosed(),
                total.missing(),
                total.extra(),
                total.added(),
                total.removed()),
            // what lacks and what is too much do not make up for each other
            total.missing() == 0
                && total.extra() == 0
                && total.due() + total.added()
                    == total.closed() + total.notClosed() + total.removed());
    Node ledger =
        card(
            "ledger",
            total.ledger(),
            texts.of("account.reconcile.ledger-sum", total.done(), total.inProgress()),
            total.ledger() == total.done() + total.inProgress());
    int missing = made.asked() - made.reported();
    Node reports =
        made.period() == null
            ? card("reports", null, texts.of("account.no-period"), true)
            : card(
                "reports",
                made.asked(),
                texts.of("account.reconcile.reports-sum", made.reported(), missing, made.late()),
                missing == 0);
    getChildren().setAll(feedback, ledger, reports);
    getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
  }

  private Node card(String name, Integer figure, String sum, boolean agrees) {
    Label heading = new Label(texts.of("account.reconcile." + name));
    heading.getStyleClass().add(Style.SECONDARY);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(8, heading, gap);
    if (figure != null) {
      Label mark =
          new Label(
              texts.of(agrees ? "account.reconcile.agrees" : "account.reconcile.disagrees"),
              (agrees ? Icon.SUCCESS : Icon.FAILURE).node());
      mark.getStyleClass().add(agrees ? "agrees" : "disagrees");
      mark.setMinWidth(USE_PREF_SIZE);
      top.getChildren().add(mark);
    }
    Label number = new Label(figure == null ? "—" : figure.toString());
    number.getStyleClass().add(Style.FIGURE);
    number.setMinWidth(USE_PREF_SIZE);
    Label parts = new Label(sum);
    parts.setMinWidth(0);
    // two lines in a narrow window: a sum that is cut short says something else
    parts.setWrapText(true);
    HBox line = new HBox(10, number, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox card = new VBox(0, top, line);
    card.setId("figure-" + name);
    card.getStyleClass().addAll(Style.PANEL, "figure-card");
    card.setPrefWidth(1);
    return card;
  }
}
