package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a heading says that it holds. In Chinese the last noun of a heading says it (审计发现问题的整改情况 is
 * work, 问题产生的原因分析 causes, 审计整改建议 suggestions), and two nouns joined by 及 or 和 say two things. A
 * heading that says what is lacking (未按规定开展绩效评价) is a problem, whatever noun it ends with.
 */
enum Matter {
  /** 审计发现, 存在的主要问题 */
  FINDINGS,
  /** 整改情况, 整改措施 */
  WORK,
  /** 审计概况, 目的, 范围, 方法, 依据, 评价, and what earlier audits found */
  OVERVIEW,
  /** 合规方面, 主要成绩 */
  MERITS,
  /** 原因分析 */
  CAUSES,
  /** 审计建议, 整改意见 */
  SUGGESTIONS;

  private static final int LONGEST = 40;

  private static final String BODY = "(?:审计|内审|检查|核查|督查|督导|督察|巡察|巡视|评估|调查|评价|监督|稽核|抽查|审查|查验)";

  /** Words that only say which audit it was, so that 总体评价 and 被审计单位基本情况 are no problems. */
  private static final String PLAIN =
      "(?:"
          + BODY
          + "|本次|此次|内部|专项|工作|主要|重点|实施|组织|总体|综合|基本|整体|开展|有关|相关|被审计|被检查|单位|对象|公司|集团|企业|医院|学校"
          + "|学院|项目|部门|机构|现场|具体|的|与|人员|领导|干部|个人|任职|履职|期间|经济|责任|年度|情况|\\d{2,4}年)*";

  private static final Pattern OVERVIEW_NOUN =
      Pattern.compile(
          "(?:概况|概述|简介|目的|目标|范围|方法|方式|手段|依据|标准|内容|重点|对象|程序|过程|步骤|时间|期间|期限|背景|评价|评价意见|结论|责任界定|责任认定|责任划分|总体情况|基本情况"
              + "|开展情况|组织情况|简要情况|责任|承诺|声明|说明|前言|引言|印象)(?:情况|说明|部分)?$");

  private static final Pattern PLAIN_OVERVIEW =
      Pattern.compile("^" + PLAIN + OVERVIEW_NOUN.pattern());

  private static final Pattern BODY_OVERVIEW =
      Pattern.compile(BODY + "(?:工作)?的?" + OVERVIEW_NOUN.pattern());

  private static final Pattern OTHER_OVERVIEW =
      Pattern.compile(
          "(?:^(?:对)?(?:以前|上次|上期|前次|往年|历次|以往|上一?轮|上一?年度?|前期|既往)[^不未]*(?:情况|问题|整改|结果)$"
              + "|(?:需要?|应当|特别|其他)(?:予以)?(?:说明|关注|披露|报告)的?(?:事项|情况|问题)$|^其他事项$)");

  private static final Pattern MERITS_WORDS =
      Pattern.compile(
          "(?:^(?:合规|规范|正面|肯定|符合|良好|较好|积极)(?:性)?(?:的)?(?:方面|情况|事项|评价|表现|做法)$"
              + "|^(?:主要|工作|总体|取得的?|管理|整体|\\d{4}年)*(?:成绩|成效|成果|亮点|做法|经验|优点|业绩|特点)(?:和|及|与)?(?:成效|经验|做法)?$"
              + "|(?:亮点|特色做法|经验做法)$|值得肯定|好的方面$|做得?较?好的|符合(?:规定|要求|制度)的(?:方面|情况|事项)$"
              + "|未(?:发现|见)(?:重大|明显|其他|存在)?.{0,8}(?:问题|异常|违规|偏差|缺陷|不符|情形|情况|行为)$)");

  private static final Pattern CAUSES_NOUN =
      Pattern.compile("(?:原因|成因|根源|症结)(?:分析|剖析|查找|所在)?(?:情况)?$");

  private static final Pattern SUGGESTIONS_NOUN =
      Pattern.compile(
          "(?:建议|对策|(?:"
              + BODY
              + "|处理|处罚|整改|改进|指导|管理|参考)意见|(?:整改|纠正|改进|"
              + BODY
              + ")要求"
              + "|意见建议|(?:改进|防范|应对|对策)(?:措施|举措|方向|思路)|处理(?:处罚)?决定)"
              + "(?:事项|内容|书|部分|如下|建议)?$");

  private static final Pattern WORK_NOUN =
      Pattern.compile("整改(?:落实|完成|进展|推进|工作|问题)?的?(?:情况|措施|举措|成效|结果|进展|落实|工作|过程|任务|清单|台账)?$");

  private static final Pattern FINDINGS_NOUN =
      Pattern.compile(
          "(?:"
              + BODY
              + "(?:中)?(?:所)?(?:发现|查出|反馈|指出|揭示|查明)(?:的)?(?:情况|事项|事实|内容|结果|缺陷)?$"
              + "|(?:存在|发现|查出|查明|反馈|反映|指出|揭示|移交|违规|违纪|审计|检查|核查)的?(?:主要|突出|具体|其他|重点|共性|有关|相关|典型|一些|若干)?的?问题"
              + "|(?:主要|突出|具体|典型|共性|重点|有关)的?问题|问题(?:清单|概述|描述|表现|事实|汇总|明细)$"
              + "|存在的?(?:主要)?(?:不足|缺陷|风险|薄弱环节|违规事项|缺陷事项)$|(?:主要|违规|违纪|问题)事实$|发现事项$|薄弱环节$|不足之处$)"
              + "(?:清单|情况|表现|方面|事项|描述|分析|如下)*$");

