package app.xiaohao.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.drafting.DraftMaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a table, each word of it is in the draft or under a warning that names it. */
class NothingLostTest {
  private static final String[] HEADINGS = {
    "序号", "方面", "反馈问题", "具体表现", "整改目标", "整改措施", "责任领导", "责任人", "牵头单位", "责任单位", "配合单位", "整改时限",
    "整改进展", "完成情况", "是否销号", "完成日期", "整改成效", "佐证材料", "备注", "星级", "措施序号", "隐患描述", "隐患部位", "不符合事实描述",
    "检查结果", "下一步措施", "整改任务", "验证状态", "验收责任人", "描述", "事项"
  };

  private static final String[] WORDS = {
    "会议记录不全。2024年3次会议没有记录。",
    "关于“第一议题”制度落实不到位的问题",
    "一是补齐记录；二是每季度抽查。",
    "立即整改：1.补齐。2.抽查。",
    "1.补齐会议记录",
    "（2）每季度抽查一次",
    "县水务局、县交通局等单位",
    "牵头单位：县水务局；配合单位：县交通局",
    "周岚（党组书记、馆长）",
    "郑 川",
    "组长：何敏",
    "2025年6月底前",
    "6月30日",
    "立行立改",
    "长期坚持",
    "待补",
    "—",
    "无",
    "已完成",
    "否",
    "√",
    "已完成，长期坚持",
    "正在推进，已完成60%",
    "一、政治建设",
    "1",
    "2",
    "合计",
    "注：另附",
    "填报人：周岚",
    "已印发《会议记录办法》，补齐12次会议记录并逐次核对签字。",
    "=SUM(A1)",
    "问题",
    "整改措施",
    "A-01",
    "办公室（牵头）、业务科",
    "合格",
    "未发现问题",
    "复查合格",
    "待整改",
    "云岭市\n总工会",
    "区委副书记、区长",
    "馆本级加强管理，完善制度：一是公开招标；二是从严审核。"
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void keepsEveryWordOfEveryCell(int seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      check(Drawn.table(table(random)));
    }
  }

  private static String[] table(Random random) {
    List<String> headings = new ArrayList<>(List.of("反馈问题", "整改措施"));
    if (random.nextInt(6) == 0) {
      headings.set(1, "整改情况");
    }
    for (int i = random.nextInt(9); i > 0; i--) {
      headings.add(random.nextInt(headings.size() + 1), HEADINGS[random.nextInt(HEADINGS.length)]);
    }
    List<String> rows = new ArrayList<>();
    rows.add(String.join("|", headings));
    for (int row = random.nextInt(9); row >= 0; row--) {
      rows.add(
          IntStream.range(0, headings.size())
              .mapToObj(column -> cell(random, column, rows.size()))
              .collect(Collectors.joining("|")));
    }
    return rows.toArray(String[]::new);
  }

  private static String cell(Random random, int column, int row) {
    int kind = random.nextInt(10);
    if (kind < 2) {
      return "";
    }
    if (kind == 2 && row > 1) {
      return "^";
    }
    if (kind == 3 && column > 0 && random.nextInt(4) == 0) {
      return "<";
    }
    return WORDS[random.nextInt(WORDS.length)];
  }

  private static void check(Document document) {
    TableParser parser = new TableParser();
    List<OfficeTable> layouts =
        parser.recognise(document, ColumnKnowledge.NONE).orElseThrow(AssertionError::new);
    Draft draft = parser.parse(document, layouts);
    assertThat(TableAccounting.fault(document, draft)).isNull();
  }

  @Test
  void aNumberSharedByTwoProblemsIsInBothPaths() {
    List<String> rows = new ArrayList<>(List.of("序号|问题|整改措施"));
    for (int i = 1; i < 20; i++) {
      rows.add(i + "|第" + i + "个问题|措施");
    }
    rows.addAll(List.of("20|会议记录不全|补齐记录", "^|学习不经常|制定计划"));
    List<Draft.Issue> issues = read(rows.toArray(String[]::new)).issues();
    assertThat(issues.get(18).path()).containsExactly("19");
    assertThat(issues.get(19).path()).containsExactly("20", "1");
    assertThat(issues.get(20).path()).containsExactly("20", "2");
  }

  @Test
  void keepsASignInAColumnOfUnits() {
    assertThat(read("序号|问题|整改措施|责任单位|配合单位", "1|会议记录不全|补齐记录|√|—").issues().getFirst().fields())
        .containsExactly(new Draft.CustomField("责任单位", "√"));
  }

  private static Draft read(String... rows) {
    return new DraftMaker().of(Drawn.table(rows), ColumnKnowledge.NONE);
  }
}
