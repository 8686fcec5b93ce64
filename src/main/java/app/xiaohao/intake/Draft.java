package app.xiaohao.intake;

import app.xiaohao.model.SourceRange;
import app.xiaohao.model.UnitRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What was understood of one document: the parse contract. Nothing here is in a ledger yet.
 *
 * @param source the document
 * @param report what it says of itself
 * @param issues in the order of the document
 * @param passages what the item chapter holds besides issues: with the issues' own ranges they
 *     account for every character from its first item to its last
 * @param followUps the next steps it announces
 * @param warnings what a person should look at
 */
public record Draft(
    SourceText source,
    Report report,
    List<Issue> issues,
    List<Passage> passages,
    List<FollowUp> followUps,
    List<Warning> warnings) {
  /** The lists are copied. */
  public Draft {
    Objects.requireNonNull(source);
    Objects.requireNonNull(report);
    issues = List.copyOf(issues);
    passages = List.copyOf(passages);
    followUps = List.copyOf(followUps);
    warnings = List.copyOf(warnings);
  }

  /** A draft of a document whose passages besides the issues are not kept, such as a table. */
  public Draft(
      SourceText source,
      Report report,
      List<Issue> issues,
      List<FollowUp> followUps,
      List<Warning> warnings) {
    this(source, report, issues, List.of(), followUps, warnings);
  }

  /**
   * This draft, where it has anything to put into a ledger.
   *
   * @throws IntakeException NOT_A_REPORT if no issue was found
   */
  public Draft withIssues() throws IntakeException {
    if (issues.isEmpty()) {
      throw new IntakeException(IntakeException.Kind.NOT_A_REPORT, source.name(), List.of(), null);
    }
    return this;
  }

  /**
   * What the document says of itself; null where it does not.
   *
   * @param title the document's own title line
   * @param inspectedParty whom the feedback was given to (向…反馈), as named there
   * @param address without the postcode
   * @param commentFrom first day on which the public may comment
   * @param commentTo last day on which the public may comment
   */
  public record Report(
      String title,
      String inspectedParty,
      String inspectingBody,
      LocalDate inspectionFrom,
      LocalDate inspectionTo,
      LocalDate feedbackDate,
      String signatory,
      LocalDate signedDate,
      String phone,
      String address,
      String postcode,
      String email,
      LocalDate commentFrom,
      LocalDate commentTo) {}

  /**
   * One problem: the lowest numbered heading of the item chapter that carries text of its own.
   *
   * @param path numbers from the chapter down, without dots, ASCII brackets: 二, 第一方面, (一), 1, (1)
   * @param headings the enclosing headings below the chapter, as printed but without numbers
   * @param title without number, end punctuation and the wrapper 针对…问题; null where the paragraph
   *     has none
   * @param lead text before the first marker beyond the title; null where there is none
   * @param source from its number to the end of its last measure
   * @param titleSource where the title's words stand; null where it has none
   * @param leadSource where the lead stands; null where it has none
   * @param units only where a field or a cell gives them
   * @param leaders only where a field or a cell gives them
   * @param actors organs and units named as doing something for the rectification
   */
  public record Issue(
      List<String> path,
      List<String> headings,
      String title,
      String lead,
      SourceRange source,
      SourceRange titleSource,
      SourceRange leadSource,
      List<Measure> measures,
      Status status,
      List<DeadlineMention> deadlines,
      List<UnitMention> units,
      List<String> leaders,
      List<String> actors,
      List<Metric> metrics) {
    /** The lists are copied. */
    public Issue {
      path = List.copyOf(path);
      headings = List.copyOf(headings);
      Objects.requireNonNull(source);
      measures = List.copyOf(measures);
      Objects.requireNonNull(status);
      deadlines = List.copyOf(deadlines);
      units = List.copyOf(units);
      leaders = List.copyOf(leaders);
      actors = List.copyOf(actors);
      metrics = List.copyOf(metrics);
    }
  }

  /**
   * What follows 一是, 二是 …, up to the next marker or the end.
   *
   * @param n counted from 1 inside its issue
   * @param text without its marker, white space at the ends off
   */
  public record Measure(int n, String text, SourceRange source) {}

  /**
   * What the text says of the issue's state.
   *
   * @param quote the words that say so; null where nothing is stated
   */
  public record Status(Value value, String quote) {
    /** Nothing stated. */
    public static final Status NOT_STATED = new Status(Value.NOT_STATED, null);

    /** The four states that a report can state. */
    public enum Value {
      COMPLETED,
      IN_PROGRESS,
      LONG_TERM,
      NOT_STATED
    }
  }

  /**
   * A time by which something is to be done.
   *
   * @param measure the measure's number; null where it binds the issue
   * @param quote the words as written
   * @param date null where the words give none
   * @param rule how the date was reckoned or how it recurs; null where the words are a plain date
   */
  public record DeadlineMention(
      Integer measure, String quote, Kind kind, LocalDate date, String rule) {
    /** How the words bind. */
    public enum Kind {
      DATE,
      RECURRING,
      RELATIVE
    }
  }

  /** A unit named by a field or a cell. */
  public record UnitMention(String name, UnitRole role) {}

  /**
   * A rate of completion or a count of work done.
   *
   * @param measure the measure's number; null where it stands in the lead
   */
  public record Metric(Integer measure, String quote, double value, String unit) {}

  /**
   * Words of the item chapter that belong to no single issue's title, lead or measures.
   *
   * @param path the numbers above and of it
   * @param text without its number
   * @param source from its number to its end
   */
  public record Passage(Kind kind, List<String> path, String text, SourceRange source) {
    /** The path is copied. */
    public Passage {
      path = List.copyOf(path);
    }

    /** What it is. */
    public enum Kind {
      /** a heading that groups issues */
      HEADING,
      /** text below such a heading before its first issue */
      INTRODUCTION,
      /** a labelled field of an issue that is neither lead nor measure (整改目标：, 责任单位：) */
      FIELD
    }
  }

  /** A next step announced by the report. */
  public record FollowUp(List<String> path, String title, String text, SourceRange source) {
    /** The path is copied. */
    public FollowUp {
      path = List.copyOf(path);
    }
  }
}
