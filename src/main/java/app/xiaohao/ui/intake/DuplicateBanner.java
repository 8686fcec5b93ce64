package app.xiaohao.ui.intake;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Says that the same document is in the ledger already, and what may be done about it. */
final class DuplicateBanner extends VBox {
  DuplicateBanner(IntakeModel intake, QueuedDocument document, Texts texts) {
    super(8);
    getStyleClass().add("duplicate");
    IntakeWords words = new IntakeWords(texts);
    Label what = new Label();
    what.setGraphic(Icon.WARNING.node());
    what.getStyleClass().add(Style.STRONG);
    what.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    document.target().prior().isEmpty()
                        ? ""
                        : words.prior(document.target().prior().getFirst()),
                document.target().prior()));
    HBox ways =
        new HBox(
            12,
            way(texts, "skip", intake::skip),
            way(texts, "update", document.target()::update),
            way(texts, "second", document.target()::makeSecond));
    getChildren().addAll(what, ways);
  }

  private static VBox way(Texts texts, String key, Runnable action) {
    Button button = new Button(texts.of("ui.intake.duplicate." + key));
    button.setId("duplicate-" + key);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(press -> action.run());
    Label consequence = new Label(texts.of("ui.intake.duplicate." + key + ".text"));
    consequence.getStyleClass().add(Style.SECONDARY);
    consequence.setWrapText(true);
    VBox way = new VBox(4, button, consequence);
    way.setAlignment(Pos.TOP_LEFT);
    way.setPrefWidth(340);
    HBox.setHgrow(way, Priority.ALWAYS);
    return way;
  }
}
