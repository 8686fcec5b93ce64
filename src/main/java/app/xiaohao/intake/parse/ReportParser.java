package app.xiaohao.intake.parse;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.Warning;
import app.xiaohao.model.SourceRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a report. Holds nothing; safe for several threads. */
public final class ReportParser {

  /**
   * What was understood of a report: never all or nothing. Text in which no items are found gives a
   * draft without issues and a warning. The same text gives the same draft.
   */
  public Draft parse(SourceText source) {
    Reading reading = Layout.read(source.text());
    Frame frame = Frame.of(reading);
    Draft.Report report = ReportHead.of(reading, frame);
    Node root = Outline.of(reading, frame);
    Chapters chapters = Chapters.of(reading.text(), root);
    IssueReader issues =
        new IssueReader(reading, ReportDates.of(report), labelsAreUnique(chapters.items()));
    issues.read(chapters.items());
    List<Warning> warnings = new ArrayList<>(issues.warnings());
    warnings.addAll(NumberCheck.of(reading, chapters.items()));
    StatedTotal.check(reading, frame, issues.issues().size()).ifPresent(warnings::add);
    if (issues.issues().isEmpty()) {
      warnings.add(
          new Warning(
              new SourceRange(0, source.text().length()), Warning.Kind.NO_ITEMS, List.of()));
    }
    warnings.sort(Comparator.comparingInt(warning -> warning.source().start()));
    return new Draft(
        source,
        report,
        issues.issues(),
        issues.passages(),
        FollowUps.of(reading, chapters.nextSteps()),
        warnings);
  }

  private static boolean labelsAreUnique(List<Node> items) {
    return areUnique(items, new HashSet<>());
  }

  private static boolean areUnique(List<Node> nodes, Set<String> seen) {
    for (Node node : nodes) {
      boolean label = node.mark().style() == Mark.Style.LABEL;
      if ((label && !seen.add(node.label())) || !areUnique(node.children(), seen)) {
        return false;
      }
    }
    return true;
  }
}
