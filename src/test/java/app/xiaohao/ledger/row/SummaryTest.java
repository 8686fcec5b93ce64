package app.xiaohao.ledger.row;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.RandomRows;
import app.xiaohao.ledger.row.Summary.Counts;
import app.xiaohao.ledger.row.Summary.Group;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.Light;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SummaryTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 3);

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void addsUpWhateverTheRows(long seed) {
    List<LedgerRow> rows = RandomRows.of(seed, TODAY);
    Summary summary = Summary.of(rows, LightsInForce.DEFAULT, TODAY);
    Counts total = summary.total();
    assertThat(total.measures())
        .isEqualTo((int) rows.stream().filter(row -> row.measure() != null).count());
    assertThat(total.issues())
        .isEqualTo((int) rows.stream().map(row -> row.issue().id()).distinct().count());
    addsUp(total);
    for (List<Group> groups : List.of(summary.byAspect(), summary.byUnit())) {
      groups.forEach(group -> addsUp(group.counts()));
      for (ToIntFunction<Counts> part :
          List.<ToIntFunction<Counts>>of(
              Counts::measures,
              Counts::done,
              Counts::closed,
              Counts::stated,
              Counts::doneNotClosed,
              Counts::inProgress,
              Counts::overdue,
              Counts::dueSoon,
              Counts::normal,
              Counts::doneLate,
              Counts::longTerm,
              Counts::unknown)) {
        assertThat(groups.stream().map(Group::counts).mapToInt(part).sum())
            .isEqualTo(part.applyAsInt(total));
      }
    }
    assertThat(summary.byAspect().stream().mapToInt(group -> group.counts().issues()).sum())
        .isEqualTo(total.issues());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsAsTheChipsAndLightsOfTheQueryDo(long seed) {
    List<LedgerRow> rows = RandomRows.of(seed, TODAY);
    Counts total = Summary.of(rows, LightsInForce.DEFAULT, TODAY).total();
    for (Light light : Light.values()) {
      assertThat(found(rows, LedgerQuery.ALL.withLights(Set.of(light)))).isEqualTo(total.of(light));
    }
    for (DueState light : DueState.values()) {
      assertThat(found(rows, LedgerQuery.ALL.withDue(Set.of(light)))).isEqualTo(total.of(light));
    }
    assertThat(found(rows, LedgerQuery.ALL.withStatus(LedgerQuery.Status.CLOSED)))
        .isEqualTo(total.closed());
    assertThat(found(rows, LedgerQuery.ALL.withStatus(LedgerQuery.Status.STATED)))
        .isEqualTo(total.stated());
    assertThat(found(rows, LedgerQuery.ALL.withStatus(LedgerQuery.Status.DONE_NOT_CLOSED)))
        .isEqualTo(total.doneNotClosed());
  }

  @Test
  void countsNothingInAnEmptyLedger() {
    Summary summary = Summary.of(List.of(), LightsInForce.DEFAULT, TODAY);
    assertThat(summary.total())
        .isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), false));
    assertThat(summary.byAspect()).isEmpty();
    assertThat(summary.byUnit()).isEmpty();
  }

  private static int found(List<LedgerRow> rows, LedgerQuery query) {
    return query.of(rows, LightsInForce.DEFAULT, TODAY).size();
  }

  private static void addsUp(Counts counts) {
    assertThat(counts.done() + counts.inProgress()).isEqualTo(counts.measures());
    assertThat(Arrays.stream(DueState.values()).mapToInt(counts::of).sum())
        .isEqualTo(counts.measures());
    assertThat(counts.doneNotClosed() + counts.closed() + counts.stated())
        .isLessThanOrEqualTo(counts.measures());
    assertThat(counts.issuesClosed()).isLessThanOrEqualTo(counts.issues());
  }
}
