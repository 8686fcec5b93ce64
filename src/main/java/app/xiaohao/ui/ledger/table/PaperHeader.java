package app.xiaohao.ui.ledger.table;

import app.xiaohao.text.Texts;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.LightLegend;
import app.xiaohao.ui.ledger.model.ColumnLayout;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.TableChoices;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;

/**
 * The heading line of the paper table: always in sight, sorts by a click, filters by the funnel or
 * the right button, widths by dragging the rule, places by dragging the heading.
 */
final class PaperHeader extends Region {
  private static final PseudoClass SORTED = PseudoClass.getPseudoClass("sorted");
  private static final PseudoClass FILTERED = PseudoClass.getPseudoClass("filtered");
  private static final PseudoClass FROZEN = PseudoClass.getPseudoClass("frozen");
  private static final double GRIP = 7;
  private static final double FUNNEL = 14;
  private static final double TURN = 16;

  private final Map<PaperColumn, Label> labels = new EnumMap<>(PaperColumn.class);
  private final Map<PaperColumn, Label> funnels = new EnumMap<>(PaperColumn.class);

  /** By which way and in which turn is sorted; beside the words, which therefore stay as high. */
  private final Map<PaperColumn, Label> turns = new EnumMap<>(PaperColumn.class);

  private final Map<PaperColumn, Region> grips = new EnumMap<>(PaperColumn.class);
  private final TableChoices choices;
  private final Texts texts;
  private final Rectangle clip = new Rectangle();
  private ColumnLayout layout;
  private double scrolled;
  private double pressedAt;
  private double widthBefore;

  /**
   * @param sort called with the clicked column and whether the other keys stay
   * @param filter opens the filter of a column below its heading
   */
  PaperHeader(
      Texts texts,
      TableChoices choices,
      BiConsumer<PaperColumn, Boolean> sort,
      BiConsumer<PaperColumn, Node> filter) {
    this.choices = choices;
    this.texts = texts;
    getStyleClass().add("paper-header");
    setClip(clip);
    for (PaperColumn column : PaperColumn.values()) {
      Label label = new Label(heading(column));
      label.setId("heading-" + column.name());
      label.setWrapText(true);
      label.setAlignment(Pos.CENTER);
      label.setTextAlignment(TextAlignment.CENTER);
      label.getStyleClass().addAll("paper-heading", "sorts");
      label.setCursor(Cursor.HAND);
      label.setTooltip(new Tooltip(texts.of("ui.ledger.heading.hint", heading(column))));
      label.setOnMouseReleased(event -> dropped(column, event));
      label.setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.SECONDARY) {
              filter.accept(column, label);
            } else if (event.isStillSincePress()) {
              sort.accept(column, event.isShiftDown());
            }
          });
      Label funnel = new Label(null, Icon.FILTER.node());
      funnel.getStyleClass().add("heading-filter");
      funnel.setId("filter-" + column.name());
      funnel.setCursor(Cursor.HAND);
      funnel.setOnMouseClicked(
          event -> {
            filter.accept(column, label);
            event.consume();
          });
      funnels.put(column, funnel);
      Label turn = new Label();
      turn.getStyleClass().add("heading-turn");
      turn.setId("turn-" + column.name());
      turn.setMouseTransparent(true);
      turns.put(column, turn);
      Region grip = new Region();
      grip.setCursor(Cursor.H_RESIZE);
      grip.setOnMousePressed(event -> grab(column, event));
      grip.setOnMouseDragged(event -> drag(column, event));
      grip.setOnMouseClicked(event -> release(column, event));
      labels.put(column, label);
      grips.put(column, grip);
    }
    getChildren().addAll(labels.values());
    getChildren().addAll(funnels.values());
    getChildren().addAll(turns.values());
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

  /** What the lights mean is told at their heading. */
  void legend(LightLegend legend) {
    Tooltip tip = labels.get(PaperColumn.LIGHT).getTooltip();
    tip.setGraphic(legend);
    tip.setContentDisplay(ContentDisplay.BOTTOM);
  }

  /** Says what the columns are called; those of offices are called otherwise in each ledger. */
  void named(Function<RowColumn, String> headings) {
    labels.forEach(
        (column, label) -> {
          String name = headings.apply(column.column());
          label.setText(name);
          label.getTooltip().setText(texts.of("ui.ledger.heading.hint", name));
        });
  }

  /** Marks the columns by which is sorted and those that are filtered. */
  void asked(ColumnQuery asked) {
    labels.forEach(
        (column, label) -> {
          int at = -1;
          for (int i = 0; i < asked.keys().size(); i++) {
            at = asked.keys().get(i).column() == column.column() ? i : at;
          }
          label.pseudoClassStateChanged(SORTED, at >= 0);
          turns
              .get(column)
              .setText(
                  at < 0
                      ? ""
                      : (asked.keys().get(at).down() ? "↓" : "↑")
                          + (asked.keys().size() == 1 ? "" : Integer.toString(at + 1)));
          funnels
              .get(column)
              .pseudoClassStateChanged(FILTERED, asked.filters().containsKey(column.column()));
        });
  }

  private String heading(PaperColumn column) {
    return column.column().heading(texts);
  }

  /** The heading of a column, below which its filter opens. */
  Node at(PaperColumn column) {
    return labels.get(column);
  }

  /** A heading dragged onto another takes its place. */
  private void dropped(PaperColumn column, MouseEvent event) {
    if (!event.isStillSincePress() && event.getButton() == MouseButton.PRIMARY) {
      double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
      choices.move(column, layout.at(x < layout.frozenWidth() ? x : x + scrolled));
    }
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
      funnels.get(column).setVisible(seen);
      turns.get(column).setVisible(seen);
      if (seen) {
        boolean stays = layout.isFrozen(column);
        double left = layout.left(column) - (stays ? 0 : scrolled);
        labels.get(column).pseudoClassStateChanged(FROZEN, stays);
        labels.get(column).setViewOrder(stays ? -1 : 0);
        funnels.get(column).setViewOrder(stays ? -2 : 0);
        turns.get(column).setViewOrder(stays ? -2 : 0);
        grips.get(column).setViewOrder(stays ? -2 : 0);
        double width = layout.width(column);
        labels.get(column).resizeRelocate(left, 0, width, getHeight());
        funnels
            .get(column)
            .resizeRelocate(left + width - FUNNEL - GRIP / 2, getHeight() - FUNNEL, FUNNEL, FUNNEL);
        turns.get(column).resizeRelocate(left + GRIP / 2, getHeight() - TURN, width, TURN);
        grips.get(column).resizeRelocate(left + width - GRIP / 2 - 1, 0, GRIP, getHeight());
      }
    }
  }
}
