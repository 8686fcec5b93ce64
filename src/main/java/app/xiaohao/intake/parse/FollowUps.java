package app.xiaohao.intake.parse;

import app.xiaohao.intake.Draft;
import java.util.ArrayList;
import java.util.List;

/** The next steps that a report announces: what stands first below its last chapters. */
final class FollowUps {
  private FollowUps() {}

  static List<Draft.FollowUp> of(Reading reading, List<Node> chapters) {
    List<Draft.FollowUp> found = new ArrayList<>();
    for (Node chapter : chapters) {
      if (chapter.children().isEmpty()) {
        found.add(of(reading, chapter));
      }
      for (Node step : chapter.children()) {
        found.add(of(reading, step));
      }
    }
    return found;
  }

  private static Draft.FollowUp of(Reading reading, Node node) {
    String text = reading.text();
    int end = node.end();
    Span title = title(text, node);
    Span body = new Span(Math.min(end, title.end() + 1), end);
    return new Draft.FollowUp(
        node.path(),
        reading.words(Heading.clean(text, title)),
        reading.words(body),
        reading.source(new Span(node.start(), end)));
  }

  /** Its first sentence, or its heading line. */
  private static Span title(String text, Node node) {
    int start = node.mark().end();
    int at = start;
    while (at < node.paragraphEnd()
        && !Chars.isStop(text.charAt(at))
        && !(at > start && MeasureMarker.opensList(text, at, node.paragraphEnd()))) {
      at++;
    }
    return new Span(start, at);
  }
}
