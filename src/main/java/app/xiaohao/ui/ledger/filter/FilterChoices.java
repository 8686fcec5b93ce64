package app.xiaohao.ui.ledger.filter;

import app.xiaohao.ledger.row.SoughtWord;
import app.xiaohao.text.column.ColumnFilter;
import app.xiaohao.text.column.ColumnValues;
import app.xiaohao.text.column.ColumnValues.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which values of a column are ticked in its popup. While something is looked for, all that is
 * found is ticked at first and only what is found counts, as in a spreadsheet.
 */
final class FilterChoices {
  private final ColumnValues values;
  private final Set<String> ticked = new HashSet<>();
  private List<Value> found;
  private boolean unknown;
  private boolean searching;

  /**
   * @param before the filter on the column now; null for none, which ticks all
   */
  FilterChoices(ColumnValues values, ColumnFilter before) {
    this.values = values;
    found = values.values();
    if (before instanceof ColumnFilter.OneOf(Set<String> chosen, boolean pending)) {
      ticked.addAll(chosen);
      unknown = pending;
    } else {
      tickAll(true);
      unknown = true;
    }
  }

  /** Looks for values by their words or sound; empty for all. */
  void search(String typed) {
    List<SoughtWord> words = SoughtWord.all(typed);
    searching = !words.isEmpty();
    found =
        values.values().stream()
            .filter(value -> words.stream().allMatch(word -> word.inName(value.text())))
            .toList();
    tickAll(true);
    unknown = !searching;
  }

  /** The values found. */
  List<Value> found() {
    return found;
  }

  /** In how many rows nothing stands. */
  int unknownRows() {
    return values.unknown();
  }

  boolean isTicked(Value value) {
    return ticked.contains(value.text());
  }

  boolean isUnknownTicked() {
    return unknown;
  }

  /** Ticks a value that was not, and the other way round. */
  void toggle(Value value) {
    if (!ticked.remove(value.text())) {
      ticked.add(value.text());
    }
  }

  void tickUnknown(boolean now) {
    unknown = now;
  }

  /** Ticks all values found, or none of them. */
  void tickAll(boolean now) {
    for (Value value : found) {
      if (now) {
        ticked.add(value.text());
      } else {
        ticked.remove(value.text());
      }
    }
  }

  /** Whether all values found are ticked. */
  boolean allTicked() {
    return found.stream().allMatch(this::isTicked);
  }

  /** Whether nothing at all is ticked: a filter that shows nothing cannot be meant. */
  boolean noneTicked() {
    return !unknown && chosen().isEmpty();
  }

  private Set<String> chosen() {
    Set<String> chosen = new HashSet<>();
    for (Value value : found) {
      if (isTicked(value)) {
        chosen.add(value.text());
      }
    }
    return chosen;
  }

  /** How many rows are ticked; a row of two values counts for both. */
  int rows() {
    return found.stream().filter(this::isTicked).mapToInt(Value::rows).sum()
        + (unknown ? values.unknown() : 0);
  }

  /** How many values are ticked. */
  int count() {
    return chosen().size();
  }

  /** The filter of what is ticked; null where everything is. */
  ColumnFilter filter() {
    Set<String> chosen = chosen();
    boolean all = !searching && unknown && chosen.size() == values.values().size();
    return all ? null : new ColumnFilter.OneOf(chosen, unknown);
  }
}
