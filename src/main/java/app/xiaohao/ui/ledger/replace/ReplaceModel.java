package app.xiaohao.ui.ledger.replace;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ui.kit.work.Asker;
import app.xiaohao.ui.ledger.grid.CellEdit;
import app.xiaohao.ui.ledger.grid.GridModel;
import app.xiaohao.ui.ledger.grid.GridSelection;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.PaperColumn;
import app.xiaohao.ui.ledger.model.RowWords;
import app.xiaohao.ui.ledger.model.Shown;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Finds words in the cells that are seen and replaces them as one gesture. For the FX thread. */
public final class ReplaceModel {
  private static final Replacement NOTHING = new Replacement("", "", Set.of(), false, false, false);

  private final LedgerModel model;
  private final GridModel grid;
  private final GridSelection at;
  private final Asker asker;
  private final ReadOnlyObjectWrapper<Hits> hits = new ReadOnlyObjectWrapper<>(Hits.NONE);
  private Replacement asked = NOTHING;

  /**
   * @param at the block that may be looked in alone
   */
  public ReplaceModel(LedgerModel model, GridModel grid, GridSelection at) {
    this.model = model;
    this.grid = grid;
    this.at = at;
    asker = model.cells().asker();
    model.shownProperty().subscribe(shown -> look(found -> {}));
  }

  /** Where it is found. */
  ReadOnlyObjectProperty<Hits> hitsProperty() {
    return hits.getReadOnlyProperty();
  }

  /** Looks for something else. */
  void ask(Replacement other) {
    if (!other.equals(asked) || other.chosen()) {
      asked = other;
      look(found -> {});
    }
  }

  /** Nobody looks for anything any more. */
  void forget() {
    asked = NOTHING;
    asker.forget();
    hits.set(Hits.NONE);
  }

  private void look(Consumer<Hits> then) {
    Shown shown = model.shownProperty().get();
    if (shown == null || asked.find().isEmpty()) {
      asker.forget();
      hits.set(Hits.NONE);
      return;
    }
    Replacement now = asked;
    List<LedgerRow> rows = shown.rows();
    boolean block = now.chosen() && model.selection().count() > 0;
    int[] places = block ? at.rows() : IntStream.range(0, rows.size()).toArray();
    List<PaperColumn> seen = block ? at.columns() : at.allColumns();
    List<PaperColumn> columns = seen.stream().filter(now.in()::contains).toList();
    RowWords words = model.words();
    model
        .cells()
        .reckon(
            asker,
            () -> Hits.of(now, rows, places, columns, words),
            found -> {
              hits.set(found);
              then.accept(found);
            });
  }

  /**
   * Makes the next place active where it is found; behind the last one it begins again.
   *
   * @param step 1 for the next, -1 for the one before
   * @return the row of that place; -1 where nothing is found
   */
  int step(int step) {
    List<CellEdit> cells = hits.get().cells();
    if (cells.isEmpty()) {
      return -1;
    }
    int from =
        IntStream.range(0, cells.size()).filter(i -> isActive(cells.get(i))).findFirst().orElse(-1);
    int next = from < 0 ? behind(cells, step) : Math.floorMod(from + step, cells.size());
    CellEdit cell = cells.get(next);
    at.select(cell.at(), cell.column());
    return cell.at();
  }

  private boolean isActive(CellEdit cell) {
    return cell.at() == at.row() && cell.column() == at.column();
  }

  private int behind(List<CellEdit> cells, int step) {
    int first = 0;
    while (first < cells.size() && cells.get(first).at() < at.row()) {
      first++;
    }
    return Math.floorMod(step > 0 ? first : first - 1, cells.size());
  }

  /** Shows what would be replaced, each cell with what becomes of it, before it is written. */
  void preview() {
    look(
        found -> {
          if (!found.cells().isEmpty()) {
            grid.preview(GridModel.Gesture.REPLACE, found.cells());
          }
        });
  }
}
