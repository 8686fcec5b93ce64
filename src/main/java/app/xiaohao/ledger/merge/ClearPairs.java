package app.xiaohao.ledger.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of two lists in which each is clearly the best for the other. The order of the lists does
 * not matter; what has two that are nearly as good is left without one.
 */
final class ClearPairs {
  /** What two do that cannot be a pair. */
  static final double NEVER = Double.NEGATIVE_INFINITY;

  private final double[][] scores;
  private final double margin;
  private final Sure sure;
  private final boolean[] rowDone;
  private final boolean[] columnDone;

  private ClearPairs(double[][] scores, double margin, Sure sure) {
    this.scores = scores;
    this.margin = margin;
    this.sure = sure;
    this.rowDone = new boolean[scores.length];
    this.columnDone = new boolean[scores.length == 0 ? 0 : scores[0].length];
  }

  /**
   * A row and the column that it is.
   *
   * @param row in the scores
   * @param column in the scores
   */
  record Pair(int row, int column) {}

  /** Whether two may be paired where they are clear; those that may not still rival with others. */
  interface Sure {
    boolean of(int row, int column);
  }

  /**
   * The pairs that are clear, also those that become so once others are taken.
   *
   * @param scores a line for each row, all of one length; {@link #NEVER} where it cannot be
   * @param margin by how much the best has to be better than the next best, both ways
   */
  static List<Pair> of(double[][] scores, double margin, Sure sure) {
    ClearPairs clear = new ClearPairs(scores, margin, sure);
    List<Pair> all = new ArrayList<>();
    List<Pair> found = clear.round();
    while (!found.isEmpty()) {
      all.addAll(found);
      found = clear.round();
    }
    return all;
  }

  /** What is clear while all of this round are still there, so that the order does not matter. */
  private List<Pair> round() {
    int[] ofRow = new int[rowDone.length];
    int[] ofColumn = new int[columnDone.length];
    Arrays.setAll(ofRow, this::bestOfRow);
    Arrays.setAll(ofColumn, this::bestOfColumn);
    List<Pair> found = new ArrayList<>();
    for (int row = 0; row < ofRow.length; row++) {
      if (ofRow[row] >= 0 && ofColumn[ofRow[row]] == row && sure.of(row, ofRow[row])) {
        found.add(new Pair(row, ofRow[row]));
      }
    }
    for (Pair pair : found) {
      rowDone[pair.row] = true;
      columnDone[pair.column] = true;
    }
    return found;
  }

  private int bestOfRow(int row) {
    if (rowDone[row]) {
      return -1;
    }
    Best best = new Best();
    for (int column = 0; column < columnDone.length; column++) {
      if (!columnDone[column]) {
        best.see(column, scores[row][column]);
      }
    }
    return best.clear(margin);
  }

  private int bestOfColumn(int column) {
    if (columnDone[column]) {
      return -1;
    }
    Best best = new Best();
    for (int row = 0; row < rowDone.length; row++) {
      if (!rowDone[row]) {
        best.see(row, scores[row][column]);
      }
    }
    return best.clear(margin);
  }

  private static final class Best {
    private int at = -1;
    private double score = NEVER;
    private double next = NEVER;

    void see(int place, double value) {
      if (value > score) {
        next = score;
        score = value;
        at = place;
      } else if (value > next) {
        next = value;
      }
    }

    int clear(double margin) {
      return at >= 0 && score - next >= margin ? at : -1;
    }
  }
}
