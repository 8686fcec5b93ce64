package app.xiaohao.ui.reconcile;

import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.Tally;
import app.xiaohao.ledger.reconcile.Tally.Column;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** The columns of the reconciliation, a line an aspect, a unit or a leader, the total below. */
final class TallyTable extends TableView<TallyTable.Row> {
  private static final double NUMBER_WIDTH = 74;

  private final Texts texts;
  private final AccountWords words;
  private final Navigator navigator;
  private By by = By.ASPECT;
  private Reconciliation made;

  /** By what the lines are. */
  enum By {
    ASPECT,
    UNIT,
    LEADER
  }

  /**
   * A line of the table.
   *
   * @param total whether it is the last, which sums up
   */
  record Row(Tally.Line line, boolean total) {}

  TallyTable(Navigator navigator, Texts texts) {
    this.navigator = navigator;
    this.texts = texts;
    this.words = new AccountWords(texts);
    getStyleClass().add("tally-table");
    setAccessibleText(texts.of("account.reconcile.table"));
    TableColumn<Row, String> name = new TableColumn<>();
    name.setId("name");
    name.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(name(row.getValue())));
    name.setSortable(false);
    name.setReorderable(false);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    getColumns().add(name);
    for (Column column : Column.values()) {
      getColumns().add(column(column));
    }
    setRowFactory(table -> new LineRow());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open(getSelectionModel().getSelectedItem());
            event.consume();
          }
        });
  }

  private TableColumn<Row, Integer> column(Column column) {
    TableColumn<Row, Integer> shown = new TableColumn<>();
    Label heading = new Label(words.column(column));
    shown.setGraphic(heading);
    shown.setId(column.name().toLowerCase(Locale.ROOT));
    shown.setCellValueFactory(
        row -> new ReadOnlyObjectWrapper<>(row.getValue().line().tally().of(column)));
    shown.setCellFactory(cells -> new NumberCell(column));
    shown.setPrefWidth(NUMBER_WIDTH);
    shown.setMinWidth(NUMBER_WIDTH);
    shown.setMaxWidth(NUMBER_WIDTH);
    shown.setSortable(false);
    shown.setReorderable(false);
    return shown;
  }

  private String name(Row row) {
    return row.total() ? texts.of("account.reconcile.total") : words.name(row.line().name());
  }

  void show(Reconciliation reconciliation) {
    made = reconciliation;
    fill();
  }

  void by(By which) {
    by = which;
    fill();
  }

  private void fill() {
    if (made == null) {
      getItems().clear();
      return;
    }
    List<Tally.Line> lines =
        switch (by) {
          case ASPECT -> made.byAspect();
          case UNIT -> made.byUnit();
          case LEADER -> made.byLeader();
        };
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(new Tally.Line("", made.total()), true));
    lines.forEach(line -> rows.add(new Row(line, false)));
    getColumns().getFirst().setText(texts.of("account.reconcile.by." + by.name()));
    getItems().setAll(rows);
  }

  /** Leads to the rows of a line. */
  private void open(Row row) {
    if (row == null) {
      return;
    }
    String name = row.line().name();
    if (row.total()) {
      navigator.show(LedgerQuery.ALL);
    } else if (by == By.ASPECT) {
      navigator.show(LedgerQuery.ALL.withAspect(name));
    } else if (name.isEmpty()) {
      navigator.show(LedgerQuery.ALL.withStatus(LedgerQuery.Status.NOBODY_ANSWERS));
    } else if (by == By.UNIT) {
      navigator.show(LedgerQuery.ALL.withUnit(name));
    } else {
      navigator.show(LedgerQuery.ALL.withLeader(name));
    }
  }

  private final class LineRow extends TableRow<Row> {
    LineRow() {
      setOnMouseClicked(
          event -> {
            if (event.getClickCount() == 2) {
              open(getItem());
            }
          });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove("total-row");
      if (row != null && row.total()) {
        getStyleClass().add("total-row");
      }
    }
  }

  private static final class NumberCell extends TableCell<Row, Integer> {
    private final Column column;

    NumberCell(Column column) {
      this.column = column;
      getStyleClass().add("number-cell");
    }

    @Override
    protected void updateItem(Integer number, boolean empty) {
      super.updateItem(number, empty);
      getStyleClass().removeAll("wrong", "nothing");
      setText(empty || number == null ? null : number.toString());
      if (number == null || empty) {
        return;
      }
      if (number == 0) {
        getStyleClass().add("nothing");
      } else if (column == Column.OVERDUE
          || column == Column.MISSING
          || column == Column.EXTRA
          || column == Column.ADDED
          || column == Column.REMOVED) {
        getStyleClass().add("wrong");
      }
    }
  }
}
