package app.xiaohao.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rows of a table are issues, and what is said of those that are none or lack something. */
class RowsTest {
  private static final String HEADINGS = "序号|反馈问题|整改措施|责任单位|整改时限|完成情况";
  private static final String FIRST = "1|值班记录缺页|补记值班情况|值班室|2025年5月31日|整改中";

  private static Draft read(String... rows) {
    Document document = Drawn.table(rows);
    TableParser parser = new TableParser();
    return parser.parse(document, parser.recognise(document, ColumnKnowledge.NONE).orElseThrow());
  }

  private static List<List<String>> paths(Draft draft) {
    return draft.issues().stream().map(Draft.Issue::path).toList();
  }

  private static List<String> told(Draft draft, Warning.Kind kind) {
    return draft.warnings().stream()
        .filter(warning -> warning.kind() == kind)
        .map(warning -> warning.arguments().getFirst())
        .toList();
  }

  @Test
  void keepsANumberedRowWithoutAProblemAsAnIssueOfItsOwn() {
    Draft draft =
        read(HEADINGS, FIRST, "2||收回超发津贴|人事科|2025年6月30日|已完成", "3|车辆未定点维修|定点维修|车队|立行立改|整改中");
    assertThat(paths(draft)).containsExactly(List.of("1"), List.of("2"), List.of("3"));
    Draft.Issue wordless = draft.issues().get(1);
    assertThat(wordless.title()).isNull();
    assertThat(wordless.measures()).extracting(Draft.Measure::text).containsExactly("收回超发津贴");
    assertThat(draft.issues().getFirst().measures()).hasSize(1);
    assertThat(told(draft, Warning.Kind.PROBLEM_MISSING)).containsExactly("2");
  }

  @Test
  void keepsAWordlessRowAtTheStartOfTheTable() {
    Draft draft = read(HEADINGS, "1||收回超发津贴|人事科||", "2|车辆未定点维修|定点维修|车队||");
    assertThat(paths(draft)).containsExactly(List.of("1"), List.of("2"));
    assertThat(told(draft, Warning.Kind.PROBLEM_MISSING)).containsExactly("1");
  }

  /** A unit sorts the table by its dates before it sends it back. */
  @Test
  void gathersTheRowsOfAnIssueFromASortedTable() {
    Draft draft =
        read(
            HEADINGS,
            "2|车辆未定点维修|定点维修|车队|2025年3月31日|已完成",
            FIRST,
            "2|车辆未定点维修|公示维修费|办公室|2025年6月30日|整改中",
            "2|车辆长期闲置|清点车辆|车队|2025年7月31日|整改中",
            "1|值班记录缺页|抽查交接班|值班室|2025年8月31日|未启动");
    assertThat(draft.issues())
        .extracting(Draft.Issue::title)
        .containsExactly("车辆未定点维修", "值班记录缺页", "车辆长期闲置");
    Draft.Issue first = draft.issues().getFirst();
    assertThat(first.measures()).extracting(Draft.Measure::text).containsExactly("定点维修", "公示维修费");
    assertThat(first.deadlines())
        .extracting(Draft.DeadlineMention::measure, Draft.DeadlineMention::quote)
        .containsExactly(tuple(1, "2025年3月31日"), tuple(2, "2025年6月30日"));
  }

  @Test
  void countsMeasuresWhereMostNumberedRowsHaveNoProblem() {
    Draft draft =
        read(
            "序号|反馈问题|整改措施|责任单位",
            "1|值班记录缺页|补记|值班室",
            "2||核对|值班室",
            "3||通报|办公室",
            "4|车辆未定点维修|定点维修|车队",
            "5||清点|车队",
            "6||公示|车队");
    assertThat(draft.issues()).extracting(Draft.Issue::title).containsExactly("值班记录缺页", "车辆未定点维修");
    assertThat(told(draft, Warning.Kind.PROBLEM_MISSING)).isEmpty();
  }

  @Test
  void leavesRowsThatCountWithinAnIssueToIt() {
    Draft draft =
        read(HEADINGS, FIRST, "1.1||抽查交接班|值班室||", "2|车辆未定点维修|定点维修|车队||", "（2）||公示维修费|车队||");
    assertThat(draft.issues()).hasSize(2);
    assertThat(draft.issues()).allSatisfy(issue -> assertThat(issue.measures()).hasSize(2));
  }

  @Test
  void makesNothingOfNumbersThatWereWrittenBeforehand() {
    Draft draft = read(HEADINGS, FIRST, "2|||||", "3|车辆未定点维修|定点维修|车队||", "4|||||", "5|||||");
    assertThat(paths(draft)).containsExactly(List.of("1"), List.of("3"));
    assertThat(told(draft, Warning.Kind.ROW_PASSED_OVER)).containsExactly("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合计||2项|||",
        "总计：共2项||已完成1项|||完成率50%",
        "小计|2个|2条|||",
        "|机关本级小计|2|||",
        "合计：共反馈问题12个，已完成8个，正在整改4个，完成率66.7%|<|<|<|<|<",
        "填表说明：1.本表由各单位填写，于每月5日前报送。|<|<|<|<|<",
        "注：|时限按自然日计算。||||",
        "|注：时限按自然日计算。||||",
        "审核人：|韩梅||填表人：|李松|",
        "填表人：韩梅|<|<|审核人：李松|<|<",
        "|审核人（签字）：韩梅||||",
        "制表|韩梅|||2025年3月1日|",
      })
  void namesARowBelowTheItemsThatIsNone(String row) {
    Draft draft = read(HEADINGS, FIRST, "2|车辆未定点维修|定点维修|车队||", row);
    assertThat(paths(draft)).containsExactly(List.of("1"), List.of("2"));
    assertThat(draft.issues()).allSatisfy(issue -> assertThat(issue.measures()).hasSize(1));
    assertThat(told(draft, Warning.Kind.ROW_PASSED_OVER)).hasSize(1);
  }

  @Test
  void namesEachLineOfANoteOverSeveralRows() {
    Draft draft =
        read(HEADINGS, FIRST, "填表说明：1.本表每月报送|<|<|<|<|<", "2.逾期不报的通报|<|<|<|<|<", "3.附佐证|<|<|<|<|<");
    assertThat(draft.issues()).hasSize(1);
    assertThat(told(draft, Warning.Kind.ROW_PASSED_OVER)).hasSize(3);
    assertThat(draft.passages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2|合计3笔往来款长期挂账|逐笔核对|财务科||",
        "2|说明材料、证据不全|补齐|财务科||",
        "2|审核人：未签字即付款|补办审核|财务科||",
        "2|备注：栏长期空白，账目看不清去向|补填|财务科||",
        "|合计3笔往来款长期挂账|逐笔核对|财务科||",
        "|审核人未签字即付款，把关不严|补办审核|财务科||",
        "小计|往来款小计与总账不符，差额12万元未查明|查明差额|财务科||",
      })
  void keepsAnIssueThatBeginsLikeARowBelowTheItems(String row) {
    Draft draft = read(HEADINGS, FIRST, row);
    assertThat(draft.issues()).hasSize(2);
    assertThat(told(draft, Warning.Kind.ROW_PASSED_OVER)).isEmpty();
  }

  @Test
  void keepsProblemsWithoutMeasuresThatBeginLikeRowsBelowTheItems() {
    Draft draft = read("问题|责任单位", "合计3笔往来款长期挂账|财务科", "单位食堂：账目不清，报销把关不严|", "小计错误未更正|财务科");
    assertThat(draft.issues()).hasSize(3);
  }
}
