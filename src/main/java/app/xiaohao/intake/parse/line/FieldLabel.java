package app.xiaohao.intake.parse.line;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The label of a field in a report that lists its items as forms: 整改措施：, 责任单位：.
 *
 * @param end the position after its colon
 */
record FieldLabel(Kind kind, int start, int end) {
  /** What a field tells. */
  enum Kind {
    PROBLEM,
    GOAL,
    MEASURES,
    RESULT,
    DEADLINE,
    LEAD_UNIT,
    RESPONSIBLE_UNIT,
    SUPPORTING_UNIT,
    LEADER,
    /** what was asked for, not what is done */
    SUGGESTION,
    /** what is kept under the document's own name: 违反依据, 原因, 影响 */
    NAMED,
    OTHER
  }

  private record Word(String text, Kind kind) {}

  /** Longer words first, so that 整改完成情况 is not read as 完成情况 behind something else. */
  private static final List<Word> WORDS =
      List.of(
          new Word("整改进展情况", Kind.RESULT),
          new Word("整改落实情况", Kind.RESULT),
          new Word("整改完成情况", Kind.RESULT),
          new Word("整改责任单位", Kind.RESPONSIBLE_UNIT),
          new Word("整改责任部门", Kind.RESPONSIBLE_UNIT),
          new Word("整改责任领导", Kind.LEADER),
          new Word("整改责任人", Kind.LEADER),
          new Word("整改完成时限", Kind.DEADLINE),
          new Word("整改工作目标", Kind.GOAL),
          new Word("整改牵头单位", Kind.LEAD_UNIT),
          new Word("具体问题", Kind.PROBLEM),
          new Word("具体表现", Kind.PROBLEM),
          new Word("问题表现", Kind.PROBLEM),
          new Word("问题描述", Kind.PROBLEM),
          new Word("存在问题", Kind.PROBLEM),
          new Word("反馈问题", Kind.PROBLEM),
          new Word("主要问题", Kind.PROBLEM),
          new Word("整改目标", Kind.GOAL),
          new Word("工作目标", Kind.GOAL),
          new Word("整改措施", Kind.MEASURES),
          new Word("整改举措", Kind.MEASURES),
          new Word("具体措施", Kind.MEASURES),
          new Word("主要措施", Kind.MEASURES),
          new Word("工作措施", Kind.MEASURES),
          new Word("整改情况", Kind.RESULT),
          new Word("整改进展", Kind.RESULT),
          new Word("整改成效", Kind.RESULT),
          new Word("整改结果", Kind.RESULT),
          new Word("整改状态", Kind.RESULT),
          new Word("落实情况", Kind.RESULT),
          new Word("进展情况", Kind.RESULT),
          new Word("完成情况", Kind.RESULT),
          new Word("整改时限", Kind.DEADLINE),
          new Word("整改期限", Kind.DEADLINE),
          new Word("整改时间", Kind.DEADLINE),
          new Word("完成时限", Kind.DEADLINE),
          new Word("完成时间", Kind.DEADLINE),
          new Word("完成期限", Kind.DEADLINE),
          new Word("牵头单位", Kind.LEAD_UNIT),
          new Word("牵头部门", Kind.LEAD_UNIT),
          new Word("责任单位", Kind.RESPONSIBLE_UNIT),
          new Word("责任部门", Kind.RESPONSIBLE_UNIT),
          new Word("责任主体", Kind.RESPONSIBLE_UNIT),
          new Word("配合单位", Kind.SUPPORTING_UNIT),
          new Word("配合部门", Kind.SUPPORTING_UNIT),
          new Word("协助单位", Kind.SUPPORTING_UNIT),
          new Word("责任领导", Kind.LEADER),
          new Word("牵头领导", Kind.LEADER),
          new Word("包案领导", Kind.LEADER),
          new Word("分管领导", Kind.LEADER),
          new Word("督导领导", Kind.LEADER),
          new Word("责任人", Kind.LEADER),
          new Word("责任科室", Kind.RESPONSIBLE_UNIT),
          new Word("联系电话", Kind.OTHER),
          new Word("联系人", Kind.OTHER),
          new Word("验收单位", Kind.OTHER),
          new Word("督导单位", Kind.OTHER),
          new Word("备注", Kind.OTHER));

