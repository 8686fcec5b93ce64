package app.xiaohao.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Column;
import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.OfficeTable.OfficeColumn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedTablesTest {
  private static final OfficeTable MAPPED =
      new OfficeTable(
          "河湾县档案馆",
          "",
          List.of("河湾县档案馆整改台账", "填报单位：河湾县档案馆"),
          1,
          List.of(
              column("序号", Column.NUMBER),
              column("问题", Column.PROBLEM),
              column("怎么改", Column.MEASURE),
              column("谁来改", Column.LEAD_UNIT),
              column("啥时改完", Column.DEADLINE)));

  private static final ColumnKnowledge KNOWLEDGE = new ColumnKnowledge(List.of(MAPPED), Map.of());

  private static OfficeColumn column(String heading, Column column) {
    return new OfficeColumn(List.of(heading), column, 10, false);
  }

  private static List<Column> columns(Document document) {
    return new TableParser()
        .recognise(document, KNOWLEDGE).orElseThrow().getFirst().columns().stream()
            .map(OfficeColumn::column)
            .toList();
  }

  @Test
  void knowsATableAgainByItsHeadingsWhoeverSendsIt() {
    assertThat(columns(Drawn.table("另一个单位的台账||||", "序 号|问⏎题|怎么改|谁来改|啥时改完", "1|甲|乙|丙|丁")))
        .containsExactly(
            Column.NUMBER, Column.PROBLEM, Column.MEASURE, Column.LEAD_UNIT, Column.DEADLINE);
  }

  @Test
  void knowsTheTableOfAnOfficeAgainAfterAColumnWasAddedAndMoved() {
    assertThat(columns(Drawn.table("填报单位：河湾县档案馆|||||", "序号|问题|谁来改|怎么改|啥时改完|备注", "1|甲|乙|丙|丁|戊")))
        .containsExactly(
            Column.NUMBER,
            Column.PROBLEM,
            Column.LEAD_UNIT,
            Column.MEASURE,
            Column.DEADLINE,
            Column.REMARK);
  }

  @Test
  void leavesATableThatOnlyResemblesItToTheDictionary() {
    assertThat(columns(Drawn.table("填报单位：山南县档案馆|||||", "序号|问题|谁来改|怎么改|备注|整改时限", "1|甲|乙|丙|丁|戊")))
        .containsExactly(
            Column.NUMBER,
            Column.PROBLEM,
            Column.CUSTOM,
            Column.CUSTOM,
            Column.REMARK,
            Column.DEADLINE);
  }

  @Test
  void remembersTheLinesAndWidthsOfTheFileAtHand() {
    Document document =
        new Drawn()
            .and(
                "一季度",
                List.of(6.0, 30.0, 40.0, 12.0, 14.0),
                List.of("新的标题||||", "序号|问题|怎么改|谁来改|啥时改完", "1|甲|乙|丙|丁", "^|^|又|丙|丁"))
            .document();
    OfficeTable table = new TableParser().recognise(document, KNOWLEDGE).orElseThrow().getFirst();
    assertThat(table.titleLines()).containsExactly("新的标题");
    assertThat(table.name()).isEqualTo("一季度");
    assertThat(table.columns())
        .extracting(OfficeColumn::width)
        .containsExactly(6.0, 30.0, 40.0, 12.0, 14.0);
    assertThat(table.columns())
        .extracting(OfficeColumn::merged)
        .containsExactly(true, true, false, false, false);
  }
}