  /** A label of findings and nothing more: it names no subject. */
  private static final Pattern BARE_FINDINGS =
      Pattern.compile(
          "(?:本次|此次)?(?:"
              + BODY
              + "|内部|专项|中|所|发现|查出|存在|反馈|指出|查明|主要|突出|具体|其他|有关|违规|重点|方面|的|和|及|与|、|不足|不合规|事实|情况|事项|清单|问题)*"
              + "(?:问题|发现|事实|不足|事项)(?:清单|情况|方面|如下)?");

  private static final Pattern LACK = Pattern.compile("不(?!足之处|足$)|未|无|缺(?!陷)|超|擅自|违规(?!事)|虚");

  private static final Pattern JOINED = Pattern.compile("以及|及其|及|和|与|、|；|并");

  private static final Pattern BRACKETS = Pattern.compile("[（(\\[【][^）)\\]】]{0,30}[）)\\]】]");

  /** What a heading says of its chapter; empty for the name of a subject or of a problem. */
  static Set<Matter> of(String heading) {
    Set<Matter> found = EnumSet.noneOf(Matter.class);
    String words = BRACKETS.matcher(heading).replaceAll("").strip();
    int end = words.length();
    while (end > 0 && Chars.isTrailing(words.charAt(end - 1))) {
      end--;
    }
    words = words.substring(0, end);
    int comma = Math.max(words.lastIndexOf('，'), words.lastIndexOf(','));
    if (comma >= 0) {
      // 针对上述问题，提出如下建议: of two clauses only the asking one says what follows.
      String last = words.substring(comma + 1);
      if (last.length() <= LONGEST && single(last) == SUGGESTIONS) {
        found.add(SUGGESTIONS);
      }
      return found;
    }
    if (words.isEmpty() || words.length() > LONGEST) {
      return found;
    }
    List<String> parts = List.of(JOINED.split(words));
    for (String part : parts) {
      Matter matter = single(part);
      if (matter != null) {
        found.add(matter);
      }
    }
    Matter whole = single(words);
    if (whole != null && found.isEmpty()) {
      found.add(whole);
    }
    return found;
  }

  private static Matter single(String words) {
    if (MERITS_WORDS.matcher(words).find()) {
      return MERITS;
    }
    if (OTHER_OVERVIEW.matcher(words).find()) {
      return OVERVIEW;
    }
    if (CAUSES_NOUN.matcher(words).find()) {
      return CAUSES;
    }
    if (FINDINGS_NOUN.matcher(words).find() && !WORK_NOUN.matcher(words).find()) {
      return FINDINGS;
    }
    if (LACK.matcher(words).find()) {
      return null;
    }
    if (PLAIN_OVERVIEW.matcher(words).find() || BODY_OVERVIEW.matcher(words).find()) {
      return OVERVIEW;
    }
    if (SUGGESTIONS_NOUN.matcher(words).find()) {
      return SUGGESTIONS;
    }
    return WORK_NOUN.matcher(words).find() ? WORK : null;
  }

  /** What the heading of a numbered paragraph says: its words before the first colon or stop. */
  static Set<Matter> of(String text, Node node) {
    return of(text, new Span(node.mark().end(), node.paragraphEnd()));
  }

  /** What the words of a paragraph before its first colon or stop say. */
  static Set<Matter> of(String text, Span paragraph) {
    return of(head(text, paragraph.start(), paragraph.end()));
  }

  /** Whether a heading holds nothing that is found, done or asked: it only tells of the audit. */
  static boolean isBeside(Set<Matter> matters) {
    return !matters.isEmpty()
        && !matters.contains(FINDINGS)
        && !matters.contains(WORK)
        && !matters.contains(SUGGESTIONS);
  }

  /** Whether findings stand below a heading, and not what was done about them. */
  static boolean isFindings(Set<Matter> matters) {
    return matters.contains(FINDINGS) && !matters.contains(WORK);
  }

  /** Whether a heading asks for something, and tells nothing that was found or done. */
  static boolean isSuggestions(Set<Matter> matters) {
    return matters.contains(SUGGESTIONS) && !matters.contains(FINDINGS) && !matters.contains(WORK);
  }

  /** 审计发现, 存在问题：: a paragraph that is nothing but the label of a list of findings. */
  static boolean isBareFindings(String text, Span paragraph) {
    Mark mark = Mark.at(text, paragraph.start(), paragraph.end());
    int start = mark == null ? paragraph.start() : mark.end();
    int end = Chars.trimEnd(text, start, paragraph.end());
    while (end > start && Chars.isTrailing(text.charAt(end - 1))) {
      end--;
    }
    if (end - start > LONGEST) {
      return false;
    }
    String words = text.substring(start, Math.max(start, end));
    return BARE_FINDINGS.matcher(words).matches();
  }

  private static String head(String text, int start, int end) {
    int limit = Math.min(end, start + LONGEST + 1);
    int at = start;
    while (at < limit && !Chars.isStop(text.charAt(at)) && !Chars.isColon(text.charAt(at))) {
      at++;
    }
    return text.substring(Math.min(start, at), at);
  }
}