  /** What an audit writes besides of each finding or case; longer words first. */
  private static final List<Word> OF_FINDINGS =
      List.of(
          new Word("审计发现的主要问题", Kind.PROBLEM),
          new Word("审计发现的问题", Kind.PROBLEM),
          new Word("审计发现问题", Kind.PROBLEM),
          new Word("审计发现", Kind.PROBLEM),
          new Word("检查发现", Kind.PROBLEM),
          new Word("主要违规事实", Kind.PROBLEM),
          new Word("违规事实", Kind.PROBLEM),
          new Word("违规问题", Kind.PROBLEM),
          new Word("违规情况", Kind.PROBLEM),
          new Word("问题事实", Kind.PROBLEM),
          new Word("问题概述", Kind.PROBLEM),
          new Word("问题情况", Kind.PROBLEM),
          new Word("发现问题", Kind.PROBLEM),
          new Word("存在的主要问题", Kind.PROBLEM),
          new Word("存在的问题", Kind.PROBLEM),
          new Word("事实描述", Kind.PROBLEM),
          new Word("审计对象", Kind.RESPONSIBLE_UNIT),
          new Word("被审计单位", Kind.RESPONSIBLE_UNIT),
          new Word("被检查单位", Kind.RESPONSIBLE_UNIT),
          new Word("涉事单位", Kind.RESPONSIBLE_UNIT),
          new Word("涉及单位", Kind.RESPONSIBLE_UNIT),
          new Word("违规单位", Kind.RESPONSIBLE_UNIT),
          new Word("问题单位", Kind.RESPONSIBLE_UNIT),
          new Word("审计整改建议", Kind.SUGGESTION),
          new Word("审计处理意见", Kind.SUGGESTION),
          new Word("审计建议", Kind.SUGGESTION),
          new Word("整改建议", Kind.SUGGESTION),
          new Word("改进建议", Kind.SUGGESTION),
          new Word("管理建议", Kind.SUGGESTION),
          new Word("处理建议", Kind.SUGGESTION),
          new Word("处理意见", Kind.SUGGESTION),
          new Word("审计意见", Kind.SUGGESTION),
          new Word("整改意见", Kind.SUGGESTION),
          new Word("整改要求", Kind.SUGGESTION),
          new Word("建议", Kind.SUGGESTION),
          new Word("违反依据", Kind.NAMED),
          new Word("违规依据", Kind.NAMED),
          new Word("违反规定", Kind.NAMED),
          new Word("违反条款", Kind.NAMED),
          new Word("违规条款", Kind.NAMED),
          new Word("法规依据", Kind.NAMED),
          new Word("法律依据", Kind.NAMED),
          new Word("政策依据", Kind.NAMED),
          new Word("制度依据", Kind.NAMED),
          new Word("定性依据", Kind.NAMED),
          new Word("判定依据", Kind.NAMED),
          new Word("审计依据", Kind.NAMED),
          new Word("处理依据", Kind.NAMED),
          new Word("相关规定", Kind.NAMED),
          new Word("依据", Kind.NAMED),
          new Word("原因分析", Kind.NAMED),
          new Word("问题原因", Kind.NAMED),
          new Word("问题成因", Kind.NAMED),
          new Word("产生原因", Kind.NAMED),
          new Word("主要原因", Kind.NAMED),
          new Word("原因", Kind.NAMED),
          new Word("风险影响", Kind.NAMED),
          new Word("影响及风险", Kind.NAMED),
          new Word("风险提示", Kind.NAMED),
          new Word("潜在风险", Kind.NAMED),
          new Word("造成影响", Kind.NAMED),
          new Word("造成后果", Kind.NAMED),
          new Word("影响", Kind.NAMED),
          new Word("后果", Kind.NAMED),
          new Word("风险", Kind.NAMED),
          new Word("现状描述", Kind.PROBLEM),
          new Word("情况描述", Kind.PROBLEM),
          new Word("发现描述", Kind.PROBLEM),
          new Word("审计事实", Kind.PROBLEM),
          new Word("整改落实", Kind.RESULT),
          new Word("整改处理", Kind.RESULT),
          new Word("判断标准", Kind.NAMED),
          new Word("判定标准", Kind.NAMED),
          new Word("评价标准", Kind.NAMED),
          new Word("审计标准", Kind.NAMED),
          new Word("问题定性", Kind.NAMED),
          new Word("违规定性", Kind.NAMED),
          new Word("违纪定性", Kind.NAMED),
          new Word("性质认定", Kind.NAMED),
          new Word("定性", Kind.NAMED),
          new Word("处理结果", Kind.NAMED),
          new Word("处分结果", Kind.NAMED),
          new Word("查处结果", Kind.NAMED),
          new Word("查处情况", Kind.NAMED),
          new Word("处理情况", Kind.NAMED),
          new Word("处分情况", Kind.NAMED),
          new Word("案例背景", Kind.NAMED),
          new Word("案例简介", Kind.NAMED),
          new Word("案例概述", Kind.NAMED),
          new Word("基本案情", Kind.NAMED),
          new Word("主要案情", Kind.NAMED),
          new Word("案情简介", Kind.NAMED),
          new Word("案件事实", Kind.NAMED),
          new Word("主要事实", Kind.NAMED),
          new Word("基本事实", Kind.NAMED),
          new Word("案情", Kind.NAMED),
          new Word("基本情况", Kind.NAMED),
          new Word("案例启示", Kind.NAMED),
          new Word("案例警示", Kind.NAMED),
          new Word("案例评析", Kind.NAMED),
          new Word("案例点评", Kind.NAMED),
          new Word("案例说明", Kind.NAMED),
          new Word("警示", Kind.NAMED),
          new Word("启示", Kind.NAMED),
          new Word("背景", Kind.NAMED),
          new Word("涉及金额", Kind.NAMED),
          new Word("问题金额", Kind.NAMED),
          new Word("审计方式", Kind.NAMED),
          new Word("审计内容", Kind.NAMED),
          new Word("合规方面", Kind.NAMED));

