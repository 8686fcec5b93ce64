package app.xiaohao.export.wall;

import java.util.ArrayList;
import java.util.List;

/**
 * The sheet on which a chart is laid, in points, and the rows that stand on each.
 *
 * @param columns of the sheets of A3 of which it is joined; 1 where it is one piece
 * @param tiers of those, one below the other
 * @param row how high a row is
 */
record WallSheet(
    double width, double height, int columns, int tiers, double margin, double row, int capacity) {
  /** What a printer leaves white of a sheet that is joined with others. */
  static final double JOIN_MARGIN = 10 * WallPaper.MILLIMETRE;

  /** Sheets across and down, from the smallest: what is to hold many rows grows downwards. */
  private static final List<int[]> GRIDS =
      List.of(
          new int[] {2, 2}, new int[] {2, 3}, new int[] {3, 3}, new int[] {3, 4}, new int[] {3, 5});

  /** What stands on one sheet of one group: rows {@code from} to {@code to}, the last excluded. */
  record Part(WallGroup group, int from, int to) {
    int rows() {
      return to - from;
    }
  }

  /** The sheet on which so many rows are shown as large as may be, the smallest that holds them. */
  static WallSheet of(WallPaper paper, int rows) {
    if (paper != WallPaper.A3X) {
      return fitted(paper, paper.width(), paper.height(), 1, 1, rows);
    }
    WallSheet sheet = joined(GRIDS.getFirst(), rows);
    for (int[] grid : GRIDS) {
      sheet = joined(grid, rows);
      if (sheet.capacity() >= rows) {
        break;
      }
    }
    return sheet;
  }

  private static WallSheet joined(int[] grid, int rows) {
    WallPaper paper = WallPaper.A3X;
    double width = (paper.width() - 2 * JOIN_MARGIN) * grid[0];
    double height = (paper.height() - 2 * JOIN_MARGIN) * grid[1];
    return fitted(paper, width, height, grid[0], grid[1], rows);
  }

  private static WallSheet fitted(
      WallPaper paper, double width, double height, int columns, int tiers, int rows) {
    double unit = unit(width, height);
    double margin = unit * 0.04;
    double body = height - 2 * margin - unit * 0.2;
    double row = Math.clamp(body / Math.max(1, rows), paper.least(), paper.most());
    return new WallSheet(width, height, columns, tiers, margin, row, (int) (body / row + 1e-6));
  }

  /** By what title, legend and margins grow: the height of a sheet of the usual form. */
  double unit() {
    return unit(width, height);
  }

  private static double unit(double width, double height) {
    return Math.min(height, width / Math.sqrt(2));
  }

  /** The rows of a chart, sheet by sheet; one empty sheet where it has none. */
  List<List<Part>> pages(WallChart chart) {
    List<List<Part>> pages = new ArrayList<>();
    List<Part> page = new ArrayList<>();
    int free = capacity;
    for (WallGroup group : chart.groups()) {
      int from = 0;
      while (from < group.bars().size()) {
        int left = group.bars().size() - from;
        // one row alone at the foot says little of its group
        if (free == 0 || free == 1 && left > 1 && capacity > 1) {
          pages.add(page);
          page = new ArrayList<>();
          free = capacity;
        }
        int to = from + Math.min(left, free);
        page.add(new Part(group, from, to));
        free -= to - from;
        from = to;
      }
    }
    pages.add(page);
    return pages;
  }
}
