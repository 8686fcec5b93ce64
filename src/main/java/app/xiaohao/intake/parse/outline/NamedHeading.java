package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import java.util.List;
import java.util.Set;

/**
 * An unnumbered line that says what the list below it holds (审计发现, 审计建议：, 针对上述问题，提出如下建议：), where a
 * count begins right behind it.
 */
final class NamedHeading {
  private static final int LONGEST = 20;
  private static final int LONGEST_ANNOUNCEMENT = 60;
  private static final String ASKED = "建议";

  private NamedHeading() {}

  /** The numberless mark of such a heading; null where a paragraph is none. */
  static Mark at(Reading reading, int index) {
    Mark first = listBelow(reading, index);
    if (first == null || reading.paragraphs().get(index).length() > LONGEST_ANNOUNCEMENT) {
      return null;
    }
    String text = reading.text();
    Span paragraph = reading.paragraphs().get(index);
    char last = text.charAt(paragraph.end() - 1);
    Set<Matter> matters = Matter.of(reading.words(paragraph));
    if (matters.isEmpty() || Chars.isStop(last)) {
      return null;
    }
    boolean announced = Chars.isColon(last) && Matter.isSuggestions(matters);
    if (paragraph.length() > (announced ? LONGEST_ANNOUNCEMENT : LONGEST)) {
      return null;
    }
    String words = reading.words(Heading.clean(text, paragraph));
    String label = words.length() > LONGEST / 2 && announced ? ASKED : words;
    return new Mark(Mark.Style.NAMED, 0, label, paragraph.start());
  }

  /** The mark of the first of the list right below a paragraph; null where there is none. */
  static Mark listBelow(Reading reading, int index) {
    List<Span> paragraphs = reading.paragraphs();
    if (index < 0 || index + 1 >= paragraphs.size()) {
      return null;
    }
    Span paragraph = paragraphs.get(index);
    Span next = paragraphs.get(index + 1);
    Mark first = Mark.at(reading.text(), next.start(), next.end());
    boolean opens = first != null && first.value() == 1 && first.style() != Mark.Style.CHAPTER;
    return opens && Mark.at(reading.text(), paragraph.start(), paragraph.end()) == null
        ? first
        : null;
  }
}
