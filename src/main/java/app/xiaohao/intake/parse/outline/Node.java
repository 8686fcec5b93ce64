package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.Span;
import java.util.ArrayList;
import java.util.List;

/** A numbered paragraph of a report with what stands below it. */
final class Node {
  private final Node parent;
  private final Mark mark;
  private final String label;
  private final int start;
  private final int paragraphEnd;
  private final List<Node> children = new ArrayList<>();
  private int ownEnd;

  /**
   * @param parent null for the root
   * @param label the number as a path gives it
   * @param start where its number begins
   * @param paragraphEnd where its first paragraph ends
   */
  Node(Node parent, Mark mark, String label, int start, int paragraphEnd) {
    this.parent = parent;
    this.mark = mark;
    this.label = label;
    this.start = start;
    this.paragraphEnd = paragraphEnd;
    this.ownEnd = paragraphEnd;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  Node parent() {
    return parent;
  }

  Mark mark() {
    return mark;
  }

  String label() {
    return label;
  }

  int start() {
    return start;
  }

  int paragraphEnd() {
    return paragraphEnd;
  }

  /** Where its own text ends: before its first child, or before the next numbered paragraph. */
  int ownEnd() {
    return ownEnd;
  }

  void ownEnd(int end) {
    ownEnd = end;
  }

  /** Where all that stands below it ends, too. */
  int end() {
    Node last = this;
    while (!last.children.isEmpty()) {
      last = last.children.getLast();
    }
    return last.ownEnd;
  }

  List<Node> children() {
    return children;
  }

  /** Makes a child one of its siblings, right behind this node. */
  void giveOut(Node child) {
    children.remove(child);
    Node sibling = parent.behind(this, child.start, child.paragraphEnd);
    sibling.ownEnd = child.ownEnd;
  }

  /** Makes a sibling right behind this node of a paragraph of its own text and what follows it. */
  void cutAt(Span paragraph) {
    Node sibling = parent.behind(this, paragraph.start(), paragraph.end());
    sibling.ownEnd = ownEnd;
    ownEnd = paragraph.start();
  }

  private Node behind(Node child, int from, int to) {
    long count =
        children.stream().filter(node -> node.mark.style() == Mark.Style.ABOUT).count() + 1;
    Mark unnumbered = new Mark(Mark.Style.ABOUT, (int) count, "关于" + count, from);
    Node node = new Node(this, unnumbered, unnumbered.label(), from, to);
    children.removeLast();
    children.add(children.indexOf(child) + 1, node);
    return node;
  }

  boolean isRoot() {
    return parent == null;
  }

  /** Whether something numbered stands below it; unnumbered 关于 headings are not counted. */
  boolean hasNumberedChildren() {
    return children.stream().anyMatch(child -> child.mark.style() != Mark.Style.ABOUT);
  }

  /** The numbers from the outermost heading down to this one. */
  List<String> path() {
    List<String> path = new ArrayList<>();
    for (Node node = this; !node.isRoot(); node = node.parent) {
      path.addFirst(node.label);
    }
    return path;
  }
}
