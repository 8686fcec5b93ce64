package app.xiaohao.ui.intake;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.OfficeTable.OfficeColumn;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * What the columns of a table mean: above each column the meaning as guessed, to be changed, below
 * it the table as read, its headings and first rows.
 */
final class MappingView extends BorderPane {
  private static final double COLUMN = 168;
  private static final int SAMPLE = 8;

  private final IntakeModel intake;
  private final QueuedDocument document;
  private final MappingModel model;
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;
  private final VBox body = new VBox(12);
  private final ComboBox<Integer> sheet = new ComboBox<>();
  private final Button go = new Button();

  MappingView(
      IntakeModel intake,
      QueuedDocument document,
      LedgerSession session,
      Dialogs dialogs,
      Texts texts) {
    this.intake = intake;
    this.document = document;
    this.model = document.mapping();
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
    getStyleClass().addAll("mapping", Style.SCREEN);
    ScreenHeader header = new ScreenHeader(texts.of("ui.intake.mapping.title"));
    header.lineProperty().set(document.name());
    setTop(new VBox(12, header, line()));
    ScrollPane scroll = new ScrollPane(body);
    scroll.getStyleClass().add("mapping-table");
    scroll.setFitToWidth(true);
    BorderPane.setMargin(scroll, new javafx.geometry.Insets(12, 0, 12, 0));
    setCenter(scroll);
    setBottom(foot());
    show();
  }

  /** Puts the keyboard on the way on. */
  void begin() {
    go.requestFocus();
  }

