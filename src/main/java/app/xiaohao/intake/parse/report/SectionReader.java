package app.xiaohao.intake.parse.report;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.parse.item.IssueReader;
import app.xiaohao.intake.parse.line.Mark;
import app.xiaohao.intake.parse.line.Reading;
import app.xiaohao.intake.parse.line.ReportDates;
import app.xiaohao.intake.parse.outline.Chapters;
import app.xiaohao.intake.parse.outline.Evidence;
import app.xiaohao.intake.parse.outline.FollowUps;
import app.xiaohao.intake.parse.outline.Node;
import app.xiaohao.intake.parse.outline.NumberCheck;
import app.xiaohao.intake.parse.outline.Outline;
import app.xiaohao.intake.parse.outline.Sections;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one report of a document: first where its items stand, then the items. */
final class SectionReader {
  private final Reading reading;
  private final Sections.Section section;
  private final boolean findings;
  private final Chapters chapters;
  private final boolean strong;
  private final boolean weak;

  SectionReader(Reading reading, Sections.Section section) {
    this.reading = reading;
    this.section = section;
    Node root = Outline.of(reading, section.frame());
    this.findings = Evidence.isFindings(reading, section, root);
    this.chapters = Chapters.of(reading.text(), root, findings);
    this.strong = Evidence.isStrong(reading, section, chapters.items());
    boolean essay = Evidence.isEssay(reading, section, root);
    this.weak = !essay && (findings || Evidence.isWeak(reading, section, chapters.items()));
  }

  Sections.Section section() {
    return section;
  }

  /** Whether it only tells findings. */
  boolean isFindings() {
    return findings;
  }

  /** Whether it has items at all. */
  boolean hasItems() {
    return !chapters.items().isEmpty() && (strong || weak);
  }

  /** Whether its items carry the form of problems, and not only a heading that promises them. */
  boolean isSure() {
    return strong
        || findings
        || chapters.items().stream().anyMatch(item -> !item.children().isEmpty());
  }

  /** Whether its items carry the form of problems. */
  boolean isStrong() {
    return strong;
  }

  List<Node> items() {
    return chapters.items();
  }

  /**
   * The issues.
   *
   * @param title what stands first among the headings; null where the document is one report
   */
  IssueReader issues(ReportDates dates, String title) {
    IssueReader.Manner manner =
        new IssueReader.Manner(findings, isAudit(), labelsAreUnique(chapters.items()));
    IssueReader issues = new IssueReader(reading, dates, manner);
    issues.read(chapters.items(), title == null ? List.of() : List.of(title));
    return issues;
  }

  List<Draft.FollowUp> followUps() {
    List<Draft.FollowUp> found = new ArrayList<>(FollowUps.of(reading, chapters.nextSteps()));
    found.addAll(FollowUps.ofOutlook(reading, section.frame()));
    return found;
  }

  List<Warning> numberWarnings() {
    return new ArrayList<>(NumberCheck.of(reading, chapters.items()));
  }

  private boolean isAudit() {
    return section.title() != null && section.title().words().contains("审计");
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
