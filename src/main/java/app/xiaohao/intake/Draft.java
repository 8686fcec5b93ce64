package app.xiaohao.intake;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.SourceRange;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.Closure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
 * @param tables how the columns of its tables were understood, in the order of the document; empty
 *     for a report in prose
 * @param origin where its items come from, if this program wrote the document
 */
public record Draft(
    SourceText source,
    Report report,
    List<Issue> issues,
    List<Passage> passages,
    List<FollowUp> followUps,
    List<Warning> warnings,
    List<OfficeTable> tables,
    Origin origin) {
  /** The lists are copied. */
  public Draft {
    Objects.requireNonNull(source);
    Objects.requireNonNull(report);
    issues = List.copyOf(issues);
    passages = List.copyOf(passages);
    followUps = List.copyOf(followUps);
    warnings = List.copyOf(warnings);
    tables = List.copyOf(tables);
    Objects.requireNonNull(origin);
  }

  /** A draft of a document that this program did not write. */
  public Draft(
      SourceText source,
      Report report,
      List<Issue> issues,
      List<Passage> passages,
      List<FollowUp> followUps,
      List<Warning> warnings,
      List<OfficeTable> tables) {
    this(source, report, issues, passages, followUps, warnings, tables, Origin.NONE);
  }

  /** A draft of a report in prose. */
  public Draft(
      SourceText source,
      Report report,
      List<Issue> issues,
      List<Passage> passages,
      List<FollowUp> followUps,
      List<Warning> warnings) {
    this(source, report, issues, passages, followUps, warnings, List.of());
  }

  /** This draft with further warnings. */
  public Draft withWarnings(List<Warning> more) {
    List<Warning> all =
        Stream.concat(warnings.stream(), more.stream())
            .sorted(Comparator.comparingInt(warning -> warning.source().start()))
            .toList();
    return new Draft(source, report, issues, passages, followUps, all, tables, origin);
  }

  /** This draft without the warnings of a kind. */
  public Draft without(Warning.Kind kind) {
    List<Warning> others = warnings.stream().filter(warning -> warning.kind() != kind).toList();
    return new Draft(source, report, issues, passages, followUps, others, tables, origin);
  }

  /** This draft with other issues. */
  public Draft withIssues(List<Issue> others) {
    return new Draft(source, report, others, passages, followUps, warnings, tables, origin);
  }

  /** This draft as that of a document that this program wrote. */
  public Draft withOrigin(Origin known) {
    return new Draft(source, report, issues, passages, followUps, warnings, tables, known);
  }

  /**
   * This draft, where it has anything to put into a ledger.
   *
   * @throws IntakeException if no issue was found: NOT_A_REPORT, or what was passed over and may
   *     hold it
   */
  public Draft withIssues() throws IntakeException {
    if (!issues.isEmpty()) {
      return this;
    }
    for (Warning warning : warnings) {
      IntakeException.Kind passedOver =
          switch (warning.kind()) {
            case OWN_SUMMARY -> IntakeException.Kind.OWN_SUMMARY;
            case OWN_PACKET -> IntakeException.Kind.OWN_PACKET;
            case PAGES_WITHOUT_TEXT -> IntakeException.Kind.PARTLY_SCANNED;
            case SHEETS_HIDDEN -> IntakeException.Kind.SHEETS_HIDDEN;
            case ROWS_HIDDEN, COLUMNS_HIDDEN -> IntakeException.Kind.ROWS_HIDDEN;
            case PROBLEM_UNKNOWN -> IntakeException.Kind.PROBLEM_UNKNOWN;
            default -> null;
          };
      if (passedOver != null) {
        throw new IntakeException(passedOver, source.name(), warning.arguments(), null);
      }
    }
    throw new IntakeException(IntakeException.Kind.NOT_A_REPORT, source.name(), List.of(), null);
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
      LocalDate commentTo) {
    /** What is known of a document of which only the title is. */
    public static Report titled(String title) {
      return between(title, null, null);
    }

    /** What is known of a document that tells no more than who wrote to whom. */
    public static Report between(String title, String inspectedParty, String inspectingBody) {
      return new Report(
          title,
          inspectedParty,
          inspectingBody,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }

    /** This, and where it is silent, what another says. */
    public Report orElse(Report other) {
      return new Report(
          or(title, other.title),
          or(inspectedParty, other.inspectedParty),
          or(inspectingBody, other.inspectingBody),
          or(inspectionFrom, other.inspectionFrom),
          or(inspectionTo, other.inspectionTo),
          or(feedbackDate, other.feedbackDate),
          or(signatory, other.signatory),
          or(signedDate, other.signedDate),
          or(phone, other.phone),
          or(address, other.address),
          or(postcode, other.postcode),
          or(email, other.email),
          or(commentFrom, other.commentFrom),
          or(commentTo, other.commentTo));
    }

    private static <T> T or(T one, T other) {
      return one == null ? other : one;
    }
  }

  /**
   * One problem: the lowest numbered heading of the item chapter that carries text of its own.
   *
   * @param path numbers from the chapter down, without dots, ASCII brackets: 二, 第一方面, (一), 1, (1)
   * @param headings the enclosing headings, as printed but without numbers: those below the
   *     chapter; where several chapters hold the items, that chapter's before them; where the
   *     document holds several reports, the report's title before all
   * @param title without number, end punctuation and the wrapper 针对…问题; null where the paragraph
   *     has none
   * @param lead text before the first marker beyond the title; null where there is none
   * @param source from its number to the end of its last measure
   * @param titleSource where the title's words stand; null where it has none
   * @param leadSource where the lead stands; null where it has none
   * @param units only where a field or a cell gives them for the whole issue
   * @param leaders only where a field or a cell gives them for the whole issue
   * @param actors organs and units named as doing something for the rectification
   * @param documents what was issued or revised (建章立制)
   * @param fields what else a table says of the whole issue, under the office's own headings
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
      List<LeaderMention> leaders,
      List<String> actors,
      List<Metric> metrics,
      List<IssuedDocument> documents,
      List<CustomField> fields) {
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
      documents = List.copyOf(documents);
      fields = List.copyOf(fields);
    }

    /** This issue under another number. */
    public Issue withPath(List<String> other) {
      return new Issue(
          other,
          headings,
          title,
          lead,
          source,
          titleSource,
          leadSource,
          measures,
          status,
          deadlines,
          units,
          leaders,
          actors,
          metrics,
          documents,
          fields);
    }

    /** This issue with other deadlines. */
    public Issue withDeadlines(List<DeadlineMention> others) {
      return new Issue(
          path,
          headings,
          title,
          lead,
          source,
          titleSource,
          leadSource,
          measures,
          status,
          others,
          units,
          leaders,
          actors,
          metrics,
          documents,
          fields);
    }

    /** This issue with other measures. */
    public Issue withMeasures(List<Measure> others) {
      return new Issue(
          path,
          headings,
          title,
          lead,
          source,
          titleSource,
          leadSource,
          others,
          status,
          deadlines,
          units,
          leaders,
          actors,
          metrics,
          documents,
          fields);
    }
  }

  /**
   * What follows 一是, 二是 …, up to the next marker or the end.
   *
   * @param n counted from 1 inside its issue
   * @param text without its marker, white space at the ends off
   * @param row what its own row of a table says; {@link RowFacts#NONE} in prose
   */
  public record Measure(int n, String text, SourceRange source, RowFacts row) {
    /** All parts are required. */
    public Measure {
      Objects.requireNonNull(text);
      Objects.requireNonNull(source);
      Objects.requireNonNull(row);
    }

    /** A measure of a report in prose. */
    public Measure(int n, String text, SourceRange source) {
      this(n, text, source, RowFacts.NONE);
    }
  }

  /**
   * What a row of a table says of its one measure, beyond what it says of the issue. Its deadline
   * stands with the issue's, under the measure's number.
   *
   * @param units in place of the issue's; empty where the issue's hold
   * @param leaders in place of the issue's; empty where the issue's hold
   * @param status in place of the issue's; null where the issue's holds
   * @param progress how far it is, in the words of the cell; empty where nothing is said
   * @param progressOn the day of the progress; null where the document's own counts
   * @param fields columns that the ledger has no place of its own for
   */
  public record RowFacts(
      List<UnitMention> units,
      List<LeaderMention> leaders,
      Status status,
      String progress,
      LocalDate progressOn,
      List<CustomField> fields) {
    /** Nothing beyond what the issue says. */
    public static final RowFacts NONE = new RowFacts(List.of(), List.of(), null, "", List.of());

    /** Facts whose progress has no day of its own. */
    public RowFacts(
        List<UnitMention> units,
        List<LeaderMention> leaders,
        Status status,
        String progress,
        List<CustomField> fields) {
      this(units, leaders, status, progress, null, fields);
    }

    /** The lists are copied. */
    public RowFacts {
      units = List.copyOf(units);
      leaders = List.copyOf(leaders);
      Objects.requireNonNull(progress);
      fields = List.copyOf(fields);
    }
  }

  /** A cell of a column that the ledger has no place of its own for. */
  public record CustomField(String heading, String text) {}

  /**
   * What the text says of the issue's state: one word for the whole, and apart from it the three
   * facts that it states. 已完成 says nothing of 销号, and 长期坚持 is a fact of its own.
   *
   * @param quote the words that say so; null where nothing is stated
   * @param completion null where not stated
   * @param closure null where not stated
   * @param nature null where not stated
   * @param percent 0 to 100; null where not stated
   * @param closedOn the day of 销号 as stated; null where not stated
   * @param closingNumber the number of 销号 as stated; empty where not stated
   */
  public record Status(
      Value value,
      String quote,
      Completion completion,
      Closure closure,
      Nature nature,
      Integer percent,
      LocalDate closedOn,
      String closingNumber) {
    /** Nothing stated. */
    public static final Status NOT_STATED = new Status(Value.NOT_STATED, null, null, null, null);

    /**
     * @throws IllegalArgumentException if the percentage is out of range
     */
    public Status {
      Objects.requireNonNull(value);
      Objects.requireNonNull(closingNumber);
      if (percent != null && (percent < 0 || percent > 100)) {
        throw new IllegalArgumentException("percent out of range: " + percent);
      }
    }

    /** A state of which no percentage and nothing of the act of closing is stated. */
    public Status(
        Value value, String quote, Completion completion, Closure closure, Nature nature) {
      this(value, quote, completion, closure, nature, null, null, "");
    }

    /** A state that says no more than its one word. */
    public static Status of(Value value, String quote) {
      return switch (value) {
        case COMPLETED -> new Status(value, quote, Completion.DONE, null, null);
        case IN_PROGRESS -> new Status(value, quote, Completion.IN_PROGRESS, null, null);
        case LONG_TERM -> new Status(value, quote, null, null, Nature.LONG_TERM);
        case NOT_STATED -> NOT_STATED;
      };
    }

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
      /** a date, also 年底前 reckoned from the document's own date */
      DATE,
      /** each month or quarter */
      RECURRING,
      /** reckoned from a base that the document names: 反馈后30日内 */
      RELATIVE,
      /** 立行立改, in a field, a cell or a measure's own words */
      IMMEDIATE,
      /** 长期坚持, 持续推进, in a field, a cell or a measure's own words */
      LONG_TERM
    }
  }

  /** A unit named by a field or a cell, as written there. */
  public record UnitMention(String name, UnitRole role) {}

  /**
   * A person named by a field or a cell.
   *
   * @param posts what stands in brackets behind the name (区委常委、组织部部长); empty where none
   */
  public record LeaderMention(String name, String posts) {}

  /**
   * A rule or plan that was issued or revised: 印发《…》, 修订《…》, for the list of 建章立制.
   *
   * @param measure the measure's number; null where it stands in the lead
   * @param title without its 《》
   * @param quote the clause that says so, as written
   */
  public record IssuedDocument(Integer measure, String title, String quote, SourceRange source) {}

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

  /**
   * A next step that the report announces, or a suggestion that it makes.
   *
   * @param about the path of the issue that a suggestion repeats; empty where that cannot be told
   */
  public record FollowUp(
      List<String> path, String title, String text, SourceRange source, List<String> about) {
    /** The paths are copied. */
    public FollowUp {
      path = List.copyOf(path);
      about = List.copyOf(about);
    }

    /** A step that is about no issue in particular. */
    public FollowUp(List<String> path, String title, String text, SourceRange source) {
      this(path, title, text, source, List.of());
    }

    /** This follow-up, about an issue. */
    public FollowUp about(List<String> issue) {
      return new FollowUp(path, title, text, source, issue);
    }
  }
}
