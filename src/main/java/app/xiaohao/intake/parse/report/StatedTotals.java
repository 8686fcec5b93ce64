package app.xiaohao.intake.parse.report;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.line.ChineseNumber;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.outline.Node;
import app.xiaohao.intake.parse.outline.Sections;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares what a report says of the number of its problems (共20个问题; 反馈问题25个，已完成19个，正在整改6个) with
 * what was read. Tasks are counted apart from problems, and a state that the items do not state
 * contradicts nothing.
 */
final class StatedTotals {
  private static final int LONGEST_SENTENCE = 400;
  private static final int LOOK = 6000;

  private static final String NUMBER = "(\\d{1,4})\\s*";

  /** Groups: number before 问题, number behind it. */
  private static final Pattern PROBLEMS =
      Pattern.compile(
          "(?:共|反馈|指出|发现|提出|梳理|查出|涉及|移交|全部|所列|列出|反映|揭示)[^，。；,;]{0,14}?"
              + "(?:"
              + NUMBER
              + "[个项条](?:具体|突出|主要|反馈|方面)?的?(?:问题|事项)|(?:具体|突出|主要)?问题(?:共|共计|总计|合计)?"
              + NUMBER
              + "[个项条])");

  private static final Pattern IN_BRACKETS =
      Pattern.compile("[（(]共\\s*(\\d{1,4})\\s*[个项条](?:具体)?问题[）)]");

  private static final Pattern TASKS =
      Pattern.compile("(?:任务|措施|事项|子项)(?:共|共计)?\\s*\\d|\\d\\s*[个项条](?:具体|整改)?(?:任务|措施|事项)");

  private static final Pattern DONE =
      Pattern.compile(
          "(?<!未)(?:已|已经|均已)?(?:全部)?(?:完成整改|整改完成|整改到位|完成|整改|办结|销号)(?:了)?" + NUMBER + "[个项条]");

  private static final Pattern ONGOING =
      Pattern.compile(
          "(?:正在(?:整改|推进)|未完成(?:整改)?|尚未(?:完成|整改)(?:整改)?|持续(?:整改|推进)|整改中|推进中|剩余|其余)(?:的)?"
              + NUMBER
              + "[个项条]");

  private StatedTotals() {}

  static List<Warning> check(
      Reading reading,
      List<Sections.Section> sections,
      List<Node> items,
      List<Draft.Issue> issues) {
    Set<Integer> levels = new HashSet<>();
    countLevels(items, levels);
    List<Warning> warnings = new ArrayList<>();
    for (Span sentence : sentences(reading, sections, items)) {
      String words = reading.words(sentence);
      Optional<String[]> differs = differs(words, levels, issues);
      if (differs.isPresent()) {
        SourceRange source = reading.source(sentence);
        warnings.add(new Warning(source, Warning.Kind.TOTAL_DIFFERS, List.of(differs.get())));
        return warnings;
      }
    }
    return warnings;
  }

  /** How many nodes a report counts at each of its levels: a total may count any of them. */
  private static void countLevels(List<Node> nodes, Set<Integer> levels) {
    List<Node> level = nodes;
    while (!level.isEmpty()) {
      levels.add(level.size());
      List<Node> below = new ArrayList<>();
      level.forEach(node -> below.addAll(node.children()));
      level = below;
    }
  }

  /** What was stated and what was read, where they cannot both be. */
  private static Optional<String[]> differs(
      String words, Set<Integer> levels, List<Draft.Issue> issues) {
    Matcher brackets = IN_BRACKETS.matcher(words);
    if (brackets.find()) {
      return total(brackets.group(1), levels, issues.size());
    }
    boolean problems = false;
    for (String clause : words.split("[，,；;：:]")) {
      Matcher total = PROBLEMS.matcher(clause);
      if (TASKS.matcher(clause).find()) {
        problems = false;
        continue;
      }
      if (total.find()) {
        String number = total.group(1) == null ? total.group(2) : total.group(1);
        boolean several = total.find();
        Optional<String[]> differs =
            several ? Optional.empty() : total(number, levels, issues.size());
        if (differs.isPresent()) {
          return differs;
        }
        problems = !several && Integer.parseInt(number) == issues.size();
      }
      if (problems) {
        Optional<String[]> differs = states(clause, issues);
        if (differs.isPresent()) {
          return differs;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String[]> total(String number, Set<Integer> levels, int read) {
    int stated = Integer.parseInt(number);
    return stated == read || levels.contains(stated)
        ? Optional.empty()
        : Optional.of(new String[] {number, String.valueOf(read)});
  }

  private static Optional<String[]> states(String clause, List<Draft.Issue> issues) {
    for (String part : clause.split("、")) {
      Matcher ongoing = ONGOING.matcher(part);
      Matcher done = DONE.matcher(part);
      if (ongoing.find()) {
        return contradiction(ongoing.group(1), issues, Draft.Status.Value.IN_PROGRESS);
      }
      if (done.find()) {
        Optional<String[]> differs =
            contradiction(done.group(1), issues, Draft.Status.Value.COMPLETED);
        if (differs.isPresent()) {
          return differs;
        }
      }
    }
    return Optional.empty();
  }

  /** Items that state nothing may be of either state. */
  private static Optional<String[]> contradiction(
      String number, List<Draft.Issue> issues, Draft.Status.Value value) {
    int stated = Integer.parseInt(number);
    long read = issues.stream().filter(issue -> issue.status().value() == value).count();
    long open =
        issues.stream()
            .filter(
                issue ->
                    issue.status().value() == Draft.Status.Value.NOT_STATED
                        || issue.status().value() == Draft.Status.Value.LONG_TERM)
            .count();
    return stated < read || stated > read + open
        ? Optional.of(new String[] {number, String.valueOf(read)})
        : Optional.empty();
  }

  /**
   * The sentences before the first item of each report, and those of a narrative before an annex.
   */
  private static List<Span> sentences(
      Reading reading, List<Sections.Section> sections, List<Node> items) {
    List<Span> sentences = new ArrayList<>();
    int first = items.getFirst().start();
    int looked = 0;
    for (Span paragraph : reading.paragraphs()) {
      if (paragraph.start() >= first || looked > LOOK) {
        break;
      }
      looked += paragraph.length();
      split(
          reading.text(),
          new Span(paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LOOK)),
          sentences);
    }
    for (Node item : items) {
      int end = item.children().isEmpty() ? item.start() : item.ownEnd();
      split(reading.text(), new Span(item.start(), Math.min(end, item.start() + LOOK)), sentences);
    }
    return sentences;
  }

  private static void split(String text, Span span, List<Span> sentences) {
    int start = span.start();
    for (int i = span.start(); i < span.end(); i++) {
      if (text.charAt(i) == '。' || text.charAt(i) == '\n' || i + 1 == span.end()) {
        if (i + 1 - start <= LONGEST_SENTENCE && hasDigit(text, start, i + 1)) {
          sentences.add(new Span(start, i + 1));
        }
        start = i + 1;
      }
    }
  }

  private static boolean hasDigit(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (ChineseNumber.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
