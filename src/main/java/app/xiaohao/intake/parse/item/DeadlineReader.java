package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.DeadlineMention.Kind;
import app.xiaohao.intake.parse.line.ChineseDate;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.DateForms;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.model.deadline.DeadlineWords;
import app.xiaohao.model.deadline.Doubt;
import app.xiaohao.model.deadline.Said;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Times by which something is to be done. A plan's title, a period reported on and a day on which
 * something happened are none; what cannot be reckoned from the words keeps its words and has no
 * date.
 *
 * <p>A span from one time to another (2021年初至2022年3月底) is a period and sets a time only where
 * something is demanded by its end (前, 要求, 计划); what stands in a sentence of figures (据统计，…) sets
 * none. 每年 recurs as a deadline where it is set (要求每年…, 每年至少…, 每年12月底前, 每年开展1次… as all that is
 * said), not where a practice is described (每年制定计划).
 */
final class DeadlineReader {
  private static final String YEAR = "(?:(\\d{4})\\s*年|(今年|本年度?|当年|明年|(?<![\\d一二两三四五六七八九十几多近每])年))";

  /** 2020年9月底前, 年底前, 10月25日前, 今年内. Groups: year, spoken year, month, day, end. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<!\\d)"
              + YEAR
              + "?(?:年)?(?:(\\d{1,2})\\s*月份?)?(?:(\\d{1,2})\\s*日|(年?底|年?末|上半年|内|年内))?(?:之前|以前|前|(?<=内))");

  /** 到2025年, 计划于2020年. Groups: year, month, day, end. */
  private static final Pattern TO_YEAR =
      Pattern.compile(
          "(?:(?<![\\d年月从至止])到|(?<!截)至|(?:计划|拟|预计|力争|争取|确保|将)(?:到|于|在)?[^\\d，,]{0,3})"
              + "(\\d{4})\\s*年(?:(\\d{1,2})\\s*月份?)?(?:(\\d{1,2})\\s*日)?(底|末|上半年)?"
              + "(?!\\d|[^\\d，,]{0,6}(?:前|期间))");

  /** 2020年全市建成…, where that year is still to come. Groups: year, month, end. */
  private static final Pattern COMING_YEAR =
      Pattern.compile(
          "^(?:并|其中|计划)?(\\d{4})年(?:(\\d{1,2})月)?(底|末)?"
              + "[^，,前后期初]{0,16}?(?:建成|完成|达到|实现|投入使用|竣工|投产|完工|通车|启用)");

  private static final Pattern WITHIN_YEAR = Pattern.compile("完成(?:今年|本年度|本年)的?");
  private static final Pattern NODE =
      Pattern.compile("\\d{4}\\s*[-—–－至到]+\\s*(\\d{4})\\s*年[)）]?\\s*(?:为|作为)?时间节点");

  private static final Pattern QUARTERLY = Pattern.compile("每个?季度?[末底前]");
  private static final Pattern YEARLY = Pattern.compile("每年(?!度|级|来)");

  /** 要求每年…, 每年至少…, 建立每年…制度: that something is to recur, and not only that it does. */
  private static final Pattern RECURS =
      Pattern.compile(
          "(?:要求|规定|明确|计划|拟|将|须|应|必须|确保|力争|做到|建立|健全|完善|连续|年起|即日起|今后).{0,24}每年"
              + "|每年(?:都?[须应要]|至少|不少于|不低于|定期)|每年.{0,12}[前底末]"
              + "|^[^\\p{IsHan}]{0,6}每年(?!均|都|共).{1,12}?[一二两三四五六七八九十\\d]+[次轮遍]");

  /** 2021年初至2022年3月底: a period reported on. */
  private static final Pattern PERIOD =
      Pattern.compile("[年月日初起]\\s*(?:至|到|[—–－~～-]+)\\s*(?:\\d{4}年|\\d{1,2}月)");

