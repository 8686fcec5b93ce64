package app.xiaohao.ui.kit.form;

import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.EmptyState;
import app.xiaohao.ui.kit.Icon;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Stands in place of a screen that is about one inspection while all are chosen: a button for each,
 * by its name. Tab and the arrow keys lead from one to the next.
 */
public final class InspectionChoice extends StackPane {
  private static final double WIDTH = 460;

  private final Texts texts;
  private final Consumer<InspectionId> choose;
  private final VBox buttons = new VBox(8);
  private List<Inspection> shown = List.of();

  /**
   * @param what the screen does with one inspection, in a few words
   * @param choose called with the one that is meant
   */
  public InspectionChoice(String what, Texts texts, Consumer<InspectionId> choose) {
    this.texts = texts;
    this.choose = choose;
    getStyleClass().add("inspection-choice");
    ScrollPane scroll = new ScrollPane();
    // Content put in by a skin made during a CSS pass cannot take the cursor before that pass.
    scroll.setSkin(new ScrollPaneSkin(scroll));
    scroll.setContent(buttons);
    scroll.setFitToWidth(true);
    scroll.setMaxWidth(WIDTH);
    scroll.setFocusTraversable(false);
    getChildren()
        .add(
            new EmptyState(
                Icon.CHOOSE,
                texts.of("ui.kit.which-inspection"),
                texts.of("ui.kit.which-inspection.text", what),
                scroll));
  }

  /** Offers these; buttons that stand there already stay, and the cursor on them. */
  public void show(List<Inspection> inspections) {
    if (inspections.equals(shown)) {
      return;
    }
    shown = List.copyOf(inspections);
    buttons.getChildren().setAll(shown.stream().map(this::button).toList());
  }

  private Node button(Inspection inspection) {
    String when =
        inspection.feedbackDate() == null
            ? ""
            : "\n" + texts.of("ui.kit.which-inspection.feedback", inspection.feedbackDate());
    Button button = new Button(inspection.name() + when);
    button.setWrapText(true);
    button.setAlignment(Pos.CENTER_LEFT);
    button.setMinHeight(USE_PREF_SIZE);
    button.setId("inspection-" + inspection.id().value());
    button.setAccessibleText(inspection.name());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(press -> choose.accept(inspection.id()));
    return button;
  }

  /** Brings the cursor onto the first. */
  public void edit() {
    if (!buttons.getChildren().isEmpty()) {
      buttons.getChildren().getFirst().requestFocus();
    }
  }
}
