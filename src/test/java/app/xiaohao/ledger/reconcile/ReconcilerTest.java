package app.xiaohao.ledger.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static final Tally ONE = new Tally(2, 2, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0);

  @Test
  void showsAsAnErrorWhatDoesNotAddUp() {
    Tally total = new Tally(5, 4, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0);
    List<Tally.Line> lines = List.of(new Tally.Line("甲", ONE), new Tally.Line("乙", ONE));
    assertThat(Reconciler.sums(Check.Kind.UNITS, total, lines))
        .filteredOn(check -> !check.agrees())
        .containsExactly(new Check(Check.Kind.UNITS, Tally.Column.DUE, 5, 4));
    assertThat(Reconciler.equations(total))
        .filteredOn(check -> !check.agrees())
        .containsExactly(new Check(Check.Kind.ORIGINS, Tally.Column.LEDGER, 4, 5));
    assertThat(Reconciler.equations(ONE)).allMatch(Check::agrees);
  }
}
