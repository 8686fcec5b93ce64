package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.FieldLabel;
import app.xiaohao.intake.parse.line.Fields;
import app.xiaohao.intake.parse.line.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The headings of paragraphs that stand side by side. Whether a first sentence is a title shows
 * better in the company it keeps: where as many neighbours run on into the work, a sentence with a
 * comma is taken for work, too.
 */
public final class SiblingTitles {
  private final Map<Node, Heading> headings = new HashMap<>();

  private static final int LONGEST_WHOLE = 40;

  private SiblingTitles() {}

  /** The headings of what tells of work. */
  public static SiblingTitles of(String text, List<Node> siblings) {
    SiblingTitles titles = new SiblingTitles();
    int running = 0;
    int titled = 0;
    for (Node node : siblings) {
      Heading heading = titles.add(text, node, siblings);
      running += heading.form() == Heading.Form.NONE ? 1 : 0;
      titled += heading.form() == Heading.Form.FIRST_SENTENCE ? 1 : 0;
    }
    if (running >= titled) {
      titles.headings.replaceAll(
          (node, heading) ->
              heading.form() == Heading.Form.FIRST_SENTENCE && hasComma(text, heading.title())
                  ? new Heading(null, Heading.Form.NONE, node.mark().end())
                  : heading);
    }
    titles.headings.replaceAll(
        (node, heading) ->
            heading.form() == Heading.Form.NONE && hasWorkField(text, node)
                ? FindingTitle.ofStatement(text, node.mark().end(), node.paragraphEnd())
                : heading);
    return titles;
  }

  /** The headings of what only tells findings: each paragraph has words that name its problem. */
  public static SiblingTitles ofFindings(String text, List<Node> siblings) {
    SiblingTitles titles = new SiblingTitles();
    for (Node node : siblings) {
      Heading heading = titles.add(text, node, siblings);
      boolean told = heading.form() == Heading.Form.NONE || statesAll(text, node, heading);
      if (told && node.children().isEmpty()) {
        titles.headings.put(node, FindingTitle.of(text, node.mark().end(), node.paragraphEnd()));
      }
    }
    return titles;
  }

  /** Whether a heading is a whole sentence with its details, and no text but fields below it. */
  private static boolean statesAll(String text, Node node, Heading heading) {
    if (heading.form() != Heading.Form.WHOLE || heading.bodyStart() < lastOf(text, node)) {
      return false;
    }
    Span below = new Span(node.paragraphEnd(), Math.max(node.paragraphEnd(), node.ownEnd()));
    Span before = Fields.of(text, below, FieldLabel.Manner.FINDINGS).before();
    boolean bare = Chars.skipSpaces(text, before.start(), before.end()) >= before.end();
    return bare
        && (heading.title().length() > LONGEST_WHOLE
            || Chars.isStop(text.charAt(lastOf(text, node))));
  }

  private Heading add(String text, Node node, List<Node> siblings) {
    boolean more =
        !node.children().isEmpty()
            || Chars.skipSpaces(text, node.paragraphEnd(), node.ownEnd()) < node.ownEnd()
            || endsList(text, node, siblings);
    Heading heading = Heading.of(text, node.mark().end(), node.paragraphEnd(), more);
    headings.put(node, heading);
    return heading;
  }

  /** The last of a list whose members end with a semicolon ends with a stop and is like them. */
  private static boolean endsList(String text, Node node, List<Node> siblings) {
    return siblings.size() > 1
        && node == siblings.getLast()
        && siblings.stream()
            .allMatch(
                other ->
                    other == node
                        || (other.children().isEmpty()
                            && other.ownEnd() - other.paragraphEnd() <= 1
                            && isSemicolon(text.charAt(lastOf(text, other)))));
  }

  private static int lastOf(String text, Node node) {
    return Math.max(0, Chars.trimEnd(text, node.start(), node.paragraphEnd()) - 1);
  }

  private static boolean isSemicolon(char c) {
    return c == '；' || c == ';';
  }

  /** Whether the work stands in fields below, so that the paragraph only states the problem. */
  private static boolean hasWorkField(String text, Node node) {
    Span below = new Span(node.paragraphEnd(), Math.max(node.paragraphEnd(), node.ownEnd()));
    Fields fields = Fields.of(text, below, FieldLabel.Manner.WORK);
    return !fields.followWork(text)
        && fields.all().stream()
            .anyMatch(
                field ->
                    field.kind() == FieldLabel.Kind.MEASURES
                        || field.kind() == FieldLabel.Kind.RESULT
                        || field.kind() == FieldLabel.Kind.DEADLINE);
  }

  public Heading of(Node node) {
    return headings.get(node);
  }

  private static boolean hasComma(String text, Span title) {
    for (int i = title.start(); i < title.end(); i++) {
      if (text.charAt(i) == ',' || text.charAt(i) == '，') {
        return true;
      }
    }
    return false;
  }
}
