package app.xiaohao.intake.parse.item;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.FieldLabel;
import app.xiaohao.intake.parse.line.Fields;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.MeasureMarker;
import app.xiaohao.intake.parse.line.MeasureSplitter;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.outline.Cases;
import app.xiaohao.intake.parse.outline.Chapters;
import app.xiaohao.intake.parse.outline.FindingTitle;
import app.xiaohao.intake.parse.outline.FollowUps;
import app.xiaohao.intake.parse.outline.FoundText;
import app.xiaohao.intake.parse.outline.GroupStatus;
import app.xiaohao.intake.parse.outline.Heading;
import app.xiaohao.intake.parse.outline.Matter;
import app.xiaohao.intake.parse.outline.Node;
import app.xiaohao.intake.parse.outline.SiblingTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes issues of the nodes of the item chapters, and passages of what groups them. */
final class IssueReader {
  /**
   * How a report is to be read.
   *
   * @param findings whether it only tells what was found
   * @param audit whether it is one of an audit, which also tells of cases and recommendations
   * @param labelsAreUnique whether 项目1.1 is a full number, so that the path needs nothing above it
   */
  record Manner(boolean findings, boolean audit, boolean labelsAreUnique) {}

  /** Where a heading of an audit report tells of cases or of recommendations, not of problems. */
  private static final Pattern NO_ITEM =
      Pattern.compile(
          "(?:建议的?(?:落实|采纳|办理)情况|(?:违纪违法|违法违纪|违法违规|违规违法|案件|问题线索).{0,12}(?:查处|移送|办理|处理)(?:及处理)?(?:情况)?)$");

  /** The heading of an area, which names no problem of it. */
  private static final Pattern ASPECT = Pattern.compile(".{2,24}(?:方面|领域|环节)(?:的?问题)?");

  private final Reading reading;
  private final String text;
  private final ReportDates dates;
  private final Manner manner;
  private final List<Draft.Issue> issues = new ArrayList<>();
  private final List<Draft.Passage> passages = new ArrayList<>();
  private final List<Draft.FollowUp> followUps = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private int start;
  private int end;

  /**
   * @param dates from which 年底前 is reckoned
   */
  IssueReader(Reading reading, ReportDates dates, Manner manner) {
    this.reading = reading;
    this.text = reading.text();
    this.dates = dates;
    this.manner = manner;
  }

  List<Draft.Issue> issues() {
    return issues;
  }

  List<Draft.Passage> passages() {
    return passages;
  }

  /** What is asked for among the items. */
  List<Draft.FollowUp> followUps() {
    return followUps;
  }

  List<Warning> warnings() {
    return warnings;
  }

  /** Where the first of the items begins. */
  int start() {
    return start;
  }

  /** Where the last of the items ends. */
  int end() {
    return end;
  }

  /**
   * What stands above an issue.
   *
   * @param found whether a heading says that only what was found stands below it
   */
  private record Above(List<String> headings, Draft.Status status, boolean found) {
    Above below(String heading, Draft.Status own, boolean label) {
      List<String> more = new ArrayList<>(headings);
      if (heading != null) {
        more.add(heading);
      }
      return new Above(more, own == null ? status : own, found || label);
    }
  }

  /**
   * Reads the nodes of the top level. The heading of the one chapter of items groups nothing; where
   * several chapters hold the items, each groups those below it.
   *
   * @param headings what stands above them all
   */
  void read(List<Node> items, List<String> headings) {
    SiblingTitles titles = titles(items);
    long chapters =
        items.stream().filter(item -> isChapter(item) && !item.children().isEmpty()).count();
    start = items.getFirst().start();
    end = start;
    Above above = new Above(headings, null, manner.findings());
    for (Node item : items) {
      if (item.start() > end) {
        addPassage(Draft.Passage.Kind.INTRODUCTION, List.of(), new Span(end, item.start()));
      }
      read(item, titles.of(item), above, chapters > 1 || !isChapter(item));
      end = item.end();
    }
  }

  private SiblingTitles titles(List<Node> siblings) {
    return manner.findings()
        ? SiblingTitles.ofFindings(text, siblings)
        : SiblingTitles.of(text, siblings);
  }

  private static boolean isChapter(Node item) {
    return item.mark().style() == Mark.Style.CHAPTER
        || item.mark().style() == Mark.Style.PART
        || item.mark().style() == Mark.Style.NAMED;
  }

