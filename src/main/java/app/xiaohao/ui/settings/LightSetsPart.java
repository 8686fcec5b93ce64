package app.xiaohao.ui.settings;

import app.xiaohao.ledger.row.LightsPreview;
import app.xiaohao.model.light.Light;
import app.xiaohao.text.LightWording;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightMark;
import app.xiaohao.ui.kit.Style;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** 红黄绿灯规则: the sets on the left, the rules of the one in sight as cards on the right. */
final class LightSetsPart {
  private final LightSetsModel model;
  private final Texts texts;
  private final VBox sets = new VBox();
  private final VBox head = new VBox(6);
  private final VBox rules = new VBox(8);
  private final FlowPane preview = new FlowPane(14, 4);
  private final Label turned = new Label();
  private final Button save;
  private final Button discard;
  private final Button delete;
  private final Label why = new Label();
  private final VBox view;
  private LightSetsModel.Draft laid;

  LightSetsPart(LightSetsModel model, SettingRows rows, Texts texts) {
    this.model = model;
    this.texts = texts;
    Button copy = new Button(texts.of("ui.settings.lights.copy"), Icon.COPY.node());
    copy.setId("copy-light-set");
    copy.setTooltip(new Tooltip(texts.of("ui.settings.lights.copy.text")));
    copy.setMinWidth(Region.USE_PREF_SIZE);
    copy.setOnAction(press -> model.copy());
    save = new Button(texts.of("ui.settings.lights.save"), Icon.SAVE.node());
    save.setId("save-light-set");
    save.getStyleClass().add(Style.MAIN_ACTION);
    save.setOnAction(press -> model.save());
    discard = new Button(texts.of("ui.settings.lights.discard"));
    discard.setOnAction(press -> model.discard());
    delete = new Button(texts.of("ui.settings.lights.delete"), Icon.DELETE.node());
    delete.setOnAction(press -> model.delete());
    turned.setId("light-preview");
    turned.getStyleClass().add(Style.STRONG);
    turned.setWrapText(true);
    why.getStyleClass().add(Style.SECONDARY);
    why.setWrapText(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox actions = new HBox(8, copy, delete, gap, discard, save);
    actions.setAlignment(Pos.CENTER_LEFT);
    sets.getStyleClass().add("light-sets");
    VBox set = new VBox(10, head, rules, new VBox(4, turned, preview), why, actions);
    HBox.setHgrow(set, Priority.ALWAYS);
    view = rows.part("lights", new HBox(16, sets, set));
    view.setMaxWidth(960);
    view.sceneProperty().subscribe(scene -> model.inSight(scene != null));
    model.setsProperty().subscribe(this::laySets);
    model.draftProperty().subscribe(this::show);
    model.previewProperty().subscribe(this::showPreview);
  }

  Node view() {
    return view;
  }

  private void laySets(List<LightSetsModel.Offered> all) {
    sets.getChildren().clear();
    for (LightSetsModel.Offered one : all) {
      ToggleButton button = new ToggleButton(one.set().name());
      button.setUserData(one);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setAlignment(Pos.CENTER_LEFT);
      button.setMinWidth(Region.USE_PREF_SIZE);
      int users = one.users().size();
      if (users > 0) {
        Label used = new Label(texts.of("ui.settings.lights.used", users));
        used.getStyleClass().add(Style.CAPTION);
        button.setGraphic(used);
        button.setContentDisplay(ContentDisplay.RIGHT);
      }
      button.setOnAction(press -> model.show(one));
      sets.getChildren().add(button);
    }
    mark(model.draftProperty().get());
  }

  private void mark(LightSetsModel.Draft draft) {
    for (Node node : sets.getChildren()) {
      ToggleButton button = (ToggleButton) node;
      LightSetsModel.Offered one = (LightSetsModel.Offered) button.getUserData();
      button.setSelected(
          draft != null && one.own() == draft.own() && one.set().equals(draft.held()));
    }
  }

  private void show(LightSetsModel.Draft draft) {
    mark(draft);
    if (draft == null) {
      return;
    }
    // typing changes the draft and must not build its fields anew
    boolean same =
        laid != null
            && laid.held() == draft.held()
            && laid.own() == draft.own()
            && laid.rules().size() == draft.rules().size()
            && cardsShow(draft);
    if (!same) {
      layHead(draft);
      layRules(draft);
    }
    laid = draft;
    boolean changed = draft.changed();
    save.setDisable(!model.maySave());
    save.setVisible(draft.own());
    discard.setVisible(changed);
    boolean used = !model.users().isEmpty();
    delete.setVisible(draft.own() && draft.held() != null);
    delete.setManaged(delete.isVisible());
    delete.setDisable(used);
    why.setText(
        !draft.own()
            ? texts.of("ui.settings.lights.read-only")
            : model.nameTaken()
                ? texts.of("ui.settings.lights.name-taken")
                : !draft.complete()
                    ? texts.of("ui.settings.lights.incomplete")
                    : used
                        ? texts.of("ui.settings.lights.in-use", String.join("、", model.users()))
                        : "");
    why.setManaged(!why.getText().isEmpty());
  }

  /** Whether the cards in sight are those of the draft, up to what was typed into them. */
  private boolean cardsShow(LightSetsModel.Draft draft) {
    if (!draft.own()) {
      return true;
    }
    for (int i = 0; i < draft.rules().size(); i++) {
      if (!(rules.getChildren().get(i) instanceof RuleCard card)
          || !card.rule().equals(draft.rules().get(i))) {
        return false;
      }
    }
    return true;
  }

  private void layHead(LightSetsModel.Draft draft) {
    head.getChildren().clear();
    if (!draft.own()) {
      Label name = new Label(draft.name());
      name.getStyleClass().add(Style.ITEM_TITLE);
      head.getChildren().add(name);
      if (!draft.source().isEmpty()) {
        Label source = new Label(draft.source());
        source.getStyleClass().add(Style.SECONDARY);
        source.setWrapText(true);
        head.getChildren().add(source);
      }
      return;
    }
    TextField name = new TextField(draft.name());
    name.setId("light-set-name");
    name.setDisable(draft.held() != null);
    name.textProperty().subscribe((before, after) -> model.rename(after));
    HBox.setHgrow(name, Priority.ALWAYS);
    Spinner<Integer> days = new WholeNumber(0, 365, draft.dueSoonDays(), 1);
    days.setPrefWidth(96);
    days.setAccessibleText(texts.of("ui.settings.lights.days"));
    days.valueProperty()
        .subscribe(
            (before, after) -> {
              if (after != null) {
                model.setDays(after);
              }
            });
    TextField source = new TextField(draft.source());
    source.setPromptText(texts.of("ui.settings.lights.source"));
    source.textProperty().subscribe((before, after) -> model.setSource(after));
    HBox line = new HBox(8, name, new Label(texts.of("ui.settings.lights.days")), days);
    line.setAlignment(Pos.CENTER_LEFT);
    Button add = new Button(texts.of("ui.settings.lights.add-rule"), Icon.ADD.node());
    add.setId("add-light-rule");
    add.setOnAction(press -> model.addRule());
    Label order = new Label(texts.of("ui.settings.lights.order"));
    order.getStyleClass().add(Style.SECONDARY);
    HBox.setHgrow(order, Priority.ALWAYS);
    order.setMaxWidth(Double.MAX_VALUE);
    HBox tools = new HBox(8, order, add);
    tools.setAlignment(Pos.CENTER_LEFT);
    head.getChildren().addAll(line, source, tools);
  }

  private void layRules(LightSetsModel.Draft draft) {
    rules.getChildren().clear();
    if (draft.own()) {
      for (int i = 0; i < draft.rules().size(); i++) {
        rules
            .getChildren()
            .add(new RuleCard(model, i, draft.rules().get(i), draft.rules().size(), texts));
      }
      return;
    }
    for (LightWording.Entry entry : LightWording.entries(draft.set(), texts)) {
      LightMark mark = new LightMark(entry.light(), entry.word());
      mark.setMinWidth(130);
      Label meaning = new Label(entry.meaning());
      meaning.getStyleClass().add(Style.SECONDARY);
      meaning.setWrapText(true);
      HBox line = new HBox(12, mark, meaning);
      line.getStyleClass().add("rule-card");
      rules.getChildren().add(line);
    }
  }

  private void showPreview(LightsPreview found) {
    preview.getChildren().clear();
    if (found == null) {
      turned.setText("");
      return;
    }
    String words =
        Stream.of(Light.values())
            .filter(light -> found.turned().getOrDefault(light, 0) > 0)
            .map(
                light ->
                    texts.of(
                        "ui.settings.lights.turns",
                        found.turned().get(light),
                        texts.of("ui.settings.lights.turns." + light.name())))
            .collect(Collectors.joining(texts.of("ui.settings.lights.turns.between")));
    turned.setText(
        words.isEmpty()
            ? texts.of("ui.settings.lights.turns.none")
            : texts.of("ui.settings.lights.preview", words));
    for (Light light : Light.values()) {
      preview
          .getChildren()
          .add(
              new LightMark(
                  light,
                  texts.of(
                      "ui.settings.lights.count",
                      texts.word(light),
                      found.then().getOrDefault(light, 0),
                      found.now().getOrDefault(light, 0))));
    }
  }
}
