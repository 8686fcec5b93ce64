package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.FieldLabel;
import app.xiaohao.intake.parse.line.Fields;
import app.xiaohao.intake.parse.line.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cases of a collection (案例1：…): each that tells what was found or what was done about it is an
 * issue, its fields are whatever labels it has. A collection of good examples tells neither.
 */
final class Cases {
  /** What tells the facts of a case where no label says 审计发现; the first of them that it has. */
  private static final Pattern FACTS =
      Pattern.compile(
          "(?:基本|主要|案件|案例|事件|违规|违纪)?(?:案情|事实|经过|过程|情况)(?:概要|概况|简介|介绍|回顾|概述|描述)?"
              + "|(?:案例|事件)(?:概要|概况|简介|介绍|回顾|概述)");

  private static final String DEMAND = "整改要求";

  /** What says that something wrong was found. */
  private static final Pattern JUDGED =
      Pattern.compile("违.{0,4}|.{0,4}定性.{0,2}|(?:处理|处分|查处)(?:结果|情况)|性质认定|整改要求");

  private Cases() {}

  /**
   * The fields of a case. Where none states the problem, the one of its facts does; where none
   * tells of work, what it demands (整改要求) is the work.
   */
  static Fields fields(String text, Span body) {
    Fields fields = Fields.of(text, body, FieldLabel.Manner.CASE);
    if (!fields.has(FieldLabel.Kind.PROBLEM)) {
      Optional<String> facts =
          fields.names(text).stream().filter(name -> FACTS.matcher(name).matches()).findFirst();
      if (facts.isPresent()) {
        fields = fields.taking(text, facts.get(), FieldLabel.Kind.PROBLEM);
      }
    }
    boolean work = fields.has(FieldLabel.Kind.MEASURES) || fields.has(FieldLabel.Kind.RESULT);
    return work ? fields : fields.taking(text, DEMAND, FieldLabel.Kind.MEASURES);
  }

  /** Whether the work of a case is what it demands. */
  static boolean areDemands(String text, Fields fields) {
    return fields.all().stream()
        .anyMatch(
            field -> field.kind() == FieldLabel.Kind.MEASURES && field.name(text).equals(DEMAND));
  }

  /** Whether a node is a case or has one below it. */
  static boolean hold(Node node) {
    return node.mark().isCase() || node.children().stream().anyMatch(Cases::hold);
  }

  /** Whether cases stand here, and fewer than half of them tell what was found or done. */
  static boolean tellNoProblems(String text, Node node) {
    int cases = count(text, node, false);
    return cases > 0 && count(text, node, true) * 2 < cases;
  }

  private static int count(String text, Node node, boolean telling) {
    if (node.mark().isCase()) {
      return !telling || tells(text, node) ? 1 : 0;
    }
    return node.children().stream().mapToInt(child -> count(text, child, telling)).sum();
  }

  private static boolean tells(String text, Node node) {
    Span body = new Span(node.mark().end(), node.end());
    return Fields.of(text, body, FieldLabel.Manner.CASE).all().stream()
        .anyMatch(
            field ->
                JUDGED.matcher(field.name(text)).matches()
                    || field.kind() == FieldLabel.Kind.PROBLEM
                    || field.kind() == FieldLabel.Kind.MEASURES
                    || field.kind() == FieldLabel.Kind.RESULT);
  }

  /**
   * The heading of a case: the words behind its number, or the line below where it stands alone, up
   * to its first label.
   */
  static Heading heading(String text, Node node) {
    int start = node.mark().end();
    int end = node.paragraphEnd();
    if (Chars.skipSpaces(text, start, end) >= end && end < node.end()) {
      start = Chars.skipSpaces(text, end, node.end());
      int line = text.indexOf('\n', start);
      end = line < 0 ? node.end() : Math.min(line, node.end());
    }
    Fields fields = Fields.of(text, new Span(start, end), FieldLabel.Manner.CASE);
    int to = fields.before().end();
    return to > start
        ? Heading.of(text, start, to, true)
        : new Heading(null, Heading.Form.NONE, start);
  }
}