  private void read(Node node, Heading heading, Above above, boolean groups) {
    if (node.mark().isCase()) {
      Span whole = new Span(node.start(), node.end());
      issue(node.path(), whole, Cases.heading(text, node), above, Reader.CASE);
      return;
    }
    Set<Matter> matters = Matter.of(text, node);
    if (manner.audit() && NO_ITEM.matcher(title(node, heading)).find()) {
      passOver(node, heading);
      return;
    }
    if (isBeside(node, matters)) {
      passages(node, heading, node.end());
      return;
    }
    boolean ownText = Chars.skipSpaces(text, heading.bodyStart(), node.ownEnd()) < node.ownEnd();
    boolean alone = node.children().isEmpty() || (!node.hasNumberedChildren() && ownText);
    Span paragraph = new Span(node.start(), node.paragraphEnd());
    boolean label = Matter.isBareFindings(text, paragraph);
    boolean told =
        above.found()
            && (FoundText.foundNothing(text, node, heading)
                || (ownText && FoundText.standsBeside(text, node)));
    if (alone && told) {
      passages(node, heading, node.ownEnd());
    } else if (alone && label && above.found() && counted(node, heading, above)) {
      return;
    } else if (alone && (ownText || !label || !above.found())) {
      own(node, heading, above, groups);
    } else {
      passages(node, heading, node.ownEnd());
    }
    Above below =
        above.below(
            groups ? printed(node, heading) : null, GroupStatus.of(title(node, heading)), label);
    SiblingTitles titles = titles(node.children());
    for (Node child : node.children()) {
      read(child, titles.of(child), below, true);
    }
  }

  private void own(Node node, Heading heading, Above above, boolean groups) {
    Span whole = new Span(node.start(), node.ownEnd());
    if (manner.findings() && namesAspect(node, heading)) {
      passages(node, heading, heading.bodyStart());
      int start = Chars.skipSpaces(text, heading.bodyStart(), node.ownEnd());
      int line = text.indexOf('\n', start);
      Heading title =
          FindingTitle.of(text, start, line < 0 ? node.ownEnd() : Math.min(line, node.ownEnd()));
      Span below = new Span(start, node.ownEnd());
      issue(
          path(node),
          below,
          title,
          above.below(printed(node, heading), null, false),
          Reader.FINDING);
    } else if (manner.findings()) {
      issue(path(node), whole, heading, above, Reader.FINDING);
    } else if (above.found() && FoundText.tellsNoWork(text, node, heading, manner.audit())) {
      Heading titled =
          heading.form() == Heading.Form.NONE
              ? FindingTitle.of(text, node.mark().end(), node.paragraphEnd())
              : heading;
      issue(path(node), whole, titled, above, Reader.FINDING);
    } else if (!subProblems(node, heading, above, groups)) {
      issue(path(node), whole, heading, above, Reader.WORK);
    }
  }

  /** 政府采购方面 with the finding itself below it, though neither is numbered. */
  private boolean namesAspect(Node node, Heading heading) {
    String title = title(node, heading);
    return heading.form() == Heading.Form.WHOLE
        && heading.bodyStart() >= node.paragraphEnd()
        && ASPECT.matcher(title).matches()
        && !Chapters.lacks(title)
        && Fields.of(text, new Span(heading.bodyStart(), node.ownEnd()), FieldLabel.Manner.FINDINGS)
            .isEmpty();
  }

  /** 存在的主要问题：一是…二是…: below a bare label each that is counted is a problem. */
  private boolean counted(Node node, Heading heading, Above above) {
    Span body = new Span(heading.bodyStart(), node.ownEnd());
    MeasureSplitter.Split split = MeasureSplitter.ofProblems(text, body);
    if (split.family() == null || split.measures().size() < 2) {
      return false;
    }
    passages(node, heading, split.lead().end());
    for (int i = 0; i < split.measures().size(); i++) {
      List<String> path = new ArrayList<>(path(node));
      path.add(MeasureMarker.label(split.family(), i + 1));
      Span problem = split.measures().get(i);
      int start = i == 0 ? split.lead().end() : split.measures().get(i - 1).end();
      Heading title = FindingTitle.of(text, problem.start(), problem.end());
      issue(path, new Span(start, problem.end()), title, above, Reader.FINDING);
    }
    return true;
  }

  /** Whether a node tells of the audit, of merits or of causes, or asks for something. */
  private boolean isBeside(Node node, Set<Matter> matters) {
    if (!manner.findings() && !manner.audit()) {
      return false;
    }
    if (Matter.isSuggestions(matters)) {
      FollowUps.suggestions(reading, node, followUps);
      return true;
    }
    return Matter.isBeside(matters);
  }

  private String title(Node node, Heading heading) {
    return heading.title() == null ? "" : reading.words(heading.title());
  }

  /** Cases and recommendations are told, and kept as passages. */
  private void passOver(Node node, Heading heading) {
    passages(node, heading, node.end());
    warnings.add(
        new Warning(
            reading.source(new Span(node.start(), node.paragraphEnd())),
            Warning.Kind.ROW_PASSED_OVER,
            List.of(printed(node, heading))));
  }

