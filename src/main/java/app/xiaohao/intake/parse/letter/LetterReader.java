package app.xiaohao.intake.parse.letter;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.item.DeadlineReader;
import app.xiaohao.intake.parse.item.FieldDeadline;
import app.xiaohao.intake.parse.item.IssueBody;
import app.xiaohao.intake.parse.item.MeasureTime;
import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.ChineseDate;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.FieldLabel;
import app.xiaohao.intake.parse.line.Fields;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.Part;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.outline.FindingTitle;
import app.xiaohao.intake.parse.outline.Frame;
import app.xiaohao.intake.parse.outline.Heading;
import app.xiaohao.intake.parse.outline.Sections;
import app.xiaohao.intake.parse.report.ReportHead;
import app.xiaohao.intake.parse.report.SectionReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a letter that hands out work ({@link LetterForm}): whom it is to answers for each of its
 * items, unless the item names its own; the one time that it sets is that of each item, unless the
 * item has its own ({@link LetterDemand}); who signs it asks for the answer.
 */
final class LetterReader {
  private static final int LONGEST_TITLE = 150;
  private static final int LONGEST_SIGNATORY = 40;

  private static final Pattern ASKS =
      Pattern.compile(
          "(?:请|责令|要求|限|须|应|务必|[希望]|督促|抓紧|立即|尽快|整改要求).{0,80}?(?:整改|办理|核查|处理|落实|处置|调查|报|反馈|回复|消除|整治|办结|完成|改正)");

  /** A letter that presses for work, whose numbers may all be demands. */
  private static final Pattern URGES = Pattern.compile("督办|交办|催办|转办|督促");

  private static final Pattern EVERY =
      Pattern.compile(
          "^(?:请|并|要|须|应|自.{1,12}起|于|[，,])*(每个?(?:周[一二三四五六日天]?|星期[一二三四五六日天]|月(?:\\d{1,2}[日号]|[底末])?|季度?末?|半年|年))"
              + "[^，。；]{0,20}(?:报|反馈|调度|开展|组织|召开|检查|通报|更新)");

  private static final Pattern CONTACT = Pattern.compile("[（(]?(?:联系|电话|咨询)");
  private static final Pattern TASKS = Pattern.compile("议定|任务|交办|会议|工作事项");
  private static final Pattern PROBLEMS = Pattern.compile("问题|隐患|线索|整改");

  private static final Pattern NOTE =
      Pattern.compile(
          "[（(][^（）()]{0,40}(?:责任|牵头|配合|整改|时限|[前局委办镇部科处]$|[前局委办镇部科处])[^（）()]{0,30}[）)]$");

  private static final Pattern BRACKET = Pattern.compile("[（(][^（）()]*[）)][。；;]?");

  private static final Pattern OPEN_END = Pattern.compile("(?<=^[^（(]{0,300})[）)]$");

  private static final Pattern SET =
      Pattern.compile("请|限|责令|要求|整改|时限|前(?:完成|更换|办结|改正|修复|消除|补|拆|[）)]?$)");

  private static final Pattern FAULT = Pattern.compile("[未没]|应.{0,20}[而但]|逾期|超过|届满|过期");

  private final Reading reading;
  private final String text;
  private final LetterForm form;
  private final LetterItems list;
  private final ReportDates dates;
  private final LetterDemand demand;
  private final boolean tasks;
  private final Draft.Report report;

  private LetterReader(Reading reading, Frame frame, LetterForm form) {
    this.reading = reading;
    this.text = reading.text();
    this.form = form;
    int end = signature(frame);
    boolean urges = URGES.matcher(reading.words(reading.paragraphs().get(form.title()))).find();
    this.list = LetterItems.in(reading, form.addressed() + 1, end, urges);
    Frame own = new Frame(frame.start(), opening(end), contact(end), frame.end());
    this.report = report(ReportHead.of(reading, own));
    this.dates = ReportDates.of(report);
    this.demand = LetterDemand.of(list.others().stream().map(reading::words).toList(), dates);
    String title = reading.words(reading.paragraphs().get(form.title()));
    this.tasks =
        list.areTasks() || (TASKS.matcher(title).find() && !PROBLEMS.matcher(title).find());
  }

  /** The draft of a document that is such a letter; null where it is none. */
  static Draft read(Reading reading, SourceText source, List<Sections.Section> sections) {
    Frame frame = sections.getFirst().frame();
    LetterForm form = LetterForm.of(reading, frame.start(), frame.end());
    boolean annexed =
        sections.stream().skip(1).anyMatch(next -> new SectionReader(reading, next).hasItems());
    if (form == null || annexed) {
      return null;
    }
    LetterReader letter = new LetterReader(reading, frame, form);
    return letter.asks() ? letter.draft(source) : null;
  }

  /**
   * Whether a document answers a proposal, or has the title of a letter that hands out nothing (a
   * reply, an invitation, praise) and none of the forms in which problems are told with their work.
   */
  static boolean isBare(Reading reading, List<Sections.Section> sections) {
    Frame frame = sections.getFirst().frame();
    return LetterForm.answersProposal(reading, frame.start(), frame.end())
        || (LetterForm.handsOutNothing(reading, frame.start(), frame.end())
            && !tellsProblems(reading));
  }

