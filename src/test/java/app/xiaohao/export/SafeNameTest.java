package app.xiaohao.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeNameTest {
  @Test
  void everySystemTakesTheName() {
    assertThat(SafeName.of("a/b\\c:d*e?f\"g<h>i|j\n.txt")).isEqualTo("a b c d e f g h i j.txt");
    assertThat(SafeName.of("CON")).isEqualTo("_CON");
    assertThat(SafeName.of("nul.txt")).isEqualTo("_nul.txt");
    assertThat(SafeName.of("末尾有点. . ")).isEqualTo("末尾有点");
    assertThat(SafeName.of("???")).isEqualTo("_");
    assertThat(SafeName.of("验收报告（终稿）.pdf")).isEqualTo("验收报告（终稿）.pdf");
  }

  @Test
  void aLongNameKeepsItsEndingAndNoHalfCharacter() {
    String name = SafeName.of("长".repeat(200) + ".docx");
    assertThat(name).hasSize(60).endsWith(".docx");
    String rare = SafeName.part("𠮷".repeat(40), 25);
    assertThat(rare).isEqualTo("𠮷".repeat(12));
  }
}
