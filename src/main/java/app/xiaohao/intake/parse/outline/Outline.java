package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.FieldLabel;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.MeasureMarker;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nests the numbered paragraphs of a report. Which numbering stands below which is taken from the
 * report itself: a numbering that is open goes on at its level and closes all below it, a new one
 * opens a level below.
 */
final class Outline {
  private static final Set<Mark.Style> LISTS =
      EnumSet.of(Mark.Style.NAMED, Mark.Style.ARABIC, Mark.Style.BRACKETED, Mark.Style.DOTTED);

  private final Reading reading;
  private final boolean findingsOnly;
  private final String text;
  private final Node root;
  private final Map<Node, Integer> counted = new HashMap<>();
  private final List<Span> paragraphs;
  private Node current;
  private boolean fieldsOpen;

  private Outline(Reading reading, boolean findingsOnly) {
    this.reading = reading;
    this.findingsOnly = findingsOnly;
    this.text = reading.text();
    this.paragraphs = reading.paragraphs();
    this.root = new Node(null, null, "", 0, 0);
    this.current = root;
  }

  /** The root of all that is numbered within a frame. */
  static Node of(Reading reading, Frame frame) {
    Outline outline = new Outline(reading, !Evidence.hasWorkLabel(reading, frame));
    List<Span> paragraphs = reading.paragraphs();
    for (int i = frame.first(); i < frame.tail(); i++) {
      outline.add(i, frame);
    }
    if (frame.tail() > frame.first()) {
      outline.current.ownEnd(paragraphs.get(frame.tail() - 1).end());
    }
    MissingNumbers.restore(reading, outline.root);
    return outline.root;
  }

  private void add(int index, Frame frame) {
    Span paragraph = paragraphs.get(index);
    Span before = index == frame.first() ? null : paragraphs.get(index - 1);
    Mark mark = Mark.at(text, paragraph.start(), paragraph.end());
    if (mark == null) {
      if (opensProblem(index, frame)) {
        addProblem(paragraph);
      } else if (!addNamed(index)) {
        addUnnumbered(paragraph);
      }
      return;
    }
    FieldLabel label = FieldLabel.at(text, mark.end(), paragraph.end());
    if (label != null && label.kind() != FieldLabel.Kind.PROBLEM && !current.isRoot()) {
      fieldsOpen = true;
      return;
    }
    Node same = beginsBelow(mark, before) ? null : beside(mark);
    if (same == null && before != null && isListInside(mark, before)) {
      return;
    }
    Node parent = same == null ? numbered(current) : same.parent();
    open(new Node(parent, mark, mark.label(), paragraph.start(), paragraph.end()));
    fieldsOpen = false;
  }

  /**
   * 2.审计发现 … （2）存在问题： 1.…: below the bare label of a list the count begins again, though a
   * numbering of its form is open above.
   */
  private boolean beginsBelow(Mark mark, Span before) {
    Node open = open(mark.style());
    return open != null
        && mark.value() == 1
        && before != null
        && before.start() >= current.start()
        && Matter.isBareFindings(text, before);
  }

  /**
   * The open node beside which a number goes on: of those of its form the nearest whose number it
   * follows, else the nearest.
   */
  private Node beside(Mark mark) {
    Node nearest = open(mark.style());
    for (Node node = nearest; node != null && !node.isRoot(); node = node.parent()) {
      boolean same = node.mark().style() == mark.style();
      if (same && node != nearest && node.mark().value() + 1 == mark.value()) {
        boolean follows = nearest.mark().value() + 1 == mark.value();
        return follows && !leaves(mark, node) ? nearest : node;
      }
    }
    return nearest;
  }

  /** Whether a number that follows both goes on at the outer list: both are labels of its form. */
  private boolean leaves(Mark mark, Node outer) {
    int end = text.indexOf('\n', mark.end());
    Set<Matter> own = Matter.of(text, new Span(mark.end(), end < 0 ? text.length() : end));
    return !own.isEmpty() && !Matter.of(text, outer).isEmpty();
  }

  /** 反馈问题：… again and again without numbers, right below a chapter or without one. */
  private boolean opensProblem(int index, Frame frame) {
    boolean place =
        current.isRoot()
            || current.mark().style() == Mark.Style.PROBLEM
            || current.mark().style() == Mark.Style.CHAPTER;
    return place
        && isProblem(paragraphs.get(index))
        && (open(Mark.Style.PROBLEM) != null || isRepeated(index, frame));
  }

  private boolean isProblem(Span paragraph) {
    FieldLabel label = FieldLabel.at(text, paragraph.start(), paragraph.end());
    return label != null && label.kind() == FieldLabel.Kind.PROBLEM;
  }

