package app.xiaohao.model.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingNumbersTest {
  private static final ClosingNumbers FORM = new ClosingNumbers("云整销〔{年}〕{号}号");

  @Test
  void countsOnFromTheHighestOfTheYear() {
    List<String> given = List.of("云整销〔2026〕3号", "云整销〔2026〕12号", "云整销〔2025〕40号", "别的7号");
    assertThat(FORM.next(2026, given)).isEqualTo(13);
    assertThat(FORM.next(2027, given)).isEqualTo(1);
    assertThat(FORM.number(2026, 13)).isEqualTo("云整销〔2026〕13号");
  }

  @Test
  void needsThePlaceOfTheRunningNumberOnce() {
    assertThat(ClosingNumbers.valid("销{号}")).isTrue();
    assertThat(ClosingNumbers.valid("销〔{年}〕")).isFalse();
    assertThat(ClosingNumbers.valid("{号}-{号}")).isFalse();
    assertThat(ClosingNumbers.valid("{年}{年}{号}")).isFalse();
  }
}
