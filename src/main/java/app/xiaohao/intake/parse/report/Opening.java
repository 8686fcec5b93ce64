package app.xiaohao.intake.parse.report;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.HeadTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the opening of a report tells: who inspected whom and when, and on which day the feedback
 * was given.
 *
 * <p>The party is whom the feedback was given to (向…反馈), else whom the inspection was of (对…开展了巡察).
 * The day of the feedback is the last one that stands before the verb in its sentence and is no
 * part of a span; 反馈 that stands before a noun (反馈的问题, 根据…反馈意见) is no verb, and a day before the
 * end of the inspection is none.
 */
final class Opening {
  private static final String KINDS = "(?:巡视|巡察|审计|督察|督查|督导|检查|监督检查|核查|抽查|稽查|评估|考核|调研|回头看|“回头看”)";

  private static final Pattern BODY =
      Pattern.compile(
          "((?:中央|国务院|[\\u4e00-\\u9fff]{0,12}?[省市州区县旗盟院校司团]委?|本)?[\\u4e00-\\u9fff]{0,12}?"
              + "(?:第[一二三四五六七八九十0-9]{1,3})?(?:巡视组|巡察组|审计组|督察组|督查组|督导组|检查组))");

  private static final Pattern ABOUT =
      Pattern.compile("^.*(?:关于|根据|按照|落实|贯彻|对照|针对)|^(?:对|由|经|现将|近日|日前|期间|随后)+");

  /** 区审计局于…对…进行了审计, where no group is named. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:^|[，,；;日])(?:由|经)?([\\u4e00-\\u9fff]{2,24}?(?:局|厅|署|委|办|院|处|中心|办公室))"
              + "(?:于|在|自|从|组织|派出|会同|牵头|依法|对)(?=.{0,80}"
              + KINDS
              + ")");

  private static final Pattern TO_PARTY =
      Pattern.compile("向([^。,，；;：:]{2,40}?)(?:进行了?|作了?|作出了?|正式|集中|书面|当面|分别|现场|全面|逐一)*反馈(?!的)");

  /** The verb 反馈 where no 向 tells to whom; the clause that holds it is looked at apart. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:(?:进行|作|作出|做)了?(?:正式|集中|书面|当面|分别|现场)*反馈"
              + "|(?:正式|集中|书面|当面|分别|现场|逐一)反馈(?!的|意见[中后指要])"
              + "|反馈了"
              + "|召开.{0,20}反馈.{0,6}会"
              + "|[组办局委厅署院]反馈(?!的)[^，,。；]{0,12}(?:意见|情况|结果|问题)(?=$|[，,。；])"
              + "|日反馈(?!的))");

  private static final Pattern NO_GIVING =
      Pattern.compile("^[^日月]{0,4}(?:根据|按照|针对|对照|围绕|收到|接到|落实|为|就|认真)");

  private static final Pattern OF_PARTY =
      Pattern.compile(
          "对([^。,，；;：:“”]{2,40}?)(?:(?:组织)?(?:开展|进行|实施|展开)了?[^。,，；;]{0,24}?"
              + KINDS
              + "|(?:常规|专项|提级|机动|交叉|政治|集中)*(?:巡视|巡察)(?![组办机工整反发]))");

  private static final Pattern NO_PARTY =
      Pattern.compile(
          "问题|情况|意见|工作|期间|整改|落实|责任|收支|反馈|社会|公众|群众|党员干部|同志|^[我本你贵其该此]"
              // several that were visited, a subject that was looked at, and 公司 without a name
              + "|[\\d一二三四五六七八九十百]+[家所个名户处]|(?:管理|建设|运行|使用|安全|执行)$|^(?:公司|集团|单位)$");

  /** 我局联合区教育局, 县审计局派出审计组: who signs, or the words before, name the body better. */
  private static final Pattern OWN = Pattern.compile("^[我本]|派出");

  private static final Pattern YEAR_BEHIND = Pattern.compile("\\d{4}年.*$");
  private static final Pattern CUT_OFF = Pattern.compile("(?:截至|截止|自|从|早在|以前|之前)$");
  private static final Pattern LIMIT = Pattern.compile("^\\s*(?:前|之前|以前|起|以来|止|以后|后)");
  private static final Pattern ACCOUNTS =
      Pattern.compile("^(?:期间)?(?:的|[^，,。对]{0,12}?)?(?:预算|财政|财务|收支|经济|资金|任职|任期|履职|执行|数据|业务|账)");

  private static final Pattern CHECK = Pattern.compile(KINDS);

  private final List<String> sentences = new ArrayList<>();
  private final List<HeadTimes.Time> times;
  private final List<Integer> starts = new ArrayList<>();

