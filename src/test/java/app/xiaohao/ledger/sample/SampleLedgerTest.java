package app.xiaohao.ledger.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Frozen;
import app.xiaohao.ledger.LedgerStore;
import app.xiaohao.ledger.history.HistoryEntry;
import app.xiaohao.ledger.reconcile.DifferenceKind;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.light.DueState;
import app.xiaohao.store.H2LedgerStores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleLedgerTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2027-01-01", "2028-02-29", "2027-06-30"})
  void livesOnEveryDay(String day) {
    LocalDate today = LocalDate.parse(day);
    try (LedgerStore store = made(today)) {
      List<LedgerRow> rows = store.rows(null);
      Summary.Counts counts = Summary.of(rows, LightsInForce.DEFAULT, today).total();

      assertThat(counts.issues()).isBetween(40, 60);
      assertThat(counts.measures()).isBetween(110, 140);
      assertThat(counts.closed()).isBetween(counts.measures() * 43 / 100, counts.measures() / 2);
      assertThat(counts.doneNotClosed())
          .isBetween(counts.measures() * 13 / 100, counts.measures() * 18 / 100);
      assertThat(counts.overdue()).isEqualTo(5);
      // The monthly deadline is near in one half of a month only.
      assertThat(counts.dueSoon()).isBetween(9, 10);
      assertThat(counts.unknown()).isBetween(9, 12);
      assertThat(counts.longTerm()).isBetween(5, 14);
    }
  }

  @Test
  void showsEveryKindOfDeadlineAndStepOfClosing() {
    LocalDate today = LocalDate.of(2026, 11, 21);
    try (LedgerStore store = made(today)) {
      List<LedgerRow> rows = store.rows(null);
      List<LedgerRow.MeasureLine> measures = rows.stream().map(LedgerRow::measure).toList();

      assertThat(measures)
          .extracting(LedgerRow.MeasureLine::closure)
          .containsAll(EnumSet.complementOf(EnumSet.of(Closure.STATED)));
      assertThat(
              measures.stream().map(line -> line.deadline().getClass().getSimpleName()).distinct())
          .containsExactlyInAnyOrder("OnDate", "Immediate", "LongTerm", "Recurring", "Unset");
      assertThat(measures).anyMatch(line -> line.extensions() > 0 && line.firstDue() != null);
      assertThat(measures).anyMatch(line -> line.nature() == Nature.LONG_TERM);
      assertThat(store.desk(null).lives().values())
          .filteredOn(
              life -> life.statement().filter(said -> said.closure() == Closure.CLOSED).isPresent())
          .as("one that only a document calls closed")
          .hasSize(1);
      assertThat(measures)
          .filteredOn(line -> line.closure() == Closure.CLOSED)
          .allMatch(line -> line.percent() == 100 && line.closedOn().isBefore(today))
          .allMatch(line -> line.closingNumber().startsWith("云整销〔2026〕"));
      assertThat(rows)
          .filteredOn(row -> LightsInForce.DEFAULT.due(row, today) == DueState.UNKNOWN)
          .allMatch(row -> row.measure().deadline() instanceof Deadline.Unset);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2027-01-01", "2028-02-29", "2027-03-31"})
  void hasPeriodsAndEveryKindOfDifferenceToReconcile(String day) {
    LocalDate today = LocalDate.parse(day);
    try (LedgerStore store = made(today)) {
      InspectionId inspection = store.inspections().getFirst().id();
      List<Period> periods = store.periods(inspection);
      assertThat(periods).extracting(Period::open).containsExactly(false, false, true);
      assertThat(periods).filteredOn(one -> !one.open()).allMatch(one -> whole(store, one));
      assertThat(store.reconciliations(inspection)).hasSize(1).allMatch(Frozen::whole);
      Set<DifferenceKind> kinds = EnumSet.noneOf(DifferenceKind.class);
      Books books = store.books(inspection);
      for (Period period : periods) {
        Reconciliation made = Reconciler.of(books, period, today);
        assertThat(made.errors()).isEmpty();
        kinds.addAll(made.byKind().keySet());
      }
      assertThat(kinds)
          .as("a unit's table closes nothing, the notice states no totals, and nothing is by hand")
          .containsExactlyElementsOf(
              EnumSet.complementOf(
                  EnumSet.of(
                      DifferenceKind.CLOSED_UNAPPROVED,
                      DifferenceKind.CLOSED_DIFFERS,
                      DifferenceKind.TOTAL,
                      DifferenceKind.ADDED,
                      DifferenceKind.REMOVED)));
    }
  }

  private static boolean whole(LedgerStore store, Period period) {
    return store.snapshot(period.id()).orElseThrow().whole();
  }

  @Test
  void saysThatItIsTheSample() {
    try (LedgerStore store = made(LocalDate.of(2026, 11, 21))) {
      assertThat(store.info().sample()).isTrue();
      assertThat(store.settings().reportingUnit()).isEqualTo("中共云溪县委");
      assertThat(store.inspections())
          .singleElement()
          .satisfies(inspection -> assertThat(inspection.name()).isEqualTo("省委第六巡视组·2026年常规巡视"));
    }
  }

  @Test
  void hasAHistoryThatRunsForward() {
    try (LedgerStore store = made(LocalDate.of(2026, 11, 21))) {
      List<HistoryEntry> history = store.history(10_000).reversed();

      assertThat(history).extracting(HistoryEntry::at).isSorted();
      assertThat(history).extracting(HistoryEntry::by).contains("周启明", "县水务局");
      assertThat(history.getLast().at().toLocalDate()).isBefore(LocalDate.of(2026, 11, 21));
    }
  }

  private LedgerStore made(LocalDate today) {
    Clock clock = Clock.fixed(today.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
    Path file = folder.resolve("样例.xh");
    SampleFile.at(clock, file);
    return new H2LedgerStores(clock).open(file);
  }
}
