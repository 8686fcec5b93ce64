package app.xiaohao.intake.parse;

import java.util.List;

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

  /** The label at a position; null where there is none. */
  static FieldLabel at(String text, int at, int end) {
    int from = at;
    if (from < end && (text.charAt(from) == '【' || text.charAt(from) == '[')) {
      from++;
    }
    for (Word word : WORDS) {
      if (Mark.startsWith(text, from, end, word.text())) {
        int after = from + word.text().length();
        while (after < end && (text.charAt(after) == '】' || text.charAt(after) == ']')) {
          after++;
        }
        after = Chars.skipSpaces(text, after, Math.min(end, after + 4));
        boolean labelled =
            after < end && (Chars.isColon(text.charAt(after)) || (from > at && after > from));
        return labelled
            ? new FieldLabel(word.kind(), at, Chars.isColon(text.charAt(after)) ? after + 1 : after)
            : null;
      }
    }
    return null;
  }
}
