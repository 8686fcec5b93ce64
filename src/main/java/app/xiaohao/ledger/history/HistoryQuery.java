package app.xiaohao.ledger.history;

import app.xiaohao.model.inspection.InspectionId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * Which entries of the change log are asked for.
 *
 * @param by who did it; empty for everybody
 * @param kinds what was done; empty for everything
 * @param item as people number it: "2.1", or "2" for an issue with its measures; empty for all
 * @param inspection null for all
 * @param since the first day; null for the beginning
 * @param until the last day; null for today
 * @param text words that stand in the entry, all of them, parted by blanks; empty for any
 */
public record HistoryQuery(
    String by,
    Set<HistoryEntry.Kind> kinds,
    String item,
    InspectionId inspection,
    LocalDate since,
    LocalDate until,
    String text) {
  /** Every entry. */
  public static final HistoryQuery ALL = new HistoryQuery("", Set.of(), "", null, null, null, "");

  /** The set is copied. */
  public HistoryQuery {
    Objects.requireNonNull(by);
    kinds = Set.copyOf(kinds);
    Objects.requireNonNull(item);
    Objects.requireNonNull(text);
  }
}
