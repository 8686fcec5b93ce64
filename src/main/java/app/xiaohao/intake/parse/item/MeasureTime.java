package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.DeadlineMention.Kind;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures that are done at once (立行立改) or kept up for long (长期坚持) by their own words.
 *
 * <p>The rule: 立行立改, 即知即改, or 立即, 当即 before the work, makes a measure immediate; 长期坚持, 常抓不懈 makes
 * it long-term, and where a document sets work and does not report on it, 常态化 and 持续 that open a
 * clause, too. The clause is kept as the reason. It is no such word
 *
 * <ul>
 *   <li>in a slogan: 坚持立行立改、长期坚持的原则, “立行立改”, 做到即知即改, 立行立改与建章立制相结合;
 *   <li>as the name of something: 立行立改清单, 长效机制, 立行立改的问题;
 *   <li>as a rule for what may come: 发现问题立即整改, 一经查实，立即处理;
 *   <li>told to others: 督促相关单位立行立改, or alone before such words;
 *   <li>where it is denied or told as over: 未立即上报, 已立行立改.
 * </ul>
 *
 * <p>A time that the measure or a field gives outranks them, and of both immediate comes first, as
 * in a cell (立行立改，长期坚持).
 */
public final class MeasureTime {
  private static final Pattern AT_ONCE =
      Pattern.compile(
          "立行立改|即知即改|立查立改|立改立行|即行即改|即查即改|边查边改|立整立改|即整即改|立巡立改|立审立改|当场整改|现场整改|即时整改"
              + "|(?:立即|当即|立刻|马上|即刻|当场|第一时间)(?=[\\u4e00-\\u9fff]{2})");

  private static final Pattern LASTING =
      Pattern.compile("长期坚持|长期抓|常抓不懈|长抓不懈|长期整改|长期推进|长期落实|长期保持|长期开展|长期实施|持续坚持|长期任务");

  /** Where a document sets work, also what only says that it goes on. */
  private static final Pattern GOING_ON =
      Pattern.compile(
          "^(?:并|同时|要|应|须|实行|实施)?(?:常态化|常态)(?=[\\u4e00-\\u9fff]{2})|^(?:持续|常年|长期)(?=[\\u4e00-\\u9fff]{2})");

  private static final Pattern SLOGAN_BEFORE =
      Pattern.compile(
          "(?:坚持|做到|做好|按照|本着|秉持|秉承|遵循|贯彻|强化|树立|体现|突出|注重|确保|推动|推进|实现|力求|力争|倡导|弘扬|发扬|抓好|^以|^将|^把|提出|明确|形成"
              + "|建立|完善|督促|要求|责成|指导|责令|敦促|限期)[^，]*$|[“‘「、与和及]$");

