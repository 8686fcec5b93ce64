package app.xiaohao.ui.wall;

import app.xiaohao.export.wall.WallBar;
import app.xiaohao.export.wall.WallChart;
import app.xiaohao.export.wall.WallGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the screen: a bar, or a group that is folded.
 *
 * @param bar null for a folded group
 * @param index of the bar in its group
 */
record WallLine(WallGroup group, @Nullable WallBar bar, int index) {
  /** The lines of a chart in which some groups are folded. */
  static List<WallLine> of(WallChart chart, Set<String> folded) {
    List<WallLine> lines = new ArrayList<>();
    for (WallGroup group : chart.groups()) {
      if (folded.contains(group.name())) {
        lines.add(new WallLine(group, null, 0));
      } else {
        for (int i = 0; i < group.bars().size(); i++) {
          lines.add(new WallLine(group, group.bars().get(i), i));
        }
      }
    }
    return lines;
  }

  /** Whether both mean the same measure, or the same folded group, of whatever reading. */
  boolean same(WallLine other) {
    if (!group.name().equals(other.group.name()) || (bar == null) != (other.bar == null)) {
      return false;
    }
    return bar == null
        || bar.row().issue().id().equals(other.bar.row().issue().id())
            && bar.number().equals(other.bar.number());
  }
}