  /**
   * The parts of an opening that are told; null where they are not.
   *
   * @param from first day of the inspection
   * @param to last day of the inspection
   * @param feedback day of the feedback
   */
  record Told(String party, String body, LocalDate from, LocalDate to, LocalDate feedback) {}

  private Opening(String words) {
    times = HeadTimes.in(words);
    int start = 0;
    for (int i = 0; i <= words.length(); i++) {
      if (i == words.length()
          || Chars.isStop(words.charAt(i))
          || words.charAt(i) == '\n'
          || words.charAt(i) == '；') {
        sentences.add(words.substring(start, i));
        starts.add(start);
        start = i + 1;
      }
    }
  }

  /** Reads the words before the first number of a report. */
  static Told read(String words) {
    Opening opening = new Opening(narrow(words));
    HeadTimes.Time span = opening.span();
    LocalDate from = span == null ? null : span.from();
    LocalDate to = span == null ? null : span.to();
    Given given = opening.given();
    LocalDate day = given.day();
    boolean early =
        day != null && (to == null ? from != null && day.isBefore(from) : day.isBefore(to));
    String party = given.party() == null ? opening.inspected() : given.party();
    return new Told(party, opening.body(), from, to, early ? null : day);
  }

  /** Figures in half width, each at its place. */
  private static String narrow(String words) {
    StringBuilder narrow = new StringBuilder(words);
    for (int i = 0; i < narrow.length(); i++) {
      char c = narrow.charAt(i);
      if (c >= '０' && c <= '９') {
        narrow.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return narrow.toString();
  }

  /** The span of the inspection: the first of days, else the first of months beside its verb. */
  private HeadTimes.Time span() {
    for (HeadTimes.Time time : times) {
      if (time.span() && time.days()) {
        return time;
      }
    }
    for (int i = 0; i < sentences.size(); i++) {
      for (HeadTimes.Time time : in(i)) {
        String behind = sentences.get(i).substring(time.end() - starts.get(i));
        if (time.span() && CHECK.matcher(behind).find() && !ACCOUNTS.matcher(behind).find()) {
          return time;
        }
      }
    }
    return null;
  }

  private List<HeadTimes.Time> in(int sentence) {
    int from = starts.get(sentence);
    int to = from + sentences.get(sentence).length();
    return times.stream().filter(time -> time.start() >= from && time.end() <= to).toList();
  }

  private record Given(String party, LocalDate day) {}

  private Given given() {
    LocalDate day = null;
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      Matcher to = TO_PARTY.matcher(sentence);
      while (to.find()) {
        if (!NO_PARTY.matcher(to.group(1)).find()) {
          return new Given(to.group(1), day(i, to.start()));
        }
      }
      Matcher given = GIVEN.matcher(sentence);
      while (day == null && given.find()) {
        int clause = clause(sentence, given.start());
        if (!NO_GIVING.matcher(sentence.substring(clause, given.end())).find()) {
          day = day(i, given.start() + (given.group().startsWith("日") ? 1 : 0));
        }
      }
    }
    return new Given(null, day);
  }

  private static int clause(String sentence, int at) {
    int start = at;
    while (start > 0 && !Chars.isBreak(sentence.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The last day of a sentence before a place in it. */
  private LocalDate day(int sentence, int before) {
    LocalDate day = null;
    String words = sentences.get(sentence);
    for (HeadTimes.Time time : in(sentence)) {
      int start = time.start() - starts.get(sentence);
      int end = time.end() - starts.get(sentence);
      boolean happened =
          end <= before
              && !CUT_OFF.matcher(words.substring(0, start)).find()
              && !LIMIT.matcher(words.substring(end)).find();
      if (happened && time.days() && !time.span()) {
        day = time.from();
      }
    }
    return day;
  }

  /** Whom the inspection was of. */
  private String inspected() {
    for (String sentence : sentences) {
      Matcher of = OF_PARTY.matcher(sentence);
      int from = 0;
      while (from < sentence.length() && of.find(from)) {
        String party = YEAR_BEHIND.matcher(of.group(1)).replaceFirst("");
        if (party.length() > 1 && !NO_PARTY.matcher(party).find()) {
          return party.strip();
        }
        from = of.start() + 1;
      }
    }
    return null;
  }

  private String body() {
    for (String sentence : sentences) {
      Matcher body = BODY.matcher(sentence);
      if (body.find() && !OWN.matcher(body.group(1)).find()) {
        return ABOUT.matcher(body.group(1)).replaceFirst("");
      }
    }
    for (String sentence : sentences) {
      Matcher office = OFFICE.matcher(sentence);
      if (office.find()
          && !OWN.matcher(office.group(1)).find()
          && OF_PARTY.matcher(sentence).find()) {
        return ABOUT.matcher(office.group(1)).replaceFirst("");
      }
    }
    return null;
  }
}
