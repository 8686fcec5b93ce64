package app.xiaohao.model.deadline;

import app.xiaohao.model.deadline.Recurrence.Every;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is due again and again: 每周五前, 每月25日前, 每季度第2个月15日, 每半年末, 每年6月底. 每季度 in a field binds until
 * the end of each quarter; in running text only words that say by when are a deadline.
 */
final class RecurringWords {
  private static final int LAST_DAY = 31;
  private static final String WEEK_DAYS = "一二三四五六日";

  private static final Map<String, Every> PERIODS =
      Map.of(
          "月", Every.MONTH,
          "季", Every.QUARTER,
          "半年", Every.HALF_YEAR,
          "年", Every.YEAR);

  private static final Pattern EVERY = Pattern.compile("每|按[月季年周]|逐[月季年]");
  private static final Pattern WEEKLY = Pattern.compile("每个?(?:周|星期)([一二三四五六日天])");
  private static final Pattern MONTHLY =
      Pattern.compile("每个?月\\s*(\\d{1,2})\\s*(?:[日号]|(?=之?前|以前|$))");

  /** 每季度最后一个月25日, 每季度首月10日, 每半年第6个月底. Groups: period, which month, day. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "每个?(季|半年)度?的?(?:第?([1-6一二三四五六]|最后一?)个?月|([首末])个?月)(?:份?的?)?"
              + "(?:(\\d{1,2})\\s*[日号]|[底末])");

  /** 每年6月30日, 每年12月底. Groups: month, day. */
  private static final Pattern YEARLY =
      Pattern.compile("每年度?的?(\\d{1,2})月份?(?:(\\d{1,2})\\s*[日号]|[底末])");

  /** 每年6月, in a field. Groups: month, whether it ends before it. */
  private static final Pattern MONTH_OF_YEAR =
      Pattern.compile("每年度?的?(\\d{1,2})月份?(?!\\d)(之?前|以前)?");

  /** 每月5日、20日前, 每年6月、12月: more than one time. */
  private static final Pattern ANOTHER =
      Pattern.compile("[、,和及或]第?(?:\\d{1,2}[日号月]|周?[一二三四五六日天](?=$|[前、,和及]))");

  private static final Pattern AT_END = Pattern.compile("每个?(月|季|半年|年)[月年]?度?年?[底末]");
  private static final Pattern BARE = Pattern.compile("(?:每个?|按|逐)(月|季|半年|年)(?!度?[计考预决总报级])");

  /** In running text: 每月25日前, 每周五前, 每周五下午下班前. */
  private static final Pattern SET_AHEAD =
      Pattern.compile(
          "(?:上午|下午|中午|傍晚|晚上?|早上|上班|下班|\\d{1,2}(?:[时点]半?|[:：]\\d{2})(?:\\d{1,2}分)?|[一二三四五六七八九十]{1,3}[时点]半?)*(?:之|以)?前");

  private RecurringWords() {}

  /** The rule in a field or a cell of deadlines; empty where it says nothing of the kind. */
  static Optional<Said> inField(String plain) {
    if (!EVERY.matcher(plain).find()) {
      return Optional.empty();
    }
    Found found = dated(plain);
    if (found == null) {
      found = monthOfYear(plain);
    }
    if (found != null) {
      boolean another = ANOTHER.matcher(plain).region(found.end, plain.length()).lookingAt();
      return Optional.of(another ? new Said.Unclear(Doubt.SEVERAL_DAYS) : found.said);
    }
    if (plain.contains("每学期") || plain.contains("每学年")) {
      return rhythm(plain.contains("每学期") ? "HALF-YEARLY" : "YEARLY");
    }
    Matcher bare = BARE.matcher(plain);
    if (bare.find()) {
      return Optional.of(atEnd(bare.group(1)));
    }
    return plain.contains("每周") || plain.contains("每星期") || plain.contains("按周")
        ? rhythm("WEEKLY")
        : Optional.empty();
  }

  /** The rule in running text; empty where it sets no time. */
  static Optional<Said> inProse(String plain) {
    Found found = dated(plain);
    return found != null
            && !(found.said instanceof Said.Unclear)
            && (found.atEnd
                || SET_AHEAD.matcher(plain).region(found.end, plain.length()).lookingAt())
        ? Optional.of(found.said)
        : Optional.empty();
  }

  /**
   * What is said and where its words end.
   *
   * @param atEnd whether it says 末 or 底, which sets a time by itself
   */
  private record Found(Said said, int end, boolean atEnd) {}

  private static @Nullable Found dated(String plain) {
    Matcher weekly = WEEKLY.matcher(plain);
    if (weekly.find()) {
      int day = 1 + WEEK_DAYS.indexOf(weekly.group(1).replace('天', '日'));
      return new Found(
          new Said.Recurring(new Recurrence.Weekly(DayOfWeek.of(day))), weekly.end(), false);
    }
    Matcher monthly = MONTHLY.matcher(plain);
    if (monthly.find()) {
      return found(Every.MONTH, 1, monthly.group(1), monthly.end());
    }
    Matcher within = WITHIN.matcher(plain);
    if (within.find()) {
      Every every = every(within.group(1));
      return found(every, month(within, every), within.group(4), within.end());
    }
    Matcher yearly = YEARLY.matcher(plain);
    if (yearly.find()) {
      return found(Every.YEAR, Integer.parseInt(yearly.group(1)), yearly.group(2), yearly.end());
    }
    Matcher end = AT_END.matcher(plain);
    return end.find() ? new Found(atEnd(end.group(1)), end.end(), true) : null;
  }

  private static @Nullable Found monthOfYear(String plain) {
    Matcher found = MONTH_OF_YEAR.matcher(plain);
    if (!found.find()) {
      return null;
    }
    return found.group(2) == null
        ? found(Every.YEAR, Integer.parseInt(found.group(1)), null, found.end())
        : new Found(new Said.Unclear(Doubt.UNKNOWN_WORDS), found.end(), false);
  }

  private static int month(Matcher within, Every every) {
    String named = within.group(2);
    if (named == null) {
      return within.group(3).equals("首") ? 1 : every.months();
    }
    return named.startsWith("最后") ? every.months() : 1 + "123456一二三四五六".indexOf(named) % 6;
  }

  /** Unclear where no such day can be. */
  private static Found found(Every every, int month, @Nullable String day, int end) {
    int number = day == null ? LAST_DAY : Integer.parseInt(day);
    boolean can = month >= 1 && month <= every.months() && number >= 1 && number <= LAST_DAY;
    Said said =
        can
            ? new Said.Recurring(new Recurrence.Monthly(every, month, number))
            : new Said.Unclear(Doubt.NO_SUCH_DAY);
    return new Found(said, end, day == null);
  }

  private static Optional<Said> rhythm(String every) {
    return Optional.of(new Said.Rhythm(every));
  }

  /** The period of a word that the patterns know. */
  private static Every every(String period) {
    return Objects.requireNonNull(PERIODS.get(period), period);
  }

  private static Said atEnd(String period) {
    return new Said.Recurring(Recurrence.Monthly.atEndOf(every(period)));
  }
}
