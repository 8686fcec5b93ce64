package app.xiaohao.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.OfficeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The headings of tables, as the list beside this test has them. */
class HeadingsTest {
  private static final Path ROWS =
      Path.of("src/test/resources/app/xiaohao/intake/table/headings.txt");

  /** Below a title and a line of 填报单位, above a row of data. */
  private static final int ABOVE = 2;

  static List<String> rows() throws IOException {
    return Files.readAllLines(ROWS).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void knowsEveryColumn(String row) {
    List<String> cases = Arrays.asList(row.split("\\|"));
    OfficeTable table = recognised(drawn(cases, true));
    assertThat(table.titleLines()).hasSize(ABOVE);
    assertThat(table.columns().stream().map(OfficeTable.OfficeColumn::column))
        .containsExactlyElementsOf(expected(cases));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void knowsEveryColumnWhereGroupsAreNotMerged(String row) {
    List<String> cases = Arrays.asList(row.split("\\|"));
    OfficeTable table = recognised(drawn(cases, false));
    assertThat(table.columns().stream().map(OfficeTable.OfficeColumn::column))
        .containsExactlyElementsOf(expected(cases));
  }

  @Test
  void listsAtLeastFortyRows() throws IOException {
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void keepsBothStoreysOfAHeading() {
    OfficeTable table =
        recognised(
            Drawn.table("序号|问题|责任分工|<|整改时限", "^|^|责任领导|牵头单位|^", "1|会议记录不全|周岚|河湾县档案馆|2025年6月底前"));
    assertThat(table.headerRows()).isEqualTo(2);
    assertThat(table.columns().stream().map(OfficeTable.OfficeColumn::heading))
        .containsExactly(
            List.of("序号"),
            List.of("问题"),
            List.of("责任分工", "责任领导"),
            List.of("责任分工", "牵头单位"),
            List.of("整改时限"));
  }

  @Test
  void putsTheUsersOwnHeadingsFirst() {
    Document document = Drawn.table("病灶|药方|备注", "会议记录不全|补齐记录|");
    assertThat(new TableParser().recognise(document, ColumnKnowledge.NONE)).isEmpty();
    ColumnKnowledge own =
        new ColumnKnowledge(
            List.of(), Map.of("病 灶", Column.PROBLEM, "药方", Column.MEASURE, "备注", Column.EVIDENCE));
    assertThat(new TableParser().recognise(document, own).orElseThrow().getFirst().columns())
        .extracting(OfficeTable.OfficeColumn::column)
        .containsExactly(Column.PROBLEM, Column.MEASURE, Column.EVIDENCE);
  }

  @Test
  void takesNoTableOfOtherThingsForALedger() {
    assertThat(
            new TableParser()
                .recognise(Drawn.table("姓名|职务|联系电话", "周岚|馆长|0000-1234567"), ColumnKnowledge.NONE))
        .isEmpty();
    assertThat(
            new TableParser().recognise(Drawn.table("存在问题|数量", "会议记录不全|3"), ColumnKnowledge.NONE))
        .isEmpty();
    assertThat(
            new TableParser()
                .recognise(Drawn.table("序号|品名|描述|单价", "1|打印纸|80克|25"), ColumnKnowledge.NONE))
        .as("a word that other lists have too counts only beside work")
        .isEmpty();
    assertThat(
            new TableParser()
                .recognise(
                    Drawn.table("日期|值班人员|任务|电话", "5月1日|何某|登记|0000-1234567"), ColumnKnowledge.NONE))
        .isEmpty();
  }

  private static OfficeTable recognised(Document document) {
    return new TableParser().recognise(document, ColumnKnowledge.NONE).orElseThrow().getFirst();
  }

  private static List<Column> expected(List<String> cases) {
    return cases.stream()
        .map(one -> Column.valueOf(one.substring(one.lastIndexOf('=') + 1)))
        .toList();
  }

  private static Document drawn(List<String> cases, boolean merged) {
    List<String> headings =
        cases.stream()
            .map(one -> one.substring(0, one.lastIndexOf('=')).replace('~', '⏎'))
            .toList();
    boolean storeys = headings.stream().anyMatch(heading -> heading.contains(">"));
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    String group = "";
    for (String heading : headings) {
      int divider = heading.indexOf('>');
      String name = divider < 0 ? heading : heading.substring(0, divider);
      boolean goesOn = divider > 0 && name.equals(group);
      above.add(goesOn ? (merged ? "<" : "") : name);
      below.add(divider < 0 ? (merged ? "^" : "") : heading.substring(divider + 1));
      group = divider < 0 ? "" : name;
    }
    String blank = "|".repeat(headings.size() - 1);
    List<String> rows = new ArrayList<>();
    rows.add("河湾县档案馆整改台账" + (merged ? "|<".repeat(headings.size() - 1) : blank));
    rows.add("填报单位：河湾县档案馆" + blank);
    rows.add(String.join("|", above));
    if (storeys) {
      rows.add(String.join("|", below));
    }
    rows.add("一二三四五".repeat(1) + "|甲".repeat(headings.size() - 1));
    return new Drawn().and("", rows.toArray(String[]::new)).document();
  }
}
