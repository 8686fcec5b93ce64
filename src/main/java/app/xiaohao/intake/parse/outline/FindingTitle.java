package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.Quotes;
import app.xiaohao.intake.parse.line.Span;
import java.util.regex.Pattern;

/**
 * The title of a paragraph that states a problem and nothing else: what stands before its colon
 * (归档范围不完整：…), else its first words that say what is wrong (采购审批不严格，…), else its first sentence.
 * Where a rule is quoted first (《…》规定…。但…), the sentence of the rule is the title.
 */
final class FindingTitle {
  private static final int LONGEST_BEFORE_COLON = 40;
  private static final int LONGEST_CLAUSES = 60;
  private static final int LONGEST_SENTENCE = 150;
  private static final int SHORTEST = 4;

  private static final Pattern RULE =
      Pattern.compile("^(?:按照?|根据|依据)?[^，。]{0,20}《[^》]{2,60}》.{0,30}(?:规定|要求|明确)");

  /** What is wrong, though nothing is said to be lacking. */
  private static final Pattern WRONG =
      Pattern.compile(
          "擅自|随意|重复|扩大|混[用存同淆]|挪|过[高低大多长]|[多少虚漏错][计列报付收提]|积压|浪费|损失|白条|占用|转包|分包|拆分|先.{1,6}后|逾期|拖延|泄露"
              + "|减少|下降|频繁|单一|交叉|重叠|脱节|缺失|失真|失实|断档|中断|遗漏|漏项|破损|损坏|外[逸露]|泄漏|渗漏|脱落|锈蚀|老化|堵塞|占压|失效|失灵|塌陷|开裂|变形|松动|积水|过期|故障|停用|遮挡|上锁|不");

  private FindingTitle() {}

  /**
   * The heading of a paragraph.
   *
   * @param start behind its number
   * @param end of the paragraph
   * @return form NONE only where no words can serve
   */
  static Heading of(String text, int start, int end) {
    int from = afterBareLabel(text, start, end);
    int last = Chars.trimEnd(text, from, end);
    int colon = colon(text, from, last);
    if (colon > 0) {
      return heading(text, from, colon, colon + 1);
    }
    int stop = sentenceEnd(text, from, last);
    Heading clause = wrongClause(text, from, stop);
    if (clause != null) {
      return clause;
    }
    if (stop - from <= LONGEST_SENTENCE) {
      return heading(text, from, stop, stop);
    }
    int cut = clauses(text, from, stop);
    return cut > 0 ? heading(text, from, cut, cut + 1) : new Heading(null, Heading.Form.NONE, from);
  }

  /** The first sentence of a paragraph whose work stands in fields below it. */
  static Heading ofStatement(String text, int start, int end) {
    int last = Chars.trimEnd(text, start, end);
    int stop = sentenceEnd(text, start, last);
    return stop - start <= LONGEST_SENTENCE
        ? heading(text, start, stop, stop)
        : new Heading(null, Heading.Form.NONE, start);
  }

  private static Heading heading(String text, int start, int end, int bodyStart) {
    Span title = Heading.clean(text, new Span(start, end));
    return title.isEmpty()
        ? new Heading(null, Heading.Form.NONE, start)
        : new Heading(title, Heading.Form.FIRST_SENTENCE, bodyStart);
  }

  /** 存在问题：…: the label is no title. */
  private static int afterBareLabel(String text, int start, int end) {
    int limit = Math.min(end, start + LONGEST_BEFORE_COLON);
    for (int i = start; i < limit; i++) {
      if (Chars.isColon(text.charAt(i))) {
        int after = Chars.skipSpaces(text, i + 1, end);
        return after < end && Matter.isBareFindings(text, new Span(start, i)) ? after : start;
      }
    }
    return start;
  }

  private static int colon(String text, int start, int end) {
    int limit = Math.min(end, start + LONGEST_BEFORE_COLON + 1);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (Chars.isColon(c)) {
        return i - start >= SHORTEST ? i : -1;
      }
      if (Chars.isStop(c) || c == '，' || c == ',' || c == '；' || c == ';') {
        return -1;
      }
    }
    return -1;
  }

  private static int sentenceEnd(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '“' || c == '《') {
        int close = Quotes.close(text, i, end);
        i = close < 0 ? i : close - 1;
      } else if (Chars.isStop(c)) {
        return i + 1;
      }
    }
    return end;
  }

  /** The first clauses up to the one that says what is wrong; null where none does early enough. */
  private static Heading wrongClause(String text, int start, int end) {
    if (RULE.matcher(text).region(start, end).lookingAt()) {
      return null;
    }
    int limit = Math.min(end, start + LONGEST_CLAUSES);
    int depth = 0;
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      depth += "（(“《".indexOf(c) >= 0 ? 1 : "）)”》".indexOf(c) >= 0 ? -1 : 0;
      boolean cut = depth <= 0 && (c == '，' || c == ',' || c == '；' || c == ';');
      if (cut && i - start >= SHORTEST && isWrong(text.substring(start, i))) {
        return heading(text, start, i, i + 1);
      }
    }
    return null;
  }

  private static boolean isWrong(String words) {
    return Chapters.lacks(words) || WRONG.matcher(words).find();
  }

  private static int clauses(String text, int start, int end) {
    int cut = -1;
    int limit = Math.min(end, start + LONGEST_CLAUSES);
    for (int i = start + SHORTEST; i < limit; i++) {
      char c = text.charAt(i);
      cut = c == '，' || c == ',' || c == '；' || c == ';' || Chars.isColon(c) ? i : cut;
    }
    return cut;
  }
}
