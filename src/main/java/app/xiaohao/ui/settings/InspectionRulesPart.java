package app.xiaohao.ui.settings;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.model.schedule.ScheduleStage;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** By which rules each inspection is run: its lights, the rhythm of long-term work, its stages. */
final class InspectionRulesPart {
  private final LedgerSession session;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ComboBox<Inspection> inspection;
  private final ComboBox<String> lights;
  private final ComboBox<Rhythm> rhythm;
  private final FlowPane stages = new FlowPane(8, 8);
  private final Button saveStages;
  private final List<TextField> names = new ArrayList<>();
  private final List<Spinner<Integer>> days = new ArrayList<>();
  private final BooleanProperty savedLights = new SimpleBooleanProperty();
  private final BooleanProperty savedRhythm = new SimpleBooleanProperty();
  private final BooleanProperty savedGuards = new SimpleBooleanProperty();
  private final CheckBox separate = new CheckBox();
  private final Spinner<Integer> correction = new WholeNumber(0, 365, 3, 1);
  private final Spinner<Integer> backdated = new WholeNumber(0, 3650, 30, 1);
  private final VBox view;
  private boolean laying;

  InspectionRulesPart(LedgerSession session, Dialogs dialogs, SettingRows rows, Texts texts) {
    this.session = session;
    this.dialogs = dialogs;
    this.texts = texts;
    inspection = box(Inspection::name);
    inspection.setId("rules-inspection");
    inspection.setMaxWidth(360);
    lights = box(Function.identity());
    lights.setId("rules-lights");
    rhythm = box(texts::word);
    rhythm.getItems().setAll(Rhythm.MONTHLY, Rhythm.QUARTERLY);
    saveStages = new Button(texts.of("ui.settings.stages.save"));
    saveStages.setId("save-stages");
    saveStages.setOnAction(press -> saveStages());
    inspection.setOnAction(press -> lay());
    lights.setOnAction(press -> chooseLights());
    rhythm.setOnAction(
        press -> {
          if (!laying && rhythm.getValue() != null) {
            Rhythm chosen = rhythm.getValue();
            change(rules -> rules.withSignOfLife(chosen), savedRhythm);
          }
        });
    separate.setId("rules-separate");
    separate.setAccessibleText(texts.of("ui.settings.separate-people"));
    correction.setId("rules-correction");
    backdated.setId("rules-backdated");
    separate.selectedProperty().subscribe((before, now) -> guard());
    correction.valueProperty().subscribe((before, now) -> guard());
    backdated.valueProperty().subscribe((before, now) -> guard());
    stages.setAlignment(Pos.CENTER_LEFT);
    Label stagesName = new Label(texts.of("ui.settings.stages"));
    Label stagesText = new Label(texts.of("ui.settings.stages.text"));
    stagesText.getStyleClass().add(Style.SECONDARY);
    stagesText.setWrapText(true);
    view =
        rows.part(
            "inspections",
            inspection,
            rows.row("inspection-lights", lights, savedLights),
            rows.row("sign-of-life", rhythm, savedRhythm),
            rows.row("separate-people", separate, savedGuards),
            rows.row("correction-days", correction, savedGuards),
            rows.row("backdated-days", backdated, savedGuards),
            new VBox(6, new VBox(stagesName, stagesText), stages));
    session.contentsProperty().subscribe(this::take);
  }

  Node view() {
    return view;
  }

  private static <T> ComboBox<T> box(Function<T, String> words) {
    ComboBox<T> box = new ComboBox<>();
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    return box;
  }

  private void take(Contents contents) {
    view.setVisible(contents != null && !contents.inspections().isEmpty());
    view.setManaged(view.isVisible());
    if (!view.isVisible()) {
      return;
    }
    laying = true;
    Inspection before = inspection.getValue();
    inspection.getItems().setAll(contents.inspections());
    inspection.setValue(
        contents.inspections().stream()
            .filter(one -> before != null && one.id().equals(before.id()))
            .findFirst()
            .orElse(contents.inspections().getFirst()));
    laying = false;
    lay();
  }

