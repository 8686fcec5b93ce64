package app.xiaohao.intake.read.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Grid;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.read.Documents;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTextTest {
  private static final List<String> WANTED =
      List.of(
          "0,0 清川县整改台账",
          "1,0 序号",
          "1,1 问题",
          "1,2 整改措施",
          "2,0 1",
          "2,1 巡河“走过场”, 记录不全",
          "2,2 1.补齐记录；⏎2.每月\"通报\"",
          "4,0 2",
          "4,2 约谈");

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "，"})
  void readsCellsHoweverTheyAreParted(String separator) throws Exception {
    String text =
        String.join(
            "\r\n",
            "清川县整改台账",
            "序号,问题,整改措施",
            "1,\"巡河“走过场”, 记录不全\",\"1.补齐记录；\n2.每月\"\"通报\"\"\"",
            ",,",
            "2,,约谈",
            "");
    String parted = text.replaceAll(",(?! )", separator.equals("|") ? "|" : separator);
    for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE")) {
      Document document = read("台账.csv", parted.getBytes(Charset.forName(charset)));
      assertThat(document.source().encoding()).isEqualTo(charset);
      assertThat(cells(document)).as(charset).isEqualTo(WANTED);
      Grid grid = document.tables().getFirst();
      assertThat(grid.rows()).isEqualTo(5);
      for (Grid.Cell cell : grid.cells()) {
        assertThat(cell.source().of(document.source().text())).isEqualTo(cell.text());
      }
    }
  }

  @Test
  void heedsTheLineThatNamesTheSeparator() throws Exception {
    assertThat(cells(read("a.csv", "\uFEFFsep=#\n甲#乙\n一，二#三\n")))
        .containsExactly("0,0 甲", "0,1 乙", "1,0 一，二", "1,1 三");
  }

  @Test
  void doesNotSwallowWhatFollowsAQuotationMarkThatIsNotClosed() throws Exception {
    assertThat(cells(read("a.csv", "序号,问题\n1,\"河长制\"落实不力\n2,\"巡河不到位\n3,台账不全\n")))
        .containsExactly(
            "0,0 序号",
            "0,1 问题",
            "1,0 1",
            "1,1 \"河长制\"落实不力",
            "2,0 2",
            "2,1 \"巡河不到位",
            "3,0 3",
            "3,1 台账不全");
  }

  @Test
  void takesNumbersThatExcelKeptAsText() throws Exception {
    assertThat(cells(read("a.csv", "编号,问题\n=\"001\",台账不全\n"))).contains("1,0 001");
  }

  @Test
  void readsATableOfMarkdown() throws Exception {
    assertThat(cells(read("a.md", "| 序号 | 问题 |\n|---|:---:|\n| 1 | 台账不全 |\n")))
        .containsExactly("0,0 序号", "0,1 问题", "1,0 1", "1,1 台账不全");
  }

  @Test
  void takesCellsPastedFromASheet() throws Exception {
    Document document = new Documents().pasted("粘贴", "序号\t问题\n1\t台账不全\n");
    assertThat(cells(document)).containsExactly("0,0 序号", "0,1 问题", "1,0 1", "1,1 台账不全");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(一)关于学习不深入,流于形式的问题。\n一是制定计划,明确专人;二是加强督查。\n二是建立台账,逐项销号,定期通报。\n",
        "关于巡视整改进展情况的通报\n\n根据统一部署,现将整改情况予以公布。\n一、高度重视,扛牢责任\n",
        "索引号: | 000019705\n各市、县人民政府：\n现将整改情况通报如下。\n一、已完成整改\n",
        "一、高度重视,扛牢责任\n二、强化措施,狠抓落实\n",
        "甲,乙\n",
        "整改情况"
      })
  void leavesProseAlone(String prose) throws Exception {
    Document document = read("通报.csv", prose);
    assertThat(document.tables()).isEmpty();
    assertThat(document.source().text()).isEqualTo(prose);
  }

  @Test
  void refusesMoreRowsThanTheLimit() {
    IntakeException refusal =
        catchThrowableOfType(
            IntakeException.class,
            () ->
                new Documents(new IntakeLimits(1, 1, 1, 100))
                    .read("a.csv", ("1,台账不全\n".repeat(101)).getBytes(), ReadWatch.NOBODY));
    assertThat(refusal.kind()).isEqualTo(Kind.TOO_MANY_ROWS);
  }

  private static Document read(String name, String text) throws IntakeException {
    return read(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Document read(String name, byte[] bytes) throws IntakeException {
    return new Documents().read(name, bytes, ReadWatch.NOBODY);
  }

  private static List<String> cells(Document document) {
    return document.tables().getFirst().cells().stream()
        .map(cell -> cell.row() + "," + cell.column() + " " + cell.text().replace('\n', '⏎'))
        .collect(Collectors.toList());
  }
}
