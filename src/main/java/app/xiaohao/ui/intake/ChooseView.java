package app.xiaohao.ui.intake;

import app.xiaohao.intake.read.Documents;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.history.ImportList;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Panel;
import app.xiaohao.ui.kit.ScreenHeader;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.form.ActingKeys;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** Where documents are dropped, chosen or pasted, and how far those given are. */
final class ChooseView extends VBox {
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final IntakeModel model;
  private final Texts texts;
  private final TextArea pasted = new TextArea();
  private final VBox queue = new VBox();
  private final VBox recent = new VBox();
  private final Button choose;

  ChooseView(IntakeModel model, Texts texts) {
    super(16);
    this.model = model;
    this.texts = texts;
    getStyleClass().add(Style.SCREEN);
    choose = new Button(texts.of("ui.intake.choose"), Icon.OPEN.node());
    choose.getStyleClass().add(Style.MAIN_ACTION);
    choose.setOnAction(press -> model.choose());
    ScreenHeader header = new ScreenHeader(texts.of("ui.intake.title"));
    header.lineProperty().set(texts.of("ui.intake.line"));

    Node queuePanel = panel("ui.intake.queue", queue);
    Node recentPanel = panel("ui.intake.recent", recent);
    Node importsPanel = panel("ui.intake.imports", new ImportList(model.imports(), texts));
    GridPane grid = new GridPane(16, 16);
    grid.getColumnConstraints().addAll(part(52), part(48));
    grid.getRowConstraints().addAll(row(54), row(46));
    grid.add(dropArea(), 0, 0);
    grid.add(pasteArea(), 1, 0);
    GridPane lists = new GridPane(16, 16);
    lists.getColumnConstraints().addAll(part(36), part(36), part(28));
    lists.getRowConstraints().add(row(100));
    lists.add(queuePanel, 0, 0);
    lists.add(importsPanel, 1, 0);
    lists.add(recentPanel, 2, 0);
    grid.add(lists, 0, 1, 2, 1);
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().addAll(header, grid);

    model.queue().addListener((ListChangeListener<QueuedDocument>) change -> showQueue());
    showQueue();
    showRecent();
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Takes what may have changed while out of sight. */
  void begin() {
    showRecent();
    model.imports().load();
    choose.requestFocus();
  }

  /** Ctrl+V anywhere but in the text field: files are opened, words go to the field to be seen. */
  private void pressed(KeyEvent event) {
    if (PASTE.match(event) && !ActingKeys.writes(event.getTarget())) {
      paste();
      event.consume();
    }
  }

  private void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      model.open(clipboard.getFiles().stream().map(file -> file.toPath()).toList());
    } else if (clipboard.hasString()) {
      pasted.insertText(pasted.getCaretPosition(), clipboard.getString());
      pasted.requestFocus();
    }
  }

  private Node dropArea() {
    Label title = new Label(texts.of("ui.intake.drop"));
    title.getStyleClass().add(Style.ITEM_TITLE);
    Label formats = new Label(texts.of("ui.intake.formats", String.join("、", Documents.ENDINGS)));
    formats.getStyleClass().add(Style.SECONDARY);
    formats.setWrapText(true);
    formats.setMaxWidth(420);
    formats.setMinHeight(USE_PREF_SIZE);
    VBox area = new VBox(10, Icon.IMPORT.node(), title, choose, formats);
    area.getStyleClass().add("drop-area");
    return area;
  }

  private Node pasteArea() {
    pasted.setId("pasted-text");
    pasted.setWrapText(true);
    pasted.setPromptText(texts.of("ui.intake.paste.prompt"));
    pasted.setAccessibleText(texts.of("ui.intake.paste"));
    VBox.setVgrow(pasted, Priority.ALWAYS);
    Button paste = new Button(texts.of("ui.intake.paste.button"), Icon.COPY.node());
    paste.setTooltip(new Tooltip(texts.of("ui.intake.paste.key")));
    paste.setOnAction(press -> paste());
    Button read = new Button(texts.of("ui.intake.paste.read"));
    read.setId("read-pasted");
    read.disableProperty().bind(pasted.textProperty().map(String::isBlank));
    read.setOnAction(
        press -> {
          String text = pasted.getText();
          pasted.clear();
          model.paste(text);
        });
    HBox buttons = new HBox(8, paste, read);
    return new Panel(texts.of("ui.intake.paste"), new VBox(8, pasted, buttons));
  }

  private Node panel(String key, VBox content) {
    content.getStyleClass().add("document-list");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    return new Panel(texts.of(key), scroll);
  }

  private void showQueue() {
    queue.getChildren().clear();
    for (QueuedDocument document : model.queue()) {
      queue.getChildren().add(new QueueRow(model, document, texts));
    }
    if (queue.getChildren().isEmpty()) {
      queue.getChildren().add(quiet("ui.intake.queue.empty"));
    }
  }

  private void showRecent() {
    recent.getChildren().clear();
    for (Path file : model.recentDocuments()) {
      Hyperlink link = new Hyperlink(String.valueOf(file.getFileName()));
      link.setOnAction(press -> model.open(List.of(file)));
      link.setMinWidth(0);
      Label folder = new Label(String.valueOf(file.getParent()));
      folder.getStyleClass().add(Style.CAPTION);
      folder.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
      VBox row = new VBox(link, folder);
      row.getStyleClass().add("document-row");
      recent.getChildren().add(row);
    }
    if (recent.getChildren().isEmpty()) {
      recent.getChildren().add(quiet("ui.intake.recent.empty"));
    }
  }

  private Label quiet(String key) {
    Label label = new Label(texts.of(key));
    label.getStyleClass().add(Style.SECONDARY);
    label.setWrapText(true);
    label.setAlignment(Pos.TOP_LEFT);
    return label;
  }

  private static ColumnConstraints part(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }

  private static RowConstraints row(double percent) {
    RowConstraints row = new RowConstraints();
    row.setPercentHeight(percent);
    return row;
  }
}
