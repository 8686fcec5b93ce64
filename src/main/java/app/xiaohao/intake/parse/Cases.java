package app.xiaohao.intake.parse;

/**
 * The cases of a collection (案例1：…): each that tells what was found or what was done about it is an
 * issue, its fields are whatever labels it has. A collection of good examples tells neither.
 */
final class Cases {
  private Cases() {}

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
                field.kind() == FieldLabel.Kind.PROBLEM
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
