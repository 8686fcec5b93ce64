package app.xiaohao.ui.history;

import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.history.HistoryQuery;
import app.xiaohao.model.inspection.InspectionId;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the person at the screen wants to see of the change log.
 *
 * @param by empty for everybody
 * @param kind null for everything
 * @param item as people number it; empty for all
 * @param text words that stand in the entry; empty for any
 */
record HistoryFilter(String by, HistoryEntry.Kind kind, Span span, String item, String text) {
  static final HistoryFilter ALL = new HistoryFilter("", null, Span.ALL, "", "");

  /** How far back. */
  enum Span {
    ALL,
    TODAY,
    WEEK,
    MONTH,
    YEAR;

    /** The first day; null for the beginning. */
    LocalDate since(LocalDate today) {
      return switch (this) {
        case ALL -> null;
        case TODAY -> today;
        case WEEK -> today.minusDays(6);
        case MONTH -> today.minusDays(29);
        case YEAR -> today.withDayOfYear(1);
      };
    }
  }

  HistoryFilter withBy(String name) {
    return new HistoryFilter(name, kind, span, item, text);
  }

  HistoryFilter withKind(HistoryEntry.Kind what) {
    return new HistoryFilter(by, what, span, item, text);
  }

  HistoryFilter withSpan(Span far) {
    return new HistoryFilter(by, kind, far, item, text);
  }

  HistoryFilter withItem(String number) {
    return new HistoryFilter(by, kind, span, number.strip(), text);
  }

  HistoryFilter withText(String words) {
    return new HistoryFilter(by, kind, span, item, words.strip());
  }

  HistoryQuery query(InspectionId inspection, LocalDate today) {
    return new HistoryQuery(
        by,
        kind == null ? Set.of() : Set.of(kind),
        item,
        inspection,
        span.since(today),
        null,
        text);
  }
}
