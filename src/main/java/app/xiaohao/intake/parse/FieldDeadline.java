package app.xiaohao.intake.parse;

import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.DeadlineMention.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time in a field or a cell that is there to give it (整改时限：2021年6月底). The words are always
 * kept; a date is reckoned only where the words and the document's own days leave no choice.
 *
 * <p>The rule of a date that was reckoned says how:
 *
 * <ul>
 *   <li>{@code REPORT-YEAR}, {@code REPORT-MONTH}, {@code REPORT-QUARTER}: from the day on which
 *       the document speaks (年底前, 本月底, 本季度末)
 *   <li>{@code FEEDBACK-YEAR}: the first such day from the feedback on, where the document has no
 *       day of its own, or where the day in the document's year is past on it
 *   <li>{@code FEEDBACK+P2M}, {@code REPORT+P30D}: so long from the feedback or from the document's
 *       day, as an ISO 8601 period
 * </ul>
 *
 * The rule of a recurring one is that of {@link app.xiaohao.intake.RecurrenceRule}.
 */
public final class FieldDeadline {
  /** The rule of a date reckoned from the year in which the document speaks. */
  static final String REPORT_YEAR = "REPORT-YEAR";

  private static final int LONGEST = 400;

  private static final List<String> NOTHING = List.of("待补", "待定", "无", "空", "暂无", "未定");

  private static final Pattern HALF = Pattern.compile("(?<!\\d年|[今本当明来次后]年)上半年");

  private static final Pattern NEAR = Pattern.compile("(本|当|这个|下个?|次)(月|季度?)(?:(\\d{1,2})[日号])?");

  private static final Pattern WITHIN =
      Pattern.compile("(?<![\\d.第])(\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(月|年|日|天|周|星期)(?:之|以)?内");

  private static final Pattern AFTER =
      Pattern.compile(
          "(?:之日起|后|起)[^\\d一二两三四五六七八九十半]{0,4}(\\d{1,3}|[一二两三四五六七八九十]{1,3}|半)个?(月|年|日|天|周|星期)(?!度)");

  private FieldDeadline() {}

  /**
   * What the words say; empty where they are empty or say that nothing is set (待补, 无, —).
   *
   * @param words of the whole field or cell
   * @param dates from which relative times are reckoned
   * @return a mention that binds the whole issue ({@code measure} null)
   */
  public static Optional<DeadlineMention> of(String words, ReportDates dates) {
    String quote = trimmed(words);
    if (saysNothing(quote)) {
      return Optional.empty();
    }
    String plain = DateForms.inField(quote.substring(0, Math.min(LONGEST, quote.length())));
    DeadlineMention recurring = recurring(quote, plain);
    if (recurring != null) {
      return Optional.of(recurring);
    }
    if (plain.indexOf('已') >= 0) {
      return Optional.of(new DeadlineMention(null, quote, Kind.RELATIVE, null, null));
    }
    Due due = due(plain, dates);
    if (saysAny(plain, "立行立改", "立即", "即知即改", "立查立改", "立改立行", "即行即改", "即时整改", "边查边改", "马上")) {
      return Optional.of(new DeadlineMention(null, quote, Kind.IMMEDIATE, due.date(), due.rule()));
    }
    boolean lasting = saysAny(plain, "长期", "持续", "常态", "常抓", "久久为功", "一以贯之");
    if (lasting && due.date() == null && due.kind() != Kind.DATE) {
      return Optional.of(new DeadlineMention(null, quote, Kind.LONG_TERM, null, null));
    }
    return Optional.of(new DeadlineMention(null, quote, due.kind(), due.date(), due.rule()));
  }

  /** A time in running text that is reckoned from a base which the words name: 反馈之日起两个月内, 本月底前. */
  static Optional<DeadlineMention> inProse(Clause clause, ReportDates dates) {
    String plain = clause.plain();
    Due due = null;
    if (plain.contains("月底前") || plain.contains("月内") || plain.contains("季度末前")) {
      Matcher near = NEAR.matcher(plain);
      due = near.find() ? near(near, dates.spoken()) : null;
    }
    if (due == null && (plain.contains("反馈") || plain.contains("印发之日"))) {
      Matcher within = WITHIN.matcher(plain);
      due = within.find() ? relative(plain, dates) : null;
    }
    return due == null
        ? Optional.empty()
        : Optional.of(
            new DeadlineMention(
                clause.measure(), clause.words(), due.kind(), due.date(), due.rule()));
  }

  /** A day, how it binds and how it was reckoned. */
  private record Due(Kind kind, LocalDate date, String rule) {
    static final Due UNKNOWN = new Due(Kind.RELATIVE, null, null);
  }

