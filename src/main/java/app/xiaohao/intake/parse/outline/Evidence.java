package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.FieldLabel;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text is a report of the kind at all: a novel has chapters and numbers, too. Without
 * evidence no items are made of it.
 */
final class Evidence {
  private static final int LOOK = 4000;
  private static final int FEWEST_LABELS = 2;

  private static final Pattern SUBJECT = Pattern.compile("整改|审计|巡视|巡察|督察|督查|督导|检查|反馈|监管");

  private static final Pattern FINDINGS_TITLE =
      Pattern.compile(
          ".*(?:审计工作报告|审计工作的报告|审计结果|审计情况|审计报告|审计调查|审计决定|审计处理决定|审计意见|反馈意见|反馈情况|意见反馈|发现问题|发现的问题|存在问题|存在的问题|问题清单|检查情况|督查情况|督察情况"
              + "|检查结果|问题的通报).*");

  private static final Pattern WORK_TITLE = Pattern.compile(".*(?:整改|落实|办理|完成|台账|方案|措施).*");

  /** 问题及整改建议 in a title: what is asked for, not what was done. */
  private static final Pattern ASKED = Pattern.compile("整改(?:建议|意见|要求|通知)");

  private static final Pattern FOUND =
      Pattern.compile("(?:审计|内审|检查|核查|督查|督导|督察|巡察|巡视|评估|稽核|抽查|监督)[^，。]{0,6}(?:发现|查出|查明|反馈|指出)");

  private static final Pattern UNDONE = Pattern.compile("整改(?:工作|落实|责任)?(?:不|未|缓慢|滞后|缺)");

  /** 违规吃喝典型案例通报, 关于3起…典型问题的通报. */
  private static final Pattern BULLETIN =
      Pattern.compile(
          ".*典型(?:案例|问题|案件)(?:的|情况)?(?:通报|曝光)|.*通报.*典型(?:案例|问题|案件)|.*(?:通报|曝光).{0,6}\\d+起.*(?:案例|问题|案件)");

  /** Of whom and what a case tells, in the one sentence that begins it. */
  private static final Pattern OF_A_CASE = Pattern.compile("[^。：:\\n]{6,60}(?:问题|案)[。：:]");

  /** What only essays have chapters of. */
  private static final Pattern OF_ESSAY =
      Pattern.compile("(?:对策|现状|路径|启示|意义|必要性|重要性|内涵|概念|综述|参考文献|结语|思考)(?:分析|研究|与建议|建议)?$");

  private Evidence() {}

  /**
   * Whether a report tells findings and nothing of their rectification: its title or the heading of
   * a chapter says so, and none of its headings or labels speaks of work.
   */
  static boolean isFindings(Reading reading, Sections.Section section, Node root) {
    String title =
        section.title() == null ? "" : ASKED.matcher(section.title().words()).replaceAll("");
    boolean said =
        FINDINGS_TITLE.matcher(title).matches()
            || (BULLETIN.matcher(title).matches() && listsCases(reading.text(), root))
            || headsFindings(reading.text(), root)
            || hasFindingLabels(reading, section.frame());
    return said
        && !WORK_TITLE.matcher(title).matches()
        && !tellsWork(reading.text(), root)
        && !hasWorkLabel(reading, section.frame());
  }

  /** Whether more than half of what is numbered first begins with the one sentence of a case. */
  private static boolean listsCases(String text, Node root) {
    long cases =
        root.children().stream()
            .filter(
                node -> OF_A_CASE.matcher(text).region(node.mark().end(), node.end()).lookingAt())
            .count();
    return cases * 2 > root.children().size();
  }

  /** 定性依据：, 审计建议：: what only findings are told with, at several of them. */
  private static boolean hasFindingLabels(Reading reading, Frame frame) {
    String text = reading.text();
    int found = 0;
    for (int i = frame.first(); i < frame.tail() && found < FEWEST_LABELS; i++) {
      Span paragraph = reading.paragraphs().get(i);
      FieldLabel label =
          FieldLabel.at(text, paragraph.start(), paragraph.end(), FieldLabel.Manner.FINDINGS);
      boolean told =
          label != null
              && (label.kind() == FieldLabel.Kind.SUGGESTION
                  || label.kind() == FieldLabel.Kind.NAMED);
      found += told ? 1 : 0;
    }
    return found >= FEWEST_LABELS;
  }

