package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.Span;
import java.util.regex.Pattern;

/** What a paragraph below a heading of findings tells: a problem, none, or only how things are. */
final class FoundText {
  /** What is said of work, done or ahead. */
  private static final Pattern DONE =
      Pattern.compile(
          "已(?!有|经?过期)|整改|正在|完成|修订|制定了|印发|出台|清退|追缴|收缴|退还|补缴|约谈|通报批评|问责|追回|收回|归还|上缴|退回|办结|查处|一是|立行立改"
              + "|下一步|将(?!近|来)");

  /** One sentence that says that nothing was found. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "\\s*(?:[^。：:\\n]{0,20}[，,：:])?[^。：:\\n，,]{0,12}(?:未|没有)(?:发现|见)[^。\\n；;]{0,60}"
              + "(?:问题|异常|违规|违纪|情况|行为|现象|事项|缺陷)[。]?\\s*");

  private FoundText() {}

  /** 物资采购情况 beside 存在问题, which holds the problems: it only tells how things are. */
  static boolean standsBeside(String text, Node node) {
    return node.parent() != null
        && !Chapters.lacks(text.substring(node.mark().end(), node.paragraphEnd()))
        && node.parent().children().stream()
            .anyMatch(
                other ->
                    other != node
                        && !other.children().isEmpty()
                        && Matter.isBareFindings(
                            text, new Span(other.start(), other.paragraphEnd())));
  }

  /** 个人廉洁从业方面 with nothing below it but 未发现…问题。 */
  static boolean foundNothing(String text, Node node, Heading heading) {
    int from = lacks(text, heading) ? node.mark().end() : heading.bodyStart();
    int end = Chars.trimEnd(text, 0, node.ownEnd());
    return from < end && NOTHING.matcher(text).region(from, end).matches();
  }

  /**
   * Whether what stands below 发现的问题 says what is wrong, and nothing that was or will be done.
   *
   * @param title whether the heading may say what is wrong for its text
   */
  static boolean tellsNoWork(String text, Node node, Heading heading, boolean title) {
    String words = text.substring(Math.min(heading.bodyStart(), node.ownEnd()), node.ownEnd());
    boolean lacks = Chapters.lacks(words) || (title && lacks(text, heading));
    return lacks && !DONE.matcher(words).find();
  }

  private static boolean lacks(String text, Heading heading) {
    Span title = heading.title();
    return title != null && Chapters.lacks(text.substring(title.start(), title.end()));
  }
}
