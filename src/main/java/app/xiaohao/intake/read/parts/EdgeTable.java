package app.xiaohao.intake.read.parts;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.DocumentBuilder.TextCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A table whose rows say where their cells end, in twips, and nothing of columns: each edge that
 * any row has begins a column, and a cell covers all columns up to its own edge.
 */
final class EdgeTable {
  /** Twips in half a Chinese character of the standard size. */
  private static final double CHARACTER = 105;

  /** Edges nearer than this are one: programs round. */
  private static final int NEAR = 15;

  private record Row(List<String> cells, List<Integer> ends, List<Boolean> goOn) {}

  private final List<Row> rows = new ArrayList<>();

  /**
   * Adds a row.
   *
   * @param ends where each cell ends; cells beyond these are kept behind the others
   * @param goOn which cells go on with the one above
   */
  void add(List<String> cells, List<Integer> ends, List<Boolean> goOn) {
    rows.add(new Row(cells, ends, goOn));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  void into(Blocks blocks) throws IntakeException {
    NavigableSet<Integer> edges = new TreeSet<>();
    rows.forEach(row -> edges.addAll(row.ends()));
    Map<Integer, Integer> columnOf = new HashMap<>();
    List<Double> widths = new ArrayList<>();
    int before = 0;
    for (int edge : edges) {
      if (widths.isEmpty() || edge - before > NEAR) {
        widths.add(Math.max(0, edge - before) / CHARACTER);
        before = edge;
      }
      columnOf.put(edge, widths.size() - 1);
    }
    List<TextCell> found = new ArrayList<>();
    MergedCells table = new MergedCells(found);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int column = 0;
      for (int at = 0; at < Math.max(row.cells().size(), row.ends().size()); at++) {
        boolean described = at < row.ends().size();
        int last = described ? Math.max(column, columnOf.get(row.ends().get(at))) : column;
        String text = at < row.cells().size() ? row.cells().get(at) : "";
        table.add(i, column, last - column + 1, text, described && row.goOn().get(at));
        column = last + 1;
      }
    }
    blocks.table(rows.size(), widths, found);
  }
}
