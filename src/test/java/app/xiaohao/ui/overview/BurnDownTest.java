package app.xiaohao.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.RandomRows;
import app.xiaohao.ledger.row.Desk;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BurnDownTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Desk NOTHING = new Desk(Map.of(), Map.of(), Map.of());

  @Test
  void bothLinesCountTheMeasuresWithOneDate() {
    for (long seed = 0; seed < 80; seed++) {
      List<LedgerRow> rows = RandomRows.of(seed, TODAY, 2);
      BurnDown lines = BurnDown.of(rows, NOTHING, TODAY);
      long measures = rows.stream().filter(row -> row.measure() != null).count();
      assertThat(lines.counted() + lines.undated()).isEqualTo((int) measures);
      long open =
          rows.stream()
              .filter(row -> row.measure() != null)
              .filter(row -> row.measure().deadline().binding().isPresent())
              .filter(row -> row.measure().closure() != Closure.CLOSED)
              .count();
      assertThat(lines.now().on()).isEqualTo(TODAY);
      assertThat(lines.now().open()).isEqualTo((int) open);
      assertThat(lines.points().stream().map(BurnDown.Point::on))
          .isSorted()
          .doesNotHaveDuplicates();
      assertThat(lines.points())
          .allSatisfy(
              point -> {
                assertThat(point.open() < 0).isEqualTo(point.on().isAfter(TODAY));
                assertThat(point.planned()).isBetween(0, lines.counted());
              });
      if (lines.counted() > 0 && lines.points().getLast().on().isAfter(TODAY)) {
        assertThat(lines.points().getLast().planned()).isZero();
      }
    }
  }

  @Test
  void theHeightIsMarkedWithWholeCounts() {
    assertThat(lines(0, 0).marks()).containsExactly(0, 1);
    assertThat(lines(5, 4).marks()).containsExactly(0, 2, 5);
    assertThat(lines(-1, 6).marks()).containsExactly(0, 3, 6);
  }

  @Test
  void whatIsNotReadYetIsNotSaidToHaveNoDates() {
    BurnDownChart chart = new BurnDownChart(null, new Texts(Locale.SIMPLIFIED_CHINESE));
    chart.layout();
    assertThat(chart.getChildrenUnmodifiable()).isEmpty();
  }

  private static BurnDown lines(int open, int planned) {
    return new BurnDown(List.of(new BurnDown.Point(TODAY, open, planned)), TODAY, 1, 0);
  }
}
