package app.xiaohao.ui.ledger.detail;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.model.HandActs;
import app.xiaohao.ui.ledger.model.HandActs.Act;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What can be done with the item as an item: split, join, move, strike. */
final class HandPanel extends VBox {
  HandPanel(HandActs acts, Texts texts) {
    super(4);
    setId("hand-panel");
    Label heading = new Label(texts.of("ui.ledger.hand.panel"));
    heading.getStyleClass().add(Style.CAPTION);
    FlowPane ways = new FlowPane(4, 4);
    for (Act act : List.of(Act.SPLIT, Act.JOIN, Act.MOVE, Act.ORDER, Act.REMOVE)) {
      Button way = new Button(texts.of("ui.ledger.hand." + act.name()));
      way.setId("panel-" + act.name().toLowerCase(Locale.ROOT));
      way.getStyleClass().add(Style.QUIET);
      way.setMinWidth(USE_PREF_SIZE);
      way.setOnAction(press -> acts.ask(act));
      ways.getChildren().add(way);
    }
    getChildren().addAll(heading, ways);
  }
}
