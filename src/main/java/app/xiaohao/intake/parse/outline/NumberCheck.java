package app.xiaohao.intake.parse.outline;

import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Looks whether the numbers of the items run on. A numbering may begin again below each heading, or
 * go on through all of them.
 */
final class NumberCheck {
  private static final int FIRST_WORDS = 20;

  private final Reading reading;
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<Mark.Style, Integer> running = new EnumMap<>(Mark.Style.class);

  private NumberCheck(Reading reading) {
    this.reading = reading;
  }

  static List<Warning> of(Reading reading, List<Node> items) {
    NumberCheck check = new NumberCheck(reading);
    items.forEach(check::below);
    return check.warnings;
  }

  private void below(Node parent) {
    Node before = null;
    Node unnumbered = null;
    for (Node node : parent.children()) {
      if (node.mark().value() > 0 && isNumbered(node)) {
        boolean lost =
            unnumbered != null
                && before != null
                && node.mark().value() == before.mark().value() + 2;
        if (lost) {
          running.put(node.mark().style(), node.mark().value());
          warnOfLost(unnumbered);
        } else {
          check(before, node);
        }
        before = node;
        unnumbered = null;
      } else {
        unnumbered = node;
      }
      below(node);
    }
  }

  private static boolean isNumbered(Node node) {
    return node.mark().style() != Mark.Style.ABOUT && node.mark().style() != Mark.Style.PROBLEM;
  }

  private void check(Node before, Node node) {
    int value = node.mark().value();
    Mark.Style style = node.mark().style();
    boolean sameKind = before != null && before.mark().style() == style;
    int last = sameKind ? before.mark().value() : 0;
    boolean goesOn = !sameKind && value == running.getOrDefault(style, 0) + 1;
    running.put(style, value);
    if (value == last + 1 || goesOn) {
      return;
    }
    if (value == last) {
      warn(node, Warning.Kind.NUMBER_REPEATS, List.of(node.label()));
    } else {
      String from = sameKind ? before.label() : "0";
      warn(node, Warning.Kind.NUMBER_JUMPS, List.of(from, node.label()));
    }
  }

  private void warnOfLost(Node node) {
    String words = reading.words(new Span(node.start(), node.paragraphEnd()));
    String first = words.substring(0, Math.min(FIRST_WORDS, words.length()));
    warn(node, Warning.Kind.NUMBER_MISSING, List.of(first));
  }

  private void warn(Node node, Warning.Kind kind, List<String> arguments) {
    warnings.add(
        new Warning(reading.source(new Span(node.start(), node.paragraphEnd())), kind, arguments));
  }
}
