package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ui.ledger.model.LedgerModel;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * The mouse of a spreadsheet: a block by dragging, typing by a double click, filling by the corner.
 */
final class GridMouse {
  private final GridView view;
  private final GridSurface surface;
  private final GridSelection at;
  private final GridModel grid;
  private final LedgerModel model;
  private final GridOverlay overlay;
  private boolean dragging;
  private boolean filling;
  private int fillTo = -1;

  GridMouse(
      GridView view, GridSurface surface, GridModel grid, LedgerModel model, GridOverlay overlay) {
    this.view = view;
    this.surface = surface;
    this.grid = grid;
    this.model = model;
    this.overlay = overlay;
    at = view.selection();
    Node node = surface.node();
    node.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    node.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    node.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> release());
  }

  private Optional<CellEdit.Place> cell(MouseEvent event) {
    Point2D point = surface.node().sceneToLocal(event.getSceneX(), event.getSceneY());
    return surface.at(point.getX(), point.getY());
  }

  private boolean isOnOverlay(Object target) {
    Node node = target instanceof Node hit ? hit : null;
    while (node != null && node != overlay) {
      node = node.getParent();
    }
    return node != null;
  }

  private void press(MouseEvent event) {
    if (event.getTarget() == overlay.handle()) {
      filling = true;
      return;
    }
    Optional<CellEdit.Place> place =
        isOnOverlay(event.getTarget()) ? Optional.empty() : cell(event);
    if (place.isEmpty()) {
      return;
    }
    surface.node().requestFocus();
    view.hideBubble();
    int row = place.get().row();
    if (event.getButton() == MouseButton.SECONDARY) {
      if (model.selection().holds(row) && at.has(place.get().column())) {
        model.pointAt(row);
      } else {
        at.select(row, place.get().column());
      }
      return;
    }
    dragging = true;
    if (event.isShiftDown()) {
      at.extend(row, place.get().column());
    } else if (event.isShortcutDown()) {
      at.toggle(row);
      dragging = false;
    } else {
      at.select(row, place.get().column());
    }
    if (event.getClickCount() == 2) {
      dragging = false;
      view.begin(null);
    }
  }

  private void drag(MouseEvent event) {
    if (filling) {
      carry(event);
    } else if (dragging && event.getButton() == MouseButton.PRIMARY) {
      near(event).ifPresent(place -> at.extend(place.row(), place.column()));
    }
  }

  /** The cell under the hand; beyond an edge the next row, which comes to sight. */
  private Optional<CellEdit.Place> near(MouseEvent event) {
    Point2D point = surface.node().sceneToLocal(event.getSceneX(), event.getSceneY());
    BoundingBox window = surface.window();
    double x = Math.clamp(point.getX(), window.getMinX(), window.getMaxX() - 1);
    double y = Math.clamp(point.getY(), window.getMinY(), window.getMaxY() - 1);
    Optional<CellEdit.Place> place = surface.near(x, y);
    int beyond = point.getY() < window.getMinY() ? -1 : point.getY() > window.getMaxY() ? 1 : 0;
    if (place.isPresent() && beyond != 0) {
      int last = model.shownProperty().get().rows().size() - 1;
      int row = Math.clamp(place.get().row() + beyond, 0, last);
      surface.reveal(row);
      return Optional.of(new CellEdit.Place(row, place.get().column()));
    }
    return place;
  }

  private void carry(MouseEvent event) {
    int[] rows = at.rows();
    int last = rows[rows.length - 1];
    fillTo = near(event).map(CellEdit.Place::row).filter(row -> row > last).orElse(-1);
    overlay.fillTo(fillTo);
  }

  private void release() {
    dragging = false;
    if (filling) {
      filling = false;
      overlay.fillTo(-1);
      if (fillTo >= 0) {
        grid.drag(at, fillTo);
      }
      fillTo = -1;
    }
  }
}
