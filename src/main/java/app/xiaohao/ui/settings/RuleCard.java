package app.xiaohao.ui.settings;

import app.xiaohao.model.light.Light;
import app.xiaohao.model.light.LightCondition;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One rule as a card: colour and word above, its conditions below. */
final class RuleCard extends VBox {
  static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final LightSetsModel model;
  private final int index;
  private final Texts texts;
  private final TextField word = new TextField();
  private final FlowPane conditions = new FlowPane();
  private RuleDraft rule;

  RuleCard(LightSetsModel model, int index, RuleDraft rule, int count, Texts texts) {
    this.model = model;
    this.index = index;
    this.rule = rule;
    this.texts = texts;
    getStyleClass().add("rule-card");
    Label number = new Label(Integer.toString(index + 1));
    number.getStyleClass().add(Style.CAPTION);
    word.setText(rule.word());
    word.setPrefColumnCount(9);
    word.setId("rule-word-" + index);
    word.textProperty()
        .subscribe((before, after) -> change(now -> new RuleDraft(now.light(), after, now.when())));
    HBox head =
        new HBox(
            8,
            number,
            colour(),
            word,
            gap(),
            button(Icon.PREVIOUS, "up", index > 0, () -> model.moveRule(index, index - 1)),
            button(Icon.NEXT, "down", index < count - 1, () -> model.moveRule(index, index + 1)),
            button(Icon.DELETE, "remove", count > 1, () -> model.removeRule(index)));
    head.setAlignment(Pos.CENTER_LEFT);
    conditions.getStyleClass().add("rule-conditions");
    getChildren().addAll(head, conditions);
    layConditions();
    check();
  }

  private static Node gap() {
    HBox gap = new HBox();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  private ComboBox<Light> colour() {
    ComboBox<Light> colour = new ComboBox<>();
    colour.getItems().addAll(Light.values());
    colour.setValue(rule.light());
    colour.setCellFactory(list -> new ColourCell());
    colour.setButtonCell(new ColourCell());
    colour.setId("rule-light-" + index);
    colour.setOnAction(
        press -> change(now -> new RuleDraft(colour.getValue(), now.word(), now.when())));
    return colour;
  }

  private Button button(Icon icon, String key, boolean possible, Runnable action) {
    Button button = new Button();
    button.setGraphic(icon.node());
    if (icon == Icon.PREVIOUS || icon == Icon.NEXT) {
      button.getGraphic().setRotate(90);
    }
    button.getStyleClass().add(Style.QUIET);
    button.setTooltip(new Tooltip(texts.of("ui.settings.lights.rule." + key)));
    button.setAccessibleText(texts.of("ui.settings.lights.rule." + key));
    button.setDisable(!possible);
    button.setOnAction(press -> action.run());
    return button;
  }

  private void layConditions() {
    conditions.getChildren().clear();
    MenuButton add = new MenuButton(texts.of("ui.settings.lights.add-condition"));
    add.accessibleTextProperty().bind(add.textProperty());
    add.setGraphic(Icon.ADD.node());
    add.getStyleClass().add(Style.QUIET);
    for (ConditionEditor part : ConditionEditor.values()) {
      if (part.in(rule.when())) {
        Label name = new Label(part.label(texts));
        name.getStyleClass().add(Style.SECONDARY);
        Button remove = button(Icon.CLEAR, "drop", true, () -> rearrange(part::removed));
        HBox condition =
            new HBox(
                6,
                name,
                part.control(
                    rule.when(),
                    how ->
                        change(
                            now -> new RuleDraft(now.light(), now.word(), how.apply(now.when()))),
                    texts),
                remove);
        condition.getStyleClass().add("rule-condition");
        conditions.getChildren().add(condition);
      } else {
        MenuItem item = new MenuItem(part.label(texts));
        item.setOnAction(press -> rearrange(part::added));
        add.getItems().add(item);
      }
    }
    if (conditions.getChildren().isEmpty()) {
      Label all = new Label(texts.of("words.light-when.other"));
      all.getStyleClass().add(Style.SECONDARY);
      conditions.getChildren().add(all);
    }
    conditions.getChildren().add(add);
  }

  /** The rule as its fields say it. */
  RuleDraft rule() {
    return rule;
  }

  private void rearrange(UnaryOperator<LightCondition> how) {
    change(now -> new RuleDraft(now.light(), now.word(), how.apply(now.when())));
    layConditions();
  }

  private void change(UnaryOperator<RuleDraft> how) {
    rule = how.apply(rule);
    check();
    model.setRule(index, rule);
  }

  private void check() {
    word.setPromptText(
        rule.when().due().size() == 1
            ? texts.word(rule.when().due().iterator().next())
            : texts.of("ui.settings.lights.word"));
    word.pseudoClassStateChanged(WRONG, !rule.complete());
  }

  private final class ColourCell extends ListCell<Light> {
    @Override
    protected void updateItem(Light light, boolean empty) {
      super.updateItem(light, empty);
      setGraphic(empty ? null : new LightMark(light, texts.word(light)));
    }
  }
}
