package app.xiaohao.ui.units;

import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitPerson;
import app.xiaohao.model.UnitRole;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.screen.Navigator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;

/** One unit: its name, its place in the tree, its aliases, its people, what it answers for. */
final class UnitPane extends VBox {
  private final UnitsModel model;
  private final Texts texts;
  private final HolderPane holder;
  private final TextField name = new TextField();
  private final ComboBox<Unit> above = new SearchableComboBox<>();
  private final TextField aliases = new TextField();
  private final VBox people = new VBox(4);
  private final List<TextField[]> lines = new ArrayList<>();
  private Unit unit;
  private boolean showing;

  UnitPane(UnitsModel model, Navigator navigator, Texts texts) {
    super(14);
    this.model = model;
    this.texts = texts;
    holder = new HolderPane(model, navigator, texts);
    name.setId("unit-name");
    aliases.setId("unit-aliases");
    above.setId("unit-above");
    above.setMaxWidth(Double.MAX_VALUE);
    above.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Unit one) {
            return one == null ? texts.of("ui.units.top") : one.name();
          }

          @Override
          public Unit fromString(String typed) {
            throw new UnsupportedOperationException("is not typed");
          }
        });
    above.setOnAction(
        chosen -> {
          if (!showing && unit != null) {
            Unit parent = above.getValue();
            model.move(unit, parent == null ? null : parent.id());
          }
        });
    aliases.setPromptText(texts.of("ui.units.aliases.prompt"));
    whenDone(name, typed -> model.rename(unit, typed));
    whenDone(aliases, typed -> model.aliases(unit, typed));
    GridPane grid = new GridPane(10, 6);
    grid.addRow(0, caption("ui.units.name"), name);
    grid.addRow(1, caption("ui.units.above"), above);
    grid.addRow(2, caption("ui.units.aliases"), aliases);
    GridPane.setHgrow(name, Priority.ALWAYS);
    GridPane.setHgrow(above, Priority.ALWAYS);
    GridPane.setHgrow(aliases, Priority.ALWAYS);
    Label heading = new Label(texts.of("ui.units.people"));
    heading.getStyleClass().add(Style.SECTION_TITLE);
    Button add = new Button(texts.of("ui.units.people.add"), Icon.ADD.node());
    add.setId("add-person");
    add.getStyleClass().add(Style.QUIET);
    add.setOnAction(press -> person(new String[] {"", "", ""}).requestFocus());
    getChildren().addAll(grid, new VBox(6, heading, people, add), holder);
  }

  private Label caption(String key) {
    Label caption = new Label(texts.of(key));
    caption.getStyleClass().add(Style.CAPTION);
    caption.setMinWidth(USE_PREF_SIZE);
    return caption;
  }

  private void whenDone(TextField field, Consumer<String> save) {
    field.setOnAction(enter -> save.accept(field.getText()));
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused && unit != null && !showing) {
                save.accept(field.getText());
              }
            });
  }

  /** Shows a unit as loaded. */
  void show(Unit now, UnitsModel.Loaded loaded) {
    boolean same = unit != null && unit.id().equals(now.id());
    showing = true;
    unit = now;
    if (!same || !name.isFocused()) {
      name.setText(now.name());
    }
    if (!same || !aliases.isFocused()) {
      aliases.setText(String.join("、", now.aliases()));
    }
    List<Unit> others = new ArrayList<>();
    others.add(null);
    loaded.duties().units().stream().filter(one -> !one.id().equals(now.id())).forEach(others::add);
    above.getItems().setAll(others);
    above.setValue(now.parent() == null ? null : loaded.unit(now.parent()));
    List<UnitPerson> called = loaded.duties().people().getOrDefault(now.id(), List.of());
    if (!same || !called.equals(typed())) {
      people.getChildren().clear();
      lines.clear();
      called.forEach(one -> person(new String[] {one.name(), one.post(), one.phone()}));
    }
    String roles =
        texts.of(
            "ui.units.roles",
            model.inRole(now.id(), UnitRole.LEAD),
            model.inRole(now.id(), UnitRole.RESPONSIBLE),
            model.inRole(now.id(), UnitRole.SUPPORTING));
    holder.show(now.name(), loaded.ofUnits().get(now.id()), roles);
    showing = false;
  }

  private Node person(String[] words) {
    TextField[] fields = new TextField[words.length];
    String[] prompts = {"ui.units.people.name", "ui.units.people.post", "ui.units.people.phone"};
    HBox line = new HBox(6);
    for (int i = 0; i < fields.length; i++) {
      fields[i] = new TextField(words[i]);
      fields[i].setPromptText(texts.of(prompts[i]));
      fields[i].setPrefColumnCount(i == 0 ? 7 : 12);
      HBox.setHgrow(fields[i], Priority.ALWAYS);
      whenDone(fields[i], done -> savePeople());
      line.getChildren().add(fields[i]);
    }
    Button remove = new Button(null, Icon.DELETE.node());
    remove.getStyleClass().add(Style.QUIET);
    remove.setAccessibleText(texts.of("ui.units.people.remove"));
    remove.setMinWidth(USE_PREF_SIZE);
    remove.setOnAction(
        press -> {
          lines.remove(fields);
          people.getChildren().remove(line);
          savePeople();
        });
    line.getChildren().add(remove);
    lines.add(fields);
    people.getChildren().add(line);
    return fields[0];
  }

  /** Whoever has no name yet is not written. */
  private List<UnitPerson> typed() {
    return lines.stream()
        .filter(fields -> !fields[0].getText().isBlank())
        .map(
            fields ->
                new UnitPerson(
                    fields[0].getText().strip(),
                    fields[1].getText().strip(),
                    fields[2].getText().strip()))
        .toList();
  }

  private void savePeople() {
    model.people(unit, typed());
  }
}
