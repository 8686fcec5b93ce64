package app.xiaohao.ui.ledger.replace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacementTest {
  @ParameterizedTest
  @CsvSource({
    // find, with, whole, exact, names, held, count, after
    "财政局, 财政和国资局, false, false, true, 县财政局、市财政局, 2, 县财政和国资局、市财政和国资局",
    "县财政局, 县国资局, true, false, true, 县财政局、县财政局直属分局, 1, 县国资局、县财政局直属分局",
    "县财政局, 县国资局, true, false, false, 县财政局、县教育局, 0, 县财政局、县教育局",
    "ppp, BOT, false, false, false, PPP项目和ppp项目, 2, BOT项目和BOT项目",
    "ppp, BOT, false, true, false, PPP项目和ppp项目, 1, PPP项目和BOT项目",
    ".*, $1\\, false, false, false, 逐项.*核对, 1, 逐项$1\\核对",
    "教育局, '', true, false, true, 县财政局、教育局, 1, 县财政局、",
    "'', 新, false, false, false, 逐项核对, 0, 逐项核对",
  })
  void replacesWhatIsFoundAndNothingElse(
      String find,
      String with,
      boolean whole,
      boolean exact,
      boolean names,
      String held,
      int count,
      String after) {
    Replacement asked = new Replacement(find, with, Set.of(), whole, exact, false);
    assertThat(asked.count(held, names)).isEqualTo(count);
    if (count > 0) {
      assertThat(asked.in(held, names)).isEqualTo(after);
    }
  }
}