  /** Whether a paragraph has one of the forms in which problems are told with their work. */
  static boolean tellsProblems(Reading reading) {
    return reading.paragraphs().stream()
        .anyMatch(paragraph -> tellsProblem(reading.text(), paragraph));
  }

  private static boolean tellsProblem(String text, Span paragraph) {
    Mark mark = Mark.at(text, paragraph.start(), paragraph.end());
    int start = mark == null ? paragraph.start() : mark.end();
    return FieldLabel.at(text, start, paragraph.end()) != null
        || (mark != null && Heading.wrapped(text, start, paragraph.end()) != null);
  }

  private boolean asks() {
    if (list.areTasks()) {
      return true;
    }
    return !list.items().isEmpty()
        && list.others().stream().anyMatch(span -> ASKS.matcher(reading.words(span)).find());
  }

  /** The first paragraph of the lines that sign it. */
  private int signature(Frame frame) {
    for (int i = form.addressed() + 1; i < frame.end(); i++) {
      if (ChineseDate.isDateLine(text, reading.paragraphs().get(i))) {
        Span before = reading.paragraphs().get(i - 1);
        boolean name =
            i - 1 > form.addressed()
                && before.length() <= LONGEST_SIGNATORY
                && !Chars.isStop(text.charAt(before.end() - 1))
                && Mark.at(text, before.start(), before.end()) == null;
        return name ? i - 1 : i;
      }
    }
    return frame.end();
  }

  /** The first of the lines behind the items that tell whom to ask. */
  private int contact(int end) {
    int last = list.items().isEmpty() ? 0 : list.items().getLast().whole().end();
    for (int i = form.addressed() + 1; i < end; i++) {
      Span line = reading.paragraphs().get(i);
      if (line.start() >= last && CONTACT.matcher(reading.words(line)).lookingAt()) {
        return i;
      }
    }
    return end;
  }

  /** Behind the last paragraph of the opening. */
  private int opening(int end) {
    int at = list.items().isEmpty() ? end : form.addressed() + 1;
    while (at < end
        && reading.paragraphs().get(at).start() < list.items().getFirst().whole().start()) {
      at++;
    }
    return at;
  }

  private Draft.Report report(Draft.Report head) {
    String to = form.units().stream().map(UnitMention::name).collect(Collectors.joining("、"));
    String title = reading.words(reading.paragraphs().get(form.title()));
    return Draft.Report.between(title, to.isEmpty() ? null : to, null)
        .orElse(head)
        .orElse(Draft.Report.between(null, null, head.signatory()));
  }

