package app.xiaohao.intake;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.deadline.Recurrence.Every;
import app.xiaohao.model.inspection.InspectionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Xiaohao's own exchange file: one inspection with everything that the ledger knows of its items,
 * as JSON in UTF-8. The names of the fields are those of the parts below; dates are YYYY-MM-DD;
 * what is unknown is null or left out, a list without entries may be left out. A field that this
 * version does not know makes the file broken rather than be dropped in silence.
 *
 * @param format always {@link #FORMAT}
 * @param version at most {@link #VERSION}; a reader refuses files of a newer one
 * @param issues in the order of the paper
 * @param removed what the ledger that wrote it has struck; it is told to a reader and not taken in;
 *     since version 4
 */
public record ExchangeFile(
    String format,
    int version,
    ExchangeInspection inspection,
    List<ExchangeIssue> issues,
    List<ExchangeRemoved> removed) {
  /** What stands in the field {@code format}, by which the file is known. */
  public static final String FORMAT = "xiaohao-exchange";

  /**
   * The newest version that is read. It is written where there is something that only it knows;
   * else {@link #PLAIN} is, which earlier versions of the program read too.
   */
  public static final int VERSION = 4;

  /** The version that is written where nothing was added or struck by hand. */
  public static final int PLAIN = 3;

  /** The version that knows keys and percentages. */
  private static final int SECOND = 2;

  /** The version that tells STATED (据表销号) from CLOSED; those before call both CLOSED. */
  private static final int THIRD = 3;

  /** The version that knows what was added and struck by hand. */
  private static final int FOURTH = 4;

  /**
   * @throws IllegalArgumentException if it is another format or version, or has a field that its
   *     version does not know
   */
  public ExchangeFile {
    if (!FORMAT.equals(format) || version < 1 || version > VERSION) {
      throw new IllegalArgumentException(format + " " + version);
    }
    Objects.requireNonNull(inspection);
    issues = list(issues);
    removed = list(removed);
    if (version < FOURTH
        && (!removed.isEmpty()
            || issues.stream()
                .flatMap(issue -> issue.measures().stream())
                .anyMatch(measure -> measure.added() != null))) {
      throw new IllegalArgumentException("a later field in version " + version);
    }
    if (version < SECOND && issues.stream().anyMatch(ExchangeIssue::isOfSecond)) {
      throw new IllegalArgumentException("a later field in version " + version);
    }
    if (version < THIRD
        && issues.stream()
            .flatMap(issue -> issue.measures().stream())
            .anyMatch(measure -> measure.closure() == Closure.STATED)) {
      throw new IllegalArgumentException("a later word in version " + version);
    }
  }

  private static <T> List<T> list(List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  private static String orEmpty(String given) {
    return given == null ? "" : given;
  }

  /**
   * The inspection; all but the name may be unknown.
   *
   * @param name how people call it in the ledger
   * @param from first day of the inspection
   * @param to last day of the inspection
   */
  public record ExchangeInspection(
      String name,
      InspectionKind kind,
      String inspectingBody,
      String inspectedParty,
      LocalDate from,
      LocalDate to,
      LocalDate feedbackDate,
      String signatory,
      LocalDate signedDate) {
    /** The name is required. */
    public ExchangeInspection {
      Objects.requireNonNull(name);
    }
  }

  /**
   * One problem.
   *
   * @param path its numbers in the document it came from
   * @param headings above it, outermost first
   * @param title the working title
   * @param original the wording as fed back, locked
   * @param fields what an office's table says of it under headings of its own
   * @param issued rules and plans issued for it as a whole
   * @param key by which the ledger that wrote it knows an issue without measures again; null for
   *     all else; since version 2
   */
  public record ExchangeIssue(
      List<String> path,
      List<String> headings,
      String title,
      String original,
      List<ExchangeMeasure> measures,
      List<ExchangeField> fields,
      List<ExchangeRule> issued,
      String key) {
    private boolean isOfSecond() {
      return key != null
          || measures.stream().anyMatch(one -> one.key != null || one.percent != null);
    }

    /** The original wording is required, and so is the title. */
    public ExchangeIssue {
      path = list(path);
      headings = list(headings);
      Objects.requireNonNull(title);
      Objects.requireNonNull(original);
      measures = list(measures);
      fields = list(fields);
      issued = list(issued);
    }
  }

  /**
   * One measure.
   *
   * @param text empty where it is still to be given
   * @param deadline null where nobody has set one (待补)
   * @param firstDue the first date ever set
   * @param extensions how often it was moved
   * @param closure STATED for 据表销号; before version 3 that is CLOSED as well. Whatever it says is a
   *     statement to whoever reads it, and never a step
   * @param closedOn the day of 销号
   * @param closingNumber the number given then
   * @param progress newest first
   * @param percent 0 to 100; null where the newest progress says it; since version 2
   * @param key by which the ledger that wrote it knows it again; null where it has none; since
   *     version 2
   * @param added how it was added by hand; null where a document brought it; since version 4
   */
  public record ExchangeMeasure(
      String text,
      List<ExchangeLeader> leaders,
      List<String> leadUnits,
      List<String> responsibleUnits,
      List<String> supportingUnits,
      ExchangeDeadline deadline,
      LocalDate firstDue,
      int extensions,
      Completion completion,
      Nature nature,
      Closure closure,
      LocalDate closedOn,
      String closingNumber,
      List<ExchangeProgress> progress,
      List<ExchangeField> fields,
      List<ExchangeRule> issued,
      Integer percent,
      String key,
      ExchangeAdded added) {
    /** The three facts of its state are required. */
    public ExchangeMeasure {
      text = orEmpty(text);
      leaders = list(leaders);
      leadUnits = list(leadUnits);
      responsibleUnits = list(responsibleUnits);
      supportingUnits = list(supportingUnits);
      Objects.requireNonNull(completion);
      Objects.requireNonNull(nature);
      Objects.requireNonNull(closure);
      if (percent != null && (percent < 0 || percent > 100)) {
        throw new IllegalArgumentException("percent out of range: " + percent);
      }
      closingNumber = orEmpty(closingNumber);
      progress = list(progress);
      fields = list(fields);
      issued = list(issued);
    }
  }

  /** How a measure was added by hand (台账增列). */
  public record ExchangeAdded(String source, String reason, String by, LocalDate on) {
    /** What is not said is empty. */
    public ExchangeAdded {
      source = orEmpty(source);
      reason = orEmpty(reason);
      by = orEmpty(by);
    }
  }

  /**
   * What is struck (台账删除).
   *
   * @param number as the ledger that wrote it calls it
   * @param issue the working title of its issue
   */
  public record ExchangeRemoved(
      String number, String issue, String text, String reason, String by, LocalDate on) {
    /** What is not said is empty. */
    public ExchangeRemoved {
      number = orEmpty(number);
      issue = orEmpty(issue);
      text = orEmpty(text);
      reason = orEmpty(reason);
      by = orEmpty(by);
    }
  }

  /** A person who answers for it, with the posts as written. */
  public record ExchangeLeader(String name, String posts) {
    /** The name is required. */
    public ExchangeLeader {
      Objects.requireNonNull(name);
      posts = orEmpty(posts);
    }
  }

  /**
   * By when it is to be done.
   *
   * @param date of ON_DATE; of IMMEDIATE where one was set
   * @param dayOfMonth of RECURRING every month, 1 to 31
   * @param rule of RECURRING otherwise, as {@link RecurrenceRule} writes it
   * @param words as written
   */
  public record ExchangeDeadline(
      Kind kind, LocalDate date, Integer dayOfMonth, String rule, String words) {
    /**
     * @throws IllegalArgumentException if the date or the day that the kind needs is missing
     */
    public ExchangeDeadline {
      Objects.requireNonNull(kind);
      words = orEmpty(words);
      if (kind == Kind.ON_DATE && date == null
          || kind == Kind.RECURRING && recurrence(dayOfMonth, rule).isEmpty()) {
        throw new IllegalArgumentException("a deadline without its day: " + kind);
      }
    }

    /** Of RECURRING, when it is due. */
    public ExchangeDeadline(Recurrence recurrence, String words) {
      this(
          Kind.RECURRING,
          null,
          recurrence.every() == Every.MONTH ? ((Recurrence.Monthly) recurrence).day() : null,
          recurrence.every() == Every.MONTH ? null : RecurrenceRule.of(recurrence),
          words);
    }

    /** Of RECURRING, when it is due; empty for all else. */
    public Optional<Recurrence> recurrence() {
      return kind == Kind.RECURRING ? recurrence(dayOfMonth, rule) : Optional.empty();
    }

    private static Optional<Recurrence> recurrence(Integer dayOfMonth, String rule) {
      return RecurrenceRule.read(rule == null ? "MONTHLY-" + dayOfMonth : rule);
    }

    /** How it binds. */
    public enum Kind {
      ON_DATE,
      IMMEDIATE,
      LONG_TERM,
      RECURRING
    }
  }

  /**
   * A report of progress.
   *
   * @param percent 0 to 100
   */
  public record ExchangeProgress(LocalDate on, int percent, String text, String by) {
    /**
     * @throws IllegalArgumentException if the percentage is out of range
     */
    public ExchangeProgress {
      text = orEmpty(text);
      by = orEmpty(by);
      if (percent < 0 || percent > 100) {
        throw new IllegalArgumentException("percent out of range: " + percent);
      }
    }
  }

  /** A field under a heading of an office's own. */
  public record ExchangeField(String heading, String text) {
    /** Both are required. */
    public ExchangeField {
      Objects.requireNonNull(heading);
      Objects.requireNonNull(text);
    }
  }

  /** A rule or plan issued or revised, without its 《》, with the clause that says so. */
  public record ExchangeRule(String title, String quote) {
    /** The title is required. */
    public ExchangeRule {
      Objects.requireNonNull(title);
      quote = orEmpty(quote);
    }
  }
}
