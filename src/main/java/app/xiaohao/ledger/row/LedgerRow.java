package app.xiaohao.ledger.row;

import app.xiaohao.ledger.rule.ExtensionRules;
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
   * @param firstDue the first date ever set, null where none was; never overwritten
   * @param extensions how often the date was moved after it was first set
   * @param percent of the newest progress, 0 to 100
   * @param progress the newest progress in words, empty where none
   * @param progressOn its day, null where none
   * @param closedOn the day of 销号, null unless closed; of 据表销号 the day that the document states,
   *     null where it states none
   * @param closingNumber the number given at 销号, empty unless closed; of 据表销号 as stated
   * @param approvals how many levels have agreed in this round
   * @param round 1, and one more each time it was opened again
   * @param evidence how many files prove it
   * @param doneOn the day on which it was done, as people of this ledger recorded it; null while it
   *     is not done and where only a document says so
   * @param reopenedOn the day on which it was opened again the last time (反弹); null where it never
   *     was
   */
  public record MeasureLine(
      MeasureId id,
      int number,
      String text,
      Responsibility responsibility,
      Deadline deadline,
      LocalDate firstDue,
      int extensions,
      Nature nature,
      int percent,
      String progress,
      LocalDate progressOn,
      Completion completion,
      Closure closure,
      LocalDate closedOn,
      String closingNumber,
      int approvals,
      int round,
      int evidence,
      LocalDate doneOn,
      LocalDate reopenedOn) {
    /**
     * By when it is to be done now. A date that had passed before the measure rebounded bound the
     * round before: until a new one is set none binds (待定).
     */
    public Deadline binding() {
      return awaitsDate() ? Deadline.unset() : deadline;
    }

    /** Whether it rebounded after its date and nobody has set a new one (待定). */
    public boolean awaitsDate() {
      return reopenedOn != null
          && closure != Closure.CLOSED
          && ExtensionRules.boundBy(deadline).filter(due -> due.isBefore(reopenedOn)).isPresent();
    }

    /** Whether it was done after its date (逾期完成). */
    public boolean doneLate() {
      return doneOn != null
          && completion == Completion.DONE
          && ExtensionRules.boundBy(deadline).filter(doneOn::isAfter).isPresent();
    }

    /** What the standing of its issue asks of it. */
    public IssueStanding.Part part() {
      return new IssueStanding.Part(closure, nature, progressOn);
    }

    /** Where it stands on the way to 销号, exactly. */
    public ClosureState closureState() {
      return new ClosureState(closure, approvals, round);
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
        measure.nature,
        measure.completion,
        measure.closure,
        measure.percent,
        issue.startedOn,
        measure.progressOn,
        measure.extensions,
        signOfLife,
        measure.doneLate());
  }
}