  private Draft draft(SourceText source) {
    List<Draft.Issue> issues = new ArrayList<>();
    List<Draft.Passage> passages = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      issues.add(issue(list.items().get(i), i + 1, passages));
    }
    for (Span heading : list.headings()) {
      addPassage(Draft.Passage.Kind.HEADING, List.of(), heading, passages);
    }
    int first = list.items().getFirst().whole().start();
    int last = list.items().getLast().whole().end();
    for (Span other : list.others()) {
      if (other.start() >= first && other.end() <= last) {
        addPassage(Draft.Passage.Kind.INTRODUCTION, List.of(), other, passages);
      }
    }
    passages.sort(Comparator.comparingInt(passage -> passage.source().start()));
    List<Warning> warnings = new ArrayList<>();
    if (issues.stream().allMatch(issue -> issue.measures().isEmpty())) {
      warnings.add(new Warning(issues.getFirst().source(), Warning.Kind.FINDINGS_ONLY, List.of()));
    }
    return new Draft(source, report, issues, passages, List.of(), warnings);
  }

  private void addPassage(
      Draft.Passage.Kind kind, List<String> path, Span span, List<Draft.Passage> passages) {
    if (!reading.trim(span).isEmpty()) {
      passages.add(new Draft.Passage(kind, path, reading.words(span), reading.source(span)));
    }
  }

  private Draft.Issue issue(LetterItems.Item item, int number, List<Draft.Passage> passages) {
    Fields fields =
        Fields.of(text, new Span(item.words(), item.whole().end()), FieldLabel.Manner.WORK);
    Span before = new Span(item.words(), fields.before().end());
    Heading heading = tasks ? heading(before) : ofFinding(before);
    Span rest = new Span(heading.bodyStart(), item.whole().end());
    boolean noted = BRACKET.matcher(reading.words(rest)).matches();
    boolean work = (tasks || !fields.isEmpty()) && !noted && !isBlank(rest);
    boolean wordsAreWork = tasks && heading.title() != null && fields.isEmpty() && !work;
    IssueBody body =
        work
            ? IssueBody.of(reading, rest, dates, FieldLabel.Manner.WORK)
            : IssueBody.ofFinding(reading, rest, dates);
    for (Span field : body.otherFields()) {
      addPassage(Draft.Passage.Kind.FIELD, item.path(), field, passages);
    }
    Span title = heading.title();
    Span lead = body.lead();
    boolean blank = title != null && isBlank(rest);
    return new Draft.Issue(
        item.path(),
        item.headings(),
        title == null ? null : reading.words(title),
        lead == null ? null : reading.words(lead),
        reading.source(blank ? new Span(item.whole().start(), title.end()) : item.whole()),
        title == null ? null : reading.source(title),
        lead == null ? null : reading.source(lead),
        wordsAreWork
            ? List.of(new Draft.Measure(1, reading.words(title), reading.source(title)))
            : body.measures(),
        Draft.Status.NOT_STATED,
        deadlines(item, number, body),
        units(item, body),
        body.leaders(),
        body.actors(),
        body.metrics(),
        body.documents(),
        List.of());
  }

  /** Whether nothing but signs stands behind the title. */
  private boolean isBlank(Span rest) {
    for (int i = rest.start(); i < rest.end(); i++) {
      if (!Chars.isTrailing(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private List<UnitMention> units(LetterItems.Item item, IssueBody body) {
    if (!body.units().isEmpty()) {
      return body.units();
    }
    String words = reading.words(new Span(item.words(), item.whole().end()));
    List<UnitMention> own = tasks ? LetterUnits.of(words) : LetterUnits.noted(words);
    if (!own.isEmpty()) {
      return own;
    }
    return item.units().isEmpty() ? form.units() : item.units();
  }

  private List<DeadlineMention> deadlines(LetterItems.Item item, int number, IssueBody body) {
    if (!body.deadlines().isEmpty()) {
      return body.deadlines();
    }
    String words = reading.words(new Span(item.words(), item.whole().end()));
    List<DeadlineMention> own =
        DeadlineReader.read(Clause.of(List.of(new Part(null, words))), dates).stream()
            .filter(mention -> tasks || sets(mention.quote()))
            .map(LetterReader::withoutBracket)
            .toList();
    if (!own.isEmpty()) {
      return own;
    }
    DeadlineMention rhythm = tasks ? rhythm(words) : null;
    if (rhythm != null) {
      return List.of(rhythm);
    }
    DeadlineMention all = demand.of(number);
    DeadlineMention atOnce = tasks ? MeasureTime.of(1, words, true) : null;
    if (atOnce != null && atOnce.kind() == DeadlineMention.Kind.IMMEDIATE) {
      boolean dated = all != null && all.date() != null;
      return List.of(
          new DeadlineMention(
              null,
              atOnce.quote(),
              DeadlineMention.Kind.IMMEDIATE,
              dated ? all.date() : null,
              dated ? all.rule() : null));
    }
    return all == null ? List.of() : List.of(all);
  }

  /** 每周报送进展: a task that is due again and again. */
  private DeadlineMention rhythm(String words) {
    Matcher every = EVERY.matcher(words);
    return every.find()
        ? FieldDeadline.of(every.group(1), dates)
            .filter(mention -> mention.kind() == DeadlineMention.Kind.RECURRING)
            .orElse(null)
        : null;
  }

  /** The bracket that closes a note is none of its words. */
  private static DeadlineMention withoutBracket(DeadlineMention mention) {
    String quote = OPEN_END.matcher(mention.quote()).replaceFirst("");
    return new DeadlineMention(
        mention.measure(), quote, mention.kind(), mention.date(), mention.rule());
  }

  /** A finding tells of days too: 未在3月底前完成检测 sets none. */
  private static boolean sets(String quote) {
    return SET.matcher(quote).find() && !FAULT.matcher(quote).find();
  }

  /** The words that name what is wrong; a sentence with a note behind it is left whole. */
  private Heading ofFinding(Span span) {
    Heading whole = heading(span);
    boolean noted = whole.title() == null || whole.bodyStart() < sentenceEnd(span);
    if (noted || whole.form() == Heading.Form.WRAPPED) {
      return whole;
    }
    Heading cut = FindingTitle.of(text, span.start(), sentenceEnd(span));
    return cut.title() == null || cut.title().end() >= whole.title().end() ? whole : cut;
  }

  private int sentenceEnd(Span span) {
    int end = span.start();
    while (end < span.end() && !Chars.isStop(text.charAt(end)) && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  /** The first sentence, a note of units and times behind it off. */
  private Heading heading(Span span) {
    Heading wrapped = Heading.wrapped(text, span.start(), span.end());
    if (wrapped != null) {
      return wrapped;
    }
    int end = sentenceEnd(span);
    int last = end;
    while (last > span.start() && Chars.isTrailing(text.charAt(last - 1))) {
      last--;
    }
    Matcher note = NOTE.matcher(text).region(span.start(), last);
    boolean noted = note.find() && note.start() > span.start();
    Span title = Heading.clean(text, new Span(span.start(), noted ? note.start() : end));
    return title.isEmpty() || title.length() > LONGEST_TITLE
        ? new Heading(null, Heading.Form.NONE, span.start())
        : new Heading(
            title, Heading.Form.WHOLE, noted ? note.start() : Math.min(end + 1, span.end()));
  }
}
