package app.xiaohao.ui.intake;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import javafx.scene.control.Label;

/** Says that the document was exported from this ledger, from where, and what it changes there. */
final class OwnBanner extends Label {
  OwnBanner(TargetModel target, Texts texts) {
    setId("own-file");
    setGraphic(Icon.INFORMATION.node());
    getStyleClass().addAll(Style.STRONG, "own-file");
    setWrapText(true);
    target
        .ownProperty()
        .subscribe(
            own ->
                setText(
                    own == null
                        ? ""
                        : texts.of("ui.intake.own", own.changes(), own.inspection().name())));
    visibleProperty().bind(target.ownProperty().isNotNull());
    managedProperty().bind(visibleProperty());
  }
}
