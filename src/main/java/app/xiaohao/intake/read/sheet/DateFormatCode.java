package app.xiaohao.intake.read.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number format of a sheet that shows a date or a time (ECMA-376, 18.8.31). POI's formatter hands
 * such formats to {@link java.text.SimpleDateFormat}, which knows neither quoted words nor the
 * weekdays and numbers of Chinese, so that 2025年6月30日 would come with quotation marks.
 */
final class DateFormatCode {
  /** Words in quotes, single characters shown as they are, conditions, parts of dates, the rest. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"([^\"]*)\"|\\\\(.)|_.|\\*.|\\[[^]]*]|(AM/PM|A/P|上午/下午)|([yY]+|[mM]+|[dD]+|[hH]+|[sS]+|[eE]+"
              + "|[aA]{3,4})|(.)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The day and the time as the system shows them, whatever the format says behind. */
  private static final Pattern SYSTEM_DATE = Pattern.compile("(?i)\\[\\$-F800].*", Pattern.DOTALL);

  private static final Pattern SYSTEM_TIME = Pattern.compile("(?i)\\[\\$-F400].*", Pattern.DOTALL);

  /** Languages of English, by number (the last two digits 09) or by name. */
  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\[\\$[^\\]-]*-(?:[0-9a-f]*09|en(?:-[a-z]+)?)(?:,[^\\]]*)?]");

  private static final Pattern CHINESE =
      Pattern.compile("(?i)\\[\\$[^\\]-]*-(?:[0-9a-f]*(?:04)|zh(?:-[a-z]+)*)(?:,[^\\]]*)?]");

  private static final String LONG_DATE = "yyyy年m月d日";
  private static final String LONG_TIME = "h:mm:ss";

  private static final Pattern ELAPSED = Pattern.compile("(?i)\\[(h+|m+|s+)]");
  private static final Pattern FRACTION = Pattern.compile("(?i)(s+)\\.0+");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final List<String> NUMBERS =
      List.of("〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

  private final List<Token> tokens = new ArrayList<>();
  private final boolean inChineseNumbers;
  private final boolean inEnglish;
  private final boolean inChinese;
  private final boolean isDate;

  DateFormatCode(String format) {
    String section = FRACTION.matcher(asOnAChineseSystem(firstSection(format))).replaceAll("$1");
    String upper = section.toUpperCase(Locale.ROOT);
    inChinese = CHINESE.matcher(section).find();
    inEnglish = ENGLISH.matcher(section).find();
    inChineseNumbers = upper.contains("[DBNUM1]");
    Matcher token = TOKEN.matcher(section);
    boolean ofNumber = ELAPSED.matcher(section).find() || upper.contains("GENERAL");
    while (token.find()) {
      if (token.group(3) != null) {
        tokens.add(new Token('p', 0, token.group(3)));
      } else if (token.group(4) != null) {
        tokens.add(
            new Token(
                Character.toLowerCase(token.group(4).charAt(0)), token.group(4).length(), ""));
      } else {
        String literal =
            token.group(1) != null
                ? token.group(1)
                : token.group(2) != null ? token.group(2) : other(token.group(5));
        ofNumber |= token.group(5) != null && "0#?@".contains(literal);
        tokens.add(new Token('"', 0, literal));
      }
    }
    isDate = !ofNumber && tokens.stream().anyMatch(part -> "ymdhsae".indexOf(part.kind()) >= 0);
    minutes();
  }

  /** The formats that stand for those of the system. */
  private static String asOnAChineseSystem(String section) {
    if (SYSTEM_DATE.matcher(section).matches()) {
      return LONG_DATE;
    }
    return SYSTEM_TIME.matcher(section).matches() ? LONG_TIME : section;
  }

  /** Fill and alignment show nothing of their own. */
  private static String other(String single) {
    return single == null ? "" : single;
  }

  /** Whether it shows a date or a time of the day. */
  boolean isDate() {
    return isDate;
  }

  /** Whether it shows which day it is. A month alone (2025年6月) is stored as its first day. */
  boolean showsDay() {
    return isDate
        && tokens.stream().anyMatch(token -> token.kind() == 'd' && token.length() <= 2)
        && tokens.stream().anyMatch(token -> token.kind() == 'm');
  }

  /** The moment as displayed. */
  String show(LocalDateTime moment) {
    boolean halfDays = tokens.stream().anyMatch(token -> token.kind() == 'p');
    StringBuilder text = new StringBuilder();
    for (Token token : tokens) {
      text.append(shown(token, moment, halfDays));
    }
    return inChineseNumbers ? inChineseNumbers(text.toString()) : text.toString();
  }

  private String shown(Token token, LocalDateTime moment, boolean halfDays) {
    LocalDate day = moment.toLocalDate();
    int length = token.length();
    return switch (token.kind()) {
      case 'y' -> length <= 2 ? padded(day.getYear() % 100, 2) : padded(day.getYear(), 4);
      case 'e' -> String.valueOf(day.getYear());
      case 'm' -> length > 2 ? month(day, length) : padded(day.getMonthValue(), length);
      case 'd' -> length > 2 ? weekday(day, length) : padded(day.getDayOfMonth(), length);
      case 'a' -> (length > 3 ? "星期" : "") + weekday(day);
      case 'h' -> padded(halfDays ? (moment.getHour() + 11) % 12 + 1 : moment.getHour(), length);
      case 'n' -> padded(moment.getMinute(), length);
      case 's' -> padded(moment.getSecond(), length);
      case 'p' -> {
        int slash = token.text().indexOf('/');
        yield moment.getHour() < 12
            ? token.text().substring(0, slash)
            : token.text().substring(slash + 1);
      }
      default -> token.text();
    };
  }

  /** June, Jun as Chinese systems show them too; 六月, 6月 where the format asks for Chinese. */
  private String month(LocalDate day, int length) {
    if (!inChinese) {
      return day.getMonth().getDisplayName(style(length), Locale.ENGLISH);
    }
    int number = day.getMonthValue();
    return (length == 4 ? upToNinetyNine(number) : String.valueOf(number)) + "月";
  }

  /** 星期一, 周一; Monday, Mon where the format asks for English. */
  private String weekday(LocalDate day, int length) {
    return inEnglish
        ? day.getDayOfWeek().getDisplayName(style(length), Locale.ENGLISH)
        : (length == 3 ? "周" : "星期") + weekday(day);
  }

  private static TextStyle style(int length) {
    return length == 3 ? TextStyle.SHORT : TextStyle.FULL;
  }

  private static String weekday(LocalDate day) {
    int number = day.getDayOfWeek().getValue();
    return number == 7 ? "日" : NUMBERS.get(number);
  }

  private static String padded(int number, int length) {
    String digits = String.valueOf(number);
    return "0".repeat(Math.max(0, Math.min(length, 4) - digits.length())) + digits;
  }

  /** An m behind hours or before seconds means minutes. */
  private void minutes() {
    char before = ' ';
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == 'm' && token.length() <= 2 && (before == 'h' || secondsFollow(i))) {
        tokens.set(i, new Token('n', token.length(), ""));
      }
      before = token.kind() == '"' ? before : token.kind();
    }
  }

  private boolean secondsFollow(int index) {
    return tokens.stream()
        .skip(index + 1L)
        .filter(token -> token.kind() != '"')
        .findFirst()
        .filter(token -> token.kind() == 's')
        .isPresent();
  }

  /** What holds for positive numbers: up to the first semicolon that is not quoted. */
  private static String firstSection(String format) {
    boolean quoted = false;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      quoted ^= c == '"';
      if (c == ';' && !quoted) {
        return format.substring(0, i);
      }
    }
    return format;
  }

  /** 2025年6月30日 as 二〇二五年六月三十日. */
  private static String inChineseNumbers(String date) {
    return DIGITS
        .matcher(date)
        .replaceAll(
            found ->
                found.group().length() > 2
                    ? oneByOne(found.group())
                    : upToNinetyNine(Integer.parseInt(found.group())));
  }

  private static String oneByOne(String digits) {
    StringBuilder words = new StringBuilder();
    digits.chars().forEach(digit -> words.append(NUMBERS.get(digit - '0')));
    return words.toString();
  }

  private static String upToNinetyNine(int number) {
    if (number <= 10) {
      return NUMBERS.get(number);
    }
    String tens = number < 20 ? "" : NUMBERS.get(number / 10);
    String ones = number % 10 == 0 ? "" : NUMBERS.get(number % 10);
    return tens + "十" + ones;
  }

  /**
   * One part.
   *
   * @param kind y, m, d, h, s, e as in the format; n minutes; a weekday; p half of the day; a
   *     quotation mark for what is shown as it is
   */
  private record Token(char kind, int length, String text) {}
}
