package app.xiaohao.intake.parse.letter;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.parse.item.ActorReader;
import app.xiaohao.intake.parse.item.DeadlineReader;
import app.xiaohao.intake.parse.item.IssuedDocuments;
import app.xiaohao.intake.parse.item.MetricReader;
import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.ChineseDate;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.Part;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.outline.Frame;
import app.xiaohao.intake.parse.outline.Node;
import app.xiaohao.intake.parse.outline.Outline;
import app.xiaohao.intake.parse.outline.Sections;
import app.xiaohao.intake.parse.report.ReportHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the minutes of a meeting (会议纪要): each topic with a decision is an issue, what was decided
 * its measures ({@link MinutesTopic}). A topic that was only heard gives none, nor does who was
 * there.
 */
final class MinutesReader {
  private static final int LOOK = 10;
  private static final int LONGEST_TITLE = 60;

  private static final Pattern TITLE =
      Pattern.compile(
          ".*(?:会议?|专题|办公会|常委会|党组会|协调会|调度会|推进会).{0,8}(?:纪要|记录)(?:[（(〔].{1,24})?|.*会议议定事项(?:清单|汇总)?");

  /** Who was there, and to whom the minutes go. */
  private static final Pattern ATTENDED =
      Pattern.compile(
          "(?:出席|列席|参加|参会|请假|缺席|主持|记录|审核|签发|抄送|分送|发送|印发|报送|主题词)(?:人员|会议|人|单位)?\\s*[:：]");

  private final Reading reading;
  private final Frame frame;
  private final int title;
  private final ReportDates dates;
  private final Draft.Report report;
  private final List<MinutesTopic> topics = new ArrayList<>();
  private final List<Draft.Issue> issues = new ArrayList<>();
  private final List<Draft.Passage> passages = new ArrayList<>();

  private MinutesReader(Reading reading, Frame frame, int title) {
    this.reading = reading;
    this.title = title;
    this.frame = frame;
    Draft.Report head = ReportHead.of(reading, frame);
    this.report = Draft.Report.titled(reading.words(reading.paragraphs().get(title))).orElse(head);
    ReportDates own = ReportDates.of(head);
    this.dates = own.or(new ReportDates(metOn(title), null));
  }

  /** The draft of a document that is such minutes; null where it is none. */
  static Draft read(Reading reading, SourceText source, List<Sections.Section> sections) {
    Frame whole = sections.getFirst().frame();
    int title = title(reading, whole);
    if (title < 0) {
      return null;
    }
    int tail = whole.first();
    while (tail < whole.tail()
        && !ATTENDED.matcher(reading.words(reading.paragraphs().get(tail))).lookingAt()) {
      tail++;
    }
    Frame frame = new Frame(whole.start(), whole.first(), tail, whole.end());
    MinutesReader minutes = new MinutesReader(reading, frame, title);
    minutes.read();
    return minutes.issues.isEmpty() ? null : minutes.draft(source);
  }

  /** Whether a document has the title of minutes, and tells no problem with its work. */
  static boolean isBare(Reading reading, List<Sections.Section> sections) {
    return title(reading, sections.getFirst().frame()) >= 0 && !LetterReader.tellsProblems(reading);
  }