  private Node line() {
    Label name = new Label(texts.of("ui.intake.mapping.office"));
    name.setMinWidth(USE_PREF_SIZE);
    TextField office = new TextField(model.layouts().getFirst().office());
    office.setId("office");
    office.setPrefColumnCount(16);
    office.setPromptText(texts.of("ui.intake.mapping.office.prompt"));
    office.setTooltip(new Tooltip(texts.of("ui.intake.mapping.office.tip")));
    office.setOnAction(press -> model.office(office.getText()));
    office
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (!focused) {
                model.office(office.getText());
              }
            });
    sheet.getItems().setAll(IntStream.range(0, model.tables().size()).boxed().toList());
    sheet.setConverter(
        words(
            index ->
                model.tables().get(index).name().isBlank()
                    ? texts.of("ui.intake.mapping.table", index + 1)
                    : model.tables().get(index).name()));
    sheet.setValue(largest());
    sheet.setVisible(model.tables().size() > 1);
    sheet.setManaged(sheet.isVisible());
    sheet.setAccessibleText(texts.of("ui.intake.mapping.sheets"));
    sheet.valueProperty().addListener((property, before, now) -> show());
    Label known = new Label(known());
    known.setGraphic((remembered() ? Icon.SUCCESS : Icon.INFORMATION).node());
    known.getStyleClass().add(remembered() ? "coverage-good" : Style.SECONDARY);
    known.setWrapText(true);
    HBox line = new HBox(10, name, office, sheet, hidden(), known);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Whether hidden rows and columns are read; to be seen where there are any. */
  private CheckBox hidden() {
    CheckBox hidden = new CheckBox(texts.of("ui.intake.mapping.hidden"));
    hidden.setId("read-hidden");
    hidden.setMinWidth(USE_PREF_SIZE);
    hidden.setTooltip(new Tooltip(texts.of("ui.intake.mapping.hidden.tip")));
    hidden.setSelected(document.hidden() == HiddenCells.READ);
    hidden.setVisible(hidden.isSelected() || model.leavesOutHidden());
    hidden.setManaged(hidden.isVisible());
    hidden.setOnAction(
        press -> {
          if (mayReread()) {
            intake.read(hidden.isSelected() ? HiddenCells.READ : HiddenCells.LEFT_OUT);
          } else {
            hidden.setSelected(!hidden.isSelected());
          }
        });
    return hidden;
  }

  /** The table with most cells is the one that matters. */
  private int largest() {
    return IntStream.range(0, model.tables().size())
        .boxed()
        .max(java.util.Comparator.comparingInt(i -> model.tables().get(i).cells().size()))
        .orElse(0);
  }

  private boolean remembered() {
    return model.remembered(sheet.getValue() == null ? 0 : sheet.getValue()).isPresent();
  }

  private String known() {
    if (!model.recognised()) {
      return texts.of("ui.intake.mapping.unknown");
    }
    return model
        .remembered(sheet.getValue())
        .map(
            table ->
                table.office().isEmpty()
                    ? texts.of("ui.intake.mapping.remembered")
                    : texts.of("ui.intake.mapping.remembered.office", table.office()))
        .orElseGet(() -> texts.of("ui.intake.mapping.guessed"));
  }

  private void show() {
    int table = sheet.getValue();
    Grid grid = model.tables().get(table);
    OfficeTable layout = model.layouts().get(table);
    GridPane cells = new GridPane();
    cells.getStyleClass().add("mapping-grid");
    for (int i = 0; i < grid.columns(); i++) {
      cells.getColumnConstraints().add(width(grid, i));
      cells.add(meaning(table, i, layout.columns().get(i)), i, 0);
    }
    int header = headerRow(grid, layout);
    int last = Math.min(grid.rows(), header + layout.headerRows() + SAMPLE);
    for (Grid.Cell cell : grid.cells()) {
      if (cell.row() < last && cell.column() < grid.columns()) {
        String style =
            cell.row() < header
                ? "title"
                : cell.row() < header + layout.headerRows() ? "heading" : "sample";
        cells.add(
            shown(cell, style),
            cell.column(),
            cell.row() + 1,
            Math.min(cell.columnSpan(), grid.columns() - cell.column()),
            Math.min(cell.rowSpan(), last - cell.row()));
      }
    }
    body.getChildren().setAll(cells);
    if (last < grid.rows()) {
      Label more = new Label(texts.of("ui.intake.mapping.more", grid.rows() - last));
      more.getStyleClass().add(Style.SECONDARY);
      body.getChildren().add(more);
    }
  }

  /** What is left of the width goes to the columns with long texts. */
  private static ColumnConstraints width(Grid grid, int column) {
    ColumnConstraints width = new ColumnConstraints(COLUMN, COLUMN, Double.MAX_VALUE);
    boolean wordy =
        grid.cells().stream()
            .anyMatch(
                cell ->
                    cell.column() == column && cell.columnSpan() == 1 && cell.text().length() > 22);
    width.setHgrow(wordy ? Priority.ALWAYS : Priority.NEVER);
    return width;
  }

  private static int headerRow(Grid grid, OfficeTable layout) {
    for (OfficeColumn column : layout.columns()) {
      String first = squeezed(column.heading().isEmpty() ? "" : column.heading().getFirst());
      if (first.isEmpty()) {
        continue;
      }
      for (Grid.Cell cell : grid.cells()) {
        if (squeezed(cell.text()).equals(first)) {
          return cell.row();
        }
      }
    }
    return Math.min(layout.titleLines().size(), Math.max(0, grid.rows() - 1));
  }

  private static String squeezed(String words) {
    return words.replaceAll("[\\s　]+", "");
  }

  private Node meaning(int table, int index, OfficeColumn column) {
    ComboBox<Column> choice = new ComboBox<>();
    choice.getItems().setAll(Column.values());
    choice.setConverter(words(this::word));
    choice.setValue(column.column());
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setId("meaning-" + index);
    choice.setAccessibleText(
        texts.of("ui.intake.mapping.meaning", String.join("", column.heading())));
    Label kept = new Label(texts.of("ui.intake.mapping.kept"));
    kept.getStyleClass().addAll(Style.CAPTION, "notice-text");
    Hyperlink always = new Hyperlink(texts.of("ui.intake.mapping.always"));
    always.setTooltip(
        new Tooltip(texts.of("ui.intake.mapping.always.tip", String.join("", column.heading()))));
    always.setOnAction(
        press -> always(String.join("", column.heading()), choice.getValue(), always));
    VBox box = new VBox(2, choice, kept, always);
    box.getStyleClass().add("mapping-meaning");
    Runnable marks =
        () -> {
          boolean custom = choice.getValue() == Column.CUSTOM;
          boolean named = !String.join("", column.heading()).isBlank();
          kept.setVisible(custom && named);
          kept.setManaged(kept.isVisible());
          always.setVisible(model.changed(table, index) && named && !custom);
          always.setManaged(always.isVisible());
        };
    marks.run();
    choice
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now == model.layouts().get(table).columns().get(index).column()) {
                return;
              }
              if (mayReread()) {
                model.mean(table, index, now);
                marks.run();
              } else {
                choice.setValue(before);
              }
            });
    return box;
  }

  /** Reading anew loses what was corrected in the review: a person is asked. */
  private boolean mayReread() {
    return document.review().undoable().isEmpty()
        || dialogs.confirm(
            texts.of("ui.intake.mapping.reread.title"),
            texts.of("ui.intake.mapping.reread.text"),
            texts.of("ui.intake.mapping.reread.action"));
  }

  private void always(String heading, Column meaning, Hyperlink link) {
    session.apply(
        new Change.Synonym(heading, model.knowledge().synonyms().get(heading), meaning),
        () -> {
          link.setDisable(true);
          dialogs.notice(texts.of("ui.intake.mapping.always.done", heading, word(meaning)));
        },
        dialogs::failed);
  }

  private static Node shown(Grid.Cell cell, String style) {
    Label label = new Label(cell.text());
    label.setWrapText(true);
    label.getStyleClass().addAll("mapping-cell", style);
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    label.setPrefHeight(Region.USE_COMPUTED_SIZE);
    label.setMinHeight(28);
    if (!"title".equals(style)) {
      label.setPrefHeight(cell.text().length() > 11 ? 62 : 34);
    }
    if (cell.text().length() > 22) {
      Tooltip whole = new Tooltip(cell.text());
      whole.setWrapText(true);
      whole.setMaxWidth(420);
      label.setTooltip(whole);
    }
    return label;
  }

  private Node foot() {
    Label read = new Label();
    read.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::read, model.draftProperty(), model.rereadingProperty()));
    read.getStyleClass().add(Style.STRONG);
    Label kept = new Label();
    kept.getStyleClass().add(Style.SECONDARY);
    kept.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> {
                  long unmapped =
                      IntStream.range(0, model.tables().size()).mapToLong(model::unmapped).sum();
                  return unmapped == 0 ? "" : texts.of("ui.intake.mapping.unmapped", unmapped);
                },
                model.draftProperty()));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button discard = new Button(texts.of("ui.intake.discard"));
    discard.setOnAction(press -> intake.discard());
    Button later = new Button(texts.of("ui.intake.later"));
    later.setOnAction(press -> intake.later());
    go.setText(texts.of("ui.intake.mapping.go"));
    go.setId("mapping-go");
    go.getStyleClass().add(Style.MAIN_ACTION);
    go.disableProperty()
        .bind(
            model
                .rereadingProperty()
                .or(
                    Bindings.createBooleanBinding(
                        () -> model.draftProperty().get().issues().isEmpty(),
                        model.draftProperty())));
    go.setOnAction(press -> intake.mapped());
    HBox foot = new HBox(12, read, kept, gap, discard, later, go);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getChildren()
        .forEach(node -> ((Region) node).setMinWidth(gap == node ? 0 : USE_PREF_SIZE));
    return foot;
  }

  private String read() {
    if (model.rereadingProperty().get()) {
      return texts.of("ui.intake.mapping.rereading");
    }
    var draft = model.draftProperty().get();
    return draft.issues().isEmpty()
        ? texts.of("ui.intake.mapping.nothing")
        : texts.of(
            "ui.intake.head.read",
            draft.issues().size(),
            draft.issues().stream().mapToInt(issue -> issue.measures().size()).sum());
  }

  private String word(Column column) {
    return texts.of("ui.intake.mapping.column." + column);
  }

  private static <T> StringConverter<T> words(java.util.function.Function<T, String> word) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : word.apply(value);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("chosen, not typed");
      }
    };
  }
}
