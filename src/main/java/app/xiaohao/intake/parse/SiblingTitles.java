package app.xiaohao.intake.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The headings of paragraphs that stand side by side. Whether a first sentence is a title shows
 * better in the company it keeps: where as many neighbours run on into the work, a sentence with a
 * comma is taken for work, too.
 */
final class SiblingTitles {
  private final Map<Node, Heading> headings = new HashMap<>();

  private SiblingTitles() {}

  static SiblingTitles of(String text, List<Node> siblings) {
    SiblingTitles titles = new SiblingTitles();
    int running = 0;
    int titled = 0;
    for (Node node : siblings) {
      boolean more =
          !node.children().isEmpty()
              || Chars.skipSpaces(text, node.paragraphEnd(), node.ownEnd()) < node.ownEnd();
      Heading heading = Heading.of(text, node.mark().end(), node.paragraphEnd(), more);
      titles.headings.put(node, heading);
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
    return titles;
  }

  Heading of(Node node) {
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
