package app.xiaohao.ui.ledger.model;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where each column stands. Where there is no room for all, three columns are folded under a
 * neighbour before anything has to be scrolled sideways.
 */
public final class ColumnLayout {
  private static final double MOST_FROZEN = 0.7;

  private final Map<PaperColumn, Double> widths = new LinkedHashMap<>();
  private final Map<PaperColumn, Double> lefts = new LinkedHashMap<>();
  private final Set<PaperColumn> folded = EnumSet.noneOf(PaperColumn.class);
  private final double total;
  private final double frozenWidth;

  /**
   * @param available the room for all columns, in pixels
   * @param several whether rows of several inspections are shown
   * @param scale of the text against the size for which columns are measured
   * @param digits of the longest issue number
   */
  public ColumnLayout(
      double available, TableChoices choices, boolean several, double scale, int digits) {
    for (PaperColumn column : choices.columns(several)) {
      Double dragged = choices.dragged().get(column);
      double own = Math.max(column.width(), column.widthFor(digits));
      widths.put(column, dragged == null ? Math.ceil(own * scale) : dragged);
    }
    // where rows are of one height there is no room for one text under another
    if (sum() > available && !choices.rowHeightProperty().get().uniform()) {
      for (PaperColumn column : PaperColumn.values()) {
        if (column.folded() != null && widths.containsKey(column.folded())) {
          if (widths.remove(column) != null) {
            folded.add(column);
          }
        }
      }
    }
    shareOut(Math.floor(available - sum()), choices);
    double x = 0;
    for (Map.Entry<PaperColumn, Double> entry : widths.entrySet()) {
      lefts.put(entry.getKey(), x);
      x += entry.getValue();
    }
    total = x;
    frozenWidth = frozenWidth(choices.frozenProperty().get(), available);
  }

  /** Never so much that nothing else could be seen. */
  private double frozenWidth(PaperColumn last, double available) {
    if (total <= available) {
      return 0;
    }
    double own = last == null || !widths.containsKey(last) ? 0 : lefts.get(last) + widths.get(last);
    double wanted = Math.max(own, last == null ? 0 : issueWidth());
    return wanted > available * MOST_FROZEN ? 0 : wanted;
  }

  /** The width of what stays at the left while the rest is moved sideways; 0 for nothing. */
  public double frozenWidth() {
    return frozenWidth;
  }

  /** Whether a column stays at the left while the rest is moved sideways. */
  public boolean isFrozen(PaperColumn column) {
    return lefts.get(column) + widths.get(column) <= frozenWidth;
  }

  private double sum() {
    return widths.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private void shareOut(double room, TableChoices choices) {
    int shares = 0;
    for (PaperColumn column : widths.keySet()) {
      shares += choices.dragged().containsKey(column) ? 0 : column.share();
    }
    if (room <= 0 || shares == 0) {
      return;
    }
    double left = room;
    for (PaperColumn column : widths.keySet()) {
      if (column.share() > 0 && !choices.dragged().containsKey(column)) {
        double more =
            column == PaperColumn.MEASURE ? 0 : Math.floor(room * column.share() / shares);
        widths.merge(column, more, Double::sum);
        left -= more;
      }
    }
    if (!choices.dragged().containsKey(PaperColumn.MEASURE)) {
      widths.merge(PaperColumn.MEASURE, left, Double::sum);
    }
  }

  /** Whether a column is seen on its own. */
  public boolean has(PaperColumn column) {
    return widths.containsKey(column);
  }

  /** Whether a column's text stands under its neighbour's. */
  public boolean isFolded(PaperColumn column) {
    return folded.contains(column);
  }

  /** The columns from left to right. */
  public Set<PaperColumn> columns() {
    return widths.keySet();
  }

  public double left(PaperColumn column) {
    return lefts.get(column);
  }

  public double width(PaperColumn column) {
    return widths.get(column);
  }

  /** The width of the part that belongs to the issue. */
  public double issueWidth() {
    double width = 0;
    for (Map.Entry<PaperColumn, Double> entry : widths.entrySet()) {
      width += entry.getKey().ofIssue() ? entry.getValue() : 0;
    }
    return width;
  }

  public double total() {
    return total;
  }

  /** The column at a place; the nearest one beyond the ends. */
  public PaperColumn at(double x) {
    PaperColumn found = widths.keySet().iterator().next();
    for (PaperColumn column : widths.keySet()) {
      if (lefts.get(column) <= x) {
        found = column;
      }
    }
    return found;
  }
}
