package app.xiaohao.intake.parse.letter;

import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.DeadlineMention.Kind;
import app.xiaohao.intake.parse.item.DeadlineReader;
import app.xiaohao.intake.parse.line.ChineseNumber;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.Part;
import app.xiaohao.intake.parse.line.ReportDates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By when a letter asks for its items to be done.
 *
 * <p>The time of all items is the one by which the words ask for the work (于…前整改完毕); where they
 * name only the day of the answer (于…前书面报我局), that one, for the answer tells of the work. Of two
 * days for the work none is taken, unless the words say for which items (第1、3项立即整改，第2项于…). Days of
 * plans, pleas and appeals are none.
 */
final class LetterDemand {
  private static final Pattern WORK =
      Pattern.compile(
          "整改(?!情况|结果|报告|方案|计划|台账|清单|措施|意见|落实情况|进展|[办组科股室]|领导|工作(?:领导|专班|办)|专班|督导|协调)|完成|办结|办理(?!情况|结果|意见)|处理完毕|整治|消除|处置|落实到位|核查(?!情况|结果)|核实|查处"
              + "|修复|更换|改正");

  private static final Pattern REPLY = Pattern.compile("报|反馈|回复|书面|复函|函告|提交|送");

  private static final Pattern NO_WORK =
      Pattern.compile("方案|计划|申辩|陈述|复议|诉讼|听证|异议|起诉|处罚|罚款|会议|参会|联系人|名单");

  private static final Pattern SINCE_RECEIPT =
      Pattern.compile(
          "(?:自?[收接]到|自)[^，,。；]{0,16}?[后起]?\\s*[\\d一二三四五六七八九十]{1,3}个?(?:工作)?[日天月](?:之)?内");

  private static final Pattern AT_ONCE =
      Pattern.compile(
          "(?:立即|立刻|马上|当场|当即)(?:予以|进行|组织|采取措施)?[^，,。；]{0,8}(?:整改|改正|消除|停止|停用|停产|拆除|处置)");

  private static final Pattern ITEMS =
      Pattern.compile(
          "第?((?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、,，和及至到—-]+第?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}))*)、?"
              + "(?:项|条(?=问题|隐患|整改)|个问题)");

  private static final Pattern BRACKETED = Pattern.compile("[（(](\\d{1,2}|[一二三四五六七八九十]{1,3})[）)]");

  /** 《…法》第三十条第二项: the number of a rule, and of no item. */
  private static final Pattern OF_A_RULE = Pattern.compile("第[一二三四五六七八九十百零\\d]+条");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}|[一二三四五六七八九十]{1,3}|[至到—-]+");

  private final List<DeadlineMention> work = new ArrayList<>();
  private final List<DeadlineMention> replies = new ArrayList<>();
  private final Map<Integer, List<DeadlineMention>> own = new HashMap<>();

  private LetterDemand() {}

  /**
   * Reads what a letter says around its items.
   *
   * @param sentences in their order
   */
  static LetterDemand of(List<String> sentences, ReportDates dates) {
    LetterDemand demand = new LetterDemand();
    for (String sentence : sentences) {
      demand.read(Clause.of(List.of(new Part(null, sentence))), dates);
    }
    return demand;
  }

  /**
   * The time set for an item; null where none is, or more than one.
   *
   * @param number counted from 1
   */
  DeadlineMention of(int number) {
    if (own.containsKey(number)) {
      return one(own.get(number));
    }
    DeadlineMention reply = one(replies);
    DeadlineMention asked = one(work);
    if (asked != null && asked.kind() == Kind.IMMEDIATE && reply != null) {
      return new DeadlineMention(null, asked.quote(), Kind.IMMEDIATE, reply.date(), reply.rule());
    }
    return work.isEmpty() ? reply : asked;
  }

  private static DeadlineMention one(List<DeadlineMention> mentions) {
    List<DeadlineMention> dated =
        mentions.stream().filter(mention -> mention.date() != null).toList();
    List<DeadlineMention> all = dated.isEmpty() ? mentions : dated;
    boolean agree =
        all.stream().map(mention -> mention.kind() + " " + mention.date()).distinct().count() == 1;
    return agree ? all.getFirst() : null;
  }

  private void read(List<Clause> clauses, ReportDates dates) {
    List<Integer> items = List.of();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      List<Integer> named = items(clause.plain());
      items = !named.isEmpty() ? named : clause.goesOn() ? items : List.of();
      DeadlineMention time = time(clause, dates);
      if (time == null) {
        continue;
      }
      Boolean asked = asked(clauses, i, dates);
      if (asked == null) {
        continue;
      }
      if (asked && !items.isEmpty()) {
        items.forEach(item -> own.computeIfAbsent(item, any -> new ArrayList<>()).add(time));
      } else if (asked) {
        work.add(time);
      } else if (time.kind() != Kind.RECURRING) {
        replies.add(time);
      }
    }
  }

  /**
   * What is asked for by the time of a clause, there or in those behind it that have none.
   *
   * @return true for the work, false for the answer, null for neither
   */
  private static Boolean asked(List<Clause> clauses, int from, ReportDates dates) {
    for (int i = from; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      if (i > from && (!clause.goesOn() || time(clause, dates) != null)) {
        return null;
      }
      String plain = clause.plain();
      if (WORK.matcher(plain).find()) {
        return true;
      }
      if (NO_WORK.matcher(plain).find()) {
        return null;
      }
      if (REPLY.matcher(plain).find()) {
        return false;
      }
    }
    return null;
  }

  private static DeadlineMention time(Clause clause, ReportDates dates) {
    List<DeadlineMention> read = DeadlineReader.read(List.of(clause), dates);
    if (!read.isEmpty()) {
      return read.size() == 1 ? read.getFirst() : null;
    }
    if (SINCE_RECEIPT.matcher(clause.plain()).find()) {
      return new DeadlineMention(null, clause.words(), Kind.RELATIVE, null, null);
    }
    return AT_ONCE.matcher(clause.plain()).find()
        ? new DeadlineMention(null, clause.words(), Kind.IMMEDIATE, null, null)
        : null;
  }

  /** The items that 第1、3项 names. */
  private static List<Integer> items(String plain) {
    List<Integer> items = new ArrayList<>();
    if (OF_A_RULE.matcher(plain).find()) {
      return items;
    }
    Matcher named = ITEMS.matcher(BRACKETED.matcher(plain).replaceAll("$1、"));
    while (named.find()) {
      Matcher number = NUMBER.matcher(named.group(1));
      boolean span = false;
      while (number.find()) {
        String words = number.group();
        if ("至到—-".indexOf(words.charAt(0)) >= 0) {
          span = true;
          continue;
        }
        int value =
            ChineseNumber.isDigit(words.charAt(0))
                ? Integer.parseInt(words)
                : ChineseNumber.ofNumerals(words, 0, words.length());
        for (int i = span && !items.isEmpty() ? items.getLast() + 1 : value; i < value; i++) {
          items.add(i);
        }
        items.add(value);
        span = false;
      }
    }
    return items;
  }
}
