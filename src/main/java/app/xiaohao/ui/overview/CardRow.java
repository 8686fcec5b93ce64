package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The counts as cards; each is a button that leads to the rows it counts. */
final class CardRow extends GridPane {
  private final Navigator navigator;
  private final Texts texts;
  private List<OverviewModel.Card> shown = List.of();

  CardRow(Navigator navigator, Texts texts) {
    super(12, 0);
    this.navigator = navigator;
    this.texts = texts;
    setMinHeight(USE_PREF_SIZE);
  }

  /** The counts as a table. */
  List<List<String>> figures() {
    return shown.stream()
        .map(
            card ->
                List.of(
                    texts.of("ui.overview.card." + card.kind().name()),
                    Integer.toString(card.count()),
                    percent(card.count(), Math.max(0, card.whole()))))
        .toList();
  }

  void show(Summary.Counts total) {
    List<OverviewModel.Card> cards = OverviewModel.cards(total);
    shown = cards;
    getChildren().clear();
    getColumnConstraints().clear();
    for (int i = 0; i < cards.size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / cards.size());
      getColumnConstraints().add(column);
      add(button(cards.get(i), total.issuesClosed(), total.ownLights()), i, 0);
    }
  }

  private Button button(OverviewModel.Card card, int issuesClosed, boolean own) {
    Label name = new Label(texts.of("ui.overview.card." + card.kind().name()));
    name.getStyleClass().add(Style.SECONDARY);
    HBox line = new HBox(5, name);
    line.setAlignment(Pos.CENTER_LEFT);
    Label figure = new Label(Integer.toString(card.count()));
    figure.getStyleClass().add(Style.FIGURE);
    figure.setMinWidth(USE_PREF_SIZE);
    HBox figures = new HBox(6, figure);
    figures.setAlignment(Pos.BASELINE_LEFT);
    // a colour beside the date's own count would contradict the lights of other rules
    Light light = own ? null : light(card.kind());
    if (light != null) {
      line.getChildren().addFirst(LightMark.shape(light));
      if (card.count() > 0) {
        figure.getStyleClass().add(Style.of(light));
      }
    }
    if (card.kind() == OverviewModel.Card.Kind.ISSUES) {
      Label closed = new Label(texts.of("ui.overview.card.issues-closed", issuesClosed));
      closed.getStyleClass().add(Style.SECONDARY);
      figures.getChildren().add(closed);
    } else if (card.whole() > 0) {
      Label share = new Label(percent(card.count(), card.whole()));
      share.getStyleClass().add(Style.SECONDARY);
      figures.getChildren().add(share);
    }
    Button button = new Button();
    button.setId("card-" + card.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    button.setGraphic(new VBox(0, line, figures));
    button.setAccessibleText(name.getText() + " " + card.count());
    button.getStyleClass().setAll(Style.CARD);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(press -> navigator.show(card.rows()));
    return button;
  }

  private static Light light(OverviewModel.Card.Kind kind) {
    return switch (kind) {
      case OVERDUE -> Light.RED;
      case DUE_SOON -> Light.YELLOW;
      case UNKNOWN -> Light.NONE;
      case ISSUES, MEASURES, DONE, CLOSED, STATED, IN_PROGRESS -> null;
    };
  }

  /** A share as people read it: 100% only where nothing is left. */
  static String percent(int part, int whole) {
    if (whole == 0) {
      return "";
    }
    long tenths = Math.round(part * 1000.0 / whole);
    if (tenths == 1000 && part < whole) {
      tenths = 999;
    }
    return tenths % 10 == 0 ? tenths / 10 + "%" : tenths / 10 + "." + tenths % 10 + "%";
  }
}
