package app.xiaohao.ui.intake;

import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Where the reviewed document goes: a new inspection, or one that the ledger has. */
final class TargetBar extends HBox {
  TargetBar(TargetModel model, Texts texts) {
    super(8);
    getStyleClass().add("target-bar");
    setAlignment(Pos.CENTER_LEFT);
    ToggleGroup either = new ToggleGroup();
    RadioButton makes = new RadioButton(texts.of("ui.intake.target.new"));
    RadioButton takes = new RadioButton(texts.of("ui.intake.target.existing"));
    makes.setToggleGroup(either);
    takes.setToggleGroup(either);
    makes.setMinWidth(Region.USE_PREF_SIZE);
    takes.setMinWidth(Region.USE_PREF_SIZE);
    takes.disableProperty().bind(Bindings.isEmpty(model.inspections()));
    model.makesNewProperty().subscribe(isNew -> either.selectToggle(isNew ? makes : takes));
    either
        .selectedToggleProperty()
        .addListener((property, before, now) -> model.makesNewProperty().set(now == makes));

    TextField name = new TextField();
    name.setId("inspection-name");
    name.setAccessibleText(texts.of("ui.intake.target.name"));
    name.setPromptText(texts.of("ui.intake.target.name"));
    name.textProperty().bindBidirectional(model.nameProperty());
    name.setPrefColumnCount(18);
    HBox.setHgrow(name, Priority.ALWAYS);
    showOnlyWhere(name, model.makesNewProperty());

    ComboBox<InspectionKind> kind = new ComboBox<>();
    kind.setAccessibleText(texts.of("ui.intake.target.kind"));
    kind.getItems().setAll(InspectionKind.values());
    kind.setConverter(words(texts));
    kind.valueProperty().bindBidirectional(model.kindProperty());
    showOnlyWhere(kind, model.makesNewProperty());
    kind.setMinWidth(Region.USE_PREF_SIZE);

    ComboBox<Inspection> existing = new ComboBox<>();
    existing.setId("inspection-existing");
    existing.setAccessibleText(texts.of("ui.intake.target.existing"));
    existing.setPromptText(texts.of("ui.intake.target.choose"));
    existing.setItems(model.inspections());
    existing.setConverter(names());
    existing.valueProperty().bindBidirectional(model.existingProperty());
    showOnlyWhere(existing, model.makesNewProperty().not());
    existing.setMaxWidth(Double.MAX_VALUE);
    existing.setMinWidth(120);
    HBox.setHgrow(existing, Priority.ALWAYS);
    getChildren().addAll(makes, takes, name, kind, existing);
  }

  private static void showOnlyWhere(Node node, ObservableValue<Boolean> so) {
    node.visibleProperty().bind(so);
    node.managedProperty().bind(so);
  }

  private static StringConverter<InspectionKind> words(Texts texts) {
    return new StringConverter<>() {
      @Override
      public String toString(InspectionKind kind) {
        return kind == null ? "" : texts.word(kind);
      }

      @Override
      public InspectionKind fromString(String typed) {
        throw new UnsupportedOperationException("kinds are chosen, not typed");
      }
    };
  }

  private static StringConverter<Inspection> names() {
    return new StringConverter<>() {
      @Override
      public String toString(Inspection inspection) {
        return inspection == null ? "" : inspection.name();
      }

      @Override
      public Inspection fromString(String typed) {
        throw new UnsupportedOperationException("inspections are chosen, not typed");
      }
    };
  }
}
