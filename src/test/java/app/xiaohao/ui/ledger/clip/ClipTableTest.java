package app.xiaohao.ui.ledger.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClipTableTest {
  private static final String[] PIECES = {
    "完成", "3月", " ", "  ", "\t", "\n", "\"", "\"\"", "&", "<br>", "</td>", "&nbsp;", "'", "1.10",
    "；", "a", "\u00a0", "=1+1", "𠮷"
  };

  private static ClipTable table(Random random) {
    List<List<String>> rows = new ArrayList<>();
    int width = 1 + random.nextInt(4);
    for (int i = random.nextInt(4); i >= 0; i--) {
      List<String> row = new ArrayList<>();
      for (int j = 0; j < width; j++) {
        StringBuilder cell = new StringBuilder();
        for (int k = random.nextInt(5); k > 0; k--) {
          cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        row.add(cell.toString());
      }
      rows.add(row);
    }
    return new ClipTable(rows);
  }

  @Test
  void whatIsWrittenIsReadBackToTheLetterInEitherForm() {
    Random random = new Random(20_261_130);
    for (int i = 0; i < 5000; i++) {
      ClipTable table = table(random);
      String tabs = TabText.write(table);
      String html = HtmlCells.write(table);
      assertThat(TabText.read(tabs)).isEqualTo(table);
      assertThat(TabText.read(tabs.replace("\n", "\r\n"))).isEqualTo(table);
      assertThat(HtmlCells.read(html).orElseThrow().table()).isEqualTo(table);
      assertThat(ClipTable.read(tabs, html)).contains(table);
    }
  }

  @Test
  void theLastLineEndMakesNoRowAndTheLastTabMakesACell() {
    assertThat(TabText.read("a\tb\r\n").rows()).containsExactly(List.of("a", "b"));
    assertThat(TabText.read("a\tb\n\n").rows()).containsExactly(List.of("a", "b"), List.of("", ""));
    assertThat(TabText.read("a\t").rows()).containsExactly(List.of("a", ""));
    assertThat(TabText.read("\n").rows()).containsExactly(List.of(""));
    assertThat(TabText.read("").rows()).containsExactly(List.of(""));
  }

  @Test
  void aQuotationMarkThatNothingClosesIsASign() {
    assertThat(TabText.read("\"一站式\"改革\t12\"\n").rows())
        .containsExactly(List.of("\"一站式\"改革", "12\""));
    assertThat(TabText.read("\"两行\n的格\"\t下一格\n").rows()).containsExactly(List.of("两行\n的格", "下一格"));
  }

  @Test
  void readsTheTableOfASpreadsheet() {
    String html =
        """
        <html><head><style><!--table {mso-displayed-decimal-separator:"\\.";} td {white-space:nowrap;}--></style></head>
        <body><!--StartFragment-->
        <table border=0 cellpadding=0>
         <col width=72>
         <tr height=20>
          <td height=20 class=xl65>责任领导</td><td>整改时限</td>
         </tr>
         <tr>
          <td rowspan=2>李文涛<br>
            陈向东</td><td x:num="46387">2026/12/31</td>
         </tr>
         <tr><td>长期&nbsp;坚持</td></tr>
        </table><!--EndFragment--></body></html>
        """;
    assertThat(ClipTable.read("责任领导\t整改时限\n李文涛 陈向东\t2026/12/31\n\t长期 坚持\n", html))
        .contains(
            new ClipTable(
                List.of(
                    List.of("责任领导", "整改时限"),
                    List.of("李文涛\n陈向东", "2026/12/31"),
                    List.of("李文涛\n陈向东", "长期 坚持"))));
  }

  @Test
  void takesTheCellsOfAWordProcessorFromItsHtml() {
    String html = "<table><tr><td><p>第一段</p><p>第二段</p></td><td><p>甲</p></td></tr></table>";
    assertThat(ClipTable.read("第一段\n第二段\t甲\n", html))
        .contains(new ClipTable(List.of(List.of("第一段\n第二段", "甲"))));
  }

  @Test
  void readsTextWithoutTablesAndNothing() {
    assertThat(ClipTable.read("一句话", "<p>一句话</p>")).contains(ClipTable.of("一句话"));
    assertThat(ClipTable.read("", "")).isEmpty();
  }
}
