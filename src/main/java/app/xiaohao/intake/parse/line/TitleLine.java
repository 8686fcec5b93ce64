package app.xiaohao.intake.parse.line;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The title line of a report, which may take two paragraphs where it was cut.
 *
 * @param first index of its first paragraph
 * @param last index of its last paragraph
 */
record TitleLine(int first, int last, String words) {
  private static final int LONGEST = 80;

  private static final Pattern FORM =
      Pattern.compile(
          ".*(?:整改|巡视|巡察|审计|督察|督查|督办|交办|反馈|检查|监管|隐患|问题线索|案例|典型问题).*"
              + "(?:通报|情况|结果|报告|公告|公示|通知|通知[书单]|指令书?|函|意见书?|决定书?|移送书|建议书|[交督转]办单"
              + "|方案|说明|清单|台账|一览表|情况表|案例|汇编|选编|汇总)(?:[（(].{1,16}[）)])?");

  /** The first title line among some paragraphs; null where there is none. */
  static TitleLine first(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      TitleLine title = at(reading, i, from);
      if (title != null) {
        return title;
      }
    }
    return null;
  }

  /** The last title line among some paragraphs; null where there is none. */
  static TitleLine last(Reading reading, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      TitleLine title = at(reading, i, from);
      if (title != null) {
        return title;
      }
    }
    return null;
  }

  private static TitleLine at(Reading reading, int index, int from) {
    String line = line(reading, index);
    if (line.isEmpty() || isFurniture(line) || !FORM.matcher(line).matches()) {
      return null;
    }
    String before = index > from ? line(reading, index - 1) : "";
    boolean cut = !line.contains("关于") && before.contains("关于") && !FORM.matcher(before).matches();
    return cut ? new TitleLine(index - 1, index, before + line) : new TitleLine(index, index, line);
  }

  /** The words of a paragraph that may be a title's; empty where it is a sentence. */
  private static String line(Reading reading, int index) {
    List<Span> paragraphs = reading.paragraphs();
    Span paragraph = paragraphs.get(index);
    if (paragraph.length() > LONGEST) {
      return "";
    }
    String line = reading.words(paragraph);
    return line.indexOf('。') >= 0 ? "" : line;
  }

  private static boolean isFurniture(String line) {
    return line.contains(">")
        || line.contains("位置")
        || line.startsWith("来源")
        || line.startsWith("附件：")
        || line.startsWith("附件:")
        || Mark.at(line, 0, line.length()) != null
        || FieldLabel.at(line, 0, line.length()) != null
        || TableText.isHeader(line);
  }
}