  private static final Pattern COUNTING = Pattern.compile("[据经]统计|统计(?:显示|表明)|经梳理|据了解");
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?:利用|用)[一二两三四五六\\d]{1,2}(?:年|个月)(?:左右)?的?时间"
              + "|(?<![近前过])[一二两三四五六\\d]{1,2}(?:年|个月)(?:之)?内[^，,]{0,6}(?:完成|实现|解决|消化|达到|建成|整改)"
              // as the first words of what is to be done, whatever it is
              + "|^[^\\p{IsHan}]{0,6}[一二两三四五六七八九十\\d]{1,3}(?:年|个月|个工作日|日|天|周)(?:之)?内(?![^，,]*[已了过])"
              + "|一年[^年]{1,10}[二两]年[^年]{1,10}三年");

  private static final Pattern PAST = Pattern.compile("已|完毕|(?:截至|截止)|以来|了(?!解|如)|被");

  /** 于2025年6月30日前整改完毕, which is set where it is still to come. */
  private static final Pattern ENDED = Pattern.compile("(?:整改|办理|处理|清理|落实|改正|整治)完毕");

  private static final Pattern DEMAND =
      Pattern.compile("请|须|应(?![急用对付])|希望|要求|确保|务必|必须|责令|限|力争|计划|争取|预计|拟|将|推动|督促");

  private static final Pattern NO_WORK = Pattern.compile("预算|规划|审计年度|考核|方案|编制|年度计划");

  /** Signs of dates that may not be written as 2025年6月30日. */
  private static final String OTHER_FORMS = "〇○一二三四五六七八九十季./-０１２３４５６７８９";

  private static final Said UNKNOWN_BEHIND = new Said.Unclear(Doubt.UNKNOWN_WORDS);

  private DeadlineReader() {}

  static List<DeadlineMention> read(List<Clause> clauses, ReportDates dates) {
    List<DeadlineMention> found = new ArrayList<>();
    boolean counting = false;
    for (Clause clause : clauses) {
      counting = (counting && clause.goesOn()) || COUNTING.matcher(clause.plain()).find();
      if (counting) {
        continue;
      }
      if (clause.hasAny("年月日季周") || (clause.hasAny("前") && clause.hasAny("./-"))) {
        read(clause, dates, found);
      }
    }
    return found;
  }

  private static void read(Clause written, ReportDates dates, List<DeadlineMention> found) {
    Clause clause =
        written.hasAny(OTHER_FORMS) ? written.spelled(DateForms.inProse(written.plain())) : written;
    String plain = clause.plain();
    if (PERIOD.matcher(plain).find()
        && (plain.indexOf('前') < 0 || plain.contains("累计"))
        && !plain.contains("节点")
        && !DEMAND.matcher(plain).find()) {
      return;
    }
    if (plain.indexOf('每') >= 0) {
      Optional<DeadlineMention> recurring = recurring(clause);
      if (recurring.isPresent()) {
        found.add(recurring.get());
        return;
      }
    }
    DeadlineMention dated = dated(clause, written, dates);
    Optional<DeadlineMention> based =
        dated != null ? Optional.empty() : FieldDeadline.inProse(clause, dates);
    if (dated != null) {
      found.add(dated);
    } else if (based.isPresent() && !PAST.matcher(plain).find()) {
      found.add(based.get());
    } else if (RELATIVE.matcher(plain).find()) {
      found.add(new DeadlineMention(clause.measure(), clause.words(), Kind.RELATIVE, null, null));
    }
  }

  private static DeadlineMention dated(Clause clause, Clause written, ReportDates dates) {
    DeadlineMention before = before(clause, dates.spoken());
    if (before != null) {
      return reckoned(before, written, dates, false);
    }
    DeadlineMention coming = coming(clause, dates.spoken());
    return coming == null ? null : reckoned(coming, written, dates, true);
  }

  /**
   * The day as the one grammar reckons it from the whole clause, for what stands around a time may
   * make it another: 2026年3至5月底前, 农历年底前, 3月内. Two days that are still to come are none.
   *
   * @param told whether the words behind the time, which that grammar does not know, are those that
   *     set it (2020年全市建成…)
   */
  private static DeadlineMention reckoned(
      DeadlineMention found, Clause written, ReportDates dates, boolean told) {
    if (found.date() == null) {
      return found;
    }
    List<Said> times = DeadlineWords.timesInProse(written.plain(), dates.base());
    List<Said.On> days =
        times.stream()
            .flatMap(it -> it instanceof Said.On on ? Stream.of(on) : Stream.empty())
            .toList();
    long ahead =
        days.stream()
            .map(Said.On::date)
            .filter(day -> dates.spoken() == null || !day.isBefore(dates.spoken()))
            .distinct()
            .count();
    Optional<Said.On> same =
        days.stream().filter(day -> day.date().equals(found.date())).findFirst();
    if (ahead > 1) {
      return undated(found);
    }
    if (told && times.stream().allMatch(UNKNOWN_BEHIND::equals)) {
      return found;
    }
    return same.<Said>map(day -> day)
        .or(() -> times.size() == 1 ? Optional.of(times.getFirst()) : Optional.empty())
        .map(said -> FieldDeadline.mention(found.measure(), found.quote(), said))
        .orElseGet(() -> undated(found));
  }

  private static DeadlineMention undated(DeadlineMention found) {
    return new DeadlineMention(found.measure(), found.quote(), Kind.RELATIVE, null, null);
  }

  private static Optional<DeadlineMention> recurring(Clause clause) {
    String plain = clause.plain();
    Optional<Said> vague =
        YEARLY.matcher(plain).find() && RECURS.matcher(plain).find()
            ? Optional.of(new Said.Rhythm("YEARLY"))
            : QUARTERLY.matcher(plain).find()
                ? Optional.of(new Said.Rhythm("QUARTERLY"))
                : Optional.empty();
    return DeadlineWords.recurringInProse(plain)
        .or(() -> vague)
        .map(said -> FieldDeadline.mention(clause.measure(), clause.words(), said));
  }

  /** 2020年9月底前, 年底前. */
  private static DeadlineMention before(Clause clause, LocalDate reportDate) {
    String plain = clause.plain();
    Matcher before = BEFORE.matcher(plain);
    while (clause.hasAny("前内") && before.find()) {
      if (!tellsTime(before)) {
        continue;
      }
      DeadlineMention mention = ofBefore(clause.measure(), clause.words(), before, reportDate);
      boolean toCome =
          DEMAND.matcher(plain).find()
              || (mention != null
                  && mention.date() != null
                  && reportDate != null
                  && !mention.date().isBefore(reportDate));
      String told = toCome ? ENDED.matcher(plain).replaceAll("整改到位") : plain;
      if (isAhead(told, before.start(), before.end())) {
        if (mention != null && !isHistory(mention, plain, reportDate)) {
          return mention;
        }
      }
    }
    return null;
  }

  /** 到2025年, 2020年全市建成…: a year or month that other words than 前 make a deadline. */
  private static DeadlineMention coming(Clause clause, LocalDate reportDate) {
    String plain = clause.plain();
    Matcher node = NODE.matcher(plain);
    if (plain.contains("节点") && node.find()) {
      return of(clause, date(Integer.parseInt(node.group(1)), null, null, null, false), null);
    }
    if (reportDate == null) {
      return planned(clause);
    }
    if (WITHIN_YEAR.matcher(plain).find() && plain.indexOf('已') < 0) {
      return of(clause, LocalDate.of(reportDate.getYear(), 12, 31), FieldDeadline.REPORT_YEAR);
    }
    if (!plain.contains("20")) {
      return null;
    }
    Matcher to = TO_YEAR.matcher(plain);
    while (to.find()) {
      int year = Integer.parseInt(to.group(1));
      boolean target = !to.group().startsWith("至") || to.group(4) != null;
      if (year >= reportDate.getYear() && target && isAhead(plain, to.start(), to.end())) {
        return of(clause, date(year, to.group(2), to.group(3), to.group(4), false), null);
      }
    }
    Matcher coming = COMING_YEAR.matcher(plain);
    if (coming.find()
        && Integer.parseInt(coming.group(1)) > reportDate.getYear()
        && !NO_WORK.matcher(plain).find()) {
      int year = Integer.parseInt(coming.group(1));
      return of(clause, date(year, coming.group(2), null, coming.group(3), false), null);
    }
    return null;
  }

  /** 预计2025年3月底完成, in a document of no known day: a full date that the words set ahead. */
  private static DeadlineMention planned(Clause clause) {
    Matcher to = TO_YEAR.matcher(clause.plain());
    while (to.find()) {
      if (DEMAND.matcher(to.group()).lookingAt() && isAhead(clause.plain(), to.start(), to.end())) {
        int year = Integer.parseInt(to.group(1));
        return of(clause, date(year, to.group(2), to.group(3), to.group(4), false), null);
      }
    }
    return null;
  }

  private static DeadlineMention of(Clause clause, LocalDate date, String rule) {
    return new DeadlineMention(clause.measure(), clause.words(), Kind.DATE, date, rule);
  }

  /** Whether the match of {@link #BEFORE} says when, and not only 前 or 内. */
  private static boolean tellsTime(Matcher before) {
    boolean year = before.group(1) != null;
    boolean spoken = before.group(2) != null;
    boolean month = before.group(3) != null;
    String end = before.group(5);
    if (month) {
      return before.group(4) != null || end != null || year;
    }
    return year || (spoken && end != null);
  }

  /** Nothing of it has happened yet, as far as the clause says. */
  private static boolean isAhead(String plain, int start, int end) {
    String ahead = plain.substring(Math.max(0, start - 4), start);
    return !PAST.matcher(plain.substring(end)).find() && !PAST.matcher(ahead).find();
  }

  /** A day before the report is a deadline only where something was demanded by then. */
  private static boolean isHistory(DeadlineMention mention, String plain, LocalDate reportDate) {
    return mention.date() != null
        && reportDate != null
        && mention.date().isBefore(reportDate)
        && !DEMAND.matcher(plain).find();
  }

  private static DeadlineMention ofBefore(
      Integer measure, String quote, Matcher before, LocalDate reportDate) {
    String month = before.group(3);
    String end = before.group(5);
    boolean beforeIt = before.group(4) == null && end == null;
    if (before.group(1) != null) {
      int year = Integer.parseInt(before.group(1));
      return new DeadlineMention(
          measure, quote, Kind.DATE, date(year, month, before.group(4), end, beforeIt), null);
    }
    if (reportDate == null) {
      return new DeadlineMention(measure, quote, Kind.RELATIVE, null, null);
    }
    int year = reportDate.getYear() + ("明年".equals(before.group(2)) ? 1 : 0);
    if (before.group(2) == null && Integer.parseInt(month) < reportDate.getMonthValue()) {
      return null;
    }
    return new DeadlineMention(
        measure,
        quote,
        Kind.DATE,
        date(year, month, before.group(4), end, beforeIt),
        FieldDeadline.REPORT_YEAR);
  }

  /**
   * The last day in time; null where there is no such day.
   *
   * @param before whether the words are 9月前, which ends with August
   */
  private static LocalDate date(int year, String month, String day, String end, boolean before) {
    if (day != null) {
      int inMonth = month == null ? 0 : Integer.parseInt(month);
      return ChineseDate.of(year, inMonth, Integer.parseInt(day)).orElse(null);
    }
    if (month == null) {
      boolean half = end != null && end.contains("上半年");
      return half ? LocalDate.of(year, 6, 30) : LocalDate.of(before ? year - 1 : year, 12, 31);
    }
    int number = Integer.parseInt(month);
    if (number < 1 || number > 12) {
      return null;
    }
    YearMonth last = YearMonth.of(year, number);
    return (before ? last.minusMonths(1) : last).atEndOfMonth();
  }
}
