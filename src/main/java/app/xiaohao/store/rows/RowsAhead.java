package app.xiaohao.store.rows;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.store.log.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The lines of the measures of which many changes speak, read some hundreds at a time: one by one
 * they cost ten statements each. A line is as of when it was read; whoever writes says so.
 */
final class RowsAhead {
  private static final int AT_ONCE = 200;

  private final Sql sql;
  private final LinkedHashSet<MeasureId> coming;
  private final Map<MeasureId, LedgerRow> lines = new HashMap<>();
  private final Set<Long> struck = new HashSet<>();
  private boolean struckKnown;

  private RowsAhead(Sql sql, LinkedHashSet<MeasureId> coming) {
    this.sql = sql;
    this.coming = coming;
  }

  /** For changes of which none is written. */
  static RowsAhead of(Sql sql, List<Change> changes) {
    LinkedHashSet<MeasureId> coming = new LinkedHashSet<>();
    if (changes.size() > 1) {
      for (Change change : changes) {
        if (change instanceof Change.OfMeasure of) {
          coming.add(of.measure());
        }
      }
    }
    return new RowsAhead(sql, coming);
  }

  /**
   * For changes that are written one after another. Nothing is read ahead unless each of them
   * touches the line of its own measure alone; that the standing of its issue may be another then
   * is nothing by which such a change is decided.
   */
  static RowsAhead ofPlain(Sql sql, List<Change> changes) {
    return changes.stream().allMatch(RowsAhead::plain)
        ? of(sql, changes)
        : new RowsAhead(sql, new LinkedHashSet<>());
  }

  private static boolean plain(Change change) {
    return change instanceof Change.Progress
        || change instanceof Change.Due
        || change instanceof Change.Answering
        || change instanceof Change.Completed
        || change instanceof Change.Wording;
  }

  /** The line of a measure, struck or not; {@code alone} reads it where it is not among those. */
  LedgerRow row(MeasureId measure, Function<MeasureId, LedgerRow> alone) {
    if (!lines.containsKey(measure) && coming.contains(measure)) {
      read(measure);
    }
    LedgerRow line = lines.get(measure);
    return line == null ? alone.apply(measure) : line;
  }

  /** Whether a measure is struck, likewise. */
  boolean struck(MeasureId measure, Predicate<MeasureId> alone) {
    return struckKnown && lines.containsKey(measure)
        ? struck.contains(measure.value())
        : alone.test(measure);
  }

  private void read(MeasureId first) {
    List<MeasureId> some = new ArrayList<>();
    some.add(first);
    coming.remove(first);
    for (Iterator<MeasureId> rest = coming.iterator(); rest.hasNext() && some.size() < AT_ONCE; ) {
      some.add(rest.next());
      rest.remove();
    }
    try {
      for (LedgerRow line : RowReader.ofMeasures(sql, some)) {
        if (line.measure() != null) {
          lines.put(line.measure().id(), line);
        }
      }
      if (!struckKnown) {
        struck.addAll(HandReader.removed(sql));
        struckKnown = true;
      }
    } catch (SQLException failure) {
      throw new ReadFailed(failure);
    }
  }

  /** A change is written: the line of its measure is another. */
  void written(Change change) {
    if (change instanceof Change.OfMeasure of) {
      lines.remove(of.measure());
    }
  }

  /** More is written than the changes say: what was read holds no longer. */
  void forget() {
    lines.clear();
    coming.clear();
  }

  /** Reads for one decision of a step, whose lines may have been read with those of the others. */
  SqlHeld held() {
    return new SqlHeld(sql) {
      @Override
      public LedgerRow anyRow(MeasureId measure) {
        return RowsAhead.this.row(measure, super::anyRow);
      }

      @Override
      boolean struck(MeasureId measure) {
        return RowsAhead.this.struck(measure, super::struck);
      }
    };
  }
}
