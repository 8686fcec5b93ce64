package app.xiaohao.ui.ledger.table;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.ledger.model.ColumnLayout;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.TableChoices;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;

/** The heading line of the paper table: always in sight, sorts by a click, widths by dragging. */
final class PaperHeader extends Region {
  private static final PseudoClass SORTED = PseudoClass.getPseudoClass("sorted");
  private static final double GRIP = 7;

  private final Map<PaperColumn, Label> labels = new EnumMap<>(PaperColumn.class);
  private final Map<PaperColumn, Region> grips = new EnumMap<>(PaperColumn.class);
  private final TableChoices choices;
  private final Rectangle clip = new Rectangle();
  private ColumnLayout layout;
  private double scrolled;
  private double pressedAt;
  private double widthBefore;

  /**
   * @param sort called with the order of the clicked column
   */
  PaperHeader(Texts texts, TableChoices choices, Consumer<LedgerQuery.Order> sort) {
    this.choices = choices;
    getStyleClass().add("paper-header");
    setClip(clip);
    for (PaperColumn column : PaperColumn.values()) {
      Label label = new Label(texts.of("ui.ledger.column." + column.name()));
      label.setWrapText(true);
      label.setAlignment(Pos.CENTER);
      label.setTextAlignment(TextAlignment.CENTER);
      label.getStyleClass().add("paper-heading");
      if (column.order() != null) {
        label.getStyleClass().add("sorts");
        label.setCursor(Cursor.HAND);
        label.setTooltip(
            new Tooltip(
                texts.of(
                    "ui.ledger.sort-by", texts.of("ui.ledger.order." + column.order().name()))));
        label.setOnMouseClicked(event -> sort.accept(column.order()));
      }
      Region grip = new Region();
      grip.setCursor(Cursor.H_RESIZE);
      grip.setOnMousePressed(event -> grab(column, event));
      grip.setOnMouseDragged(event -> drag(column, event));
      grip.setOnMouseClicked(event -> release(column, event));
      labels.put(column, label);
      grips.put(column, grip);
    }
    getChildren().addAll(labels.values());
    getChildren().addAll(grips.values());
  }

  /** Places the columns. */
  void place(ColumnLayout columns) {
    layout = columns;
    requestLayout();
    if (getParent() != null) {
      getParent().requestLayout();
    }
  }

  /** Marks the column by which is sorted. */
  void sorted(LedgerQuery.Order order) {
    labels.forEach(
        (column, label) ->
            label.pseudoClassStateChanged(
                SORTED, order != LedgerQuery.Order.PAPER && column.order() == order));
  }

  /** Follows the table sideways. */
  void scroll(double pixels) {
    scrolled = pixels;
    requestLayout();
  }

  private void grab(PaperColumn column, MouseEvent event) {
    pressedAt = event.getSceneX();
    widthBefore = layout.width(column);
    event.consume();
  }

  private void drag(PaperColumn column, MouseEvent event) {
    double width = Math.max(column.least(), widthBefore + event.getSceneX() - pressedAt);
    choices.dragged().put(column, Math.rint(width));
    event.consume();
  }

  private void release(PaperColumn column, MouseEvent event) {
    if (event.getClickCount() == 2) {
      choices.dragged().remove(column);
    }
    event.consume();
  }

  @Override
  protected double computePrefHeight(double width) {
    double most = 0;
    for (Map.Entry<PaperColumn, Label> entry : labels.entrySet()) {
      if (layout != null && layout.has(entry.getKey())) {
        most = Math.max(most, entry.getValue().prefHeight(layout.width(entry.getKey())));
      }
    }
    return Math.ceil(most);
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    if (layout == null) {
      return;
    }
    for (PaperColumn column : PaperColumn.values()) {
      boolean seen = layout.has(column);
      labels.get(column).setVisible(seen);
      grips.get(column).setVisible(seen);
      if (seen) {
        double left = layout.left(column) - scrolled;
        double width = layout.width(column);
        labels.get(column).resizeRelocate(left, 0, width, getHeight());
        grips.get(column).resizeRelocate(left + width - GRIP / 2 - 1, 0, GRIP, getHeight());
      }
    }
  }
}
