package app.xiaohao.model.deadline;

import app.xiaohao.model.deadline.Recurrence.Every;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a deadline: what they come to, and how a deadline is spelled where a person may
 * change it. A report's field, a cell, a field of the window and a line of {@code apply} are read
 * here alike.
 */
public final class DeadlineWords {
  /** Longer than any deadline; more is not looked at. */
  private static final int LONGEST = 400;

  private static final String TRAILING = ",;。、:!.~-— \t\r\n\u3000，；：！．～－";

  private static final List<String> NOTHING = List.of("待补", "待定", "无", "空", "暂无", "未定");

  private static final Pattern AT_ONCE =
      Pattern.compile("立行立改|立即|即知即改|立查立改|立改立行|即行即改|即时整改|边查边改|马上");

  private static final Pattern LASTING = Pattern.compile("长期|持续|常态|常抓|久久为功|一以贯之");

  /** 2021年起长期坚持: a day from which, and none by which. */
  private static final Pattern LASTING_SINCE =
      Pattern.compile(
          "[自从]?(?:即日|现在|\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?)(?:起|开始),?(?:长期|持续|常态|常抓)[^\\d年月日]*");

  /** What a sheet makes of 6.30 and 2025.10, and a person of 6.3. */
  private static final Pattern DECIMAL = Pattern.compile("(\\d{4}|\\d{1,2})\\.(\\d)");

  /** Words with signs of time that set none. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "年度计划|年报|月报|季报|月度|日常|日期|周边|周密|周全|周到|号召|含(?:当|本)?[日天]|当日|即日起?|之日起|整改之日|常年|逐[年月]|整改周期|"
              + "\\d+(?:\\.\\d+)?%");

  private static final Pattern POISON = Pattern.compile("[年月日号季旬周]|\\d[./-]\\d|农历|阴历");

  /** 2025年（两会前）: an event beside a time, for which no span counts. */
  private static final Pattern EVENT = Pattern.compile("[前后]|期间");

  private static final Pattern NO_EVENT = Pattern.compile("目前|提前|前期|前列|后续|后期|事后|落后|先后|后备|前后一致");
  private static final Pattern LONG_YEAR = Pattern.compile("\\d{5,}(?=年|[-./]\\d{1,2}[-./])");
  private static final Pattern FIGURES = Pattern.compile("[\\d\\-./]+");
  private static final int LAST_DAY = 31;

  private DeadlineWords() {}

  /** What words come to. */
  public static Said read(String words, DateBase base) {
    String quote = trimmed(words);
    if (saysNothing(quote)) {
      return new Said.Nothing();
    }
    String plain = Spelling.plain(quote.substring(0, Math.min(LONGEST, quote.length())));
    Optional<Said> recurring = RecurringWords.inField(plain);
    if (recurring.isPresent()) {
      return recurring.get();
    }
    if (plain.indexOf('已') >= 0) {
      return new Said.Unclear(Doubt.PAST);
    }
    Said time = time(plain, base);
    Said.On on = time instanceof Said.On it ? it : null;
    if (AT_ONCE.matcher(plain).find()) {
      return new Said.Immediate(on);
    }
    boolean noTime =
        time instanceof Said.Unclear(Doubt doubt) && doubt == Doubt.NO_TIME
            || LASTING_SINCE.matcher(plain).matches();
    return noTime && LASTING.matcher(plain).find() ? new Said.LongTerm() : time;
  }

  /**
   * A single day as a person types it, in the past too: 6月30日 is that of this year.
   *
   * @return {@link Said.On}, {@link Said.Nothing} or {@link Said.Unclear}
   */
  public static Said day(String words, LocalDate today) {
    Said said = read(words, DateBase.today(today));
    if (said instanceof Said.Unclear(Doubt doubt) && doubt == Doubt.YEAR_MISSING) {
      said = read(words, new DateBase(today, today.withDayOfYear(1), null, null));
    }
    return switch (said) {
      case Said.On(LocalDate date, Reckoning(String rule, LocalDate _))
          when rule.equals("FEEDBACK-YEAR") ->
          new Said.On(date, new Reckoning("REPORT-YEAR", today));
      case Said.On on -> on;
      case Said.Nothing nothing -> nothing;
      case Said.Unclear unclear -> unclear;
      default -> new Said.Unclear(Doubt.NO_TIME);
    };
  }

  /** A time that recurs, in running text; empty where it sets none. */
  public static Optional<Said> recurringInProse(String words) {
    return RecurringWords.inProse(words);
  }

  /** A span such as 反馈之日起两个月内 in running text; empty where there is none. */
  public static Optional<Said> spanInProse(String words, DateBase base) {
    String plain = Spelling.plain(words);
    return Optional.ofNullable(Span.find(plain)).map(found -> Span.said(found, plain, base));
  }

