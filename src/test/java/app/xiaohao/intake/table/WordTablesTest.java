package app.xiaohao.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.intake.read.WordTables;
import app.xiaohao.model.UnitRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables of Word: cells merged down and across, headings of several storeys, several tables. */
class WordTablesTest {
  @Test
  void readsCellsMergedDownAndAcross() throws Exception {
    Draft draft;
    try (WordTables word = new WordTables()) {
      draft =
          read(
              word.line("云岭区安全生产隐患整改台账")
                  .table(
                      2,
                      true,
                      "序号|隐患|<|整改|<|<|验收结果",
                      "^|描述|级别|措施|责任单位|时限|^",
                      "1|配电室电缆沟积水|一般|抽水|动力科|2025年5月20日|复查合格",
                      "^|^|^|封堵进水口|^|2025年6月20日|未验收",
                      "2|消防泵不能自启|重大|检修控制柜|云岭市⏎消防救援站|立行立改|已关闭"));
    }
    assertThat(draft.report().title()).isEqualTo("云岭区安全生产隐患整改台账");
    assertThat(draft.issues())
        .extracting(Draft.Issue::title)
        .containsExactly("配电室电缆沟积水", "消防泵不能自启");
    Draft.Issue first = draft.issues().getFirst();
    assertThat(first.measures()).extracting(Draft.Measure::text).containsExactly("抽水", "封堵进水口");
    assertThat(first.deadlines())
        .extracting(deadline -> String.valueOf(deadline.date()))
        .containsExactly("2025-05-20", "2025-06-20");
    assertThat(first.status().value()).isEqualTo(Draft.Status.Value.IN_PROGRESS);
    assertThat(first.fields()).contains(new Draft.CustomField("级别", "一般"));
    assertThat(draft.issues().getLast().units())
        .containsExactly(new Draft.UnitMention("云岭市消防救援站", UnitRole.RESPONSIBLE));
    assertThat(draft.issues().getLast().status().value()).isEqualTo(Draft.Status.Value.COMPLETED);
  }

  @Test
  void readsThreeStoreysAndHeadingsRepeatedAmidTheRows() throws Exception {
    Draft draft;
    try (WordTables word = new WordTables()) {
      draft =
          read(
              word.table(
                  3,
                  true,
                  "序号|问题|整改落实|<|<|<",
                  "^|^|责任分工|<|进度|<",
                  "^|^|牵头单位|责任人|时限|状态",
                  "1|值班记录不全|办公室|何某|2025年6月底前|已整改",
                  "序号|问题|整改落实|<|<|<",
                  "^|^|责任分工|<|进度|<",
                  "^|^|牵头单位|责任人|时限|状态",
                  "2|公务用车未登记|机关事务科|吕某|2025年7月底前|待整改"));
    }
    assertThat(draft.issues()).extracting(Draft.Issue::title).containsExactly("值班记录不全", "公务用车未登记");
    assertThat(draft.issues()).allSatisfy(issue -> assertThat(issue.leaders()).isEmpty());
    assertThat(draft.issues().getFirst().fields())
        .containsExactly(new Draft.CustomField("责任人", "何某"));
    assertThat(draft.issues())
        .extracting(issue -> issue.units().getFirst())
        .containsExactly(
            new Draft.UnitMention("办公室", UnitRole.LEAD),
            new Draft.UnitMention("机关事务科", UnitRole.LEAD));
  }

  @Test
  void readsSeveralTablesWithHeadingsBetweenThem() throws Exception {
    Draft draft;
    try (WordTables word = new WordTables()) {
      draft =
          read(
              word.line("云岭区专题会议议定事项清单")
                  .line("一、民生保障")
                  .table(
                      1,
                      false,
                      "序号|议定事项|责任单位|完成时限",
                      "1|修缮旧桥护栏|区交通局|2025年9月底前",
                      "2|增设公交站点|区交通局|2025年10月底前")
                  .line("二、生态环境")
                  .table(1, false, "序号|议定事项|责任单位|完成时限", "1|清理河岸垃圾|南坪街道|2025年8月底前")
                  .line("三、参会人员")
                  .table(1, false, "姓名|单位|电话", "何某|区交通局|0000-1234567"));
    }
    assertThat(draft.issues())
        .extracting(Draft.Issue::title)
        .containsExactly("修缮旧桥护栏", "增设公交站点", "清理河岸垃圾");
    assertThat(draft.issues())
        .allSatisfy(
            issue ->
                assertThat(issue.measures())
                    .extracting(Draft.Measure::text)
                    .containsExactly(issue.title()));
    assertThat(draft.issues()).extracting(Draft.Issue::path).doesNotHaveDuplicates();
  }

  @Test
  void readsTheProseBesideATableOfUnknownHeadings() throws Exception {
    Draft draft;
    try (WordTables word = new WordTables()) {
      draft =
          read(
              word.table(1, false, "序号|整改数量统计|问题来源分布", "1|12|8", "2|3|1")
                  .line("关于巡察整改进展情况的通报")
                  .line("二、整改落实情况")
                  .line("（一）关于学习不深入的问题")
                  .line("一是制定学习计划。二是每月开展专题学习。")
                  .line("（二）关于制度不健全的问题")
                  .line("一是修订会议制度。二是公开办事流程。"));
    }
    assertThat(draft.issues()).extracting(Draft.Issue::title).containsExactly("学习不深入", "制度不健全");
  }

  private static Draft read(WordTables word) throws Exception {
    return new DraftMaker()
        .of(new Documents().read("台账.docx", word.bytes(), ReadWatch.NOBODY), ColumnKnowledge.NONE);
  }

  @Test
  void offersATableOfUnknownHeadingsAndNamesThem() throws Exception {
    Draft draft;
    try (WordTables word = new WordTables()) {
      draft = read(word.table(1, false, "序号|病灶|药方|期限", "1|记录不全|补齐|2025年6月底前"));
    }
    assertThat(draft.issues()).isEmpty();
    assertThat(draft.warnings())
        .extracting(warning -> warning.kind() + " " + warning.arguments())
        .isEqualTo(List.of("PROBLEM_UNKNOWN [序号 病灶 药方 期限, 病灶、药方]"));
  }
}