  private static final int SHORTEST_OWN = 4;
  private static final int LONGEST_OWN = 8;
  private static final String JOINS = "及和与、";

  /** Kinds whose words may name a second thing; units and people with it would run together. */
  private static final Set<Kind> JOINED =
      EnumSet.of(Kind.PROBLEM, Kind.GOAL, Kind.MEASURES, Kind.RESULT, Kind.NAMED);

  /** What is named second; longer words first. */
  private static final List<String> TAILS =
      List.of(
          "整改落实情况", "整改进展情况", "整改完成情况", "取得的成效", "整改措施", "整改成效", "整改情况", "整改结果", "整改进展", "工作成效",
          "落实情况", "进展情况", "完成情况", "工作进展", "具体表现", "成效", "效果", "进展", "结果", "状态", "目标", "措施", "后果",
          "影响", "原因");

  /** Which labels count, and where. */
  enum Manner {
    /** those of work alone, with a colon or in brackets */
    WORK,
    /** those of findings, too */
    FINDINGS,
    /** those of findings, too, also where one is a whole line */
    CASE
  }

  /** The label of a field of work at a position; null where there is none. */
  static FieldLabel at(String text, int at, int end) {
    return at(text, at, end, Manner.WORK);
  }

  /** The label at a position; null where there is none. */
  static FieldLabel at(String text, int at, int end, Manner manner) {
    FieldLabel label = at(text, at, end, WORDS, manner);
    return label != null || manner == Manner.WORK ? label : at(text, at, end, OF_FINDINGS, manner);
  }

