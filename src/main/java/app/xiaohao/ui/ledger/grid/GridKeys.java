package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ui.ledger.clip.ClipTable;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys of a spreadsheet, while no cell is typed into. */
final class GridKeys {
  private final GridView view;
  private final GridSurface surface;
  private final GridSelection at;
  private final GridModel grid;
  private final LedgerModel model;

  GridKeys(GridView view, GridSurface surface, GridModel grid, LedgerModel model) {
    this.view = view;
    this.surface = surface;
    this.grid = grid;
    this.model = model;
    at = view.selection();
    Node node = surface.node();
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    node.addEventHandler(KeyEvent.KEY_TYPED, this::type);
  }

  private void type(KeyEvent event) {
    String typed = event.getCharacter();
    boolean writes =
        !typed.isEmpty()
            && typed.charAt(0) > ' '
            && typed.charAt(0) != 127
            && !typed.equals("\u3000");
    boolean shortcut = event.isControlDown() || event.isMetaDown();
    // with AltGr, which is both keys at once, some keyboards write letters
    if (isMine(event) && writes && (!shortcut || event.isAltDown())) {
      view.begin(typed);
      event.consume();
    }
  }

  private boolean isMine(KeyEvent event) {
    return event.getTarget() == surface.node() && !view.isComposing();
  }

  private void press(KeyEvent event) {
    boolean strikes = event.isAltDown() && event.getCode() == KeyCode.DELETE; // the whole row's
    if (!isMine(event) || strikes) {
      return;
    }
    boolean known =
        event.isShortcutDown()
            ? pressWithShortcut(event)
            : pressInPreview(event) || pressAlone(event);
    if (known) {
      event.consume();
    }
  }

  private boolean pressInPreview(KeyEvent event) {
    if (grid.previewProperty().get() == null) {
      return false;
    }
    switch (event.getCode()) {
      case ENTER -> grid.confirm();
      case ESCAPE -> grid.cancel();
      case F8 -> view.nextRefused(event.isShiftDown() ? -1 : 1);
      case SPACE -> grid.toggle(at.active().place());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean pressAlone(KeyEvent event) {
    boolean shift = event.isShiftDown();
    if (event.isAltDown()
        && event.getCode() != KeyCode.DOWN
        && event.getCode() != KeyCode.KP_DOWN) {
      return false; // keys of the menu, such as Alt+Delete
    }
    switch (event.getCode()) {
      case UP, KP_UP -> move(-1, 0, shift);
      case DOWN, KP_DOWN -> down(event);
      case LEFT, KP_LEFT -> move(0, -1, shift);
      case RIGHT, KP_RIGHT -> move(0, 1, shift);
      case PAGE_UP -> move(-surface.pageLength(), 0, shift);
      case PAGE_DOWN -> move(surface.pageLength(), 0, shift);
      case HOME -> move(0, -columns().size(), shift);
      case END -> move(0, columns().size(), shift);
      case ENTER -> step(shift ? -1 : 1, 0);
      case TAB -> step(0, shift ? -1 : 1);
      case F2 -> view.begin(null);
      case DELETE -> clear(GridModel.Gesture.CLEAR);
      case BACK_SPACE -> view.begin("");
      case SPACE -> {
        if (shift) {
          at.rowsWhole();
        }
      }
      case ESCAPE -> {
        return escape();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean pressWithShortcut(KeyEvent event) {
    boolean shift = event.isShiftDown();
    int all = rows();
    switch (event.getCode()) {
      case UP, KP_UP -> move(-all, 0, shift);
      case DOWN, KP_DOWN -> move(all, 0, shift);
      case LEFT, KP_LEFT -> move(0, -columns().size(), shift);
      case RIGHT, KP_RIGHT -> move(0, columns().size(), shift);
      case HOME -> move(-all, -columns().size(), shift);
      case END -> move(all, columns().size(), shift);
      case SPACE -> at.columnsWhole();
      case A -> at.all();
      case C -> copy();
      case X -> {
        copy();
        clear(GridModel.Gesture.CUT);
      }
      case V -> paste();
      case L -> {
        if (!shift) {
          return false;
        }
        model.clearFilters();
      }
      case D -> grid.fillDown(at);
      case R -> grid.fillRight(at);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** With Alt it opens the filter of the column. */
  private void down(KeyEvent event) {
    if (event.isAltDown()) {
      surface.filter(at.column());
    } else {
      move(1, 0, event.isShiftDown());
    }
  }

  private int rows() {
    return model.shownProperty().get() == null ? 0 : model.shownProperty().get().rows().size();
  }

  private List<PaperColumn> columns() {
    return at.allColumns();
  }

  private void move(int down, int right, boolean extend) {
    if (rows() == 0) {
      return;
    }
    int row = Math.clamp((extend ? at.end() : at.row()) + down, 0, rows() - 1);
    PaperColumn from = extend ? at.endColumn() : at.column();
    int column = Math.clamp(columns().indexOf(from) + right, 0, columns().size() - 1);
    if (extend) {
      at.extend(row, columns().get(column));
    } else {
      at.select(row, columns().get(column));
    }
    surface.reveal(row);
  }

  private void step(int down, int right) {
    at.step(down, right);
    surface.reveal(at.row());
  }

  private boolean escape() {
    if (view.hideBubble()) {
      return true;
    }
    boolean filtered = model.isFiltered();
    if (filtered) {
      model.clearFilters();
    }
    return filtered;
  }

  private void copy() {
    if (at.isSomewhere()) {
      GridClipboard.put(grid.copy(at));
    }
  }

  private void clear(GridModel.Gesture gesture) {
    if (at.isSomewhere()) {
      grid.clear(gesture, at);
    }
  }

  private void paste() {
    Optional<ClipTable> clip = GridClipboard.table();
    if (clip.isEmpty()) {
      view.nothingToPaste();
    } else if (at.isSomewhere()) {
      grid.paste(clip.get(), at);
    }
  }
}
