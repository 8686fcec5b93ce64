package app.xiaohao.intake.parse.report;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.parse.line.ChineseDate;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.line.TitleLine;
import app.xiaohao.intake.parse.outline.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a report says of itself: before its first chapter and behind its last. */
final class ReportHead {
  /** An opening or a contact line has some hundred characters; more is not looked at. */
  private static final int LOOK = 4000;

  private static final String DAY = "(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日";

  private static final Pattern CONTACT =
      Pattern.compile("(?<=[。！!])\\s*(?:欢迎|如有(?:意见|建议)|联系(?:方式|电话|人)|监督电话|举报电话|公示期)");

  private static final Pattern PHONE =
      Pattern.compile(
          "(?:(?:电话|热线)[^0-9０-９。]{0,16}|联系方式[^0-9０-９。邮址箱]{0,16})([0-9０-９][0-9０-９\\-－—转"
              + " ]{5,20}[0-9０-９])");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:邮政信箱|邮政地址|通讯地址|通信地址|联系地址|来信地址|邮寄地址|地\\s*址)\\s*[:：为]?\\s*"
              + "([^,，;；。\\n（(]{4,80}?)(?=[,，;；。\\n（(]|、?\\s*邮政编码|、?\\s*邮编|$)");

  private static final Pattern POSTCODE =
      Pattern.compile("(?:邮政编码|邮\\s*编)\\s*[:：为]?\\s*([0-9０-９]{6})");

  private static final Pattern EMAIL =
      Pattern.compile("([A-Za-z0-9._%+\\-]{1,64}@[A-Za-z0-9.\\-]{1,64}\\.[A-Za-z]{2,8})");

  private static final Pattern COMMENT =
      Pattern.compile(
          "(?:公开期限|公示期限?|公布期限|反馈期限|受理期限|公开时间|公示时间|期限)[^0-9]{0,10}"
              + DAY
              + "\\s*(?:至|到|—+|-|－|~|～)\\s*"
              + DAY);

  private ReportHead() {}

  static Draft.Report of(Reading reading, Frame frame) {
    List<Span> paragraphs = reading.paragraphs();
    String opening = opening(reading, frame);
    String tail = tail(reading, frame);
    Opening.Told told = Opening.read(opening);
    Period comment = comment(tail);
    Signature signature = signature(reading, paragraphs, frame);
    return new Draft.Report(
        title(reading, frame),
        told.party(),
        told.body(),
        told.from(),
        told.to(),
        fedBack(told.feedback(), signature.date()),
        signature.signatory(),
        signature.date(),
        first(PHONE, tail),
        first(ADDRESS, tail),
        first(POSTCODE, tail),
        first(EMAIL, tail),
        comment.from(),
        comment.to());
  }

  private record Period(LocalDate from, LocalDate to) {}

  private record Signature(String signatory, LocalDate date) {}

  private static String opening(Reading reading, Frame frame) {
    StringBuilder opening = new StringBuilder();
    for (int i = frame.start(); i < frame.first() && opening.length() < LOOK; i++) {
      String words = reading.words(reading.paragraphs().get(i));
      opening.append(words, 0, Math.min(LOOK, words.length())).append('\n');
    }
    return opening.toString();
  }

  private static String tail(Reading reading, Frame frame) {
    StringBuilder tail = new StringBuilder(runOn(reading, frame));
    for (int i = frame.tail(); i < frame.end() && tail.length() < LOOK; i++) {
      String words = reading.words(reading.paragraphs().get(i));
      tail.append(words, 0, Math.min(LOOK, words.length())).append('\n');
    }
    return tail.toString();
  }

  /** The contact sentences that a page ran on behind the last words of the numbered part. */
  private static String runOn(Reading reading, Frame frame) {
    if (frame.tail() <= frame.first()) {
      return "";
    }
    String last = reading.words(reading.paragraphs().get(frame.tail() - 1));
    Matcher contact =
        CONTACT.matcher(last).region(Math.max(0, last.length() - LOOK), last.length());
    return contact.find() ? last.substring(contact.start()) + '\n' : "";
  }

  private static String title(Reading reading, Frame frame) {
    TitleLine title = TitleLine.first(reading, frame.start(), frame.first());
    return title == null ? null : title.words();
  }

  private static Period comment(String tail) {
    Matcher matcher = COMMENT.matcher(tail);
    return matcher.find() ? period(matcher, 0) : new Period(null, null);
  }

  private static Period period(Matcher matcher, int base) {
    if (matcher.group(base + 1) == null) {
      return new Period(null, null);
    }
    int year = Integer.parseInt(matcher.group(base + 1));
    int endYear =
        matcher.group(base + 4) == null ? year : Integer.parseInt(matcher.group(base + 4));
    return new Period(
        date(year, matcher.group(base + 2), matcher.group(base + 3)),
        date(endYear, matcher.group(base + 5), matcher.group(base + 6)));
  }

  /** A day of feedback behind the signature was reckoned or printed wrongly. */
  private static LocalDate fedBack(LocalDate day, LocalDate signed) {
    return day != null && signed != null && day.isAfter(signed) ? null : day;
  }

  private static Signature signature(Reading reading, List<Span> paragraphs, Frame frame) {
    for (int i = frame.tail(); i < frame.end(); i++) {
      if (ChineseDate.isDateLine(reading.text(), paragraphs.get(i))) {
        String line = i > frame.tail() - 1 && i > 0 ? reading.words(paragraphs.get(i - 1)) : null;
        boolean name =
            line != null
                && line.length() <= 40
                && "。：:".chars().noneMatch(c -> line.indexOf(c) >= 0);
        Optional<LocalDate> date = ChineseDate.in(reading.words(paragraphs.get(i)));
        return new Signature(name ? line : null, date.orElse(null));
      }
    }
    return new Signature(null, null);
  }

  private static LocalDate date(int year, String month, String day) {
    return ChineseDate.of(year, Integer.parseInt(month), Integer.parseInt(day)).orElse(null);
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1).strip() : null;
  }
}
