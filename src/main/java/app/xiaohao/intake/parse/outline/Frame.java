package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.ChineseDate;
import app.xiaohao.intake.parse.line.FieldLabel;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the numbered part of a report begins and ends; before it stand title and opening, behind it
 * contact lines, signature and whatever a web page adds. All are indexes of paragraphs.
 *
 * @param start the report's first paragraph
 * @param first the first numbered paragraph
 * @param tail the first paragraph behind the numbered part
 * @param end behind the report's last paragraph
 */
record Frame(int start, int first, int tail, int end) {
  private static final Set<Mark.Style> CHAPTERS = EnumSet.of(Mark.Style.CHAPTER, Mark.Style.PART);

  private static final List<String> CLOSINGS = List.of("欢迎", "如有意见", "如有建议", "特此", "专此", "广大干部群众");

  private static final List<String> OUTLOOKS =
      List.of("下一步，", "下一步,", "下一步我", "下步，", "今后，", "接下来，", "下阶段，");

  private static final Pattern SPEAKS_FOR_ALL =
      Pattern.compile(
          "[^，,]{2,8}[，,][^，,。]{0,16}(?:我们|我.{1,6}|[市县区局镇乡委府组司院校团]|单位|集团|公司)(?:党委|党组)?(?:将|要|会)");

  private static final List<String> CONTACTS =
      List.of(
          "联系方式", "联系人", "联系电话", "以上报告", "监督电话", "举报电话", "公开期限", "公示期", "公布期限", "邮政信箱", "邮政地址",
          "通讯地址", "通信地址", "联系地址", "电子邮箱", "邮政编码", "附件", "扫一扫", "上一篇", "下一篇", "版权所有", "责任编辑", "相关链接",
          "【打印", "分享到", "打印本页", "关闭窗口");

  private static final int LONGEST_CONTACT = 400;
  private static final int LONGEST_SIGNATORY = 40;

  /** The frame of the report that takes some paragraphs of a text. */
  static Frame of(Reading reading, int start, int end) {
    List<Span> paragraphs = reading.paragraphs();
    int first = -1;
    int firstOther = -1;
    int last = -1;
    int lastOther = -1;
    for (int i = start; i < end; i++) {
      Mark mark = Mark.at(reading.text(), paragraphs.get(i).start(), paragraphs.get(i).end());
      if (mark == null) {
        boolean problem = isProblem(reading, paragraphs.get(i));
        firstOther = firstOther < 0 && problem ? i : firstOther;
        lastOther = problem ? i : lastOther;
        continue;
      }
      if (CHAPTERS.contains(mark.style()) || mark.isCase()) {
        first = first < 0 ? i : first;
        last = i;
      } else if (mark.style() != Mark.Style.ARABIC && mark.style() != Mark.Style.BRACKETED) {
        firstOther = firstOther < 0 ? i : firstOther;
        last = i;
      } else {
        firstOther = firstOther < 0 ? i : firstOther;
        lastOther = i;
      }
    }
    if (first < 0 && firstOther > start && NamedHeading.at(reading, firstOther - 1) != null) {
      firstOther--;
    }
    first = first < 0 ? firstOther : first;
    if (first < 0) {
      return new Frame(start, end, end, end);
    }
    int tail = tail(reading, first, last < 0 ? lastOther : last, end);
    tail = outlook(reading, Math.max(last, lastOther), tail, last < 0);
    return new Frame(start, first, tail, end);
  }

  private static boolean isProblem(Reading reading, Span paragraph) {
    FieldLabel label = FieldLabel.at(reading.text(), paragraph.start(), paragraph.end());
    return label != null && label.kind() == FieldLabel.Kind.PROBLEM;
  }

  private static int tail(Reading reading, int first, int last, int end) {
    List<Span> paragraphs = reading.paragraphs();
    for (int i = first + 1; i < end; i++) {
      Span paragraph = paragraphs.get(i);
      if (startsWithAny(reading, paragraph, CLOSINGS) && tellsContact(reading, paragraph)) {
        return i;
      }
      if (i > last
          && (startsWithAny(reading, paragraph, CONTACTS)
              || isSignature(reading, paragraphs, i)
              || SUMS_UP.matcher(reading.words(paragraph)).lookingAt())) {
        return i;
      }
    }
    return end;
  }

  /**
   * 下一步，… behind the last item, where no chapter parts it from the items; below chapters only where
   * it speaks for all of them (下一步，我市将…). A chapter of next steps keeps it.
   */
  private static int outlook(Reading reading, int last, int tail, boolean bare) {
    if (last >= 0 && Chapters.tellsNext(reading.words(reading.paragraphs().get(last)))) {
      return tail;
    }
    for (int i = last + 1; i < tail; i++) {
      Span paragraph = reading.paragraphs().get(i);
      if (startsWithAny(reading, paragraph, OUTLOOKS)
          && (bare || SPEAKS_FOR_ALL.matcher(reading.words(paragraph)).lookingAt())) {
        return i;
      }
    }
    return tail;
  }

  /** Whether a paragraph announces what will be done next. */
  static boolean isOutlook(Reading reading, Span paragraph) {
    return startsWithAny(reading, paragraph, OUTLOOKS);
  }

  /** 上述案例，反映出…: what is said of all items behind the last of them. */
  private static final Pattern SUMS_UP =
      Pattern.compile(
          "(?:上述|以上)(?:典型|通报|这些|\\d{1,3}[起个件]|[一二三四五六七八九十几]+[起个件])?的?(?:违纪违法|违规|违纪)?(?:典型)?(?:案例|案件|问题)[，,]?"
              + "[^。]{0,20}(?:反映|暴露|表明|说明|折射|警示|教训|影响恶劣|性质恶劣|发人深省|令人警醒)");

  private static boolean startsWithAny(Reading reading, Span paragraph, List<String> words) {
    return paragraph.length() <= LONGEST_CONTACT
        && words.stream()
            .anyMatch(
                word -> Mark.startsWith(reading.text(), paragraph.start(), paragraph.end(), word));
  }

  private static boolean tellsContact(Reading reading, Span paragraph) {
    String words = reading.words(paragraph);
    return words.contains("监督")
        || words.contains("意见")
        || words.contains("建议")
        || words.startsWith("特此")
        || words.startsWith("专此");
  }

  /** A short line with the date line below it. */
  private static boolean isSignature(Reading reading, List<Span> paragraphs, int index) {
    Span line = paragraphs.get(index);
    if (ChineseDate.isDateLine(reading.text(), line)) {
      return true;
    }
    return line.length() <= LONGEST_SIGNATORY
        && index + 1 < paragraphs.size()
        && !Chars.isStop(reading.text().charAt(line.end() - 1))
        && ChineseDate.isDateLine(reading.text(), paragraphs.get(index + 1));
  }
}
