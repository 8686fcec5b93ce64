package app.xiaohao.intake.parse.letter;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Draft.DeadlineMention;
import app.xiaohao.intake.Draft.UnitMention;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.parse.item.ActorReader;
import app.xiaohao.intake.parse.item.DeadlineReader;
import app.xiaohao.intake.parse.item.FieldDeadline;
import app.xiaohao.intake.parse.item.FieldUnits;
import app.xiaohao.intake.parse.item.IssuedDocuments;
import app.xiaohao.intake.parse.item.MetricReader;
import app.xiaohao.intake.parse.line.Chars;
import app.xiaohao.intake.parse.line.ChineseDate;
import app.xiaohao.intake.parse.line.Clause;
import app.xiaohao.intake.parse.line.MeasureSplitter;
import app.xiaohao.intake.parse.line.Part;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.outline.Frame;
import app.xiaohao.intake.parse.outline.Heading;
import app.xiaohao.intake.parse.outline.Sections;
import app.xiaohao.intake.parse.report.ReportHead;
import app.xiaohao.model.UnitRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A letter in the form of a sheet, one labelled line after another (督办事项：, 承办单位：, 办理时限：, 督办要求：):
 * one matter, whoever is to see to it, by when, and what is asked for as its measures.
 */
final class LetterSheet {
  private static final Pattern LABEL = Pattern.compile("^([\\u4e00-\\u9fff]{2,8})\\s*[:：]\\s*");

  private static final Pattern MATTER =
      Pattern.compile(
          "(?:督办|交办|转办|催办|整改)(?:事项|内容|问题|任务)|事项(?:名称|内容)|(?:存在的?|主要)?问题(?:描述|内容)?|隐患(?:内容|描述|情况|名称)");

  private static final Pattern UNIT =
      Pattern.compile("(承办|责任|整改|主办|牵头|被督办|受检|被检|被检查|协办|配合|会办)(?:责任)?(?:单位|部门|科室)");

  private static final Pattern TIME =
      Pattern.compile("(?:办理|办结|完成|整改|督办|限办)(?:完成)?(?:时限|期限|时间|日期)");

  private static final Pattern ASKED = Pattern.compile("(?:督办|办理|整改|工作|处理|交办)(?:要求|措施|意见)");

  private final Reading reading;
  private final ReportDates dates;
  private final List<Draft.Passage> passages = new ArrayList<>();
  private final List<UnitMention> units = new ArrayList<>();
  private final List<DeadlineMention> deadlines = new ArrayList<>();
  private final List<Span> measures = new ArrayList<>();
  private Span matter;
  private int start = -1;
  private int end;

  private LetterSheet(Reading reading, ReportDates dates) {
    this.reading = reading;
    this.dates = dates;
  }

  /** The draft of a document that is such a sheet; null where it is none. */
  static Draft read(Reading reading, SourceText source, List<Sections.Section> sections) {
    Frame frame = sections.getFirst().frame();
    int title = LetterForm.titleOf(reading, frame.start(), frame.end());
    if (title < 0 || sections.size() > 1) {
      return null;
    }
    int last = title + 1;
    while (last < frame.end()
        && !ChineseDate.isDateLine(reading.text(), reading.paragraphs().get(last))) {
      last++;
    }
    Draft.Report head =
        ReportHead.of(reading, new Frame(frame.start(), title + 1, last, frame.end()));
    LetterSheet sheet = new LetterSheet(reading, ReportDates.of(head));
    sheet.read(title + 1, last);
    return sheet.matter == null || (sheet.units.isEmpty() && sheet.deadlines.isEmpty())
        ? null
        : sheet.draft(source, head, reading.words(reading.paragraphs().get(title)));
  }

  private void read(int from, int last) {
    int at = from;
    while (at < last) {
      int next = at + 1;
      while (next < last && label(next) == null) {
        next++;
      }
      String label = label(at);
      Span whole =
          new Span(reading.paragraphs().get(at).start(), reading.paragraphs().get(next - 1).end());
      if (label != null) {
        add(label, whole);
      }
      at = next;
    }
  }

