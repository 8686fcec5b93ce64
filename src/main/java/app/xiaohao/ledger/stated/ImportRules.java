package app.xiaohao.ledger.stated;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.RecurrenceRule;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.UnitRole;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document's statements become in the ledger: the one place where that is decided. What the
 * document does not say, or says in a way that leaves a choice, stays 待补.
 */
public final class ImportRules {
  private ImportRules() {}

  /**
   * The measures that an issue has in the ledger: its own, or where it states none a single one
   * whose wording is still to be given (措施待补), so that the issue can be answered for.
   */
  public static List<Draft.Measure> measures(Draft.Issue issue) {
    return issue.measures().isEmpty()
        ? List.of(new Draft.Measure(1, "", issue.source()))
        : issue.measures();
  }

  /** What the document says of a measure's state: its own row, else its issue. */
  public static Draft.Status status(Draft.Issue issue, Draft.Measure measure) {
    return measure.row().status() != null ? measure.row().status() : issue.status();
  }

  /**
   * How far a measure is.
   *
   * <p>已完成 only where the document says that all of it is done. What is not stated is 整改中: the
   * document reports on work that was begun, so 未启动 would be false, and it does not say that the
   * work is done. A statement that the work is kept up for long (长期坚持) says that it goes on.
   */
  public static Completion completion(Stated stated) {
    return stated.completion() != null ? stated.completion() : Completion.IN_PROGRESS;
  }

  /** How far a measure is whose 销号 a document states: what is closed is done. */
  public static Completion completion(Stated stated, Closure closure) {
    return closure == Closure.STATED ? Completion.DONE : completion(stated);
  }

  /** Whether a measure is kept up for long; 限期 where the document does not say. */
  public static Nature nature(Stated stated) {
    return stated.nature() != null ? stated.nature() : Nature.LIMITED;
  }

  /** 100 where all of it is done, else 0. */
  public static int percent(Completion completion) {
    return completion == Completion.DONE ? 100 : 0;
  }

  /** The percentage that a document states; where it states none, what follows from the state. */
  public static int percent(Stated stated, Completion completion) {
    return stated.percent() != null && completion != Completion.DONE
        ? stated.percent()
        : percent(completion);
  }

  /**
   * What the document states of one of the measures of an issue. That it is kept up for long is
   * stated by its state or by its deadline.
   */
  public static Stated stated(Draft.Issue issue, Draft.Measure measure) {
    Draft.Status status = status(issue, measure);
    Deadline deadline = deadline(issue, measure.n());
    return new Stated(
        measure.text(),
        responsibility(issue, measure),
        deadline,
        measure.row().progress(),
        status.completion(),
        status.closure(),
        deadline instanceof Deadline.LongTerm && status.nature() == null
            ? Nature.LONG_TERM
            : status.nature(),
        status.percent());
  }

  /**
   * The deadline of one measure.
   *
   * <p>A mention binds a measure if it names that measure; or if it is the only mention of the
   * issue and names none, so that it speaks of all its measures. It becomes a date where it gives
   * one, a recurring deadline where it names its days. Two mentions that differ leave a choice, so
   * they and everything else stay 待补, the words being kept with the issue.
   *
   * @param number the measure's number inside its issue
   */
  public static Deadline deadline(Draft.Issue issue, int number) {
    List<Draft.DeadlineMention> own =
        issue.deadlines().stream()
            .filter(mention -> mention.measure() != null && mention.measure() == number)
            .toList();
    if (own.isEmpty() && issue.deadlines().size() == 1) {
      own = issue.deadlines().stream().filter(mention -> mention.measure() == null).toList();
    }
    List<Deadline> read = own.stream().map(ImportRules::deadline).toList();
    boolean agree = read.stream().map(due -> due.withWords("")).distinct().count() == 1;
    return agree ? read.getFirst() : Deadline.unset();
  }

  private static Deadline deadline(Draft.DeadlineMention mention) {
    return switch (mention.kind()) {
      case DATE, RELATIVE ->
          mention.date() == null
              ? Deadline.unset()
              : new Deadline.OnDate(mention.date(), mention.quote());
      case RECURRING -> recurring(mention);
      case IMMEDIATE -> new Deadline.Immediate(mention.date(), mention.quote());
      case LONG_TERM -> new Deadline.LongTerm(mention.quote());
    };
  }

  private static Deadline recurring(Draft.DeadlineMention mention) {
    return Optional.ofNullable(mention.rule())
        .flatMap(RecurrenceRule::read)
        .<Deadline>map(due -> new Deadline.Recurring(due, mention.quote()))
        .orElseGet(Deadline::unset);
  }

  /**
   * Who answers for a measure: only whom its own row, else a field or a cell of its issue names.
   */
  public static Responsibility responsibility(Draft.Issue issue, Draft.Measure measure) {
    return new Responsibility(
        leaders(issue, measure).stream().map(Draft.LeaderMention::name).toList(),
        units(issue, measure, UnitRole.LEAD),
        units(issue, measure, UnitRole.RESPONSIBLE),
        units(issue, measure, UnitRole.SUPPORTING));
  }

  /** Who answers for the measures of an issue that name nobody of their own. */
  public static Responsibility responsibility(Draft.Issue issue) {
    return responsibility(issue, new Draft.Measure(1, "", issue.source()));
  }

  /** The leaders who answer for a measure, with their posts. */
  public static List<Draft.LeaderMention> leaders(Draft.Issue issue, Draft.Measure measure) {
    return measure.row().leaders().isEmpty() ? issue.leaders() : measure.row().leaders();
  }

  private static List<String> units(Draft.Issue issue, Draft.Measure measure, UnitRole role) {
    List<Draft.UnitMention> named =
        measure.row().units().isEmpty() ? issue.units() : measure.row().units();
    return named.stream().filter(unit -> unit.role() == role).map(Draft.UnitMention::name).toList();
  }

  /**
   * The locked wording of an issue: its title and what stands before its measures, as the document
   * has them; where it has neither, the text of its measures.
   */
  public static String original(Draft.Issue issue) {
    String wording =
        Stream.of(issue.title(), issue.lead())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining("\n"));
    return wording.isEmpty()
        ? issue.measures().stream().map(Draft.Measure::text).collect(Collectors.joining("\n"))
        : wording;
  }
}
