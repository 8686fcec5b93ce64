package app.xiaohao.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LikenessNormalTest {
  private static final Pattern MARKS = Pattern.compile("[^\\p{IsHan}\\p{L}\\p{N}]+");

  @Test
  void ofEveryCharacterThereIsOnlyLettersNumbersAndChineseCount() {
    for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
      if (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE) {
        String one = Character.toString(point);
        String expected = MARKS.matcher(one).matches() ? "" : one;
        if (!Likeness.normal(one).equals(expected)) {
          assertThat(Likeness.normal(one)).as("U+%X", point).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void whatDoesNotCountGoesFromBetweenAndTheRestStays() {
    assertThat(Likeness.normal("第 3 次会议，“没有记录”。𠮷A")).isEqualTo("第3次会议没有记录𠮷A");
    assertThat(Likeness.normal("。、")).isEmpty();
    assertThat(Likeness.normal("")).isEmpty();
  }
}
