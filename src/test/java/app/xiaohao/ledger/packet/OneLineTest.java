package app.xiaohao.ledger.packet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {
  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "三字长, 三字长",
    "'  第一\n\n第二　 ', 第一 第…",
    "四个字长, 四个字长",
    "五个字的话, 五个字的…",
    "𠮷𠮷𠮷𠮷, 𠮷𠮷𠮷𠮷",
    "𠮷𠮷𠮷𠮷𠮷, 𠮷𠮷𠮷𠮷…",
  })
  void isCutBetweenCharacters(String words, String shown) {
    assertThat(OneLine.of(words, 4)).isEqualTo(shown);
  }
}
