package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ui.ledger.model.PaperColumn;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** What is drawn above the cells: the block, the active cell, the corner to fill from. */
final class GridOverlay extends Pane {
  private static final double HANDLE = 7;
  private static final double LEAST_EDITOR = 150;
  private static final double MOST_BUBBLE = 340;
  private static final double GAP = 4;

  private final GridSurface surface;
  private final GridSelection selection;
  private final CellEditor editor;
  private final CellBubble bubble;
  private final Region block = mark("cell-block");
  private final Region edge = mark("cell-block-edge");
  private final Region cursor = mark("cell-cursor");
  private final Region filled = mark("cell-filled");
  private final Region handle = new Region();
  private final Pane cells;
  private int fillTo = -1;

  GridOverlay(GridSurface surface, GridSelection selection, CellEditor editor, CellBubble bubble) {
    this.surface = surface;
    this.selection = selection;
    this.editor = editor;
    this.bubble = bubble;
    setPickOnBounds(false);
    setManaged(false);
    handle.getStyleClass().add("cell-handle");
    handle.setCursor(Cursor.CROSSHAIR);
    cells = new Pane(block, edge, filled, cursor, handle);
    cells.setPickOnBounds(false);
    cells.setClip(new Rectangle());
    getChildren().addAll(cells, editor.area(), editor.picker(), bubble);
    getChildren().forEach(child -> child.setManaged(false));
    cells.getChildren().forEach(child -> child.setManaged(false));
  }

  private static Region mark(String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    region.setMouseTransparent(true);
    return region;
  }

  /** The corner of the block. */
  Node handle() {
    return handle;
  }

  /** Shows up to which row the block would be carried; -1 for nowhere. */
  void fillTo(int row) {
    fillTo = row;
    place();
  }

  /** Puts everything where its cell is now. */
  void place() {
    BoundingBox window = surface.window();
    Rectangle clip = (Rectangle) cells.getClip();
    clip.setX(window.getMinX());
    clip.setY(window.getMinY());
    clip.setWidth(window.getWidth());
    clip.setHeight(window.getHeight());
    boolean some = selection.isSomewhere() && !selection.allColumns().isEmpty();
    int[] rows = some ? selection.rows() : new int[] {-1};
    List<PaperColumn> columns = some ? selection.columns() : List.of();
    boolean run = some && rows[rows.length - 1] - rows[0] == rows.length - 1;
    Optional<BoundingBox> whole =
        run ? between(rows[0], rows[rows.length - 1], columns) : Optional.empty();
    Optional<BoundingBox> active =
        some ? surface.place(selection.row(), selection.column()) : Optional.empty();
    show(block, selection.isBlock() ? whole : Optional.empty());
    show(edge, selection.isBlock() ? whole : Optional.empty());
    show(cursor, active);
    show(filled, fillTo < 0 || !run ? Optional.empty() : between(rows[0], fillTo, columns));
    boolean cornerSeen = run && surface.place(rows[rows.length - 1], columns.getLast()).isPresent();
    Optional<BoundingBox> corner =
        whole.filter(any -> cornerSeen && surface.node().isFocused()).map(GridOverlay::corner);
    show(handle, corner);
    placeEditor(window);
    placeBubble(window);
  }

  private static BoundingBox corner(BoundingBox box) {
    return new BoundingBox(box.getMaxX() - HANDLE + 1, box.getMaxY() - HANDLE + 1, HANDLE, HANDLE);
  }

  private static void show(Region region, Optional<BoundingBox> box) {
    region.setVisible(box.isPresent());
    box.ifPresent(
        at -> region.resizeRelocate(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight() - 1));
  }

  /** The place of a block, as far as its rows are in sight. */
  private Optional<BoundingBox> between(int first, int last, List<PaperColumn> columns) {
    Optional<BoundingBox> top = Optional.empty();
    Optional<BoundingBox> bottom = Optional.empty();
    int seenFrom = firstSeen(first, last);
    for (int row = seenFrom; row <= last; row++) {
      Optional<BoundingBox> at = surface.place(row, columns.getFirst());
      if (at.isEmpty()) {
        break;
      }
      top = top.isPresent() ? top : at;
      bottom = at;
    }
    if (top.isEmpty()) {
      return Optional.empty();
    }
    double right = surface.place(seenFrom, columns.getLast()).map(BoundingBox::getMaxX).orElse(0.0);
    double left = top.get().getMinX();
    return Optional.of(
        new BoundingBox(
            left, top.get().getMinY(), right - left, bottom.get().getMaxY() - top.get().getMinY()));
  }

  private int firstSeen(int first, int last) {
    if (surface.place(first, selection.column()).isPresent()) {
      return first;
    }
    BoundingBox window = surface.window();
    int top =
        surface
            .near(window.getMinX() + 1, window.getMinY() + 1)
            .map(CellEdit.Place::row)
            .orElse(first);
    return Math.clamp(top, first, last);
  }

  private void placeEditor(BoundingBox window) {
    if (!editor.isOpen()) {
      return;
    }
    CellEdit cell = editor.typed();
    Optional<BoundingBox> at = surface.place(cell.at(), cell.column());
    CellArea area = editor.area();
    if (at.isEmpty()) {
      area.relocate(-10_000, 0); // out of sight, and still typed into
      editor.picker().relocate(-10_000, 0);
      return;
    }
    double wide = Math.min(Math.max(at.get().getWidth(), LEAST_EDITOR), window.getWidth());
    double left = Math.min(at.get().getMinX(), window.getMaxX() - wide);
    double high =
        Math.min(Math.max(at.get().getHeight() - 1, area.prefHeight(wide)), window.getHeight());
    double top = Math.max(0, Math.min(at.get().getMinY(), window.getMaxY() - high));
    area.resizeRelocate(left, top, wide, high);
    beside(editor.picker(), left, top, top + high, window, Math.max(wide, 240));
  }

  private void placeBubble(BoundingBox window) {
    if (bubble.isOpen()) {
      BoundingBox at =
          surface
              .place(bubble.place().row(), bubble.place().column())
              .orElse(new BoundingBox(window.getMinX(), window.getMinY(), 1, 1));
      double below =
          editor.isOpen() ? editor.area().getLayoutY() + editor.area().getHeight() : at.getMaxY();
      double shift = editor.picker().isOpen() ? editor.picker().getHeight() + GAP : 0;
      beside(bubble, at.getMinX(), at.getMinY(), below + shift, window, MOST_BUBBLE);
    }
  }

  /** Below a cell, or above it where there is no room. */
  private static void beside(
      Region part, double x, double top, double bottom, BoundingBox window, double wide) {
    part.applyCss(); // it may have been filled just now: without its style it has no size
    double width = Math.min(wide, window.getWidth());
    double height = part.prefHeight(width);
    boolean below = bottom + GAP + height <= window.getMaxY();
    part.resizeRelocate(
        Math.max(0, Math.min(x, window.getMaxX() - width)),
        below ? bottom + GAP : Math.max(0, top - GAP - height),
        width,
        height);
  }
}
