package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.FieldLabel;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.MeasureMarker;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the item that lost its number: where the numbers of neighbours leave out one, and just one
 * unnumbered paragraph between them has the form of an item, it stands beside them and not inside
 * the one before.
 */
final class MissingNumbers {
  private final Reading reading;
  private final String text;

  private MissingNumbers(Reading reading) {
    this.reading = reading;
    this.text = reading.text();
  }

  /** Puts such items in their place below a node and all its descendants. */
  static void restore(Reading reading, Node root) {
    new MissingNumbers(reading).below(root);
  }

  private void below(Node parent) {
    List<Node> children = new ArrayList<>(parent.children());
    for (int i = 1; i < children.size(); i++) {
      Node before = children.get(i - 1);
      Node node = children.get(i);
      boolean gap =
          before.mark().style() == node.mark().style()
              && before.mark().value() > 0
              && node.mark().value() == before.mark().value() + 2;
      if (gap) {
        between(before);
      }
    }
    children.forEach(this::below);
  }

  private void between(Node before) {
    if (before.children().size() == 1) {
      Node only = before.children().getFirst();
      if (only.mark().style() == Mark.Style.ABOUT) {
        before.giveOut(only);
      }
      return;
    }
    if (!before.children().isEmpty()) {
      return;
    }
    Span found = null;
    for (Span paragraph : paragraphs(before)) {
      if (isLikeItem(paragraph)) {
        if (found != null) {
          return;
        }
        found = paragraph;
      }
    }
    if (found != null) {
      before.cutAt(found);
    }
  }

  private List<Span> paragraphs(Node node) {
    List<Span> paragraphs = new ArrayList<>();
    int start = node.paragraphEnd();
    while (start < node.ownEnd()) {
      int next = text.indexOf('\n', start + 1);
      int end = next < 0 || next > node.ownEnd() ? node.ownEnd() : next;
      Span paragraph = reading.trim(new Span(start, end));
      if (!paragraph.isEmpty()) {
        paragraphs.add(paragraph);
      }
      start = end;
    }
    return paragraphs;
  }

  /** A short title and work behind it, as an item has them. */
  private boolean isLikeItem(Span paragraph) {
    if (FieldLabel.at(text, paragraph.start(), paragraph.end()) != null
        || MeasureMarker.at(text, paragraph.start(), paragraph.end()) != null) {
      return false;
    }
    Heading heading = Heading.of(text, paragraph.start(), paragraph.end(), false);
    return heading.title() != null && heading.bodyStart() < paragraph.end();
  }
}
