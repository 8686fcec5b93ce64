package app.xiaohao.intake.parse;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.item.MeasureTime;
import app.xiaohao.intake.parse.letter.LetterReader;
import app.xiaohao.intake.parse.letter.LetterSheet;
import app.xiaohao.intake.parse.letter.MinutesReader;
import app.xiaohao.intake.parse.line.Layout;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.outline.Sections;
import app.xiaohao.intake.parse.report.DocumentReader;
import app.xiaohao.intake.parse.report.ReportHead;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a report. Holds nothing; safe for several threads. */
public final class ReportParser {

  /**
   * What was understood of a report: never all or nothing. Text in which no items are found gives a
   * draft without issues and a warning. The same text gives the same draft.
   */
  public Draft parse(SourceText source) {
    Reading reading = Layout.read(source.text());
    List<Sections.Section> sections = Sections.of(reading);
    Draft.Report report = null;
    for (Sections.Section section : sections) {
      Draft.Report own = ReportHead.of(reading, section.frame());
      report = report == null ? own : report.orElse(own);
    }
    Draft letter = LetterReader.read(reading, source, sections);
    if (letter == null) {
      letter = LetterSheet.read(reading, source, sections);
    }
    if (letter != null) {
      return letter.withIssues(timed(letter.issues(), letter.report(), source));
    }
    Draft minutes = MinutesReader.read(reading, source, sections);
    if (minutes != null) {
      return minutes.withIssues(timed(minutes.issues(), minutes.report(), source));
    }
    DocumentReader document = new DocumentReader(reading, report);
    if (!LetterReader.isBare(reading, sections) && !MinutesReader.isBare(reading, sections)) {
      document.read(sections);
    }
    List<Warning> warnings = new ArrayList<>(document.warnings());
    if (document.issues().isEmpty() && warnings.isEmpty()) {
      SourceRange whole = new SourceRange(0, source.text().length());
      warnings.add(new Warning(whole, Warning.Kind.NO_ITEMS, List.of()));
    }
    warnings.sort(Comparator.comparingInt(warning -> warning.source().start()));
    return new Draft(
        source,
        report,
        timed(document.issues(), report, source),
        document.passages(),
        document.followUps(),
        warnings);
  }

  private static List<Draft.Issue> timed(
      List<Draft.Issue> issues, Draft.Report report, SourceText source) {
    return MeasureTime.inProse(issues, report.title(), source.text());
  }
}
