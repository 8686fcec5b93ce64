package app.xiaohao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "销号",
        "a=b",
        "一\t二",
        "一\n二",
        "一\r\n二",
        "\\",
        "\\n",
        "甲|乙",
        "甲\\|乙",
        "\\\\\t|\n",
        "末尾\\"
      })
  void givesBackEveryTextInAFieldAndInAList(String text) {
    FrozenLine line = new FrozenLine("row").put("text", text).put("list", List.of(text, "丙", text));
    FrozenLine read = FrozenLine.read(line.written());
    assertThat(line.written()).doesNotContain("\n", "\r");
    assertThat(read.word()).isEqualTo("row");
    assertThat(read.text("text")).isEqualTo(text);
    assertThat(read.list("list")).containsExactly(text, "丙", text);
    assertThat(read.written()).isEqualTo(line.written());
  }

  @Test
  void findsNothingWhereThereIsNoField() {
    FrozenLine read = FrozenLine.read(new FrozenLine("row").put("on", (Object) null).written());
    assertThat(read.has("on")).isFalse();
    assertThat(read.date("on")).isNull();
    assertThat(read.text("on")).isEmpty();
    assertThat(read.list("on")).isEmpty();
    assertThat(read.number("on")).isZero();
  }

  @Test
  void keepsDatesAndNumbers() {
    FrozenLine read =
        FrozenLine.read(
            new FrozenLine("row").put("on", LocalDate.of(2026, 2, 28)).put("n", -3).written());
    assertThat(read.date("on")).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(read.number("n")).isEqualTo(-3);
  }
}