  private static final Pattern RULE_BEFORE =
      Pattern.compile("凡|如(?!期|实)|若|一旦|一经|发现(?!的|了)|遇[到有]|出现|每[当次]|随时|[时能可]$|属于");

  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:的|与|和|、|”|’|」|/|相结合|并举|原则|理念|态度|精神|作风|清单|台账|事项|问题|任务|机制|制度|体系|类|工作法|方针|要求|成效|情况|效应|格局|落实机制"
              + "|[\\d一二三四五六七八九十]+[项件个条])");

  private static final Pattern MAXIM = Pattern.compile("(?:原则|理念|相结合|作风|态度|精神|方针|总要求)$");
  private static final Pattern DENIED = Pattern.compile("(?:未|没有?|不|无法|已|已经)(?:能|得)?[^，]{0,4}$");
  private static final Pattern TO_OTHERS = Pattern.compile("^(?:督促|要求|责成|推动|指导|责令|敦促|约谈)");

  private static final Pattern PLAN =
      Pattern.compile(".*(?:方案|清单|台账|计划|措施|任务|通知|通知[书单]|指令书?|[督交转]办[函单]|意见书)(?:[（(].{1,16}[）)])?");

  private static final Pattern REPORT = Pattern.compile("情况|进展|结果|通报|报告");
  private static final Pattern MEASURES =
      Pattern.compile("(?:整改措施|整改举措|具体措施|主要措施|工作措施)[】\\]]?\\s*[:：]");
  private static final Pattern RESULTS =
      Pattern.compile("(?:整改(?:落实|进展|完成)?情况|整改成效|整改结果|落实情况|完成情况|进展情况)[】\\]]?\\s*[:：]");

  private MeasureTime() {}

  /** The issues of a document in prose, their measures with the times that their words give. */
  static List<Draft.Issue> inProse(List<Draft.Issue> issues, String title, String text) {
    boolean plan = title != null && PLAN.matcher(title).matches() && !REPORT.matcher(title).find();
    return issues.stream().map(issue -> of(issue, plan || isPlanned(issue, text))).toList();
  }

  /** The issues of tables, in whose columns of measures work is set. */
  public static List<Draft.Issue> inTables(List<Draft.Issue> issues) {
    return issues.stream().map(issue -> of(issue, true)).toList();
  }

  /** Whether a label 整改措施：, and none of results behind it, stands before the first measure. */
  private static boolean isPlanned(Draft.Issue issue, String text) {
    if (issue.measures().isEmpty()) {
      return false;
    }
    int from = issue.source().start();
    int to = Math.max(from, issue.measures().getFirst().source().start());
    String before = text.substring(from, to);
    return MEASURES.matcher(before).find() && !RESULTS.matcher(before).find();
  }

  private static Draft.Issue of(Draft.Issue issue, boolean plan) {
    List<DeadlineMention> deadlines = issue.deadlines();
    if (deadlines.stream().anyMatch(mention -> mention.measure() == null)) {
      return issue;
    }
    List<DeadlineMention> all = new ArrayList<>(deadlines);
    for (Draft.Measure measure : issue.measures()) {
      boolean timed = deadlines.stream().anyMatch(mention -> mention.measure() == measure.n());
      DeadlineMention own = timed ? null : of(measure.n(), measure.text(), plan);
      if (own != null) {
        all.add(own);
      }
    }
    all.sort(Comparator.comparing(DeadlineMention::measure));
    return all.size() == deadlines.size() ? issue : issue.withDeadlines(all);
  }

  /**
   * The time that the words of a measure give.
   *
   * @param plan whether the document sets work, and does not report on it
   * @return null where they give none
   */
  static DeadlineMention of(int measure, String words, boolean plan) {
    List<Clause> clauses = Clause.of(List.of(new Part(measure, words)));
    Clause lasting = null;
    for (int i = 0; i < clauses.size(); i++) {
      if (tells(AT_ONCE, clauses, i)) {
        return new DeadlineMention(measure, clauses.get(i).words(), Kind.IMMEDIATE, null, null);
      }
      boolean lasts =
          tells(LASTING, clauses, i)
              || (plan
                  && (i == 0 || clauses.get(i).plain().contains("常态"))
                  && tells(GOING_ON, clauses, i));
      lasting = lasting == null && lasts ? clauses.get(i) : lasting;
    }
    return lasting == null
        ? null
        : new DeadlineMention(measure, lasting.words(), Kind.LONG_TERM, null, null);
  }

  /** Whether a clause states a principle (坚持立行立改、长期坚持的原则), and no work. */
  static boolean isMaxim(Clause clause) {
    return MAXIM.matcher(clause.plain()).find();
  }

  private static boolean tells(Pattern word, List<Clause> clauses, int at) {
    String plain = clauses.get(at).plain();
    Matcher found = word.matcher(plain);
    while (found.find()) {
      String before = plain.substring(0, found.start());
      if (word != AT_ONCE && before.endsWith("坚持")) {
        before = before.substring(0, before.length() - 2);
      }
      String behind = plain.substring(found.end());
      boolean slogan =
          SLOGAN_BEFORE.matcher(before).find()
              || NAMED.matcher(behind).find()
              || isMaxim(clauses.get(at));
      boolean rule = RULE_BEFORE.matcher(before).find() || isCondition(clauses, at);
      if (!slogan && !rule && !DENIED.matcher(before).find() && !isDelegated(clauses, at, found)) {
        return true;
      }
    }
    return false;
  }

  /** 一经查实，立即处理; what stands before it in its sentence says when. */
  private static boolean isCondition(List<Clause> clauses, int at) {
    for (int i = at; i > 0 && clauses.get(i).goesOn(); i--) {
      if (RULE_BEFORE.matcher(clauses.get(i - 1).plain()).find()) {
        return true;
      }
    }
    return false;
  }

  /** 立行立改，督促相关单位…: alone before what others are told to do. */
  private static boolean isDelegated(List<Clause> clauses, int at, Matcher found) {
    boolean alone = found.end() - found.start() == clauses.get(at).plain().length();
    return alone
        && at + 1 < clauses.size()
        && clauses.get(at + 1).goesOn()
        && TO_OTHERS.matcher(clauses.get(at + 1).plain()).find();
  }
}
