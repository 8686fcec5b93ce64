package app.xiaohao.ui.intake.history;

import app.xiaohao.ledger.ImportEntry;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The imports of the open ledger, newest first, each to be undone where nobody worked on it. */
public final class ImportList extends VBox {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ImportHistory history;
  private final Texts texts;

  public ImportList(ImportHistory history, Texts texts) {
    this.history = history;
    this.texts = texts;
    getStyleClass().add("document-list");
    history.entries().addListener((javafx.beans.Observable change) -> show());
    show();
  }

  private void show() {
    getChildren().clear();
    history.entries().forEach(entry -> getChildren().add(row(entry)));
    if (getChildren().isEmpty()) {
      Label none = new Label(texts.of("ui.intake.imports.empty"));
      none.getStyleClass().add(Style.SECONDARY);
      none.setWrapText(true);
      getChildren().add(none);
    }
  }

  private Node row(ImportEntry entry) {
    Label name = new Label(entry.document(), Icon.DOCUMENT.node());
    name.getStyleClass().add(Style.STRONG);
    name.setMinWidth(0);
    Label what =
        quiet(
            texts.of(
                "ui.intake.imports.line",
                entry.at().format(MINUTE),
                entry.by(),
                entry.inspectionName(),
                entry.newIssues(),
                entry.newMeasures(),
                entry.changedIssues()));
    VBox lines = new VBox(2, name, what);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox row = new HBox(10, lines);
    row.getStyleClass().add("document-row");
    row.setAlignment(Pos.CENTER_LEFT);
    if (entry.undoable()) {
      Button undo = new Button(texts.of("ui.intake.imports.undo"), Icon.UNDO.node());
      undo.setMinWidth(USE_PREF_SIZE);
      undo.setOnAction(press -> history.undo(entry));
      row.getChildren().add(undo);
    } else {
      ImportEntry.Obstacle why = entry.obstacle();
      lines
          .getChildren()
          .add(
              quiet(
                  texts.of(
                      "ui.intake.imports.obstacle." + why.kind(),
                      why.by(),
                      why.at().format(MINUTE),
                      why.about())));
    }
    return row;
  }

  private static Label quiet(String words) {
    Label label = new Label(words);
    label.getStyleClass().add(Style.SECONDARY);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
