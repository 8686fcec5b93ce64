package app.xiaohao.export.wall;

import java.util.List;

/**
 * The rows of one leader, unit or aspect.
 *
 * @param name empty where nobody is named (待补)
 */
public record WallGroup(String name, List<WallBar> bars) {
  /** The list is copied. */
  public WallGroup {
    bars = List.copyOf(bars);
  }

  /** How many of them are closed. */
  public long closed() {
    return bars.stream().filter(WallBar::closed).count();
  }

  /** How many of them are overdue. */
  public long overdue() {
    return bars.stream().filter(WallBar::overdue).count();
  }
}