  private static int title(Reading reading, Frame frame) {
    for (int i = frame.start(); i < Math.min(frame.first(), frame.start() + LOOK); i++) {
      Span paragraph = reading.paragraphs().get(i);
      if (paragraph.length() <= LONGEST_TITLE
          && !Chars.isStop(reading.text().charAt(paragraph.end() - 1))
          && TITLE.matcher(reading.words(paragraph)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** The day of the meeting, from which what was decided there is reckoned. */
  private LocalDate metOn(int title) {
    for (int i = title + 1; i < frame.first(); i++) {
      var day = ChineseDate.in(reading.words(reading.paragraphs().get(i)));
      if (day.isPresent()) {
        return day.get();
      }
    }
    return null;
  }

  private void read() {
    Node root = Outline.of(reading, frame);
    root.children().forEach(node -> topics(node, List.of()));
    if (topics.isEmpty()) {
      root.children().forEach(node -> charges(node, List.of()));
    }
    if (topics.isEmpty() && root.children().isEmpty()) {
      List<Span> paragraphs = reading.paragraphs();
      int from = paragraphs.get(title).end();
      topics.addAll(MinutesTopic.ofProse(reading, new Span(from, bodyEnd())));
    }
    topics.forEach(this::issue);
  }

  /** Where those who were there are named, or the minutes are signed. */
  private int bodyEnd() {
    List<Span> paragraphs = reading.paragraphs();
    int last = title + 1;
    while (last < frame.end()
        && !ATTENDED.matcher(reading.words(paragraphs.get(last))).lookingAt()
        && !ChineseDate.isDateLine(reading.text(), paragraphs.get(last))) {
      last++;
    }
    return paragraphs.get(last - 1).end();
  }

  /** The lowest numbers at which something was decided. */
  private void topics(Node node, List<String> above) {
    MinutesTopic own = MinutesTopic.of(reading, node, above);
    if (own != null) {
      topics.add(own);
      return;
    }
    List<String> below = below(node, above);
    node.children().forEach(child -> topics(child, below));
  }

  /** Where no topic says that it was decided, each number that charges a unit is a decision. */
  private void charges(Node node, List<String> above) {
    if (node.children().isEmpty()) {
      MinutesTopic charge = MinutesTopic.charge(reading, node, above);
      if (charge != null) {
        topics.add(charge);
      }
      return;
    }
    List<String> below = below(node, above);
    node.children().forEach(child -> charges(child, below));
  }

  private List<String> below(Node node, List<String> above) {
    List<String> below = new ArrayList<>(above);
    below.add(reading.words(MinutesTopic.heading(reading.text(), node)));
    return below;
  }

  private void issue(MinutesTopic topic) {
    List<Draft.Measure> measures = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    List<UnitMention> units = new ArrayList<>();
    for (Span span : topic.measures()) {
      String words = reading.words(span);
      measures.add(new Draft.Measure(measures.size() + 1, words, reading.source(span)));
      parts.add(new Part(measures.size(), words));
      LetterUnits.of(words).stream().filter(unit -> !units.contains(unit)).forEach(units::add);
    }
    List<Clause> clauses = Clause.of(parts);
    List<DeadlineMention> deadlines = DeadlineReader.read(clauses, dates);
    List<Draft.IssuedDocument> documents = new ArrayList<>();
    for (int i = 0; i < topic.measures().size(); i++) {
      IssuedDocuments.read(reading, i + 1, topic.measures().get(i), documents);
    }
    Span lead = reading.trim(topic.lead());
    issues.add(
        new Draft.Issue(
            topic.path(),
            topic.headings(),
            reading.words(topic.title()),
            lead.isEmpty() ? null : reading.words(lead),
            reading.source(topic.whole()),
            reading.source(topic.title()),
            lead.isEmpty() ? null : reading.source(lead),
            measures,
            Draft.Status.NOT_STATED,
            deadlines,
            units,
            List.of(),
            ActorReader.read(clauses),
            MetricReader.read(clauses),
            documents,
            List.of()));
    for (Span between : topic.between()) {
      addPassage(Draft.Passage.Kind.INTRODUCTION, topic.path(), between);
    }
  }

  private void addPassage(Draft.Passage.Kind kind, List<String> path, Span span) {
    if (!reading.trim(span).isEmpty()) {
      passages.add(new Draft.Passage(kind, path, reading.words(span), reading.source(span)));
    }
  }

  private Draft draft(SourceText source) {
    for (int i = 1; i < topics.size(); i++) {
      Span gap = new Span(topics.get(i - 1).whole().end(), topics.get(i).whole().start());
      addPassage(Draft.Passage.Kind.INTRODUCTION, List.of(), gap);
    }
    passages.sort(Comparator.comparingInt(passage -> passage.source().start()));
    return new Draft(source, report, issues, passages, List.of(), List.of());
  }
}
