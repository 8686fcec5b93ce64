package app.xiaohao.ui.ledger.grid;

import java.util.List;

/**
 * What becomes of a cell.
 *
 * @param before what the ledger holds, for people
 * @param after what it will hold, for people; of one that is refused the words as given
 * @param reason why it is refused, in a sentence; empty where it is not
 * @param unknown names that the ledger does not know yet
 */
public record PlannedCell(
    CellEdit edit, State state, String before, String after, String reason, List<String> unknown) {
  /** The list is copied. */
  public PlannedCell {
    unknown = List.copyOf(unknown);
  }

  /** What becomes of a cell. */
  public enum State {
    /** it holds that already */
    SAME,
    /** it changes */
    CHANGES,
    /** a rule is against it */
    REFUSED,
    /** a date is moved: that needs a reason */
    NEEDS_REASON,
    /** it names somebody whom the ledger does not know */
    NEEDS_NAME,
    /** it was taken out by hand */
    OUT
  }

  /** Whether it will not change though other words are meant for it. */
  public boolean refused() {
    return state == State.REFUSED || state == State.NEEDS_REASON || state == State.NEEDS_NAME;
  }

  PlannedCell refusedFor(String sentence) {
    return new PlannedCell(edit, State.REFUSED, before, edit.text(), sentence, unknown);
  }
}
