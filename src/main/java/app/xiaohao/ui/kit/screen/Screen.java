package app.xiaohao.ui.kit.screen;

import app.xiaohao.model.MeasureId;
import java.util.List;
import javafx.scene.Node;

/** One screen of the window. Made once, kept while its ledger is open. */
public interface Screen {
  /** Where it stands in the navigation. */
  Place place();

  /** Its nodes; the same each time. */
  Node view();

  /** Goes to a measure; a screen on which none lies stays as it is. */
  default void show(MeasureId measure) {}

  /** What can be done on it now, the most wanted first; what the window can do is not among it. */
  default List<Deed> deeds() {
    return List.of();
  }

  /** Called each time it comes to sight. */
  default void shown() {}

  /**
   * Called before it goes out of sight and before the window closes: typed text that is not yet
   * saved is saved now.
   *
   * @return whether it may be left
   */
  default boolean leave() {
    return true;
  }

  /**
   * Called before the window closes or another ledger is opened, after {@link #leave}: work that
   * leaving keeps but closing would lose is asked about here.
   *
   * @return whether it may be closed
   */
  default boolean mayClose() {
    return true;
  }
}
