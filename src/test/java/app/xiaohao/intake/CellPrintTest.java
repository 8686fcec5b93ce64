package app.xiaohao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** A print is the CRC-32 of the words without white space: workbooks that are out there hold it. */
class CellPrintTest {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  @Test
  void whiteSpaceOfAnyKindDoesNotCount() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      String words = "县委" + (char) c + "办";
      assertThat(CellPrint.of(words)).as("U+%04X", c).isEqualTo(asWritten(words));
    }
  }

  @Test
  void printsOfAnyWordsStayWhatTheyWere() {
    Random random = new Random(20261130);
    String some = "县委办 \n\t　_x005F_a1，。\uD840\uDC00\uD840";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder words = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        words.append(some.charAt(random.nextInt(some.length())));
      }
      assertThat(CellPrint.of(words.toString())).isEqualTo(asWritten(words.toString()));
    }
  }

  @Test
  void blankWordsHaveNone() {
    assertThat(CellPrint.of(" \n\u3000")).isEmpty();
  }

  private static String asWritten(String words) {
    String bare = SPACE.matcher(words.replace("_x005F_", "_")).replaceAll("");
    if (bare.isEmpty()) {
      return "";
    }
    CRC32 sum = new CRC32();
    sum.update(bare.getBytes(StandardCharsets.UTF_8));
    return Long.toString(sum.getValue(), 36);
  }
}
