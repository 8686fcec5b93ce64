package app.xiaohao.export.paper;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.EarlierRow;
import app.xiaohao.ledger.Frozen;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.period.Snapshot;
import app.xiaohao.ledger.period.SnapshotComparison;
import app.xiaohao.ledger.period.SnapshotForm;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.inspection.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has changed over a stretch of time, by the snapshots there are or by the change log. */
final class Stretch {
  private final PaperFacts facts;
  private final Books books;

  Stretch(PaperFacts facts, Books books) {
    this.facts = facts;
    this.books = books;
  }

  /** From the snapshot before a period to that of the period, or to now while it is open. */
  SnapshotComparison of(Period period) {
    Snapshot later =
        frozen(period)
            .orElseGet(() -> Snapshot.of("", books.rows(), books.lights(), facts.today()));
    Optional<Snapshot> earlier =
        books.periods().reversed().stream()
            .filter(one -> one.number() < period.number())
            .map(this::frozen)
            .flatMap(Optional::stream)
            .findFirst();
    return SnapshotComparison.of(earlier.orElseGet(() -> since(period.from())), later);
  }

  /** From a day to now, by what the change log says was before. */
  SnapshotComparison from(LocalDate day) {
    return SnapshotComparison.of(
        since(day), Snapshot.of("", books.rows(), books.lights(), facts.today()));
  }

  private Snapshot since(LocalDate day) {
    Map<MeasureId, List<HistoryEntry>> since = facts.ledger().changedSince(day);
    List<LedgerRow> rows =
        books.rows().stream()
            .map(
                row ->
                    row.measure() == null
                        ? row
                        : EarlierRow.of(row, since.getOrDefault(row.measure().id(), List.of())))
            .toList();
    return Snapshot.of("", rows, books.lights(), day.minusDays(1));
  }

  private Optional<Snapshot> frozen(Period period) {
    return facts.ledger().desks().snapshot(period.id()).map(Frozen::body).map(SnapshotForm::read);
  }
}
