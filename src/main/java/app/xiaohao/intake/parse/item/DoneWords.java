package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.parse.line.Clause;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a clause says that the issue is done, and not something in it.
 *
 * <p>The rule, the test of the subject: where the words name the rectification itself (已完成整改,
 * 已整改到位, 已按要求完成了整改工作) it does not matter who did it. Where they only say that something is finished
 * (办结, 完成, 解决, 销号) what is finished has to be the problem, the task or the item itself: 12件信访件已全部办结
 * says nothing of the issue. What is demanded, hoped for or denied (要求全部整改到位, 未全部完成整改) is not done,
 * and neither is a part (其中5家, 基本, 12个问题中10个).
 */
final class DoneWords {
  private static final List<String> WORDS = List.of("整改", "完成", "办结", "销号", "到位", "解决");

  private static final String BEHIND = "(?!的|率|\\d|[“《]?[^，]{0,8}的)";

  /** The rectification itself is finished. */
  private static final Pattern RECTIFIED =
      Pattern.compile(
          "(?:已|全部|全面)[^的]{0,26}?(?:完成(?:了)?(?:全部|全面)?(?:整改|规范设置)|整改(?:完成|完毕|到位|落实到位|销号)"
              + "|(?:全部|全面)整改)"
              + BEHIND);

  /** Something is finished. */
  private static final Pattern FINISHED =
      Pattern.compile("(?:均已|都已|已全部|全部已?|已)[^的]{0,12}?(?:办结|销号|完成|解决)(?:了|完毕|到位)?$(?<!率)");

  private static final Pattern OF_THE_ISSUE =
      Pattern.compile("(?:问题|整改(?:任务|事项|工作|措施|内容)?|反馈(?:意见|事项)|任务|事项)(?:均|都|现|目前|全部|已)*$");

  private static final Pattern COUNTED_OTHER =
      Pattern.compile("\\d+\\s*(?:件|宗|起|笔|份|人|处|家|户|名|条|批)");

  private static final Pattern OPEN =
      Pattern.compile(
          "[未没]|尚|确保|力争|(?<!按.{0,6})要求|计划|拟(?!定)|争取|预计|推动|督促|责令|限期|务必|必须|直[至到]|待|若|如(?!期|实)|一旦|即将|将(?!.{0,12}已)"
              + "|不(?:能|得|再|到位)");

  private static final Pattern PARTLY =
      Pattern.compile(
          "基本|部分|大多|绝大多数|个别|其中\\d|\\d.{0,8}中.{0,4}\\d|\\d[^，\\d]{1,12}\\d+[^均全都]{0,6}已");

  private static final Pattern COUNT = Pattern.compile("\\d\\s*[个项件宗条户处人家名份笔起]");
  private static final Pattern COUNTED_DONE = Pattern.compile("\\d+[^均全都]{0,12}已");

  private DoneWords() {}

  /** How much of the issue a clause says is done. */
  enum Extent {
    NOTHING,
    PART,
    ALL
  }

  /**
   * What a clause says.
   *
   * @param before the clause before it in the same sentence; null where it begins one
   * @param first whether it opens its measure
   */
  static Extent of(Clause clause, Clause before, boolean first) {
    if (!clause.says(WORDS)) {
      return Extent.NOTHING;
    }
    String plain = clause.plain();
    Matcher rectified = RECTIFIED.matcher(plain);
    if (rectified.find()) {
      return isOpen(plain, rectified.end()) ? Extent.NOTHING : extent(clause, before);
    }
    Matcher finished = FINISHED.matcher(plain);
    if (!finished.find() || isOpen(plain, finished.end())) {
      return Extent.NOTHING;
    }
    String subject = plain.substring(0, finished.start());
    if (subject.isEmpty() && before != null) {
      subject = before.plain();
    }
    boolean issue =
        subject.isEmpty()
            ? first
            : OF_THE_ISSUE.matcher(subject).find() && !COUNTED_OTHER.matcher(subject).find();
    return issue ? extent(clause, before) : Extent.NOTHING;
  }

  private static boolean isOpen(String plain, int end) {
    return OPEN.matcher(plain.substring(0, end)).find();
  }

  /** A counted subject is a part where another count stands before it. */
  private static Extent extent(Clause clause, Clause before) {
    boolean ofMore =
        before != null
            && COUNT.matcher(before.plain()).find()
            && COUNTED_DONE.matcher(clause.plain()).find();
    return ofMore || PARTLY.matcher(clause.plain()).find() ? Extent.PART : Extent.ALL;
  }
}