  private boolean isRepeated(int index, Frame frame) {
    for (int i = index + 1; i < frame.tail(); i++) {
      Span paragraph = paragraphs.get(i);
      if (isProblem(paragraph)) {
        return true;
      }
      Mark mark = Mark.at(text, paragraph.start(), paragraph.end());
      if (mark != null && mark.style().compareTo(Mark.Style.ARABIC) < 0) {
        return false;
      }
    }
    return false;
  }

  private void addProblem(Span paragraph) {
    Node same = open(Mark.Style.PROBLEM);
    Node parent = same == null ? current : same.parent();
    int count = counted.merge(parent, 1, Integer::sum);
    FieldLabel label = FieldLabel.at(text, paragraph.start(), paragraph.end());
    int end = Chars.skipSpaces(text, label.end(), paragraph.end());
    Mark mark = new Mark(Mark.Style.PROBLEM, count, "问题" + count, end);
    open(new Node(parent, mark, mark.label(), paragraph.start(), paragraph.end()));
    fieldsOpen = false;
  }

  /** 审计发现 above a list of its own, where nothing but lists stands above it. */
  private boolean addNamed(int index) {
    Mark mark = NamedHeading.at(reading, index);
    if (mark == null) {
      return false;
    }
    Node list = open(NamedHeading.listBelow(reading, index).style());
    boolean asked = Matter.isSuggestions(Matter.of(reading.words(paragraphs.get(index))));
    Node parent = onlyLists() ? root : asked && list != null && !inForm() ? list.parent() : null;
    if (parent == null) {
      return false;
    }
    Span paragraph = paragraphs.get(index);
    open(new Node(parent, mark, mark.label(), paragraph.start(), paragraph.end()));
    fieldsOpen = false;
    return true;
  }

  private boolean onlyLists() {
    for (Node node = current; !node.isRoot(); node = node.parent()) {
      if (!LISTS.contains(node.mark().style())) {
        return false;
      }
    }
    return true;
  }

  private boolean inForm() {
    return open(Mark.Style.LABEL) != null || open(Mark.Style.PROBLEM) != null;
  }

  private void addUnnumbered(Span paragraph) {
    if (current.isRoot()) {
      return;
    }
    boolean list = findingsOnly && Matter.isBareFindings(text, paragraph);
    fieldsOpen |= !list && FieldLabel.at(text, paragraph.start(), paragraph.end()) != null;
    Heading heading = Heading.wrapped(text, paragraph.start(), paragraph.end());
    fieldsOpen |= current.mark().style() == Mark.Style.PROBLEM;
    if (heading == null || fieldsOpen || runsOn(heading, paragraph)) {
      return;
    }
    Node parent = numbered(current);
    int count = counted.merge(parent, 1, Integer::sum);
    Mark mark = new Mark(Mark.Style.ABOUT, count, "关于" + count, paragraph.start());
    open(new Node(parent, mark, mark.label(), paragraph.start(), paragraph.end()));
  }

  /** 针对…问题，全市… is a sentence, no heading. */
  private boolean runsOn(Heading heading, Span paragraph) {
    int end = heading.bodyStart();
    if (end >= paragraph.end()) {
      return false;
    }
    char last = text.charAt(end - 1);
    return !Chars.isStop(last)
        && !Chars.isColon(last)
        && !MeasureMarker.opensList(text, end, paragraph.end());
  }

  /** Numbered measures: below a field, or announced by a colon where measures are counted. */
  private boolean isListInside(Mark mark, Span before) {
    boolean low = mark.style() == Mark.Style.BRACKETED || mark.style() == Mark.Style.ARABIC;
    if (!low || current.isRoot()) {
      return false;
    }
    if (fieldsOpen) {
      return true;
    }
    char last = text.charAt(before.end() - 1);
    boolean announced = Chars.isColon(last) || last == '；' || last == ';';
    return announced && before.start() > current.start() && hasMarker(before);
  }

  private boolean hasMarker(Span paragraph) {
    MeasureMarker marker = MeasureMarker.at(text, paragraph.start(), paragraph.end());
    return marker != null;
  }

  private void open(Node node) {
    current.ownEnd(node.start());
    current = node;
  }

  private Node open(Mark.Style style) {
    for (Node node = current; !node.isRoot(); node = node.parent()) {
      if (node.mark().style() == style) {
        return node;
      }
    }
    return null;
  }

  private static Node numbered(Node node) {
    return !node.isRoot() && node.mark().style() == Mark.Style.ABOUT ? node.parent() : node;
  }
}
