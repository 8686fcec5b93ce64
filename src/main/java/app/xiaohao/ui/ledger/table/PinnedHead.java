package app.xiaohao.ui.ledger.table;

import app.xiaohao.ui.ledger.group.IssueGroup;
import app.xiaohao.ui.ledger.group.Section;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.shape.Rectangle;

/**
 * The head of the group whose rows are in sight, at the top of the table while the head itself is
 * above it; the next group's head pushes it out. For the FX thread.
 */
final class PinnedHead {
  private final GroupHead head;
  private final Rectangle clip = new Rectangle();
  private List<IssueGroup> groups = List.of();
  private int[] heads = {};
  private Section shown;

  /**
   * @param head stands above the cells of the table
   */
  PinnedHead(GroupHead head) {
    this.head = head;
    head.getStyleClass().add("pinned-head");
    head.setManaged(false);
    head.setVisible(false);
    head.setClip(clip);
  }

  /** What stands above the cells. */
  GroupHead node() {
    return head;
  }

  /** The cells of the table are others. */
  void replaced(List<IssueGroup> others) {
    groups = others;
    heads =
        others.isEmpty() || !others.getFirst().isHead()
            ? new int[0]
            : IntStream.range(0, others.size()).filter(i -> others.get(i).isHead()).toArray();
    shown = null;
  }

  /** Where a head stands; empty where a cell that is in sight is none. */
  interface Tops {
    /**
     * @return how far a cell is below the top of the window; NaN where it is not in sight
     */
    double of(int cell);
  }

  /**
   * Puts it where it belongs.
   *
   * @param first the first cell in sight; negative for none
   * @param height of a head
   */
  void place(int first, Tops tops, double left, double top, double width, double height) {
    int at = first < 0 || heads.length == 0 ? -1 : Arrays.binarySearch(heads, first);
    int own = at >= 0 ? at : -at - 2;
    boolean inPlace = at >= 0 && tops.of(first) >= 0;
    if (first < 0 || heads.length == 0 || own < 0 || inPlace) {
      head.setVisible(false);
      return;
    }
    Section section = groups.get(heads[own]).head();
    if (section.folded()) {
      head.setVisible(false);
      return;
    }
    if (section != shown) {
      shown = section;
      head.show(section);
    }
    double next = own + 1 < heads.length ? tops.of(heads[own + 1]) : Double.NaN;
    double pushed = Double.isNaN(next) ? 0 : Math.min(0, next - height);
    head.resizeRelocate(left, top + pushed, width, height);
    clip.setY(-pushed);
    clip.setWidth(width);
    clip.setHeight(Math.max(0, height + pushed));
    head.setVisible(true);
  }

  /** How much of the top of the table it covers once a row of a group is brought there. */
  double covers(double height) {
    return heads.length == 0 ? 0 : height;
  }
}
