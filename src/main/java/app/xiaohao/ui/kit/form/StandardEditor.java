package app.xiaohao.ui.kit.form;

import app.xiaohao.ledger.rule.StandardTemplate;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The lines of a 销号标准, edited in place: what must be true, and the proof that it asks for. Written
 * when a field is left or Enter is pressed; kinds that ship are offered to begin with.
 */
public final class StandardEditor extends VBox {
  private final Texts texts;
  private final Consumer<List<StandardLine>> save;
  private final VBox rows = new VBox(4);
  private final Label none = new Label();
  private final Label locked = new Label();
  private final HBox tools;
  private List<StandardLine> held = List.of();
  private boolean open;

  /**
   * @param save takes the lines each time they have changed
   */
  public StandardEditor(Texts texts, Consumer<List<StandardLine>> save) {
    super(6);
    this.texts = texts;
    this.save = save;
    setId("standard-editor");
    none.setText(texts.of("ui.kit.standard.none"));
    none.getStyleClass().add(Style.CAPTION);
    none.setWrapText(true);
    locked.setText(texts.of("ui.kit.standard.locked"));
    locked.getStyleClass().add(Style.CAPTION);
    locked.setWrapText(true);
    Button add = new Button(texts.of("ui.kit.standard.add"), Icon.ADD.node());
    add.setId("standard-add");
    add.getStyleClass().add(Style.QUIET);
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(press -> added());
    MenuButton templates = new MenuButton(texts.of("ui.kit.standard.template"));
    templates.setId("standard-template");
    templates.accessibleTextProperty().bind(templates.textProperty());
    for (StandardTemplate template : StandardTemplate.shipped()) {
      MenuItem item = new MenuItem(template.name());
      item.setOnAction(press -> begin(template));
      templates.getItems().add(item);
    }
    tools = new HBox(8, add, templates);
    tools.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(none, rows, tools, locked);
    show(List.of(), false);
  }

  /**
   * Shows a standard.
   *
   * @param mayChange false once somebody has applied
   */
  public void show(List<StandardLine> lines, boolean mayChange) {
    // What was just written comes back: the field in work keeps its place.
    if (!lines.equals(typed()) || mayChange != open || rows.getChildren().isEmpty()) {
      rows.getChildren().clear();
      open = mayChange;
      lines.forEach(line -> rows.getChildren().add(row(line.text(), line.evidence())));
    }
    held = List.copyOf(lines);
    none.setVisible(lines.isEmpty());
    none.setManaged(lines.isEmpty());
    tools.setVisible(open);
    tools.setManaged(open);
    locked.setVisible(!open && !lines.isEmpty());
    locked.setManaged(locked.isVisible());
  }

  private Node row(String text, String evidence) {
    if (!open) {
      Label words = new Label(text);
      words.setWrapText(true);
      words.setMinHeight(USE_PREF_SIZE);
      Label proof = new Label(evidence);
      proof.getStyleClass().add(Style.CAPTION);
      return new VBox(words, proof);
    }
    TextField words = field(text, "ui.kit.standard.text");
    words.getStyleClass().add("standard-text");
    HBox.setHgrow(words, Priority.ALWAYS);
    TextField proof = field(evidence, "ui.kit.standard.evidence");
    proof.getStyleClass().add("standard-evidence");
    proof.setPrefColumnCount(8);
    proof.setMinWidth(90);
    Button remove = new Button(null, Icon.CLEAR.node());
    remove.getStyleClass().add(Style.QUIET);
    remove.setTooltip(new Tooltip(texts.of("ui.kit.standard.remove")));
    remove.setAccessibleText(texts.of("ui.kit.standard.remove"));
    HBox row = new HBox(4, words, proof, remove);
    row.setAlignment(Pos.CENTER_LEFT);
    remove.setOnAction(
        press -> {
          rows.getChildren().remove(row);
          commit();
        });
    return row;
  }

  private TextField field(String text, String prompt) {
    TextField field = new TextField(text);
    field.setPromptText(texts.of(prompt));
    field.setMinWidth(60);
    field.setOnAction(enter -> commit());
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (before && !focused) {
                commit();
              }
            });
    return field;
  }

  private void added() {
    HBox row = (HBox) row("", "");
    rows.getChildren().add(row);
    row.getChildren().getFirst().requestFocus();
  }

  private void begin(StandardTemplate template) {
    List<StandardLine> lines = new ArrayList<>(typed());
    lines.addAll(template.lines());
    save.accept(lines);
  }

  private void commit() {
    List<StandardLine> lines = typed();
    if (open && !lines.equals(held)) {
      held = lines;
      save.accept(lines);
    }
  }

  private List<StandardLine> typed() {
    List<StandardLine> lines = new ArrayList<>();
    for (Node row : rows.getChildren()) {
      if (row instanceof HBox fields) {
        String text = ((TextField) fields.getChildren().get(0)).getText().strip();
        String evidence = ((TextField) fields.getChildren().get(1)).getText().strip();
        if (!text.isEmpty()) {
          lines.add(new StandardLine(text, evidence));
        }
      }
    }
    return lines;
  }
}
