package app.xiaohao.ui.overview;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.light.DueState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Meter;
import app.xiaohao.ui.kit.form.PendingBox;
import app.xiaohao.ui.kit.form.RowActs;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The accountable units with their measures, closed ones, rate and the light to look at first. */
final class UnitList extends VBox {
  private final ListView<Summary.Group> list = new ListView<>();
  private final Navigator navigator;
  private final Texts texts;

  UnitList(Navigator navigator, Texts texts) {
    this.navigator = navigator;
    this.texts = texts;
    getStyleClass().add("unit-list");
    HBox heading =
        line(
            label(texts.of("ui.overview.unit")),
            label(texts.of("ui.overview.card.MEASURES")),
            label(texts.of("ui.overview.part.CLOSED")),
            label(""),
            label(texts.of("ui.overview.rate")),
            label(texts.of("ui.overview.light")));
    heading.getStyleClass().add("unit-heading");
    list.setId("units");
    list.setAccessibleText(texts.of("ui.overview.units"));
    list.setCellFactory(view -> new UnitCell());
    RowActs.onClick(list, this::go);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(heading, list);
  }

  void show(List<Summary.Group> units) {
    list.getItems().setAll(units);
  }

  /** The units as a table. */
  List<List<String>> figures() {
    List<List<String>> figures = new ArrayList<>();
    figures.add(
        List.of(
            texts.of("ui.overview.unit"),
            texts.of("ui.overview.card.MEASURES"),
            texts.of("ui.overview.part.CLOSED"),
            texts.of("ui.overview.rate"),
            texts.of("ui.overview.card.OVERDUE"),
            texts.of("ui.overview.card.DUE_SOON")));
    for (Summary.Group unit : list.getItems()) {
      Summary.Counts counts = unit.counts();
      figures.add(
          List.of(
              unit.name().isEmpty() ? texts.of("words.unknown") : unit.name(),
              Integer.toString(counts.measures()),
              Integer.toString(counts.closed()),
              CardRow.percent(counts.closed(), counts.measures()),
              Integer.toString(counts.overdue()),
              Integer.toString(counts.dueSoon())));
    }
    return figures;
  }

  /** A number of a unit leads to the rows it counts. */
  private Label door(Label number, Summary.Group unit, LedgerQuery rows) {
    number.setOnMouseClicked(
        click -> {
          if (!unit.name().isEmpty()) {
            navigator.show(rows.withUnit(unit.name()));
            click.consume();
          }
        });
    return number;
  }

  private void go(Summary.Group unit) {
    navigator.show(
        unit.name().isEmpty()
            ? LedgerQuery.ALL.withStatus(LedgerQuery.Status.NOBODY_ANSWERS)
            : LedgerQuery.ALL.withUnit(unit.name()));
  }

  private static Label label(String words) {
    return new Label(words);
  }

  private static HBox line(Node name, Node measures, Node closed, Node bar, Node rate, Node light) {
    HBox first = new HBox(name);
    first.getStyleClass().add("unit-name");
    first.setMinWidth(0);
    HBox.setHgrow(first, Priority.ALWAYS);
    HBox line = new HBox(first);
    line.getStyleClass().add("unit-line");
    Node[] rest = {measures, closed, bar, rate, light};
    String[] styles = {"unit-number", "unit-number", "unit-bar", "unit-number", "unit-light"};
    for (int i = 0; i < rest.length; i++) {
      HBox cell = new HBox(rest[i]);
      cell.getStyleClass().add(styles[i]);
      cell.setMinWidth(Region.USE_PREF_SIZE);
      line.getChildren().add(cell);
    }
    return line;
  }

  private final class UnitCell extends ListCell<Summary.Group> {
    @Override
    protected void updateItem(Summary.Group unit, boolean empty) {
      super.updateItem(unit, empty);
      if (empty || unit == null) {
        setGraphic(null);
        return;
      }
      Summary.Counts counts = unit.counts();
      double rate = counts.measures() == 0 ? 0 : (double) counts.closed() / counts.measures();
      Meter meter = new Meter(rate);
      HBox.setHgrow(meter, Priority.ALWAYS);
      setGraphic(
          line(
              unit.name().isEmpty() ? new PendingBox(texts) : label(unit.name()),
              label(Integer.toString(counts.measures())),
              door(
                  label(Integer.toString(counts.closed())),
                  unit,
                  LedgerQuery.ALL.withStatus(LedgerQuery.Status.CLOSED)),
              meter,
              label(CardRow.percent(counts.closed(), counts.measures())),
              counts.measures() == 0
                  ? label("")
                  : new LightMark(OverviewModel.worst(counts).light(), words(counts))));
      setAccessibleText(unit.name());
    }

    private String words(Summary.Counts counts) {
      DueState worst = OverviewModel.worst(counts);
      return counts.ownLights()
          ? texts.of("ui.shell.light", texts.word(worst.light()), counts.shown(worst))
          : texts.of("ui.overview.worst." + worst.name(), counts.of(worst));
    }
  }
}
