package app.xiaohao.ui.intake.review;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Style;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The commands of the review as a small tool bar; a tooltip tells the key, or why it is grey. */
final class EditBar extends HBox {
  private final ReviewCommands commands;
  private final Texts texts;
  private final Map<ReviewCommand, ButtonBase> buttons = new EnumMap<>(ReviewCommand.class);

  EditBar(ReviewModel model, ReviewCommands commands, Texts texts) {
    super(2);
    this.commands = commands;
    this.texts = texts;
    getStyleClass().add("edit-bar");
    add(ReviewCommand.UNDO, false);
    add(ReviewCommand.REDO, false);
    getChildren().add(new Separator(Orientation.VERTICAL));
    add(ReviewCommand.MERGE, true);
    add(ReviewCommand.SPLIT_MEASURE, true);
    add(ReviewCommand.SPLIT_ISSUE, true);
    getChildren().add(new Separator(Orientation.VERTICAL));
    add(ReviewCommand.PROMOTE, true);
    add(ReviewCommand.DEMOTE, true);
    getChildren().add(new Separator(Orientation.VERTICAL));
    ToggleButton assign = new ToggleButton();
    assign.selectedProperty().bindBidirectional(commands.assigningProperty());
    put(ReviewCommand.ASSIGN, assign, true);
    model.stepsProperty().subscribe(() -> show());
    model.selectionProperty().subscribe(() -> show());
    model.chosenProperty().subscribe(() -> show());
    model.headingProperty().subscribe(() -> show());
    model.caretProperty().subscribe(() -> show());
    model.typingProperty().subscribe(() -> show());
  }

  private void add(ReviewCommand command, boolean named) {
    Button button = new Button();
    button.setOnAction(press -> commands.give(command));
    put(command, button, named);
  }

  private void put(ReviewCommand command, ButtonBase button, boolean named) {
    button.setId("command-" + command.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    button.getStyleClass().add(Style.QUIET);
    button.setGraphic(command.icon().node());
    button.setText(named ? texts.of("ui.intake.command.short." + command) : null);
    button.setAccessibleText(texts.of("ui.intake.command." + command));
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip());
    buttons.put(command, button);
    // A button that is off gets no mouse: the pane around it tells why.
    HBox around = new HBox(button);
    Tooltip.install(around, button.getTooltip());
    getChildren().add(around);
  }

  private void show() {
    buttons.forEach(
        (command, button) -> {
          button.setDisable(!commands.possible(command));
          button.getTooltip().setText(commands.hint(command));
        });
  }
}
