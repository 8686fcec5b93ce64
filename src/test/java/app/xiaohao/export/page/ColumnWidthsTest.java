package app.xiaohao.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.xiaohao.export.page.ColumnWidths.Column;
import app.xiaohao.export.page.ColumnWidths.Words;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
  private static List<Double> widths(double characters, String... cells) {
    List<Column> columns =
        List.of(
            new Column("序号", false, 0),
            new Column("整改措施", true, 0),
            new Column("时限", false, 0),
            new Column("进展", true, 0));
    List<Words> row = List.of(cells).stream().map(text -> new Words(text, 1)).toList();
    return ColumnWidths.of(columns, Collections.nCopies(20, row), characters);
  }

  @Test
  void givesProseWhatIsLeftAndBreaksNoDate() {
    List<Double> widths = widths(60, "12", "整".repeat(80), "2026-12-31", "完成");
    assertThat(widths.stream().mapToDouble(one -> one).sum()).isCloseTo(60, within(0.01));
    assertThat(widths.get(2)).isGreaterThan(10 * 0.57);
    assertThat(widths.get(1)).isGreaterThan(widths.get(0) + widths.get(2) + widths.get(3));
  }

  @Test
  void sharesByWhatIsThere() {
    List<Double> one = widths(60, "1", "整".repeat(80), "2026-12-31", "进".repeat(20));
    List<Double> other = widths(60, "1", "整".repeat(20), "2026-12-31", "进".repeat(80));
    assertThat(one.get(1)).isGreaterThan(other.get(1));
    assertThat(one.get(3)).isLessThan(other.get(3));
  }

  @Test
  void givesAllTheWidthWhereNothingStands() {
    List<Double> widths = widths(60, "", "", "", "");
    assertThat(widths.stream().mapToDouble(one -> one).sum()).isCloseTo(60, within(0.01));
  }
}