  /** 审计发现的问题, 检查中查出的主要问题: whoever checks found them. */
  private static boolean headsFindings(String text, Node root) {
    return root.children().stream()
        .anyMatch(
            chapter ->
                Matter.isFindings(Matter.of(text, chapter))
                    && FOUND.matcher(Chapters.heading(text, chapter)).find());
  }

  private static boolean tellsWork(String text, Node root) {
    return root.children().stream()
        .anyMatch(
            chapter -> {
              Set<Matter> matters = Matter.of(text, chapter);
              String heading = Chapters.heading(text, chapter);
              return heading.contains("整改")
                  && !heading.contains("要求")
                  && !heading.contains("意见")
                  && !Matter.isBeside(matters)
                  && !Matter.isSuggestions(matters)
                  && !UNDONE.matcher(heading).find();
            });
  }

  /** Whether a paragraph begins with the label of what was or will be done. */
  static boolean hasWorkLabel(Reading reading, Frame frame) {
    for (int i = frame.first(); i < frame.tail(); i++) {
      Span paragraph = reading.paragraphs().get(i);
      FieldLabel label = label(reading.text(), paragraph);
      if (label != null
          && (label.kind() == FieldLabel.Kind.MEASURES || label.kind() == FieldLabel.Kind.RESULT)) {
        return true;
      }
    }
    return false;
  }

  private static FieldLabel label(String text, Span paragraph) {
    Mark mark = Mark.at(text, paragraph.start(), paragraph.end());
    return FieldLabel.at(text, mark == null ? paragraph.start() : mark.end(), paragraph.end());
  }

  /**
   * Whether the items of a section carry the form of problems: 针对…问题, 项目1.1：, 整改措施：; below chapters
   * that the words alone made items this is what tells them from other lists.
   */
  static boolean isStrong(Reading reading, Sections.Section section, List<Node> items) {
    return speaks(reading)
        && (items.stream().anyMatch(item -> namesProblem(reading.text(), item))
            || hasFields(reading, section.frame()));
  }

  /** Whether title or headings say that the items are ones of rectification. */
  static boolean isWeak(Reading reading, Sections.Section section, List<Node> items) {
    if (!speaks(reading) || items.isEmpty()) {
      return false;
    }
    String text = reading.text();
    if (items.stream().anyMatch(item -> Chapters.headsItems(text, item))) {
      return true;
    }
    boolean titled = section.title() != null && section.title().words().contains("整改");
    return titled && items.stream().noneMatch(item -> Chapters.headsOther(text, item));
  }

  private static boolean namesProblem(String text, Node node) {
    return node.mark().style() == Mark.Style.LABEL
        || node.mark().style() == Mark.Style.PROBLEM
        || node.mark().style() == Mark.Style.ABOUT
        || Heading.wrapped(text, node.mark().end(), node.paragraphEnd()) != null
        || node.children().stream().anyMatch(child -> namesProblem(text, child));
  }

  private static boolean hasFields(Reading reading, Frame frame) {
    for (int i = frame.first(); i < frame.tail(); i++) {
      if (label(reading.text(), reading.paragraphs().get(i)) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is an essay on the subject: chapters like 现状 and 对策, and no title of a report, or
   * several of them.
   */
  static boolean isEssay(Reading reading, Sections.Section section, Node root) {
    long heads =
        root.children().stream()
            .filter(chapter -> OF_ESSAY.matcher(Chapters.heading(reading.text(), chapter)).find())
            .count();
    return heads > (section.title() == null ? 0 : 1) && !hasFields(reading, section.frame());
  }

  /** Whether the text, from its beginning or anywhere in its headings, is about checking at all. */
  private static boolean speaks(Reading reading) {
    String text = reading.text();
    if (SUBJECT.matcher(text.substring(0, Math.min(LOOK, text.length()))).find()) {
      return text.contains("整改") || text.contains("审计") || text.contains("反馈");
    }
    return text.contains("整改");
  }
}
