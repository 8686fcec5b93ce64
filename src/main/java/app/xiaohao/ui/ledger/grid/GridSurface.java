package app.xiaohao.ui.ledger.grid;

import app.xiaohao.ui.ledger.model.PaperColumn;
import java.util.List;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.scene.layout.Region;

/** What a table gives to be used like a spreadsheet. Places are in the coordinates of its node. */
public interface GridSurface {
  /** The table, which takes the keys. */
  Region node();

  /** The columns that are seen, from left to right. */
  List<PaperColumn> columns();

  /** Where a cell is; empty where its row is out of sight. */
  Optional<BoundingBox> place(int row, PaperColumn column);

  /** The cell at a place; empty where there is none. */
  Optional<CellEdit.Place> at(double x, double y);

  /**
   * The cell at a place; where the head of a group stands there the nearest cell above or below it.
   * Empty where there is none.
   */
  Optional<CellEdit.Place> near(double x, double y);

  /** The part of the table in which cells are seen. */
  BoundingBox window();

  /** Opens the filter of a column. */
  void filter(PaperColumn column);

  /** Brings a row into sight. */
  void reveal(int row);

  /** About how many rows fit; at least 1. */
  int pageLength();

  /** The cells in sight show something else now, such as a preview. */
  void renew();
}
