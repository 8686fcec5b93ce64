package app.xiaohao.ui.periods;

import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.period.Reporting.UnitReports;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Meter;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.RowActs;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A unit a line: how far it has reported, whom to call, what is missing. */
final class UnitReportList extends ListView<UnitReports> {
  private final Navigator navigator;
  private final Texts texts;
  private final AccountWords words;

  /** To which line is to be gone once it is there; null for none. */
  private MeasureId sought;

  UnitReportList(Navigator navigator, Texts texts) {
    this.navigator = navigator;
    this.texts = texts;
    this.words = new AccountWords(texts);
    getStyleClass().addAll("unit-reports", Style.PLAIN_TABLE);
    setAccessibleText(texts.of("account.periods.reporting"));
    Label none = new Label(texts.of("account.periods.nothing-asked"));
    none.getStyleClass().add(Style.MUTED);
    setPlaceholder(none);
    setCellFactory(list -> new UnitCell());
    RowActs.onEnter(this, this::open);
  }

  /** Leads to the first measure that is missing, else to the unit's rows. */
  private void open(UnitReports unit) {
    if (unit == null) {
      return;
    }
    if (!unit.missing().isEmpty()) {
      navigator.show(unit.missing().getFirst().measure().id());
    } else if (!unit.unit().isEmpty()) {
      navigator.show(LedgerQuery.ALL.withUnit(unit.unit()));
    }
  }

  private final class UnitCell extends ListCell<UnitReports> {
    UnitCell() {
      setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2) {
              open(getItem());
            }
          });
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected void updateItem(UnitReports unit, boolean empty) {
      super.updateItem(unit, empty);
      setText(null);
      setGraphic(empty || unit == null ? null : line(unit));
    }

    private Node line(UnitReports unit) {
      Label name = new Label(words.name(unit.unit()));
      name.getStyleClass().add(Style.STRONG);
      HBox.setHgrow(name, Priority.ALWAYS);
      name.setMaxWidth(Double.MAX_VALUE);
      Label count =
          new Label(
              texts.of("account.periods.count", unit.reported(), unit.measures().size())
                  + (unit.late() > 0 ? texts.of("account.periods.late", unit.late()) : ""));
      count.getStyleClass().add(Style.SECONDARY);
      count.setMinWidth(USE_PREF_SIZE);
      Meter meter = new Meter((double) unit.reported() / unit.measures().size());
      LightMark state = new LightMark(light(unit.state()), words.state(unit.state()));
      state.setMinWidth(92);
      HBox top = new HBox(10, name, meter, count, state);
      top.setAlignment(Pos.CENTER_LEFT);
      VBox lines = new VBox(0, top);
      if (unit.state() != Reporting.State.ALL) {
        Label missing =
            new Label(
                texts.of(
                    "account.periods.missing",
                    words.people(unit.people()),
                    unit.missing().stream()
                        .map(LedgerQuery::number)
                        .collect(Collectors.joining(" "))));
        missing.getStyleClass().add(Style.SECONDARY);
        lines.getChildren().add(missing);
      }
      return lines;
    }

    private static Light light(Reporting.State state) {
      return switch (state) {
        case NONE -> Light.RED;
        case PARTLY -> Light.YELLOW;
        case ALL -> Light.GREEN;
      };
    }
  }

  /** Shows the units. */
  void show(List<UnitReports> units) {
    getItems().setAll(units);
    if (sought != null && !units.isEmpty()) {
      seek(sought);
    }
  }

  /** Goes to the line of the unit that is asked for a measure, as soon as it is shown. */
  void seek(MeasureId measure) {
    sought = measure;
    getItems().stream()
        .filter(
            unit ->
                unit.measures().stream()
                    .anyMatch(asked -> asked.row().measure().id().equals(measure)))
        .findFirst()
        .ifPresent(
            unit -> {
              sought = null;
              getSelectionModel().select(unit);
              scrollTo(unit);
              requestFocus();
            });
  }
}