  private static String trimmed(String words) {
    int end = words.length();
    while (end > 0 && Chars.isTrailing(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(0, end).strip();
  }

  private static boolean saysNothing(String quote) {
    boolean words = false;
    for (int i = 0; i < quote.length() && !words; i++) {
      words = Character.isLetterOrDigit(quote.charAt(i));
    }
    return !words || NOTHING.contains(quote) || quote.contains("待补");
  }

  private static boolean saysAny(String plain, String... words) {
    for (String word : words) {
      if (plain.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static DeadlineMention recurring(String quote, String plain) {
    return RecurringWords.inField(plain)
        .map(rule -> new DeadlineMention(null, quote, Kind.RECURRING, null, rule))
        .orElse(null);
  }

  private static Due due(String plain, ReportDates dates) {
    Due relative = relative(plain, dates);
    if (relative != null) {
      return relative;
    }
    List<Due> found = new ArrayList<>();
    DueTime before = null;
    for (DueTime written : DueTime.in(HALF.matcher(plain).replaceAll("今年上半年"))) {
      boolean range = before != null && written.endsRangeFrom(before);
      DueTime time = range ? written.inYearOf(before) : written;
      if (range) {
        found.removeLast();
      }
      found.add(due(time, dates));
      before = time;
    }
    boolean agree = found.stream().map(Due::date).distinct().count() == 1;
    return agree ? found.getFirst() : Due.UNKNOWN;
  }

  private static Due due(DueTime time, ReportDates dates) {
    if (time.isOpen()) {
      return Due.UNKNOWN;
    }
    if (time.hasYear()) {
      return new Due(Kind.DATE, time.date(time.year()), null);
    }
    LocalDate spoken = dates.spoken();
    if (spoken != null) {
      LocalDate date = time.date(spoken.getYear() + time.years());
      boolean past = date != null && !time.isSpoken() && date.isBefore(spoken);
      if (!past) {
        return new Due(Kind.DATE, date, REPORT_YEAR);
      }
    }
    LocalDate feedback = dates.feedback();
    if (feedback == null || (time.isSpoken() && !time.isYearEnd())) {
      return Due.UNKNOWN;
    }
    LocalDate date = time.date(feedback.getYear());
    if (date != null && date.isBefore(feedback)) {
      date = time.date(feedback.getYear() + 1);
    }
    boolean sure = date != null && (spoken == null || date.isBefore(spoken));
    return sure ? new Due(Kind.DATE, date, "FEEDBACK-YEAR") : Due.UNKNOWN;
  }

  /** 反馈之日起两个月内, 30日内, 本月底; null where the words are of another form. */
  private static Due relative(String plain, ReportDates dates) {
    Matcher near = NEAR.matcher(plain);
    if (near.find()) {
      return near(near, dates.spoken());
    }
    if (plain.contains("工作日")) {
      return Due.UNKNOWN;
    }
    Matcher within = WITHIN.matcher(plain);
    boolean based = saysAny(plain, "反馈", "印发", "签发", "公布", "公示", "本通知", "本方案", "即日起", "发文", "下发");
    Matcher after = AFTER.matcher(plain);
    Matcher found = within.find() ? within : based && after.find() ? after : null;
    if (found == null) {
      return null;
    }
    Period period = period(found.group(1), found.group(2));
    boolean ofFeedback = plain.contains("反馈") || !based;
    LocalDate base = ofFeedback ? dates.feedback() : dates.spoken();
    if (period == null || base == null || isOtherBase(plain, based)) {
      return Due.UNKNOWN;
    }
    return new Due(
        Kind.RELATIVE, base.plus(period), (ofFeedback ? "FEEDBACK+" : "REPORT+") + period);
  }

  /** 开工后三个月内: from a day that the document does not give. */
  private static boolean isOtherBase(String plain, boolean based) {
    return !based && (plain.indexOf('后') >= 0 || plain.contains("之日起") || plain.contains("以来"));
  }

  private static Due near(Matcher near, LocalDate spoken) {
    if (spoken == null) {
      return Due.UNKNOWN;
    }
    boolean next = near.group(1).startsWith("下") || near.group(1).equals("次");
    YearMonth month = YearMonth.from(spoken);
    if (near.group(2).equals("月")) {
      YearMonth due = month.plusMonths(next ? 1 : 0);
      LocalDate date =
          near.group(3) == null
              ? due.atEndOfMonth()
              : ChineseDate.of(due.getYear(), due.getMonthValue(), Integer.parseInt(near.group(3)))
                  .orElse(null);
      return new Due(Kind.DATE, date, "REPORT-MONTH");
    }
    int toEnd = (3 - month.getMonthValue() % 3) % 3 + (next ? 3 : 0);
    return new Due(Kind.DATE, month.plusMonths(toEnd).atEndOfMonth(), "REPORT-QUARTER");
  }

  private static Period period(String count, String unit) {
    boolean half = count.equals("半");
    int number =
        half
            ? 0
            : ChineseNumber.isDigit(count.charAt(0))
                ? Integer.parseInt(count)
                : ChineseNumber.ofNumerals(count.replace('两', '二'), 0, count.length());
    if (number == 0 && !half) {
      return null;
    }
    return switch (unit) {
      case "月" -> half ? null : Period.ofMonths(number);
      case "年" -> half ? Period.ofMonths(6) : Period.ofYears(number);
      case "周", "星期" -> half ? null : Period.ofWeeks(number);
      default -> half ? null : Period.ofDays(number);
    };
  }
}
