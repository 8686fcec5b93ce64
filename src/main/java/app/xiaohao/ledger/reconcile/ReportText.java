package app.xiaohao.ledger.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told from the words of a report alone: whether they say anything (空话套话), whether they
 * say that all is done, and whether two reports are the same.
 *
 * <p>A report is empty where one of its clauses is a stock phrase of attitude or of mere being
 * under way, and none of them gives a number, a date, a document, a result or an obstacle. One
 * clause with any of these, and the report is left alone: an office is rather spared a true case
 * than accused wrongly.
 */
final class ReportText {
  private static final Pattern CLAUSE = Pattern.compile("[，。；、！？,;!?：:\\s]+");

  /** Attitude, attention, intention, and being under way with nothing said of how far. */
  private static final Pattern STOCK =
      Pattern.compile(
          "高度重视|十分重视|非常重视|思想重视|提高(?:了)?(?:政治)?(?:站位|认识)|提升(?:政治)?站位|统一思想|端正态度"
              + "|加强(?:了)?(?:组织)?领导|强化(?:了)?(?:组织)?领导|压实(?:了)?责任|夯实(?:了)?责任|明确(?:了)?责任|落实(?:了)?责任"
              + "|(?:正在|正|持续|有序|稳步|积极|全力|扎实|加快|深入|统筹|协同|大力|不断|逐步|继续|强力|合力|抓紧)"
              + "(?:地)?(?:有序|稳步|积极|全力|扎实|加快|深入|持续|抓紧)?"
              + "(?:推进|推动|开展|落实|整改|实施|办理|跟进|进行|谋划|研究|完善|抓好|加强|对接|协调)"
              + "|推进(?:之)?中|整改(?:之)?中|办理中|进行中|落实中|实施中|进展(?:总体)?(?:顺利|良好)"
              + "|认真(?:组织|研究|落实|整改|对待|抓好)|狠抓落实|抓好落实|严格落实|切实(?:加强|抓好|落实|履行|提高)"
              + "|进一步(?:加强|加大|强化|提高|压实|推进|落实|完善|规范|健全)|加大(?:了)?(?:工作|整改|推进)?力度"
              + "|下一步|将(?:进一步|继续|持续|认真|切实|按照|严格)|长抓不懈|常抓不懈|久久为功|举一反三|务求实效|取得(?:了)?(?:明显|较好|初步|良好|一定)?(?:的)?(?:成效|效果)"
              + "|按照(?:上级)?要求|按(?:计划|方案|要求)(?:有序)?推进");

  private static final Pattern DIGIT = Pattern.compile("[0-9０-９〇○]");

