package app.xiaohao.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreMomentTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "2026-11-30 09:41, 2026-11-30T09:41+08:00",
    "2026-11-30  09:41:30, 2026-11-30T09:41:30+08:00",
    "2026-11-30T09:41, 2026-11-30T09:41+08:00"
  })
  void isReadAsItIsTyped(String words, OffsetDateTime moment) {
    assertThat(RestoreMoment.of(words, ZONE)).contains(moment);
  }

  @Test
  void aDayMeansAllOfIt() {
    assertThat(RestoreMoment.of(" 2026-11-30 ", ZONE))
        .contains(OffsetDateTime.parse("2026-11-30T23:59:59.999999999+08:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "上周", "2026-13-01", "2026-11-30 25:00", "09:41"})
  void nothingElseIs(String words) {
    assertThat(RestoreMoment.of(words, ZONE)).isEmpty();
  }
}