  /** 【问题剖析】, 案情概要：: a case has what labels it likes, each where a line begins. */
  static FieldLabel ofCase(String text, int at, int end) {
    boolean framed = at < end && (text.charAt(at) == '【' || text.charAt(at) == '[');
    int from = framed ? at + 1 : at;
    int to = from;
    while (to < end && to - from <= LONGEST_OWN && Character.isIdeographic(text.charAt(to))) {
      to++;
    }
    boolean closed =
        to < end
            && (framed
                ? text.charAt(to) == '】' || text.charAt(to) == ']'
                : Chars.isColon(text.charAt(to)) && to - from >= SHORTEST_OWN);
    boolean behindStop = framed && at > 0 && Chars.isStop(text.charAt(at - 1));
    return closed
            && to - from > 1
            && to - from <= LONGEST_OWN
            && (behindStop || opensLine(text, at))
        ? new FieldLabel(Kind.NAMED, at, to + 1)
        : null;
  }

  private static FieldLabel at(String text, int at, int end, List<Word> words, Manner manner) {
    int from = at;
    if (from < end && (text.charAt(from) == '【' || text.charAt(from) == '[')) {
      from++;
    }
    for (Word word : words) {
      if (Mark.startsWith(text, from, end, word.text())) {
        int after = joined(text, from + word.text().length(), end, word.kind());
        while (after < end && (text.charAt(after) == '】' || text.charAt(after) == ']')) {
          after++;
        }
        int colon = Chars.skipSpaces(text, after, Math.min(end, after + 4));
        boolean alone =
            manner == Manner.CASE
                && (after >= end || text.charAt(after) == '\n')
                && opensLine(text, at);
        if (colon < end && Chars.isColon(text.charAt(colon))) {
          return new FieldLabel(word.kind(), at, colon + 1);
        }
        return from > at && colon < end || alone
            ? new FieldLabel(word.kind(), at, Math.min(colon, end))
            : null;
      }
    }
    return null;
  }

  /** Behind 及成效, 和进展情况: one field tells both, and is what its first word says. */
  private static int joined(String text, int at, int end, Kind kind) {
    if (at >= end || JOINS.indexOf(text.charAt(at)) < 0 || !JOINED.contains(kind)) {
      return at;
    }
    int from = text.startsWith("及其", at) ? at + 2 : at + 1;
    for (String tail : TAILS) {
      if (Mark.startsWith(text, from, end, tail)) {
        return joined(text, from + tail.length(), end, kind);
      }
    }
    return at;
  }

  private static boolean opensLine(String text, int at) {
    int line = text.lastIndexOf('\n', at - 1) + 1;
    int start = Chars.skipSpaces(text, line, at);
    if (start < at && Fields.BULLETS.indexOf(text.charAt(start)) >= 0) {
      start = Chars.skipSpaces(text, start + 1, at);
    }
    Mark mark = start == at ? null : Mark.at(text, start, Math.min(text.length(), at + 1));
    return start == at || (mark != null && mark.end() == at);
  }

  /** The words of a label, without brackets and colon. */
  static String words(String text, Span label) {
    int from = label.start();
    int to = label.end();
    while (from < to && isFrame(text.charAt(from))) {
      from++;
    }
    while (to > from && isFrame(text.charAt(to - 1))) {
      to--;
    }
    Mark mark = Mark.at(text, from, to);
    return text.substring(mark == null ? from : mark.end(), to);
  }

  private static boolean isFrame(char c) {
    return "【】[]".indexOf(c) >= 0
        || Fields.BULLETS.indexOf(c) >= 0
        || Chars.isColon(c)
        || Chars.isSpace(c);
  }
}
