package app.xiaohao.ui.ledger.table;

import app.xiaohao.model.light.Light;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.Style;
import app.xiaohao.ui.ledger.group.Section;
import app.xiaohao.ui.ledger.group.SectionWords;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** The head of a group: its value and counts. A click folds the group or opens it. */
final class GroupHead extends HBox {
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  private final Folds folds;
  private final Texts texts;
  private final SectionWords words;
  private final Label value = new Label();
  private final Label counts = new Label();
  private final Label overdue = new Label();
  private Section section;

  GroupHead(Folds folds, Texts texts) {
    super(8);
    this.folds = folds;
    this.texts = texts;
    words = new SectionWords(texts);
    getStyleClass().add("group-head");
    setAlignment(Pos.CENTER_LEFT);
    setCursor(Cursor.HAND);
    value.getStyleClass().add("group-value");
    counts.getStyleClass().add("group-counts");
    overdue.getStyleClass().add(Style.of(Light.RED));
    getChildren().addAll(value, counts, overdue);
    getChildren().forEach(part -> ((Label) part).setMinWidth(USE_PREF_SIZE));
    setAccessibleRole(AccessibleRole.BUTTON);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    setOnContextMenuRequested(this::menu);
  }

  /** Shows a group. */
  void show(Section next) {
    section = next;
    value.setGraphic((next.folded() ? Icon.NEXT : Icon.CHOOSE).node());
    value.setText(words.label(next));
    counts.setText(words.counts(next));
    overdue.setText(words.overdue(next));
    pseudoClassStateChanged(FOLDED, next.folded());
    setAccessibleText(
        texts.of(
            next.folded() ? "ui.ledger.group.is-folded" : "ui.ledger.group.is-open",
            words.whole(next)));
  }

  /** Its words stay in sight while the table is moved sideways. */
  void stay(double pixels) {
    getChildren().forEach(part -> part.setTranslateX(pixels));
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      if (event.isShortcutDown()) {
        folds.all(!section.folded());
      } else {
        folds.toggle(section);
      }
      event.consume();
    }
  }

  private void menu(ContextMenuEvent event) {
    ContextMenu menu = new ContextMenu();
    Section of = section;
    item(
        menu,
        of.folded() ? "ui.ledger.group.open" : "ui.ledger.group.fold",
        () -> folds.toggle(of));
    if (!of.folded()) {
      item(menu, "ui.ledger.group.choose", () -> folds.choose(of));
    }
    item(menu, "ui.ledger.group.fold-all", () -> folds.all(true));
    item(menu, "ui.ledger.group.open-all", () -> folds.all(false));
    menu.show(this, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private void item(ContextMenu menu, String key, Runnable deed) {
    MenuItem item = new MenuItem(texts.of(key));
    item.setOnAction(event -> deed.run());
    menu.getItems().add(item);
  }
}
