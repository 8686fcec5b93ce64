package app.xiaohao.intake.table.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellPercentTest {
  @ParameterizedTest
  @CsvSource({
    "85%, 85",
    "100％, 100",
    "约70%, 70",
    "62, 62",
    "0.29, 29",
    "99.9%, 99",
    "0, 0",
    "1%, 1",
    "1,",
    "120%,",
    "八成,",
    "60%-70%,"
  })
  void readsAShareAndLeavesWhatCouldBeTwo(String words, Integer percent) {
    assertThat(CellPercent.of(words)).isEqualTo(percent);
  }
}
