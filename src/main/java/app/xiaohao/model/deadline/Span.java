package app.xiaohao.model.deadline;

import app.xiaohao.model.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * So long from a day: 反馈之日起两个月内, 30日内, 半年内, 15个工作日内. The day from which it counts is named by the
 * words around it; 开工后三个月内 counts from one that they do not give.
 */
final class Span {
  private static final String COUNT = "(\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)";
  private static final String UNIT = "(月|年|工作日|自然日|日|天|周|星期|季度)";

  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<![\\d.第年月个半前每近几数一二两三四五六七八九十百])" + COUNT + "个?" + UNIT + "(?:时间)?(?:之|以)?内");

  private static final Pattern AFTER =
      Pattern.compile(
          "(?:之日起|后|起)[^\\d一二两三四五六七八九十半个年月日]{0,4}"
              + COUNT
              + "个?"
              + UNIT
              + "(?![\\d度份中初底末前]|之?后|以后)");

  private static final List<String> FEEDBACK = List.of("反馈");
  private static final List<String> ISSUED =
      List.of("印发", "签发", "公布", "公示", "本通知", "本方案", "发文", "下发");
  private static final List<String> NOW = List.of("即日起", "从现在起", "自今日起", "今天起");

  /** From a day that such words name nobody knows when. */
  private static final Pattern OTHER_BASE = Pattern.compile("后|之日起|以来|结束|期满|届满|到期");

  private static final int LONG_AGO = 10;

  private Span() {}

  /** Finds one; null where there is none. */
  static @Nullable Matcher find(String plain) {
    Matcher within = WITHIN.matcher(plain);
    if (within.find()) {
      return within;
    }
    Matcher after = AFTER.matcher(plain);
    return (says(plain, FEEDBACK) || says(plain, ISSUED) || says(plain, NOW)) && after.find()
        ? after
        : null;
  }

  /** What a found one comes to. */
  static Said said(Matcher found, String plain, DateBase base) {
    int count = found.group(1).equals("半") ? 0 : ChineseNumber.of(found.group(1));
    String unit = found.group(2);
    boolean month =
        unit.equals("月")
            && Character.isDigit(found.group(1).charAt(0))
            && !found.group().contains("个月");
    boolean year = unit.equals("年") && count >= LONG_AGO;
    if (month) {
      return new Said.Unclear(Doubt.OPEN);
    }
    if (year || count < 0 || count == 0 && !found.group(1).equals("半")) {
      return new Said.Unclear(Doubt.UNKNOWN_WORDS);
    }
    boolean ofFeedback = says(plain, FEEDBACK);
    boolean ofIssue = says(plain, ISSUED);
    boolean ofNow = says(plain, NOW);
    int named = (ofFeedback ? 1 : 0) + (ofIssue ? 1 : 0) + (ofNow ? 1 : 0);
    boolean other =
        named == 0
            ? OTHER_BASE.matcher(plain).find()
            : plain.contains("结束") || plain.contains("满") || plain.contains("到期");
    LocalDate from =
        named == 0
            ? base.unnamed()
            : ofFeedback ? base.feedback() : ofIssue ? base.issued() : base.spoken();
    if (named > 1 || other || from == null) {
      return new Said.Unclear(Doubt.NO_BASE);
    }
    boolean feedback = named == 0 ? from.equals(base.feedback()) : ofFeedback;
    return said(count, unit, from, feedback ? "FEEDBACK+" : "REPORT+");
  }

  private static Said said(int count, String unit, LocalDate from, String rule) {
    if (unit.equals("工作日")) {
      return workdays(count, from, rule);
    }
    Period period = period(count, unit);
    return period == null
        ? new Said.Unclear(Doubt.UNKNOWN_WORDS)
        : new Said.On(from.plus(period), new Reckoning(rule + period, from));
  }

  /** Only where the holidays of all years between are announced. */
  private static Said workdays(int count, LocalDate from, String rule) {
    if (count == 0) {
      return new Said.Unclear(Doubt.UNKNOWN_WORDS);
    }
    LocalDate last = WorkCalendar.SHIPPED.last(from.plusDays(1), count);
    return WorkCalendar.SHIPPED.knows(from, last)
        ? new Said.On(last, new Reckoning(rule + count + "WORKDAYS", from))
        : new Said.Unclear(Doubt.NO_BASE);
  }

  /**
   * The length.
   *
   * @param count 0 for a half; half a year only
   * @return null where the words leave it open (半个月)
   */
  private static @Nullable Period period(int count, String unit) {
    if (count == 0) {
      return unit.equals("年") ? Period.ofMonths(6) : null;
    }
    return switch (unit) {
      case "月" -> Period.ofMonths(count);
      case "季度" -> null;
      case "年" -> Period.ofYears(count);
      case "周", "星期" -> Period.ofWeeks(count);
      default -> Period.ofDays(count);
    };
  }

  private static boolean says(String plain, List<String> words) {
    return words.stream().anyMatch(plain::contains);
  }
}
