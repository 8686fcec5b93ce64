package app.xiaohao.intake.table.head;

import app.xiaohao.intake.Column;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Headings that are built and not listed: a word for what is worked off with what the column tells
 * of it (隐患描述, 不符合事实描述, 检查发现); who checks the work or when (验收责任人, 答复时限), which is neither the one
 * who answers for it nor its time; how a check ended (复查结果, 验证状态).
 */
final class HeadingGrammar {
  private static final String OF_WHAT =
      "(?:主要|具体|存在的?|典型|安全生产|安全|事故|生产|消防|环保|环境|质量|重大|一般|现场|日常|专项"
          + "|内部?|外部|检查|排查|自查|抽查|审核|审计|巡察|巡视|督查|督察|督导|发现的?|反馈的?|查出的?|排查出的?|检查出的?)*";

  private static final String FAULT =
      "(?:问题|隐患|不符合项?|不合格项|缺陷|违规|违法|短板|薄弱环节|风险(?:隐患|点)?|观察项|扣分项|审计发现|检查发现|核查发现"
          + "|审核发现|督查发现|巡察发现|排查发现|差距)";

  private static final Pattern NAMED =
      Pattern.compile(OF_WHAT + FAULT + "(?:的)?(?:名称|标题|摘要|概述|简述|概要|概况|简介|清单|事项|点|项)?");

  private static final Pattern TOLD =
      Pattern.compile(
          OF_WHAT
              + "(?:"
              + FAULT
              + "|发现)(?:的)?(?:具体|详细|主要|简要|基本)?(?:事实|情况)?"
              + "(?:描述|内容|情况|事实|表述|表现|现状|现象|详情|明细|要点|说明)");

  /** Where a danger is: what is wrong only where no other column says it. */
  private static final Pattern PLACE = Pattern.compile(OF_WHAT + "(?:隐患|问题|缺陷|风险)(?:所在)?(?:部位|点位)");

  private static final String CHECK =
      "(?:验收|验证|复查|复核|复验|核查|核验|检查|排查|抽查|督查|督导|督办|监督|监管|审核|审批|审定|评估|考核|填报|填表|报送|上报|发现|交办"
          + "|下达|下发|受理|销号|销项|移交|抄送|接收|答复|回复|反馈|主管|行业主管)";

  private static final Pattern CHECKER =
      Pattern.compile("(?:整改)?" + CHECK + "(?:责任)?(?:人|人员|负责人|责任人|单位|部门|科室|机构|主体|小组|组)(?:名称|姓名)?");

  private static final Pattern CHECKED_ON =
      Pattern.compile("(?:要求|规定|整改)?" + CHECK + "(?:文件|报告|单)?(?:时限|期限|时间|日期|截止时间|截止日期)");

  private static final Pattern CHECKED =
      Pattern.compile(
          "(?:整改|问题|隐患|任务|治理|跟踪|效果)?(?:验收|验证|复查|复核|复验|核查|核验)(?:结果|状态|情况|结论|意见|与否)"
              + "|是否(?:已|通过)?(?:验收|验证|复查)(?:通过|合格)?");

  private HeadingGrammar() {}

  /** What a heading may mean that is in no list; empty where it is not built so. */
  static List<Column> meanings(String plain) {
    if (CHECKED.matcher(plain).matches()) {
      return List.of(Column.COMPLETION, Column.CUSTOM);
    }
    if (CHECKER.matcher(plain).matches() || CHECKED_ON.matcher(plain).matches()) {
      return List.of(Column.CUSTOM);
    }
    if (NAMED.matcher(plain).matches()) {
      return List.of(Column.PROBLEM);
    }
    if (TOLD.matcher(plain).matches()) {
      return List.of(Column.PROBLEM, Column.DETAIL);
    }
    return PLACE.matcher(plain).matches() ? List.of(Column.CUSTOM, Column.PROBLEM) : List.of();
  }

  /** Whether a column tells how a check ended, so that 合格 is said of the work. */
  static boolean isCheck(List<String> storeys) {
    String joined = String.join("", storeys.stream().map(HeadingWords::plain).toList());
    return CHECKED.matcher(joined).matches()
        || (!storeys.isEmpty() && CHECKED.matcher(HeadingWords.plain(storeys.getLast())).matches());
  }
}