  /** A Chinese number with what is counted; 一 alone counts only before a few words. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?<![统专唯第万])(?:[二三四五六七八九十百千万两零]+|[一二三四五六七八九十百千万两零]{2,}|(?<![每同任逐这某另])一)"
              + "(?:余|多|来)?(?:名|人次|次|处|项|家|户|份|件|宗|起|场|条|座|台|套|辆|公里|千米|米|亩|吨|万元|亿元|元|期|轮|批次|届|例)"
              + "|[二三四五六七八九十百千万两]+(?:余|多)?(?:个|成|天|年|月|日|周)|百分之|过半|半数|全部|全覆盖|清零");

  private static final Pattern DATED =
      Pattern.compile(
          "[上下本今去明昨当](?:个)?(?:年|月|周|旬|季度|半年)|年(?:底|初|中|末)|月(?:底|初|中|末)|上旬|中旬|下旬|春节|国庆|元旦|清明|端午|中秋");

  private static final Pattern DOCUMENT =
      Pattern.compile(
          "《|〔|(?:印发|出台|制定|修订|下发|签订|签署|发布|报送|拟定|起草|形成|建立|编制)(?:了|并印发|完成)?[^，。；]{0,20}"
              + "(?:方案|办法|制度|细则|规定|通知|意见|清单|台账|协议|合同|报告|机制|规则|预案|图纸|标准|指南|手册|函)");

  /** Something was brought about. Not what is not yet, and not what is only to be. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?:已|已经|均|均已|全部)(?:经)?(?:完成|建成|拆除|清理|清退|追缴|收回|追回|整改到位|整改完成|整改完毕|投入|启用|上线|交付|通车|通水"
              + "|验收|移交|归档|公示|发放|兑付|退还|补缴|处理|处分|约谈|立案|办结|销号|恢复|封堵|关停|搬迁|安装|更换|修复|采购|招标|中标|开工|进场|竣工"
              + "|批复|签约|到账|拨付|下达|备案|入库|配备|到岗|选派|任命|调整|取缔|注销|解除|纠正|整治|回填|复绿|绿化|硬化|疏浚)"
              + "|(?<!未|未能|没有|尚未|力争|争取|确保|预计|计划|将|前|待)完成(?:了)?(?!时限|期限|时间|目标|任务要求|率不|中)"
              + "|建成|拆除(?:了)?|清退(?:了)?|追缴(?:了)?|追回(?:了)?|收回(?:了)?|办结|开工建设|主体封顶|通过(?:了)?验收|资金到位|落实到位资金|上线运行|投入使用|公示|招标|评审|勘察|立项|报批");

  /** Why it does not go on: that is something said. */
  private static final Pattern OBSTACLE =
      Pattern.compile(
          "因(?!此|而|地制宜|势|材|人)|由于|受.{1,12}影响|尚未|未能|无法|缺口|停工|滞后|涉诉|诉讼|待.{1,14}(?:批复|审批|审定|后)|需.{1,14}(?:批复|审批|协调解决)");

  private static final Pattern ALL_DONE =
      Pattern.compile(
          "(?:已|已经|均已|全部|已全部|已全面)(?:按期|按时|如期)?(?:完成整改|整改完成|整改完毕|整改到位|完成销号|销号)|整改(?:工作)?已(?:全部|全面)?(?:完成|结束)");

  private static final Pattern NOT_ALL =
      Pattern.compile(
          "部分|阶段性|基本|初步|尚未|未完成|除.{1,20}外|个(?:问题)?(?:已|均已)|其余|剩余|正在|还有|力争|预计|计划|将于|争取|确保");

  private static final Pattern MARKS = Pattern.compile("[^\\p{IsHan}\\p{L}\\p{N}]+");

  private ReportText() {}

  /** Whether a report gives nothing that could be looked up or checked. */
  static boolean empty(String text) {
    if (text.isBlank() || DIGIT.matcher(text).find()) {
      return false;
    }
    boolean stock = false;
    for (String clause : clauses(text)) {
      if (concrete(clause)) {
        return false;
      }
      stock |= STOCK.matcher(clause).find();
    }
    return stock && !DOCUMENT.matcher(text).find();
  }

  private static boolean concrete(String clause) {
    return COUNTED.matcher(clause).find()
        || DATED.matcher(clause).find()
        || DOCUMENT.matcher(clause).find()
        || RESULT.matcher(clause).find()
        || OBSTACLE.matcher(clause).find();
  }

  /** Whether a report says without reserve that the whole work is done. */
  static boolean saysAllDone(String text) {
    Matcher done = ALL_DONE.matcher(text);
    return done.find() && !NOT_ALL.matcher(text).find();
  }

  /** Whether two reports have the same words, spaces and marks apart; empty ones are never. */
  static boolean same(String one, String other) {
    String bare = MARKS.matcher(one).replaceAll("");
    return !bare.isEmpty() && bare.equals(MARKS.matcher(other).replaceAll(""));
  }

  private static List<String> clauses(String text) {
    List<String> clauses = new ArrayList<>();
    for (String clause : CLAUSE.split(text)) {
      if (!clause.isBlank()) {
        clauses.add(clause);
      }
    }
    return clauses;
  }
}
