package app.xiaohao.ui.intake.review;

import app.xiaohao.model.SourceRange;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.review.ReviewModel.Origin;
import app.xiaohao.ui.intake.review.ReviewModel.Selection;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The report's whole text. Only the paragraphs in sight exist as nodes, so that its length does not
 * matter; a click or Enter selects the item that stands there.
 */
final class ReportPane extends ListView<SourceRange> {
  static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final double SCROLL_BAR = 16;
  private static final int ATTEMPTS = 4;

  private final ReviewModel model;
  private final List<ParagraphCell> cells = new ArrayList<>();

  ReportPane(ReviewModel model, ReviewCommands commands, Texts texts) {
    this.model = model;
    getStyleClass().add("report-pane");
    setAccessibleText(texts.of("ui.intake.report"));
    getItems().setAll(model.passages().paragraphs());
    setCellFactory(list -> new ParagraphCell());
    model.selectionProperty().addListener((property, before, now) -> selected(now));
    model
        .stepsProperty()
        .addListener((property, before, now) -> cells.forEach(ParagraphCell::again));
    model.caretProperty().addListener((property, before, now) -> decorate());
    setContextMenu(commands.menu(ReviewCommand.SPLIT_MEASURE, ReviewCommand.SPLIT_ISSUE));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    widthProperty().addListener((property, before, now) -> widened(before.doubleValue()));
  }

  /** Brings a position to sight at a quarter of the height, unless it is well in sight already. */
  void bringToSight(int position) {
    bringToSight(position, ATTEMPTS);
  }

  /**
   * The list guesses the heights of paragraphs that it has not shown yet and moves when it learns
   * the true ones; so the place is looked at again after the next layout.
   */
  private void bringToSight(int position, int attempts) {
    int index = model.passages().paragraphAt(position);
    if (getScene() == null || !(lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
      scrollTo(index);
      return;
    }
    Double now = placeOf(flow, index, position);
    if (attempts == 0 || (now != null && now > 0 && now < getHeight() * 0.7)) {
      return;
    }
    scrollTo(index);
    layout();
    Double placed = placeOf(flow, index, position);
    if (placed != null) {
      flow.scrollPixels(placed - getHeight() / 4);
    }
    Scene scene = getScene();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            Platform.runLater(() -> bringToSight(position, attempts - 1));
          }
        });
    Platform.requestNextPulse();
  }

  /** How far below the pane's top a position stands; null where its paragraph is out of sight. */
  private Double placeOf(VirtualFlow<?> flow, int index, int position) {
    IndexedCell<?> cell = flow.getVisibleCell(index);
    if (!(cell instanceof ParagraphCell paragraph)) {
      return null;
    }
    Bounds bounds = sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
    return bounds.getMinY() + paragraph.view.offsetOf(position);
  }

  /** Heights depend on the width; the first one known lets the selected item be found. */
  private void widened(double before) {
    refresh();
    SourceRange sight = model.selectionProperty().get().sight();
    if (before <= 0 && sight != null) {
      Platform.runLater(() -> bringToSight(sight.start()));
    }
  }

  private void selected(Selection selection) {
    decorate();
    if (selection.sight() != null && selection.origin() == Origin.DRAFT) {
      bringToSight(selection.sight().start());
    }
  }

  private void decorate() {
    cells.forEach(ParagraphCell::decorate);
  }

  private void pressed(KeyEvent event) {
    int focused = getFocusModel().getFocusedIndex();
    if (focused < 0) {
      return;
    }
    SourceRange paragraph = getItems().get(focused);
    if (event.getCode() == KeyCode.ENTER) {
      model.selectAt(paragraph.start());
      event.consume();
    } else if (COPY.match(event)) {
      ClipboardContent content = new ClipboardContent();
      content.putString(model.passages().text(paragraph));
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    }
  }

  private final class ParagraphCell extends ListCell<SourceRange> {
    private final ParagraphView view = new ParagraphView(model);

    ParagraphCell() {
      getStyleClass().add("paragraph-cell");
      cells.add(this);
      addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
      addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    /** The context menu cuts where it was opened. */
    private void pressed(MouseEvent event) {
      if (!isEmpty() && event.getButton() == MouseButton.SECONDARY) {
        model.selectAt(view.positionAt(view.sceneToLocal(event.getSceneX(), event.getSceneY())));
      }
    }

    /** Takes the items as they stand after a step. */
    private void again() {
      if (!isEmpty()) {
        view.show(getItem());
      }
    }

    private void clicked(MouseEvent event) {
      if (!isEmpty() && event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        model.selectAt(view.positionAt(view.sceneToLocal(event.getSceneX(), event.getSceneY())));
      }
    }

    private void decorate() {
      if (!isEmpty()) {
        view.decorate();
      }
    }

    @Override
    protected void updateItem(SourceRange paragraph, boolean empty) {
      super.updateItem(paragraph, empty);
      setText(null);
      setGraphic(empty ? null : view);
      if (!empty) {
        view.show(paragraph);
      }
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
      return isEmpty() ? 0 : view.prefHeight(textWidth());
    }

    @Override
    protected void layoutChildren() {
      super.layoutChildren();
      view.resizeRelocate(0, 0, textWidth(), getHeight());
    }

    /** The same for measuring and for drawing, whether or not the scroll bar is there. */
    private double textWidth() {
      return Math.max(80, ReportPane.this.getWidth() - SCROLL_BAR);
    }
  }
}
