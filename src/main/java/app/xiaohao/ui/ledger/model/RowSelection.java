package app.xiaohao.ui.ledger.model;

import java.util.BitSet;
import java.util.function.IntPredicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * Which rows of the table are chosen, with the gestures of a spreadsheet. The lead is the row of
 * the cursor; -1 where there is none.
 */
public final class RowSelection {
  private final BitSet chosen = new BitSet();
  private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
  private int lead = -1;
  private int anchor = -1;

  /** Changes with every change of the selection. */
  public ReadOnlyIntegerProperty versionProperty() {
    return version.getReadOnlyProperty();
  }

  public int lead() {
    return lead;
  }

  public int count() {
    return chosen.cardinality();
  }

  public boolean holds(int row) {
    return chosen.get(row);
  }

  /** The chosen rows, ascending. */
  public int[] rows() {
    return chosen.stream().toArray();
  }

  /** Chooses one row alone. */
  void choose(int row) {
    chosen.clear();
    chosen.set(row);
    lead = row;
    anchor = row;
    changed();
  }

  /** Moves the cursor to a row; it is chosen alone unless it is among the chosen. */
  void pointAt(int row) {
    if (holds(row)) {
      lead = row;
      changed();
    } else {
      choose(row);
    }
  }

  /** Chooses everything from where the last plain choice was up to {@code row}. */
  void extendTo(int row) {
    if (anchor < 0) {
      choose(row);
      return;
    }
    chosen.clear();
    chosen.set(Math.min(anchor, row), Math.max(anchor, row) + 1);
    lead = row;
    changed();
  }

  /** Chooses everything between the cursor, which stands at one end, and the other end. */
  void chooseRun(int cursor, int end) {
    chosen.clear();
    chosen.set(Math.min(cursor, end), Math.max(cursor, end) + 1);
    lead = cursor;
    anchor = cursor;
    changed();
  }

  /** Takes one row in or out. */
  void toggle(int row) {
    chosen.flip(row);
    lead = row;
    anchor = row;
    changed();
  }

  /** Chooses all of {@code count} rows; the cursor stays. */
  public void chooseAll(int count) {
    chosen.set(0, count);
    lead = Math.max(lead, 0);
    anchor = 0;
    changed();
  }

  /** The rows were replaced: {@code holds} says which of the {@code count} new ones are chosen. */
  void replace(int count, IntPredicate holds, int newLead) {
    chosen.clear();
    for (int row = 0; row < count; row++) {
      if (holds.test(row)) {
        chosen.set(row);
      }
    }
    lead = newLead;
    anchor = newLead;
    changed();
  }

  private void changed() {
    version.set(version.get() + 1);
  }
}
