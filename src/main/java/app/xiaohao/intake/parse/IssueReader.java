package app.xiaohao.intake.parse;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import java.util.ArrayList;
import java.util.List;

/** Makes issues of the nodes of the item chapters, and passages of what groups them. */
final class IssueReader {
  private final Reading reading;
  private final String text;
  private final ReportDates dates;
  private final boolean labelsAreUnique;
  private final List<Draft.Issue> issues = new ArrayList<>();
  private final List<Draft.Passage> passages = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  /**
   * @param dates from which 年底前 is reckoned
   * @param labelsAreUnique whether 项目1.1 is a full number, so that the path needs nothing above it
   */
  IssueReader(Reading reading, ReportDates dates, boolean labelsAreUnique) {
    this.reading = reading;
    this.text = reading.text();
    this.dates = dates;
    this.labelsAreUnique = labelsAreUnique;
  }

  List<Draft.Issue> issues() {
    return issues;
  }

  List<Draft.Passage> passages() {
    return passages;
  }

  List<Warning> warnings() {
    return warnings;
  }

  /** Reads the nodes of the top level; the headings of those that are chapters group nothing. */
  void read(List<Node> items) {
    SiblingTitles titles = SiblingTitles.of(text, items);
    for (Node item : items) {
      boolean chapter =
          item.mark().style() == Mark.Style.CHAPTER || item.mark().style() == Mark.Style.PART;
      read(item, titles.of(item), List.of(), !chapter);
    }
  }

  private void read(Node node, Heading heading, List<String> headings, boolean groups) {
    boolean ownText = Chars.skipSpaces(text, heading.bodyStart(), node.ownEnd()) < node.ownEnd();
    if (node.children().isEmpty() || (!node.hasNumberedChildren() && ownText)) {
      if (!subProblems(node, heading, headings, groups)) {
        issue(node, heading, headings);
      }
    } else {
      passages(node, heading, node.ownEnd());
    }
    List<String> below = new ArrayList<>(headings);
    if (groups) {
      below.add(printed(node, heading));
    }
    SiblingTitles titles = SiblingTitles.of(text, node.children());
    for (Node child : node.children()) {
      read(child, titles.of(child), below, true);
    }
  }

  /** A heading as printed, without its number and the stop behind it. */
  private String printed(Node node, Heading heading) {
    int end = heading.title() == null ? node.paragraphEnd() : heading.bodyStart();
    int start = node.mark().end();
    while (end > start && Chars.isTrailing(text.charAt(end - 1))) {
      end--;
    }
    return reading.words(new Span(start, end));
  }

  private void passages(Node node, Heading heading, int to) {
    int end = heading.title() == null ? node.paragraphEnd() : heading.bodyStart();
    passages.add(
        new Draft.Passage(
            Draft.Passage.Kind.HEADING,
            node.path(),
            printed(node, heading),
            reading.source(new Span(node.start(), end))));
    addPassage(Draft.Passage.Kind.INTRODUCTION, node.path(), new Span(end, to));
  }

  private void addPassage(Draft.Passage.Kind kind, List<String> path, Span span) {
    if (!reading.trim(span).isEmpty()) {
      passages.add(new Draft.Passage(kind, path, reading.words(span), reading.source(span)));
    }
  }

  /** 一是对…问题。有关区县…: where markers count problems with their work, each is an issue. */
  private boolean subProblems(Node node, Heading heading, List<String> headings, boolean groups) {
    Span body = new Span(heading.bodyStart(), node.ownEnd());
    MeasureSplitter.Split split = MeasureSplitter.split(text, body);
    List<Heading> problems =
        split.measures().stream().map(measure -> Heading.subProblem(text, measure)).toList();
    if (problems.size() < 2 || problems.contains(null)) {
      return false;
    }
    passages(node, heading, split.lead().end());
    List<String> below = new ArrayList<>(headings);
    if (groups) {
      below.add(printed(node, heading));
    }
    for (int i = 0; i < problems.size(); i++) {
      List<String> path = new ArrayList<>(path(node));
      path.add((i + 1) + "是");
      int start = i == 0 ? split.lead().end() : split.measures().get(i - 1).end();
      issue(path, new Span(start, split.measures().get(i).end()), problems.get(i), below);
    }
    return true;
  }

  private List<String> path(Node node) {
    return labelsAreUnique && node.mark().style() == Mark.Style.LABEL
        ? List.of(node.label())
        : node.path();
  }

  private void issue(Node node, Heading heading, List<String> headings) {
    issue(path(node), new Span(node.start(), node.ownEnd()), heading, headings);
  }

  private void issue(List<String> path, Span whole, Heading heading, List<String> headings) {
    IssueBody body = IssueBody.of(reading, new Span(heading.bodyStart(), whole.end()), dates);
    Span title = heading.title();
    Span lead = body.lead();
    Draft.Issue issue =
        new Draft.Issue(
            path,
            headings,
            title == null ? null : reading.words(title),
            lead == null ? null : reading.words(lead),
            reading.source(whole),
            title == null ? null : reading.source(title),
            lead == null ? null : reading.source(lead),
            body.measures(),
            body.status(),
            body.deadlines(),
            body.units(),
            body.leaders(),
            body.actors(),
            body.metrics(),
            List.of(),
            List.of());
    issues.add(issue);
    for (Span field : body.otherFields()) {
      addPassage(Draft.Passage.Kind.FIELD, path, field);
    }
    String number = String.join("·", path);
    if (body.measures().isEmpty()) {
      warnings.add(new Warning(issue.source(), Warning.Kind.NO_MEASURE, List.of(number)));
    }
    warnings.addAll(body.warnings());
  }
}