  /** Words with the ways in which times are written brought into one: 2025年6月30日. */
  public static String spelled(String words) {
    return Spelling.plain(words);
  }

  /** What the times of the calendar in running text come to, in their order. */
  public static List<Said> timesInProse(String words, DateBase base) {
    return new TimeScanner(Spelling.plain(words), base).times();
  }

  /** The words to keep beside a typed date: none where they are nothing but the date. */
  public static String kept(String typed) {
    String words = typed.strip();
    return FIGURES.matcher(Spelling.plain(words)).matches() ? "" : words;
  }

  /** A deadline as it is spelled in a field; {@link #read} reads it back. */
  public static String write(Deadline deadline) {
    return switch (deadline) {
      case Deadline.OnDate(LocalDate date, String _) -> date.toString();
      case Deadline.Immediate(LocalDate by, String _) -> by == null ? "立行立改" : "立行立改 " + by;
      case Deadline.LongTerm _ -> "长期坚持";
      case Deadline.Recurring(Recurrence recurrence, String _) -> write(recurrence);
      case Deadline.Unset _ -> "";
    };
  }

  private static String write(Recurrence recurrence) {
    return switch (recurrence) {
      case Recurrence.Weekly(DayOfWeek day) -> "每周" + "一二三四五六日".charAt(day.getValue() - 1) + "前";
      case Recurrence.Monthly(Every every, int month, int day) -> {
        String end = day == LAST_DAY ? "底前" : day + "日前";
        yield switch (every) {
          case QUARTER -> month == 3 && day == LAST_DAY ? "每季度末前" : "每季度第" + month + "个月" + end;
          case HALF_YEAR -> month == 6 && day == LAST_DAY ? "每半年末前" : "每半年第" + month + "个月" + end;
          case YEAR -> month == 12 && day == LAST_DAY ? "每年底前" : "每年" + month + "月" + end;
          default -> "每月" + end;
        };
      }
    };
  }

  private static String trimmed(String words) {
    int end = words.length();
    while (end > 0
        && (TRAILING.indexOf(words.charAt(end - 1)) >= 0
            || Character.isWhitespace(words.charAt(end - 1)))) {
      end--;
    }
    return words.substring(0, end).strip();
  }

  private static boolean saysNothing(String quote) {
    return quote.codePoints().noneMatch(Character::isLetterOrDigit)
        || NOTHING.contains(quote)
        || quote.contains("待补");
  }

  private static Said time(String plain, DateBase base) {
    if (isDoubtfulDecimal(plain)) {
      return new Said.Unclear(Doubt.DECIMAL);
    }
    if (LONG_YEAR.matcher(plain).find()) {
      return new Said.Unclear(Doubt.YEAR_OUTSIDE);
    }
    Matcher span = Span.find(plain);
    String others =
        span == null
            ? plain
            : new StringBuilder(plain).replace(span.start(), span.end(), ";").toString();
    TimeScanner scanner = new TimeScanner(others, base);
    List<Said> times = new ArrayList<>(scanner.times());
    if (span != null) {
      Said said = Span.said(span, plain, base);
      boolean dayBeside =
          said instanceof Said.Unclear(Doubt doubt)
              && doubt == Doubt.NO_BASE
              && times.stream()
                  .anyMatch(time -> time instanceof Said.On(_, Reckoning how) && how == null);
      if (!dayBeside) {
        times.add(said);
      }
    }
    String rest = HARMLESS.matcher(scanner.rest()).replaceAll(" ");
    boolean event =
        span == null
            && !times.isEmpty()
            && EVENT.matcher(NO_EVENT.matcher(rest).replaceAll(" ")).find();
    boolean poisoned = event || POISON.matcher(rest).find();
    return together(times, poisoned);
  }

  /** One day that all times agree on. */
  private static Said together(List<Said> times, boolean poisoned) {
    for (Said time : times) {
      if (time instanceof Said.Unclear) {
        return time;
      }
    }
    if (poisoned) {
      return new Said.Unclear(Doubt.UNKNOWN_WORDS);
    }
    if (times.isEmpty()) {
      return new Said.Unclear(Doubt.NO_TIME);
    }
    long days = times.stream().map(time -> ((Said.On) time).date()).distinct().count();
    return days == 1 ? times.getFirst() : new Said.Unclear(Doubt.SEVERAL_DAYS);
  }

  /** Whether a nought may have been lost behind the figure: 6.3 of 6.30, 2025.1 of 2025.10. */
  private static boolean isDoubtfulDecimal(String plain) {
    Matcher decimal = DECIMAL.matcher(plain);
    if (!decimal.matches()) {
      return false;
    }
    int first = Integer.parseInt(decimal.group(1));
    int second = Integer.parseInt(decimal.group(2));
    return decimal.group(1).length() == 4
        ? second == 1
        : first <= 12 && second >= 1 && second <= (first == 2 ? 2 : 3);
  }
}
