package app.xiaohao.ledger.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.outcome.OutcomeReader.Found;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeReaderTest {
  private static String said(Found found) {
    String amount =
        found.amount() == null ? "?" : found.amount().stripTrailingZeros().toPlainString();
    return found.sort() + " " + found.title() + " " + amount + found.unit();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "追缴违规发放津补贴1280万元。|RECOVERED 违规发放津补贴 1280万元",
        "违规报销的差旅费5600元已全部退还。|RECOVERED 违规报销的差旅费 0.56万元",
        "挽回经济损失1.2亿元|SAVED  12000万元",
        "共追缴资金1,280.5万元|RECOVERED  1280.5万元",
        "追回欠款30余万元|RECOVERED 欠款 ?万元",
        "追回欠款30万余元|RECOVERED 欠款 ?万元",
        "给予党纪处分5人、诫勉谈话3人|CALLED 党纪处分 5人; CALLED 诫勉谈话 3人",
        "运用“四种形态”处理506人次|CALLED 四种形态”处理 506人次",
        "对35名责任人进行问责|CALLED 问责 35人",
        "12名干部受到政务处分|CALLED 政务处分 12人",
      })
  void readsWhatIsDone(String text, String expected) {
    assertThat(
            OutcomeReader.read(text).stream()
                .map(OutcomeReaderTest::said)
                .map(line -> line.replace("“", ""))
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "力争年底前追缴1280万元",
    "拟问责5人",
    "目前未追回资金30万元",
    "财政投入1280万元用于道路改造",
    "全镇共有党员干部506人",
    "约谈记录已归档3份",
    "尚有12万元待清退",
  })
  void leavesWhatIsNotDoneOrNoOutcome(String text) {
    assertThat(OutcomeReader.read(text)).isEmpty();
  }

  @Test
  void keepsTheWordsThatSayIt() {
    assertThat(OutcomeReader.read("一是自查自纠，追缴违规资金8.6万元；二是问责处理2人。"))
        .extracting(Found::quote)
        .isEqualTo(List.of("追缴违规资金8.6万元", "二是问责处理2人"));
  }
}
