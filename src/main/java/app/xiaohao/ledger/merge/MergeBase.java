package app.xiaohao.ledger.merge;

import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.Leader;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Unit;
import app.xiaohao.model.inspection.InspectionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a merge compares a file with.
 *
 * @param ledger which ledger it is, as {@link LedgerStore#identity} says
 * @param seen the number of the newest entry of the change log when this was read
 * @param rows of the inspection
 * @param titles the working titles that the last imports brought; of an issue that is not in it,
 *     the one that the ledger holds
 * @param said what the last imports said of the measures; of a measure that is not in it, what the
 *     ledger holds
 * @param units all of the ledger
 * @param leaders all of the ledger
 * @param struck lines of measures that people struck: what the file has of them does not come back
 * @param moved measures that people moved to another issue than a document has them under
 */
public record MergeBase(
    String ledger,
    InspectionId inspection,
    long seen,
    List<LedgerRow> rows,
    Map<IssueId, String> titles,
    Map<MeasureId, Stated> said,
    List<Unit> units,
    List<Leader> leaders,
    List<LedgerRow> struck,
    Set<MeasureId> moved) {
  /** All parts are copied. */
  public MergeBase {
    Objects.requireNonNull(ledger);
    Objects.requireNonNull(inspection);
    rows = List.copyOf(rows);
    titles = Map.copyOf(titles);
    said = Map.copyOf(said);
    units = List.copyOf(units);
    leaders = List.copyOf(leaders);
    struck = List.copyOf(struck);
    moved = Set.copyOf(moved);
  }
}
