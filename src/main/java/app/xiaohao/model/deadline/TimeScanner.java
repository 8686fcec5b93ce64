package app.xiaohao.model.deadline;

import app.xiaohao.model.deadline.TimeGrammar.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times in words after {@link Spelling}, one behind the other, with what stands before,
 * between and behind them. A time whose neighbours may change it (2025年两会前, 6月30日以后, 五年底) is
 * unclear.
 */
final class TimeScanner {
  /** What may stand behind a time without changing it. */
  private static final Pattern FOLLOWS =
      Pattern.compile(
          "$|[\\s,;。、:!(){}\\[\\]\"“”'/|]|为限|[或和及与]|(?:再|应|须|需|要|可|能|力争|争取|确保|务必)*"
              + "(?:全部|全面|基本|初步|按期|按时|如期|彻底|集中|阶段性)?"
              + "(?:完成|完工|竣工|整改|落实|办结|办理|结束|到位|达到|实现|建成|建立|形成|制定|制订|出台|印发|销号|验收|上报|报送|提交|取得"
              + "|投入|启用|清零|解决|消除|修订|健全|完善|清理|整治|予以|并|且|见效|达标|持续|长期|常态|立行|收回|追回|退还|清退|交付|通车)");

  /** 2025年印发的方案 tells of another thing. */
  private static final Pattern OF_ANOTHER = Pattern.compile("[^,;。、()\\s]{1,12}的");

  /** From then on, not until then. */
  private static final Pattern STARTS = Pattern.compile("起|开始|以来|启动|至今|之?后|以后|过后");

  private static final Pattern RANGE = Pattern.compile("起?[-~至到]+");

  /** What before a time makes it another. */
  private static final Pattern BAD_HEAD =
      Pattern.compile(
          ".*(?:自|从|早于|晚于|原|原定|原计划|原时限"
              + "|[\\dA-Za-z.第每几数近百千零〇一二三四五六七八九十两多]|农历|阴历|旧历|[\\d一二三四]、)");

  private static final Pattern NUMBERED = Pattern.compile("(?:.*[\\s;。,])?\\d{1,2}[.、]");
  private static final Pattern FULL_YEAR = Pattern.compile("\\d{4}[年./-]");
  private static final Pattern NOT_LATER = Pattern.compile(".*(?:不得?|最)晚于");
  private static final Pattern FROM = Pattern.compile(".*[自从]");
  private static final Pattern BAD_YEAR_HEAD = Pattern.compile(".*[学财半跨往去前上下昨周满整]");

  /** 3/4 and 6.5 are times only where nothing but such words stands before. */
  private static final Pattern PLAIN_HEAD = Pattern.compile("|.*[\\s,;。、:(于在到至限]");

  private static final Pattern FIGURES = Pattern.compile("\\d{1,2}[./]\\d");

  private final String plain;
  private final DateBase base;
  private final List<Found> found = new ArrayList<>();
  private final StringBuilder rest = new StringBuilder();

  /**
   * A time and what it comes to.
   *
   * @param written null for one that no range can begin with
   * @param end where it ends
   */
  private record Found(@Nullable Written written, Said said, int end) {}

  TimeScanner(String plain, DateBase base) {
    this.plain = plain;
    this.base = base;
    int left = 0;
    int at = 0;
    while (at < plain.length()) {
      Found time = time(at, left);
      if (time == null) {
        at++;
      } else {
        rest.append(plain, left, at).append(' ');
        found.add(time);
        left = time.end();
        at = left;
      }
    }
    rest.append(plain, left, plain.length());
  }

  /** What each time comes to, a range being one. */
  List<Said> times() {
    return found.stream().map(Found::said).toList();
  }

  /** The words that belong to no time. */
  String rest() {
    return rest.toString();
  }

  /** The time that begins at a place; null where none does. */
  private @Nullable Found time(int start, int left) {
    Cursor cursor = new Cursor(plain, start);
    Said near = NearTime.take(cursor, base);
    if (near != null) {
      return new Found(
          null,
          checked(near, start, left, cursor, plain.charAt(cursor.at() - 1) == '前'),
          cursor.at());
    }
    Written written = TimeGrammar.time(cursor);
    if (written == null) {
      return null;
    }
    int end = cursor.at();
    Written last = cursor.takes(RANGE) ? TimeGrammar.endOfRange(cursor, written.separator()) : null;
    if (last == null) {
      cursor.back(end);
      Said said = said(written, written.time());
      return new Found(written, checked(said, start, left, cursor, written.time().before()), end);
    }
    Said range = range(written, last);
    boolean before = last.time().before();
    Said said =
        FROM.matcher(head(start, left)).matches()
            ? tailed(range, cursor, before)
            : checked(range, start, left, cursor, before);
    return new Found(null, said, cursor.at());
  }

  private String head(int start, int left) {
    return plain.substring(left, start);
  }

  private Said said(Written written, DueTime time) {
    Said said = time.said(base);
    boolean sameDay =
        written.weekDay() == null
            || !(said instanceof Said.On on)
            || on.date().getDayOfWeek() == written.weekDay();
    return sameDay ? said : new Said.Unclear(Doubt.NO_SUCH_DAY);
  }

  /** The end of a range binds. */
  private Said range(Written first, Written last) {
    DueTime end = first.time().before() ? null : last.time().endOf(first.time());
    if (end == null) {
      return new Said.Unclear(Doubt.UNKNOWN_WORDS);
    }
    Said said = said(last, end);
    Said begin = said(first, first.time());
    if (begin instanceof Said.Unclear(Doubt doubt) && doubt == Doubt.NO_SUCH_DAY) {
      return begin;
    }
    boolean turned =
        said instanceof Said.On to
            && begin instanceof Said.On from
            && to.date().isBefore(from.date());
    return turned ? new Said.Unclear(Doubt.UNKNOWN_WORDS) : said;
  }

  /** Unclear where the words around the time may change it. */
  private Said checked(Said said, int start, int left, Cursor end, boolean before) {
    String head = head(start, left);
    Cursor here = new Cursor(plain, start);
    boolean numbered = here.sees(FULL_YEAR) && NUMBERED.matcher(head).matches();
    boolean bad =
        BAD_HEAD.matcher(head).matches() && !numbered && !NOT_LATER.matcher(head).matches();
    boolean badYear = plain.charAt(start) == '年' && BAD_YEAR_HEAD.matcher(head).matches();
    boolean figures = here.sees(FIGURES) && !PLAIN_HEAD.matcher(head).matches();
    return bad || badYear || figures
        ? new Said.Unclear(Doubt.UNKNOWN_WORDS)
        : tailed(said, end, before);
  }

  private static Said tailed(Said said, Cursor end, boolean before) {
    boolean follows = before ? !end.sees(STARTS) : end.sees(FOLLOWS) && !end.sees(OF_ANOTHER);
    return follows ? said : new Said.Unclear(Doubt.UNKNOWN_WORDS);
  }
}
