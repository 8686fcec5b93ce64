package app.xiaohao.ui.intake.review;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.review.ReviewPlace;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.PendingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

/** The draft, one row an issue: what is taken, where it stands, its title, what was read of it. */
final class DraftTable extends TableView<ReviewRow> {
  private final ReviewModel model;
  private final Texts texts;
  private final TableColumn<ReviewRow, ReviewRow> titles;
  private boolean following;

  /**
   * @param words puts a notice in words
   */
  DraftTable(
      ReviewModel model,
      ReviewCommands commands,
      Texts texts,
      Function<ReviewNotice, String> words) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll(Style.PLAIN_TABLE, "draft-table");
    setAccessibleText(texts.of("ui.intake.draft"));
    setEditable(true);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    titles = column("", 200);
    getColumns().setAll(List.of(takeColumn(), pathColumn(), titles, countColumn()));
    getColumns().addAll(List.of(statusColumn(), deadlineColumn()));
    titles.setText(texts.of("ui.intake.column.title"));
    titles.setCellFactory(column -> new TitleCell(model, texts, words));
    titles.setEditable(true);
    titles.setMinWidth(120);
    setItems(model.rows());
    setRowFactory(table -> new LineRow());
    setContextMenu(
        commands.menu(
            ReviewCommand.MERGE,
            ReviewCommand.SPLIT_ISSUE,
            ReviewCommand.PROMOTE,
            ReviewCommand.DEMOTE,
            ReviewCommand.INCLUDE,
            ReviewCommand.ASSIGN));
    getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<ReviewRow>) change -> chosen());
    model.selectionProperty().addListener((property, before, now) -> follow(now));
    follow(model.selectionProperty().get());
    focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (focused) {
                chosen();
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, commands));
  }

  /** Begins to edit the selected title. */
  void editTitle() {
    int row = getSelectionModel().getSelectedIndex();
    if (row >= 0 && getItems().get(row) instanceof ReviewLine) {
      edit(row, titles);
    }
  }

  private void chosen() {
    if (following || model.showing()) {
      return;
    }
    List<ReviewRow> rows =
        getSelectionModel().getSelectedItems().stream().filter(row -> row != null).toList();
    List<ReviewPlace> places = new ArrayList<>();
    for (ReviewRow row : rows) {
      if (row instanceof ReviewLine line) {
        places.add(ReviewPlace.ofItem(line.index()));
      }
    }
    boolean heading = rows.size() == 1 && rows.getFirst() instanceof HeadingRow;
    following = true;
    model.headingProperty().set(heading ? (HeadingRow) rows.getFirst() : null);
    if (getSelectionModel().getSelectedItem() instanceof ReviewLine line) {
      model.select(line);
    }
    model.chosenProperty().set(List.copyOf(places));
    following = false;
  }

  private void follow(ReviewModel.Selection selection) {
    ReviewLine line = selection.line();
    if (following || line == null) {
      return;
    }
    int row = getItems().indexOf(line);
    boolean alone =
        getSelectionModel().getSelectedIndices().size() == 1
            && getSelectionModel().getSelectedIndex() == row;
    if (row < 0) {
      return;
    }
    following = true;
    if (!alone) {
      getSelectionModel().clearAndSelect(row);
    }
    model.headingProperty().set(null);
    if (selection.measure() == 0) {
      model.chosenProperty().set(List.of(ReviewPlace.ofItem(line.index())));
    }
    following = false;
    boolean inSight =
        lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && flow.getFirstVisibleCell() != null
            && flow.getFirstVisibleCell().getIndex() < row
            && row < flow.getLastVisibleCell().getIndex();
    if (!inSight) {
      scrollTo(Math.max(0, row - 1));
    }
  }

  private void pressed(KeyEvent event, ReviewCommands commands) {
    if (getEditingCell() != null || getSelectionModel().getSelectedItem() == null) {
      return;
    }
    if (event.getCode() == KeyCode.F2
        || (event.getCode() == KeyCode.ENTER && !event.isShortcutDown())) {
      event.consume();
      editTitle();
    } else if (event.getCode() == KeyCode.SPACE) {
      event.consume();
      commands.give(ReviewCommand.INCLUDE);
    }
  }

  private TableColumn<ReviewRow, ReviewRow> column(String key, double width) {
    TableColumn<ReviewRow, ReviewRow> column =
        new TableColumn<>(key.isEmpty() ? "" : texts.of(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setEditable(false);
    return column;
  }

  private static TableColumn<ReviewRow, ReviewRow> fixed(TableColumn<ReviewRow, ReviewRow> column) {
    column.setMinWidth(column.getPrefWidth());
    column.setMaxWidth(column.getPrefWidth());
    return column;
  }

  private TableColumn<ReviewRow, ReviewRow> takeColumn() {
    TableColumn<ReviewRow, ReviewRow> column = fixed(column("", 40));
    CheckBox all = new CheckBox();
    all.setAccessibleText(texts.of("ui.intake.include-all"));
    all.setAllowIndeterminate(false);
    all.setOnAction(event -> model.includeAll(all.isSelected()));
    model
        .countsProperty()
        .subscribe(
            counts -> {
              all.setSelected(counts.issues() == model.lines().size());
              all.setIndeterminate(counts.issues() > 0 && counts.issues() < model.lines().size());
            });
    column.setGraphic(all);
    column.setCellFactory(made -> new TakeCell());
    return column;
  }

  private TableColumn<ReviewRow, ReviewRow> pathColumn() {
    TableColumn<ReviewRow, ReviewRow> column = column("ui.intake.column.path", 100);
    column.setMinWidth(70);
    column.setMaxWidth(140);
    column.setCellFactory(
        made -> new WordsCell(line -> String.join("·", line.issue().path()), Style.SECONDARY));
    return column;
  }

  private TableColumn<ReviewRow, ReviewRow> countColumn() {
    TableColumn<ReviewRow, ReviewRow> column = fixed(column("ui.intake.column.measures", 48));
    column.getStyleClass().add("centred");
    column.setCellFactory(
        made -> new WordsCell(line -> Integer.toString(line.issue().measures().size()), "centred"));
    return column;
  }

  private TableColumn<ReviewRow, ReviewRow> statusColumn() {
    TableColumn<ReviewRow, ReviewRow> column = fixed(column("ui.intake.column.status", 82));
    column.setCellFactory(
        made ->
            new WordsCell(
                line -> texts.of("ui.intake.status." + line.issue().status().value()), null));
    return column;
  }

  private TableColumn<ReviewRow, ReviewRow> deadlineColumn() {
    TableColumn<ReviewRow, ReviewRow> column = column("ui.intake.column.deadline", 112);
    column.setMinWidth(100);
    column.setMaxWidth(170);
    column.setCellFactory(made -> new DeadlineCell());
    return column;
  }

  /** A row that is left out is shown so, and a heading as one. */
  private static final class LineRow extends TableRow<ReviewRow> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private Subscription following = Subscription.EMPTY;

    @Override
    protected void updateItem(ReviewRow row, boolean empty) {
      super.updateItem(row, empty);
      following.unsubscribe();
      following = Subscription.EMPTY;
      pseudoClassStateChanged(HEADING, !empty && row instanceof HeadingRow);
      pseudoClassStateChanged(ReportPane.LEFT_OUT, false);
      if (!empty && row instanceof ReviewLine line) {
        following =
            line.includedProperty()
                .subscribe(in -> pseudoClassStateChanged(ReportPane.LEFT_OUT, !in));
      }
    }
  }

  private final class TakeCell extends TableCell<ReviewRow, ReviewRow> {
    private final CheckBox box = new CheckBox();
    private ReviewLine bound;

    TakeCell() {
      setAlignment(Pos.TOP_CENTER);
      box.setFocusTraversable(false);
      box.setAccessibleText(texts.of("ui.intake.column.take"));
    }

    @Override
    protected void updateItem(ReviewRow row, boolean empty) {
      super.updateItem(row, empty);
      if (bound != null) {
        box.selectedProperty().unbindBidirectional(bound.includedProperty());
      }
      bound = !empty && row instanceof ReviewLine line ? line : null;
      setGraphic(bound == null ? null : box);
      if (bound != null) {
        box.selectedProperty().bindBidirectional(bound.includedProperty());
      }
    }
  }

  /** What is said of one issue, shown anew whenever a step changes it. */
  private abstract static class ItemCell extends TableCell<ReviewRow, ReviewRow> {
    private Subscription following = Subscription.EMPTY;

    @Override
    protected void updateItem(ReviewRow row, boolean empty) {
      super.updateItem(row, empty);
      following.unsubscribe();
      following = Subscription.EMPTY;
      if (!empty && row instanceof ReviewLine line) {
        following = line.itemProperty().subscribe(item -> setGraphic(shown(line)));
      } else {
        setGraphic(null);
      }
    }

    abstract Node shown(ReviewLine line);
  }

  /** Wrapped words that make the row as high as they need. */
  private static final class WordsCell extends ItemCell {
    private final Function<ReviewLine, String> words;
    private final Text text = new Text();

    WordsCell(Function<ReviewLine, String> words, String style) {
      this.words = words;
      text.getStyleClass().add("cell-text");
      if ("centred".equals(style)) {
        text.setTextAlignment(TextAlignment.CENTER);
      } else if (style != null) {
        text.getStyleClass().add(style);
      }
      text.wrappingWidthProperty().bind(widthProperty().subtract(16));
    }

    @Override
    Node shown(ReviewLine line) {
      text.setText(words.apply(line));
      return text;
    }
  }

  private final class DeadlineCell extends ItemCell {
    @Override
    Node shown(ReviewLine line) {
      List<Node> parts = new ArrayList<>();
      for (Draft.DeadlineMention mention :
          line.issue().deadlines().stream().map(DraftTable::whole).distinct().toList()) {
        Text text = new Text(DeadlineWords.of(mention, texts));
        text.getStyleClass().add("cell-text");
        text.wrappingWidthProperty().bind(widthProperty().subtract(16));
        parts.add(text);
      }
      VBox box = new VBox(2);
      box.getChildren().setAll(parts.isEmpty() ? List.of(new PendingBox(texts)) : parts);
      return box;
    }
  }

  /** The same words for several measures are said once. */
  private static Draft.DeadlineMention whole(Draft.DeadlineMention mention) {
    return new Draft.DeadlineMention(
        null, mention.quote(), mention.kind(), mention.date(), mention.rule());
  }
}
