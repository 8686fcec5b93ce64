package app.xiaohao.ui.kit.dialog;

import app.xiaohao.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Fields for passwords, with what stands against them. They can be shown while they are typed:
 * input methods for Chinese work in fields that are seen only.
 */
final class PasswordQuestion extends VBox {
  private static final double GAP = 6;
  private static final int COLUMNS = 26;

  private final Dialogs.PasswordCheck check;
  private final Texts texts;
  private final List<TextField> fields = new ArrayList<>();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final BooleanProperty looking = new SimpleBooleanProperty();
  private final Label against = new Label();
  private final Label capitals = new Label();

  PasswordQuestion(List<String> labels, Dialogs.PasswordCheck check, Texts texts) {
    super(GAP);
    this.check = check;
    this.texts = texts;
    for (String label : labels) {
      add(label);
    }
    CheckBox show = new CheckBox(texts.of("ui.kit.password.show"));
    show.setId("show-password");
    shown.bind(show.selectedProperty());
    against.setId("password-wrong");
    against.getStyleClass().add("light-red");
    capitals.setId("caps-lock");
    capitals.getStyleClass().add("light-yellow");
    capitals.setText(texts.of("ui.kit.password.caps-lock"));
    for (Label line : List.of(against, capitals)) {
      line.setWrapText(true);
      line.setMinHeight(Region.USE_PREF_SIZE);
      line.managedProperty().bind(line.visibleProperty());
      line.setVisible(false);
    }
    getChildren().addAll(show, capitals, against);
    addEventFilter(KeyEvent.ANY, key -> lookAtCapsLock());
  }

  private void add(String words) {
    Label label = new Label(words);
    PasswordField unseen = new PasswordField();
    TextField seen = new TextField();
    unseen.setId("password-" + (fields.size() + 1));
    seen.textProperty().bindBidirectional(unseen.textProperty());
    for (TextField field : List.of(unseen, seen)) {
      field.setPrefColumnCount(COLUMNS);
      field.setAccessibleText(words);
      field.disableProperty().bind(looking);
    }
    label.setLabelFor(unseen);
    seen.visibleProperty().bind(shown);
    unseen.visibleProperty().bind(shown.not());
    fields.add(unseen);
    getChildren().addAll(label, new StackPane(unseen, seen));
  }

  /** The first field is where one types. */
  void begin() {
    fields.getFirst().requestFocus();
    lookAtCapsLock();
  }

  private void lookAtCapsLock() {
    capitals.setVisible(Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
  }

  /**
   * Lets a button go on only once the check has nothing to say.
   *
   * @param done closes the dialog
   */
  void guard(Button go, Runnable done) {
    go.disableProperty()
        .bind(
            looking.or(
                Bindings.createBooleanBinding(
                    () -> fields.getFirst().getText().isEmpty(),
                    fields.getFirst().textProperty())));
    go.addEventFilter(
        ActionEvent.ACTION,
        press -> {
          press.consume();
          look(done);
        });
  }

  private void look(Runnable done) {
    looking.set(true);
    against.setVisible(false);
    check.check(
        fields.stream().map(field -> field.getText().toCharArray()).toList(),
        found -> {
          looking.set(false);
          if (found.isEmpty()) {
            fields.forEach(TextField::clear);
            done.run();
          } else {
            against.setText(found.get());
            against.setVisible(true);
            getScene().getWindow().sizeToScene();
            fields.getFirst().requestFocus();
            fields.getFirst().selectAll();
          }
        });
  }
}