  /** Where a heading ends: where a title was told apart behind it, else with its paragraph. */
  private static int headingEnd(Node node, Heading heading) {
    return heading.title() == null ? node.paragraphEnd() : heading.bodyStart();
  }

  /** A heading as printed, without its number and the stop behind it. */
  private String printed(Node node, Heading heading) {
    return printed(node, headingEnd(node, heading));
  }

  private String printed(Node node, int headingEnd) {
    int to = headingEnd;
    int from = node.mark().end();
    while (to > from && Chars.isTrailing(text.charAt(to - 1))) {
      to--;
    }
    return reading.words(new Span(from, to));
  }

  private void passages(Node node, Heading heading, int to) {
    int headingEnd = Math.min(headingEnd(node, heading), to);
    passages.add(
        new Draft.Passage(
            Draft.Passage.Kind.HEADING,
            node.path(),
            printed(node, headingEnd),
            reading.source(new Span(node.start(), headingEnd))));
    addPassage(Draft.Passage.Kind.INTRODUCTION, node.path(), new Span(headingEnd, to));
  }

  private void addPassage(Draft.Passage.Kind kind, List<String> path, Span span) {
    if (!reading.trim(span).isEmpty()) {
      passages.add(new Draft.Passage(kind, path, reading.words(span), reading.source(span)));
    }
  }

  /** 一是对…问题。有关区县…: where markers count problems with their work, each is an issue. */
  private boolean subProblems(Node node, Heading heading, Above above, boolean groups) {
    Span body = new Span(heading.bodyStart(), node.ownEnd());
    MeasureSplitter.Split split = MeasureSplitter.split(text, body);
    List<Heading> problems =
        split.measures().stream().map(measure -> Heading.subProblem(text, measure)).toList();
    if (problems.size() < 2 || problems.contains(null)) {
      return false;
    }
    passages(node, heading, split.lead().end());
    Above below = above.below(groups ? printed(node, heading) : null, null, false);
    for (int i = 0; i < problems.size(); i++) {
      List<String> path = new ArrayList<>(path(node));
      path.add(MeasureMarker.label(split.family(), i + 1));
      int start = i == 0 ? split.lead().end() : split.measures().get(i - 1).end();
      issue(
          path,
          new Span(start, split.measures().get(i).end()),
          problems.get(i),
          below,
          Reader.WORK);
    }
    return true;
  }

  private List<String> path(Node node) {
    return manner.labelsAreUnique()
            && node.mark().style() == Mark.Style.LABEL
            && !node.mark().isCase()
        ? List.of(node.label())
        : node.path();
  }

  /** How an issue is read. */
  private enum Reader {
    WORK,
    FINDING,
    CASE
  }

  private IssueBody body(Span words, Reader reader) {
    return switch (reader) {
      case FINDING -> IssueBody.ofFinding(reading, words, dates);
      case CASE -> IssueBody.of(reading, words, dates, FieldLabel.Manner.CASE);
      case WORK ->
          IssueBody.of(
              reading,
              words,
              dates,
              manner.audit() ? FieldLabel.Manner.FINDINGS : FieldLabel.Manner.WORK);
    };
  }

  private void issue(List<String> path, Span whole, Heading heading, Above above, Reader reader) {
    IssueBody body = body(new Span(heading.bodyStart(), whole.end()), reader);
    Draft.Status own = body.status();
    boolean stated = own.value() != Draft.Status.Value.NOT_STATED || above.status() == null;
    Span title = heading.title();
    Span lead = body.lead();
    Draft.Issue issue =
        new Draft.Issue(
            path,
            above.headings(),
            title == null ? null : reading.words(title),
            lead == null ? null : reading.words(lead),
            reading.source(whole),
            title == null ? null : reading.source(title),
            lead == null ? null : reading.source(lead),
            body.measures(),
            stated ? own : above.status(),
            body.deadlines(),
            body.units(),
            body.leaders(),
            body.actors(),
            body.metrics(),
            body.documents(),
            body.named());
    issues.add(issue);
    for (Span field : body.otherFields()) {
      addPassage(Draft.Passage.Kind.FIELD, path, field);
    }
    for (Span suggestion : body.suggestions()) {
      List<Draft.FollowUp> counted = FollowUps.counted(reading, suggestion, path, path);
      followUps.addAll(
          counted.isEmpty() ? List.of(FollowUps.of(reading, path, suggestion, path)) : counted);
    }
    String number = String.join("·", path);
    if (body.measures().isEmpty() && !manner.findings()) {
      warnings.add(new Warning(issue.source(), Warning.Kind.NO_MEASURE, List.of(number)));
    }
    warnings.addAll(body.warnings());
  }
}
