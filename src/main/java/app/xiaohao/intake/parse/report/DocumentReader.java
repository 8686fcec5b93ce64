package app.xiaohao.intake.parse.report;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.item.IssueReader;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.intake.parse.line.Span;
import app.xiaohao.intake.parse.line.TableText;
import app.xiaohao.intake.parse.line.TitleLine;
import app.xiaohao.intake.parse.outline.Node;
import app.xiaohao.intake.parse.outline.Sections;
import app.xiaohao.intake.parse.outline.Ties;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.List;

/** Puts what the reports of a document say together into one draft, in the order of the text. */
final class DocumentReader {
  private static final int FIRST_WORDS = 20;

  private final Reading reading;
  private final Draft.Report report;
  private final List<Draft.Issue> issues = new ArrayList<>();
  private final List<Draft.Passage> passages = new ArrayList<>();
  private final List<Draft.FollowUp> followUps = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  DocumentReader(Reading reading, Draft.Report report) {
    this.reading = reading;
    this.report = report;
  }

  List<Draft.Issue> issues() {
    return issues;
  }

  List<Draft.Passage> passages() {
    return passages;
  }

  List<Draft.FollowUp> followUps() {
    return followUps;
  }

  List<Warning> warnings() {
    return warnings;
  }

  void read(List<Sections.Section> sections) {
    List<SectionReader> readers =
        sections.stream().map(section -> new SectionReader(reading, section)).toList();
    List<SectionReader> withItems = withItems(readers);
    boolean several =
        withItems.stream().filter(reader -> reader.section().title() != null).count() > 1;
    int table = TableText.headerIn(reading);
    if (table >= 0
        && withItems.stream().noneMatch(reader -> reader.section().frame().first() < table)) {
      warnTable(table);
      return;
    }
    int reached = -1;
    List<Node> items = new ArrayList<>();
    for (SectionReader reader : withItems) {
      TitleLine title = reader.section().title();
      boolean named = several && title != null;
      ReportDates own = ReportDates.of(ReportHead.of(reading, reader.section().frame()));
      IssueReader read =
          reader.issues(own.or(ReportDates.of(report)), named ? title.words() : null);
      if (read.issues().isEmpty()) {
        continue;
      }
      if (reached >= 0) {
        between(reached, reader, read);
      }
      issues.addAll(read.issues());
      passages.addAll(read.passages());
      followUps.addAll(read.followUps());
      warnings.addAll(read.warnings());
      warnings.addAll(reader.numberWarnings());
      items.addAll(reader.items());
      reached = read.end();
    }
    if (issues.isEmpty()) {
      return;
    }
    readers.forEach(reader -> followUps.addAll(reader.followUps()));
    if (withItems.stream().allMatch(SectionReader::isFindings)) {
      followUps.replaceAll(new Ties(issues, followUps)::tied);
    }
    warnings.addAll(StatedTotals.check(reading, sections, items, issues));
    if (several) {
      warn(Warning.Kind.SEVERAL_REPORTS, List.of(String.valueOf(withItems.size())));
    }
    if (withItems.stream().allMatch(SectionReader::isFindings)
        && issues.stream().allMatch(issue -> issue.measures().isEmpty())) {
      warn(Warning.Kind.FINDINGS_ONLY, List.of());
    }
    if (table >= 0) {
      warnTable(table);
    }
  }

  /** An annex that lists the problems speaks for the narrative before it. */
  private static List<SectionReader> withItems(List<SectionReader> readers) {
    List<SectionReader> found = readers.stream().filter(SectionReader::hasItems).toList();
    List<SectionReader> annexes =
        found.stream().filter(reader -> reader.section().annex() && reader.isSure()).toList();
    if (annexes.isEmpty()) {
      return found;
    }
    boolean strong = annexes.stream().anyMatch(SectionReader::isStrong);
    return found.stream()
        .filter(reader -> strong ? reader.isStrong() || reader.isFindings() : reader.isSure())
        .toList();
  }

  /**
   * What stands between the items of two reports: the rest of one, title and opening of the next.
   */
  private void between(int reached, SectionReader reader, IssueReader next) {
    int start = next.start();
    TitleLine title = reader.section().title();
    if (title == null) {
      addPassage(Draft.Passage.Kind.INTRODUCTION, new Span(reached, start));
      return;
    }
    List<Span> paragraphs = reading.paragraphs();
    int from = paragraphs.get(title.first()).start();
    int to = paragraphs.get(title.last()).end();
    addPassage(Draft.Passage.Kind.INTRODUCTION, new Span(reached, from));
    addPassage(Draft.Passage.Kind.HEADING, new Span(from, to));
    addPassage(Draft.Passage.Kind.INTRODUCTION, new Span(to, start));
  }

  private void addPassage(Draft.Passage.Kind kind, Span span) {
    if (!reading.trim(span).isEmpty()) {
      passages.add(new Draft.Passage(kind, List.of(), reading.words(span), reading.source(span)));
    }
  }

  private void warn(Warning.Kind kind, List<String> arguments) {
    warnings.add(new Warning(issues.getFirst().source(), kind, arguments));
  }

  private void warnTable(int index) {
    Span line = reading.paragraphs().get(index);
    String words = reading.words(line);
    SourceRange source = reading.source(line);
    warnings.add(
        new Warning(
            source,
            Warning.Kind.TABLE_AS_TEXT,
            List.of(words.substring(0, Math.min(FIRST_WORDS, words.length())))));
  }
}
