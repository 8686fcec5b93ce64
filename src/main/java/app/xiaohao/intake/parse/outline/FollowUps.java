package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.MeasureMarker;
import app.xiaohao.intake.parse.line.MeasureSplitter;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a report announces or asks for: the steps that stand first below its last chapters, each
 * single suggestion, and the steps that a closing paragraph counts.
 */
final class FollowUps {
  private static final String STEP = "下一步";
  private static final Pattern OTHER = Pattern.compile("原因|困难|问题包括|存在的问题|经验|体会");

  private FollowUps() {}

  static List<Draft.FollowUp> of(Reading reading, List<Node> chapters) {
    List<Draft.FollowUp> found = new ArrayList<>();
    for (Node chapter : chapters) {
      if (chapter.children().isEmpty()) {
        found.addAll(ofChapter(reading, chapter));
      } else if (Matter.isSuggestions(Matter.of(reading.text(), chapter))) {
        suggestions(reading, chapter, found);
      } else {
        chapter.children().forEach(step -> found.add(of(reading, step)));
      }
    }
    return found;
  }

  /** Each single suggestion below a heading. */
  static void suggestions(Reading reading, Node node, List<Draft.FollowUp> found) {
    if (node.children().isEmpty()) {
      found.add(of(reading, node));
    }
    node.children().forEach(child -> suggestions(reading, child, found));
  }

  private static List<Draft.FollowUp> ofChapter(Reading reading, Node chapter) {
    Span title = title(reading.text(), chapter.mark().end(), chapter.paragraphEnd());
    Span below = new Span(title.end(), chapter.ownEnd());
    boolean asks = Matter.isSuggestions(Matter.of(reading.text(), chapter));
    List<Draft.FollowUp> steps =
        asks || countsSteps(reading, title, below)
            ? counted(reading, below, chapter.path(), List.of())
            : List.of();
    return steps.isEmpty() ? List.of(of(reading, chapter)) : steps;
  }

  /** Whether what a chapter counts is what will be done, and not why something is not. */
  private static boolean countsSteps(Reading reading, Span title, Span below) {
    Span lead = MeasureSplitter.split(reading.text(), below).lead();
    return !OTHER.matcher(reading.words(title) + reading.words(lead)).find();
  }

  /** 下一步，我市将…。一是…。二是…。: the steps that a closing paragraph counts. */
  static List<Draft.FollowUp> ofOutlook(Reading reading, Frame frame) {
    if (frame.tail() >= frame.end()) {
      return List.of();
    }
    Span paragraph = reading.paragraphs().get(frame.tail());
    return Frame.isOutlook(reading, paragraph)
        ? counted(reading, paragraph, List.of(STEP), List.of())
        : List.of();
  }

  /**
   * What the markers of a text count; empty where it has none.
   *
   * @param above the numbers above it
   * @param about the number of the finding that it is about; empty where that is not said
   */
  static List<Draft.FollowUp> counted(
      Reading reading, Span span, List<String> above, List<String> about) {
    MeasureSplitter.Split split = MeasureSplitter.split(reading.text(), span);
    List<Draft.FollowUp> found = new ArrayList<>();
    for (int i = 0; split.family() != null && i < split.measures().size(); i++) {
      List<String> path = new ArrayList<>(above);
      path.add(MeasureMarker.label(split.family(), i + 1));
      found.add(of(reading, path, split.measures().get(i), about));
    }
    return found;
  }

  /** A text that asks for one thing. */
  static Draft.FollowUp of(Reading reading, List<String> path, Span span, List<String> about) {
    Span words = reading.trim(span);
    Span title = title(reading.text(), words.start(), words.end());
    Span body = new Span(Math.min(words.end(), title.end() + 1), words.end());
    return new Draft.FollowUp(
        path,
        reading.words(Heading.clean(reading.text(), title)),
        reading.words(body),
        reading.source(words),
        about);
  }

  private static Draft.FollowUp of(Reading reading, Node node) {
    String text = reading.text();
    int end = node.end();
    Span title = title(text, node.mark().end(), node.paragraphEnd());
    Span body = new Span(Math.min(end, title.end() + 1), end);
    return new Draft.FollowUp(
        node.path(),
        reading.words(Heading.clean(text, title)),
        reading.words(body),
        reading.source(new Span(node.start(), end)));
  }

  /** Its first sentence, or its heading line. */
  private static Span title(String text, int start, int end) {
    int at = start;
    while (at < end
        && !Chars.isStop(text.charAt(at))
        && !(at > start && MeasureMarker.opensList(text, at, end))) {
      at++;
    }
    return new Span(start, at);
  }
}
