package app.xiaohao.ledger.row;

import app.xiaohao.model.Completion;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.IssueStanding;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.LightFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One line of the ledger: an issue with one of its measures. An issue without measures has one line
 * whose measure is null, so that it is never lost from sight.
 *
 * @param issue the same object on all lines of one issue
 * @param measure null where the issue has none
 */
public record LedgerRow(IssueLine issue, MeasureLine measure) {
  /** The issue is required. */
  public LedgerRow {
    Objects.requireNonNull(issue);
  }

  /**
   * The left part, shown once over its measures.
   *
   * @param number 序号 in its inspection, from 1
   * @param path numbers as in the document
   * @param aspects the headings above it, outermost first
   * @param title the working title, never empty: where the document has none, the first words of
   *     its text
   * @param original the wording as fed back, locked
   * @param startedOn where its schedule begins: the day of the feedback, else the day on which it
   *     came into the ledger; null where neither is known
   * @param standing whether it is closed, reckoned from all of its measures
   */
  public record IssueLine(
      IssueId id,
      InspectionId inspection,
      int number,
      List<String> path,
      List<String> aspects,
      String title,
      String original,
      LocalDate startedOn,
      IssueStanding standing) {
    /** The lists are copied. */
    public IssueLine {
      Objects.requireNonNull(standing);
      Objects.requireNonNull(id);
      Objects.requireNonNull(inspection);
      path = List.copyOf(path);
      aspects = List.copyOf(aspects);
    }

    /** The outermost heading, by which progress is counted (方面); empty where there is none. */
    public String aspect() {
      return aspects.isEmpty() ? "" : aspects.getFirst();
    }
  }

  /**
   * The right part.
   *
   * @param number counted from 1 inside its issue
   * @param evidence how many files prove it
   */
  public record MeasureLine(
      MeasureId id,
      int number,
      String text,
      Responsibility responsibility,
      Term term,
      Work work,
      Closing closing,
      int evidence) {
    /**
     * By when.
     *
     * @param firstDue the first date ever set, null where none was; never overwritten
     * @param extensions how often the date was moved after it was first set
     * @param after what has to end before it begins (压茬推进), by number
     */
    public record Term(Deadline deadline, LocalDate firstDue, int extensions, List<First> after) {
      /** The list is copied. */
      public Term {
        after = List.copyOf(after);
      }

      /** By when, where nothing has to end first. */
      public Term(Deadline deadline, LocalDate firstDue, int extensions) {
        this(deadline, firstDue, extensions, List.of());
      }
    }

    /**
     * A measure that has to end before another begins.
     *
     * @param number by which people call it
     * @param ended whether it is done, or closed in whichever way
     * @param due the day by which it is to end, null where it has none
     */
    public record First(MeasureId measure, String number, boolean ended, LocalDate due) {}

    /**
     * How far.
     *
     * @param percent of the newest progress, 0 to 100
     * @param progress the newest progress in words, empty where none
     * @param progressOn its day, null where none
     * @param doneOn the day on which it was done, as people of this ledger recorded it; null while
     *     it is not done and where only a document says so
     */
    public record Work(
        Nature nature,
        int percent,
        String progress,
        LocalDate progressOn,
        Completion completion,
        LocalDate doneOn) {}

    /**
     * Where it stands at 销号.
     *
     * @param on the day of 销号, null unless closed; of 据表销号 the day that the document states, null
     *     where it states none
     * @param number given at 销号, empty unless closed; of 据表销号 as stated
     * @param approvals how many levels have agreed in this round
     * @param round 1, and one more each time it was opened again
     * @param reopenedOn the day on which it was opened again the last time (反弹); null where it
     *     never was
     */
    public record Closing(
        Closure closure,
        LocalDate on,
        String number,
        int approvals,
        int round,
        LocalDate reopenedOn) {}

    /** The deadline as set, also one that binds no more. */
    public Deadline deadline() {
      return term.deadline;
    }

    /** The first date ever set, null where none was. */
    public LocalDate firstDue() {
      return term.firstDue;
    }

    /** How often the date was moved after it was first set. */
    public int extensions() {
      return term.extensions;
    }

    /** What has to end before it begins (压茬推进), by number. */
    public List<First> after() {
      return term.after;
    }

    /** Whether any work on it was reported. */
    public boolean begun() {
      return percent() > 0 || progressOn() != null || completion() != Completion.NOT_STARTED;
    }

    /** Whether the work ends or is kept up (长期坚持). */
    public Nature nature() {
      return work.nature;
    }

    /** Percent of the newest progress, 0 to 100. */
    public int percent() {
      return work.percent;
    }

    /** The newest progress in words, empty where none. */
    public String progress() {
      return work.progress;
    }

    /** The day of the newest progress, null where none. */
    public LocalDate progressOn() {
      return work.progressOn;
    }

    /** How far it is (完成情况). */
    public Completion completion() {
      return work.completion;
    }

    /** The day on which people of this ledger recorded that it was done, null where none did. */
    public LocalDate doneOn() {
      return work.doneOn;
    }

    /** Where it stands on the way to 销号. */
    public Closure closure() {
      return closing.closure;
    }

    /** The day of 销号, null unless closed. */
    public LocalDate closedOn() {
      return closing.on;
    }

    /** The number given at 销号, empty unless closed. */
    public String closingNumber() {
      return closing.number;
    }

    /** How many levels have agreed in this round. */
    public int approvals() {
      return closing.approvals;
    }

    /** 1, and one more each time it was opened again. */
    public int round() {
      return closing.round;
    }

    /** The day on which it was opened again the last time (反弹); null where it never was. */
    public LocalDate reopenedOn() {
      return closing.reopenedOn;
    }

    /**
     * By when it is to be done now. A date that had passed before the measure rebounded bound the
     * round before: until a new one is set none binds (待定).
     */
    public Deadline binding() {
      return awaitsDate() ? Deadline.unset() : deadline();
    }

    /** Whether it rebounded after its date and nobody has set a new one (待定). */
    public boolean awaitsDate() {
      return reopenedOn() != null
          && closure() != Closure.CLOSED
          && deadline().binding().filter(due -> due.isBefore(reopenedOn())).isPresent();
    }

    /** Whether it was done after its date (逾期完成). */
    public boolean doneLate() {
      return doneOn() != null
          && completion() == Completion.DONE
          && deadline().binding().filter(doneOn()::isAfter).isPresent();
    }

    /** What the standing of its issue asks of it. */
    public IssueStanding.Part part() {
      return new IssueStanding.Part(closure(), nature(), progressOn());
    }

    /** Where it stands on the way to 销号, exactly. */
    public ClosureState closureState() {
      return new ClosureState(closure(), approvals(), round());
    }
  }

  /**
   * What its light depends on.
   *
   * @param signOfLife how often the inspection asks for a record of long-term work
   * @throws NullPointerException if the row has no measure
   */
  public LightFacts facts(Rhythm signOfLife) {
    return new LightFacts(
        measure.binding(),
        measure.nature(),
        measure.completion(),
        measure.closure(),
        measure.percent(),
        issue.startedOn,
        measure.progressOn(),
        measure.extensions(),
        signOfLife,
        measure.doneLate());
  }
}
