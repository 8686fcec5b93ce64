package app.xiaohao.model.deadline;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Brings the ways in which times are written into one: full-width and Chinese digits, dashes, dots
 * of an input method, white space and line breaks, times of the day. 二〇二五年六月卅日 becomes 2025年6月30日.
 */
final class Spelling {
  private static final String HAN = "[一二三四五六七八九十]";

  private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2212\\u2500]+|-{2,}");
  private static final Pattern WAVE = Pattern.compile("[∼〜～]+");
  private static final Pattern STOP = Pattern.compile("(?<=\\d)[。·•](?=\\d)");
  private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’「」『』]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u0000-\\u0008]");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<=\\d)(?:\\s+|T)\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?(?!\\d)"
              + "|(?<=[日号])\\s*\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)");

  /** A gap inside a number that a sign of date ends: 6月1 5日, broken by a line. */
  private static final Pattern TORN = Pattern.compile("(?<=\\d)\\s+(?=\\d+\\s*[年月日号])");

  private static final Pattern GAP = Pattern.compile("\\s+(?=\\D)|(?<=\\D)\\s+|^\\s+|\\s+$");
  private static final Pattern YEAR =
      Pattern.compile("(?<![〇零○O\\d一二三四五六七八九])([〇零○O\\d一二三四五六七八九]{4})(?=年)");
  private static final Pattern FIRST_MONTH = Pattern.compile("元月");
  private static final Pattern MONTH =
      Pattern.compile("(?<![第个每一二三四五六七八九十\\d])(" + HAN + "|十[一二])(?=月)");
  private static final Pattern DAY =
      Pattern.compile("(?<![第个每百一二三四五六七八九十\\d])(" + HAN + "{1,3})(?=[日号])");
  private static final Pattern BARE_DAY =
      Pattern.compile("(?<=\\d月)(" + HAN + "{1,3})(?=$|[-~至到,;。、)(]|之?前|以前)");

  private Spelling() {}

  static String plain(String words) {
    String plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
    plain = INVISIBLE.matcher(plain).replaceAll("");
    plain = QUOTES.matcher(plain).replaceAll("");
    plain = DASH.matcher(plain).replaceAll("-");
    plain = WAVE.matcher(plain).replaceAll("~");
    plain = STOP.matcher(plain).replaceAll(".");
    plain = plain.replace("廿", "二十").replace("卅", "三十");
    plain = CLOCK.matcher(plain).replaceAll("");
    plain = TORN.matcher(plain).replaceAll("");
    plain = GAP.matcher(plain).replaceAll("");
    plain = YEAR.matcher(plain).replaceAll(m -> ChineseNumber.oneByOne(m.group(1)));
    plain = FIRST_MONTH.matcher(plain).replaceAll("1月");
    plain = MONTH.matcher(plain).replaceAll(m -> number(m.group(1)));
    plain = DAY.matcher(plain).replaceAll(m -> number(m.group(1)));
    return BARE_DAY.matcher(plain).replaceAll(m -> number(m.group(1)));
  }

  private static String number(String numerals) {
    int number = ChineseNumber.of(numerals);
    return number < 0 ? numerals : String.valueOf(number);
  }
}
