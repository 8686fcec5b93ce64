package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft.IssuedDocument;
import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.Quotes;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rules and plans that were issued or revised: 印发《…》, 修订《…》, 《…》已出台. One that is only studied,
 * carried out or cited is none, and neither is one that is still to come.
 */
final class IssuedDocuments {
  private static final int LONGEST_TITLE = 120;
  private static final int LONGEST_BETWEEN = 60;

  private static final List<String> ISSUING =
      List.of(
          "印发", "出台", "制定", "制订", "修订", "修改", "完善", "建立", "健全", "发布", "颁布", "下发", "制发", "编制", "拟定",
          "编印", "公布", "颁发", "推出", "形成", "签发", "重新明确", "新增", "订立", "细化");

  private static final List<String> CITING =
      List.of(
          "学习", "贯彻", "落实", "按照", "根据", "依据", "依照", "对照", "执行", "参照", "结合", "宣传", "解读", "传达", "符合",
          "违反", "遵守", "围绕", "研读", "转发", "列入", "纳入", "通过", "签订", "利用", "运用", "审阅", "收看", "阅读", "对标",
          "以");

  private static final Pattern COMING =
      Pattern.compile("正在|拟(?!定)|将(?!.{0,8}修订为)|计划|准备|尽快|抓紧|适时|着手|推动|争取|力争|预计|征求|起草|待");

  private static final Pattern REVISED = Pattern.compile("(?:新|重新)?(?:修订|制定|印发|出台|修改)(?:后|完善)?的$");

  /** 《…》已印发, 《…》等3项制度正式出台, 《…》印发实施. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "^(?:等[^，。；《]{0,12})?(?:(?:已经?|均已|正式|全面|联合)+(?:印发|出台|发布|修订|下发|颁布|制定)(?!的|后)"
              + "|(?:印发|出台|发布|下发|颁布)(?:实施|执行|[，。；]|$))");

  private IssuedDocuments() {}

  /**
   * Adds what a part of an issue says.
   *
   * @param measure the measure's number; null for the lead
   */
  static void read(Reading reading, Integer measure, Span part, List<IssuedDocument> found) {
    String text = reading.text();
    boolean issued = false;
    int before = part.start();
    for (int open = text.indexOf('《', part.start());
        open >= 0 && open < part.end();
        open = text.indexOf('《', before)) {
      int close = Quotes.close(text, open, Math.min(part.end(), open + LONGEST_TITLE));
      if (close < 0) {
        before = open + 1;
        issued = false;
        continue;
      }
      boolean listed = before > part.start() && isListSign(text, before, open);
      issued =
          listed
              ? issued
              : isIssued(text, Math.max(before, open - LONGEST_BETWEEN), open, close, part.end());
      if (issued) {
        String title = text.substring(open + 1, close - 1).strip().replaceAll("\\s*\\n\\s*", "");
        found.add(
            new IssuedDocument(
                measure,
                title,
                reading.words(clause(text, part, open, close)),
                reading.source(new Span(open, close))));
      }
      before = close;
    }
  }

  /** 《甲》《乙》和《丙》. */
  private static boolean isListSign(String text, int from, int to) {
    return to - from <= 1 && (from == to || "、和及与".indexOf(text.charAt(from)) >= 0);
  }

  private static boolean isIssued(String text, int from, int open, int close, int end) {
    int start = from;
    for (int i = from; i < open; i++) {
      start = Chars.isBreak(text.charAt(i)) || text.charAt(i) == '》' ? i + 1 : start;
    }
    String between = text.substring(start, open);
    if (COMING.matcher(between).find()) {
      return false;
    }
    String behind = text.substring(close, Math.min(end, close + 24));
    if (BEHIND.matcher(behind).find()) {
      return true;
    }
    String verbs = REVISED.matcher(between).replaceFirst("");
    return last(verbs, ISSUING) > last(verbs, CITING);
  }

  private static int last(String words, List<String> some) {
    int last = -1;
    for (String word : some) {
      last = Math.max(last, words.lastIndexOf(word));
    }
    return last;
  }

  /** The clause around a paper's name. */
  private static Span clause(String text, Span part, int open, int close) {
    int start = open;
    while (start > part.start()
        && !Chars.isBreak(text.charAt(start - 1))
        && open - start < LONGEST_BETWEEN) {
      start--;
    }
    int end = close;
    while (end < part.end() && !Chars.isBreak(text.charAt(end)) && end - close < LONGEST_BETWEEN) {
      end++;
    }
    return new Span(start, end);
  }
}