  private void lay() {
    Contents contents = session.contentsProperty().get();
    Inspection chosen = inspection.getValue();
    if (laying || contents == null || chosen == null) {
      return;
    }
    laying = true;
    InspectionRules rules = contents.settings().rules(chosen.id());
    lights
        .getItems()
        .setAll(contents.settings().lights().offered().stream().map(LightRules::name).toList());
    lights.setValue(contents.settings().lights().rules(chosen.id()).name());
    rhythm.setValue(rules.signOfLife());
    separate.setSelected(rules.guards().separate());
    correction.getValueFactory().setValue(rules.guards().correctionDays());
    backdated.getValueFactory().setValue(rules.guards().backdatedDays());
    layStages(rules);
    laying = false;
  }

  private void layStages(InspectionRules rules) {
    stages.getChildren().clear();
    names.clear();
    days.clear();
    for (ScheduleStage stage : rules.stages()) {
      TextField name = new TextField(stage.name());
      name.setPrefColumnCount(5);
      names.add(name);
      HBox one = new HBox(4, name);
      one.setAlignment(Pos.CENTER_LEFT);
      if (stage.workingDays() == 0) {
        days.add(null);
        Label rest = new Label(texts.of("ui.settings.stages.rest"));
        rest.getStyleClass().add(Style.SECONDARY);
        one.getChildren().add(rest);
      } else {
        Spinner<Integer> count = new WholeNumber(1, 999, stage.workingDays(), 1);
        count.setPrefWidth(84);
        count.setAccessibleText(texts.of("ui.settings.stages.unit"));
        count.valueProperty().subscribe((before, after) -> check());
        days.add(count);
        one.getChildren().addAll(count, new Label(texts.of("ui.settings.stages.unit")));
      }
      name.textProperty().subscribe((before, after) -> check());
      stages.getChildren().add(one);
    }
    stages.getChildren().add(saveStages);
    check();
  }

  private List<ScheduleStage> typed() {
    List<ScheduleStage> typed = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Spinner<Integer> count = days.get(i);
      typed.add(
          new ScheduleStage(names.get(i).getText().strip(), count == null ? 0 : count.getValue()));
    }
    return typed;
  }

  private void check() {
    Contents contents = session.contentsProperty().get();
    boolean complete =
        names.stream().noneMatch(name -> name.getText().isBlank())
            && days.stream().allMatch(count -> count == null || count.getValue() != null);
    saveStages.setDisable(
        !complete
            || contents == null
            || names.size() != contents.settings().rules(inspection.getValue().id()).stages().size()
            || typed().equals(contents.settings().rules(inspection.getValue().id()).stages()));
  }

  private void guard() {
    if (!laying && correction.getValue() != null && backdated.getValue() != null) {
      Guards guards =
          new Guards(separate.isSelected(), correction.getValue(), backdated.getValue());
      change(rules -> rules.withGuards(guards), savedGuards);
    }
  }

  private void saveStages() {
    List<ScheduleStage> plan = typed();
    change(rules -> rules.withStages(plan), null);
  }

  private void chooseLights() {
    Contents contents = session.contentsProperty().get();
    if (laying || lights.getValue() == null) {
      return;
    }
    boolean standard = lights.getValue().equals(contents.settings().lights().standard().name());
    String name = standard ? "" : lights.getValue();
    change(rules -> rules.withLightRules(name), savedLights);
  }

  /**
   * Writes other rules.
   *
   * @param saved which tick says so; null for none
   */
  private void change(UnaryOperator<InspectionRules> how, BooleanProperty saved) {
    Contents contents = session.contentsProperty().get();
    InspectionRules before = contents.settings().rules(inspection.getValue().id());
    InspectionRules after = how.apply(before);
    if (after.equals(before)) {
      return;
    }
    session.apply(
        new Change.Rules(inspection.getValue().id(), before, after),
        () -> {
          savedLights.set(saved == savedLights);
          savedRhythm.set(saved == savedRhythm);
          savedGuards.set(saved == savedGuards);
        },
        problem -> {
          dialogs.failed(problem);
          lay();
        });
  }
}
