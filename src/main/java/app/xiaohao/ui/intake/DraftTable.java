package app.xiaohao.ui.intake;

import app.xiaohao.intake.Draft;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.PendingBox;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
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

/** The draft, one row an issue: what is taken, where it stands, its title, what was read of it. */
final class DraftTable extends TableView<ReviewLine> {
  private final ReviewModel model;
  private final Texts texts;
  private final TableColumn<ReviewLine, ReviewLine> titles;

  /**
   * @param words puts a notice in words
   */
  DraftTable(ReviewModel model, Texts texts, Function<ReviewNotice, String> words) {
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll(Style.PLAIN_TABLE, "draft-table");
    setAccessibleText(texts.of("ui.intake.draft"));
    setEditable(true);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    titles = column("", 200);
    getColumns().setAll(List.of(takeColumn(), pathColumn(), titles, countColumn()));
    getColumns().addAll(List.of(statusColumn(), deadlineColumn()));
    titles.setText(texts.of("ui.intake.column.title"));
    titles.setCellFactory(column -> new TitleCell(model, words));
    titles.setEditable(true);
    titles.setMinWidth(120);
    setItems(model.lines());
    setRowFactory(table -> new LineRow());
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, line) -> {
              if (line != null) {
                model.select(line);
              }
            });
    model.selectionProperty().addListener((property, before, now) -> follow(now));
    follow(model.selectionProperty().get());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Begins to edit the selected title. */
  void editTitle() {
    int row = getSelectionModel().getSelectedIndex();
    if (row >= 0) {
      edit(row, titles);
    }
  }

  private void follow(ReviewModel.Selection selection) {
    ReviewLine line = selection.line();
    if (line == null || getSelectionModel().getSelectedItem() == line) {
      return;
    }
    getSelectionModel().clearAndSelect(line.index());
    boolean inSight =
        lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && flow.getFirstVisibleCell() != null
            && flow.getFirstVisibleCell().getIndex() < line.index()
            && line.index() < flow.getLastVisibleCell().getIndex();
    if (!inSight) {
      scrollTo(Math.max(0, line.index() - 1));
    }
  }

  private void pressed(KeyEvent event) {
    if (getEditingCell() != null || getSelectionModel().getSelectedItem() == null) {
      return;
    }
    if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER) {
      event.consume();
      editTitle();
    } else if (event.getCode() == KeyCode.SPACE) {
      event.consume();
      ReviewLine line = getSelectionModel().getSelectedItem();
      line.includedProperty().set(!line.includedProperty().get());
    }
  }

  private TableColumn<ReviewLine, ReviewLine> column(String key, double width) {
    TableColumn<ReviewLine, ReviewLine> column =
        new TableColumn<>(key.isEmpty() ? "" : texts.of(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setEditable(false);
    return column;
  }

  private static TableColumn<ReviewLine, ReviewLine> fixed(
      TableColumn<ReviewLine, ReviewLine> column) {
    column.setMinWidth(column.getPrefWidth());
    column.setMaxWidth(column.getPrefWidth());
    return column;
  }

  private TableColumn<ReviewLine, ReviewLine> takeColumn() {
    TableColumn<ReviewLine, ReviewLine> column = fixed(column("", 40));
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

  private TableColumn<ReviewLine, ReviewLine> pathColumn() {
    TableColumn<ReviewLine, ReviewLine> column = column("ui.intake.column.path", 100);
    column.setMinWidth(70);
    column.setMaxWidth(140);
    column.setCellFactory(
        made -> new WordsCell(line -> String.join("·", line.issue().path()), Style.SECONDARY));
    return column;
  }

  private TableColumn<ReviewLine, ReviewLine> countColumn() {
    TableColumn<ReviewLine, ReviewLine> column = fixed(column("ui.intake.column.measures", 48));
    column.getStyleClass().add("centred");
    column.setCellFactory(
        made -> new WordsCell(line -> Integer.toString(line.issue().measures().size()), "centred"));
    return column;
  }

  private TableColumn<ReviewLine, ReviewLine> statusColumn() {
    TableColumn<ReviewLine, ReviewLine> column = fixed(column("ui.intake.column.status", 82));
    column.setCellFactory(
        made ->
            new WordsCell(
                line -> texts.of("ui.intake.status." + line.issue().status().value()), null));
    return column;
  }

  private TableColumn<ReviewLine, ReviewLine> deadlineColumn() {
    TableColumn<ReviewLine, ReviewLine> column = column("ui.intake.column.deadline", 112);
    column.setMinWidth(100);
    column.setMaxWidth(170);
    column.setCellFactory(made -> new DeadlineCell());
    return column;
  }

  /** A row that is left out is shown so. */
  private static final class LineRow extends TableRow<ReviewLine> {
    private ReviewLine followed;
    private final javafx.beans.InvalidationListener change = observable -> mark();

    @Override
    protected void updateItem(ReviewLine line, boolean empty) {
      super.updateItem(line, empty);
      if (followed != null) {
        followed.includedProperty().removeListener(change);
      }
      followed = empty ? null : line;
      if (followed != null) {
        followed.includedProperty().addListener(change);
      }
      mark();
    }

    private void mark() {
      pseudoClassStateChanged(
          ReportPane.LEFT_OUT, followed != null && !followed.includedProperty().get());
    }
  }

  private final class TakeCell extends TableCell<ReviewLine, ReviewLine> {
    private final CheckBox box = new CheckBox();
    private ReviewLine bound;

    TakeCell() {
      setAlignment(Pos.TOP_CENTER);
      box.setFocusTraversable(false);
      box.setAccessibleText(texts.of("ui.intake.column.take"));
    }

    @Override
    protected void updateItem(ReviewLine line, boolean empty) {
      super.updateItem(line, empty);
      if (bound != null) {
        box.selectedProperty().unbindBidirectional(bound.includedProperty());
      }
      bound = empty ? null : line;
      setGraphic(empty ? null : box);
      if (bound != null) {
        box.selectedProperty().bindBidirectional(bound.includedProperty());
      }
    }
  }

  /** Wrapped words that make the row as high as they need. */
  private static final class WordsCell extends TableCell<ReviewLine, ReviewLine> {
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
    protected void updateItem(ReviewLine line, boolean empty) {
      super.updateItem(line, empty);
      setGraphic(empty ? null : text);
      if (!empty) {
        text.setText(words.apply(line));
      }
    }
  }

  private final class DeadlineCell extends TableCell<ReviewLine, ReviewLine> {
    @Override
    protected void updateItem(ReviewLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty) {
        setGraphic(null);
        return;
      }
      List<Node> parts = new ArrayList<>();
      for (Draft.DeadlineMention mention : line.issue().deadlines()) {
        Text text = new Text(DeadlineWords.of(mention, texts));
        text.getStyleClass().add("cell-text");
        text.wrappingWidthProperty().bind(widthProperty().subtract(16));
        parts.add(text);
      }
      VBox box = new VBox(2);
      box.getChildren().setAll(parts.isEmpty() ? List.of(new PendingBox(texts)) : parts);
      setGraphic(box);
    }
  }
}
