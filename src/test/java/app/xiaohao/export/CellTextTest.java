package app.xiaohao.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTextTest {
  @Test
  void countsLinesByTheWidthOfTheCharacters() {
    assertThat(CellText.lines("", 10)).isEqualTo(1);
    assertThat(CellText.lines("污水管网改造", 3)).isEqualTo(2);
    assertThat(CellText.lines("甲\n乙\n丙", 10)).isEqualTo(3);
    assertThat(CellText.lines("0123456789", 6)).isEqualTo(1);
  }

  @Test
  void letsNoStopBeginAndNoBracketEndALine() {
    assertThat(CellText.lines("污水管，网改", 3)).isEqualTo(3);
    assertThat(CellText.lines("污水（管道网", 3)).isEqualTo(3);
    assertThat(CellText.lines("污水管道网改", 3)).isEqualTo(2);
  }

  @Test
  void breaksAWordThatIsLongerThanTheLine() {
    assertThat(CellText.lines("a".repeat(100), 10)).isEqualTo(6);
  }

  @Test
  void cutsNoCharacterInTwo() {
    String text = "a".repeat(CellText.LIMIT - 1) + "𠮷" + "b";

    assertThat(CellText.pieces(text)).containsExactly("a".repeat(CellText.LIMIT - 1), "𠮷b");
  }

  @Test
  void escapesOnlyWhatASpreadsheetWouldReadAsAnEscape() {
    assertThat(CellText.clean("a_b_x_")).isEqualTo("a_b_x_");
    assertThat(CellText.clean("_x0041_")).isEqualTo("_x005F_x0041_");
  }
}
