package app.xiaohao.ui.intake.merge;

import app.xiaohao.ledger.merge.FieldMerge.Choice;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.Subscription;

/**
 * The lines of a merge, one below the other. Where there is a choice the keys 1 and 2 choose it for
 * the selected line, the ledger or the file, and go on to the next; where it is unclear what a line
 * is, the number of one of the ways says so.
 */
final class MergeTable extends TableView<MergeRow> {
  private static final double SIDES = 16;

  private final MergeModel model;
  private final Texts texts;

  MergeTable(MergeModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll(Style.PLAIN_TABLE, "merge-table");
    setAccessibleText(texts.of("ui.intake.merge.title"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns()
        .setAll(
            List.of(
                words("item", 170, MergeRow::item, null),
                words("what", 110, MergeRow::what, null),
                words("before", 210, row -> row.said().before(), null),
                words("held", 210, row -> row.said().held(), Choice.KEEP_MINE),
                words("file", 210, row -> row.said().file(), Choice.TAKE_FILE)));
    TableColumn<MergeRow, MergeRow> becomes = column("becomes", 150);
    becomes.setMinWidth(130);
    becomes.setCellFactory(made -> new ChoiceCell());
    getColumns().add(becomes);
    setItems(model.shown());
    setPlaceholder(new Label(texts.of("ui.intake.merge.none")));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Puts the keyboard on the first line. */
  void begin() {
    getSelectionModel().select(0);
    requestFocus();
  }

  private void pressed(KeyEvent event) {
    MergeRow row = getSelectionModel().getSelectedItem();
    int digit = digit(event.getCode());
    if (row == null || digit < 1) {
      return;
    }
    if (!row.ways().isEmpty()) {
      event.consume();
      if (digit <= row.ways().size()) {
        identify(row, digit - 1);
      }
    } else if (digit <= 2) {
      event.consume();
      model.choose(row, digit == 1 ? Choice.KEEP_MINE : Choice.TAKE_FILE);
      getSelectionModel().selectNext();
      scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 1));
    }
  }

  private static int digit(KeyCode code) {
    return code.isDigitKey() || code.isKeypadKey()
        ? "0123456789".indexOf(code.getName().charAt(code.getName().length() - 1))
        : -1;
  }

  /** The lines come anew: the one that was looked at, or the next after it, is chosen again. */
  private void identify(MergeRow row, int way) {
    int at = getSelectionModel().getSelectedIndex();
    model.identify(row, way);
    getSelectionModel().select(Math.min(at + 1, getItems().size() - 1));
    requestFocus();
  }

  private TableColumn<MergeRow, MergeRow> column(String key, double width) {
    TableColumn<MergeRow, MergeRow> column =
        new TableColumn<>(texts.of("ui.intake.merge.column." + key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private TableColumn<MergeRow, MergeRow> words(
      String key, double width, Function<MergeRow, String> words, Choice choice) {
    TableColumn<MergeRow, MergeRow> column = column(key, width);
    column.setMinWidth(90);
    column.setCellFactory(made -> new WordsCell(words, choice));
    return column;
  }

  /** Wrapped words that make the row as high as they need; those that were chosen stand out. */
  private static final class WordsCell extends TableCell<MergeRow, MergeRow> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Function<MergeRow, String> words;
    private final Choice choice;
    private final Text text = new Text();
    private Subscription following = Subscription.EMPTY;

    /**
     * @param choice which choice takes these words; null where they are no side of a choice
     */
    WordsCell(Function<MergeRow, String> words, Choice choice) {
      this.words = words;
      this.choice = choice;
      text.getStyleClass().add("cell-text");
      text.wrappingWidthProperty().bind(widthProperty().subtract(SIDES));
    }

    @Override
    protected void updateItem(MergeRow row, boolean empty) {
      super.updateItem(row, empty);
      following.unsubscribe();
      following = Subscription.EMPTY;
      pseudoClassStateChanged(CHOSEN, false);
      setGraphic(empty ? null : text);
      if (!empty) {
        text.setText(words.apply(row));
        following =
            row.choiceProperty()
                .subscribe(now -> pseudoClassStateChanged(CHOSEN, choice != null && now == choice));
      }
    }
  }

  /** What becomes of a line: two ways where a person may choose, else the word for it. */
  private final class ChoiceCell extends TableCell<MergeRow, MergeRow> {
    private static final PseudoClass UNDECIDED = PseudoClass.getPseudoClass("undecided");

    private final RadioButton keep = way(Choice.KEEP_MINE);
    private final RadioButton take = way(Choice.TAKE_FILE);
    private final VBox ways = new VBox(4, keep, take);
    private final VBox identities = new VBox(4);
    private final Text word = new Text();
    private Subscription following = Subscription.EMPTY;

    ChoiceCell() {
      ToggleGroup one = new ToggleGroup();
      keep.setToggleGroup(one);
      take.setToggleGroup(one);
      word.getStyleClass().add("cell-text");
      word.wrappingWidthProperty().bind(widthProperty().subtract(SIDES));
    }

    private RadioButton way(Choice choice) {
      RadioButton way = new RadioButton(texts.of("ui.intake.merge.choice." + choice));
      way.getStyleClass().add("merge-" + choice);
      way.setOnAction(press -> model.choose(getItem(), choice));
      return way;
    }

    @Override
    protected void updateItem(MergeRow row, boolean empty) {
      super.updateItem(row, empty);
      following.unsubscribe();
      following = Subscription.EMPTY;
      pseudoClassStateChanged(UNDECIDED, false);
      setGraphic(empty ? null : row.open() ? ways : row.ways().isEmpty() ? word : identities);
      if (empty) {
        return;
      }
      if (!row.ways().isEmpty()) {
        identities(row);
      } else if (row.open()) {
        following =
            row.choiceProperty()
                .subscribe(
                    choice -> {
                      keep.setSelected(choice == Choice.KEEP_MINE);
                      take.setSelected(choice == Choice.TAKE_FILE);
                      pseudoClassStateChanged(UNDECIDED, choice == null);
                    });
      } else {
        word.setText(word(row));
      }
    }

    private void identities(MergeRow row) {
      ToggleGroup one = new ToggleGroup();
      identities.getChildren().clear();
      for (int i = 0; i < row.ways().size(); i++) {
        int which = i;
        String number = row.number(i);
        RadioButton way =
            new RadioButton(
                number.isEmpty()
                    ? texts.of("ui.intake.merge.way", i + 1, row.ways().get(i))
                    : texts.of("ui.intake.merge.way.is", i + 1, number));
        way.setToggleGroup(one);
        way.setSelected(row.way() == i);
        way.setAccessibleText(row.ways().get(i));
        way.setOnAction(press -> identify(row, which));
        identities.getChildren().add(way);
      }
      pseudoClassStateChanged(UNDECIDED, row.way() < 0);
    }

    private String word(MergeRow row) {
      boolean fills = row.state() == MergeState.NEW && !row.said().held().isEmpty();
      return texts.of("ui.intake.merge.becomes." + (fills ? "FILLED" : row.state()));
    }
  }
}