  private String label(int index) {
    Matcher label = LABEL.matcher(reading.words(reading.paragraphs().get(index)));
    return label.find() ? label.group(1) : null;
  }

  private void add(String label, Span whole) {
    int colon = whole.start();
    while (!Chars.isColon(reading.text().charAt(colon))) {
      colon++;
    }
    Span content = reading.trim(new Span(colon + 1, whole.end()));
    String words = reading.words(content);
    Matcher unit = UNIT.matcher(label);
    if (content.isEmpty()) {
      return;
    } else if (matter == null && MATTER.matcher(label).matches()) {
      matter = content;
    } else if (unit.matches()) {
      units.addAll(FieldUnits.of(words, role(unit.group(1))));
      addPassage(whole);
    } else if (TIME.matcher(label).matches()) {
      FieldDeadline.of(words, dates).ifPresent(deadlines::add);
      addPassage(whole);
    } else if (ASKED.matcher(label).matches()) {
      asked(content);
    } else if (start >= 0) {
      addPassage(whole);
    } else {
      return;
    }
    start = start < 0 ? whole.start() : start;
    end = whole.end();
  }

  private void asked(Span content) {
    MeasureSplitter.Split split = MeasureSplitter.split(reading.text(), content);
    addPassage(split.lead());
    split.measures().stream()
        .map(reading::trim)
        .filter(span -> !span.isEmpty())
        .forEach(measures::add);
  }

  private void addPassage(Span span) {
    if (!reading.trim(span).isEmpty()) {
      passages.add(
          new Draft.Passage(
              Draft.Passage.Kind.FIELD, List.of("1"), reading.words(span), reading.source(span)));
    }
  }

  private static UnitRole role(String word) {
    return switch (word) {
      case "牵头", "主办" -> UnitRole.LEAD;
      case "协办", "配合", "会办" -> UnitRole.SUPPORTING;
      default -> UnitRole.RESPONSIBLE;
    };
  }

  private Draft draft(SourceText source, Draft.Report head, String title) {
    String to =
        units.stream()
            .filter(unit -> unit.role() != UnitRole.SUPPORTING)
            .map(UnitMention::name)
            .collect(Collectors.joining("、"));
    Draft.Report report = Draft.Report.between(title, to.isEmpty() ? null : to, head.signatory());
    return new Draft(source, report.orElse(head), List.of(issue()), passages, List.of(), List.of());
  }

  private Draft.Issue issue() {
    Heading named = Heading.of(reading.text(), matter.start(), matter.end(), true);
    Span title = named.title() == null ? Heading.clean(reading.text(), matter) : named.title();
    int behind = named.title() == null ? matter.end() : Math.min(named.bodyStart(), matter.end());
    Span lead = reading.trim(new Span(behind, matter.end()));
    List<Draft.Measure> work = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    List<Draft.IssuedDocument> documents = new ArrayList<>();
    for (Span span : measures) {
      String words = reading.words(span);
      work.add(new Draft.Measure(work.size() + 1, words, reading.source(span)));
      parts.add(new Part(work.size(), words));
      IssuedDocuments.read(reading, work.size(), span, documents);
    }
    List<Clause> clauses = Clause.of(parts);
    List<DeadlineMention> all = new ArrayList<>(deadlines);
    all.addAll(DeadlineReader.read(clauses, dates));
    return new Draft.Issue(
        List.of("1"),
        List.of(),
        reading.words(title),
        lead.isEmpty() ? null : reading.words(lead),
        reading.source(new Span(start, end)),
        reading.source(title),
        lead.isEmpty() ? null : reading.source(lead),
        work,
        Draft.Status.NOT_STATED,
        all,
        units,
        List.of(),
        ActorReader.read(clauses),
        MetricReader.read(clauses),
        documents,
        List.of());
  }
}
