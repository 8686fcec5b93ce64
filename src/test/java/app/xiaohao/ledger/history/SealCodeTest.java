package app.xiaohao.ledger.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealCodeTest {
  private static final SealMark MARK =
      new SealMark(128, "3f9a20c701be88d0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");

  @Test
  void isPrintedInGroupsOfFour() {
    assertThat(MARK.code()).hasToString("128-3F9A-20C7-01BE-88D0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "128-3F9A-20C7-01BE-88D0",
        "128-3f9a20c701be88d0",
        "封签：128-3F9A-20C7-01BE-88D0",
        "封签 128 - 3F9A – 20C7 — 01BE－88D0 ",
        "１２８－３Ｆ９Ａ－２０Ｃ７－０１ＢＥ－８８Ｄ０",
        "l28-3F9A-2OC7-OIBE-88DO",
        "Seal: 128-3F9A-20C7-01BE-88D0"
      })
  void isReadHoweverItWasCopied(String typed) {
    assertThat(SealCode.read(typed)).contains(MARK.code());
    assertThat(SealCode.read(typed).orElseThrow().isOf(MARK)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "128",
        "128-3F9A",
        "128-3F9A-20C7-01BE-88D",
        "128-3F9A-20C7-01BE-88D0-1",
        "128-3F9A-20C7-01BE-88DG",
        "0-3F9A-20C7-01BE-88D0",
        "-3F9A-20C7-01BE-88D0",
        "1234567890123456789-3F9A-20C7-01BE-88D0"
      })
  void isNothingElse(String typed) {
    assertThat(SealCode.read(typed)).isEmpty();
  }

  @Test
  void isOfNoOtherEntry() {
    assertThat(MARK.code().isOf(new SealMark(129, MARK.seal()))).isFalse();
    assertThat(MARK.code().isOf(new SealMark(128, "4" + MARK.seal().substring(1)))).isFalse();
  }
}
