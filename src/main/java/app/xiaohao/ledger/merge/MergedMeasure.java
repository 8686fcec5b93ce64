package app.xiaohao.ledger.merge;

import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.DueParts;
import app.xiaohao.ledger.history.Fact;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.rule.ClosingRules;
import app.xiaohao.ledger.stated.ImportRules;
import app.xiaohao.ledger.stated.MergeField;
import app.xiaohao.ledger.stated.Stated;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a measure of the ledger becomes by a merge: of each field that a person or the plan takes
 * what the file says, of all others what was. The first date stays; what is no more done has no day
 * of being done; who answers is written beside it.
 */
public record MergedMeasure(
    String text,
    Deadline deadline,
    LocalDate firstDue,
    Nature nature,
    Completion completion,
    int percent,
    String progress,
    LocalDate progressOn,
    LocalDate doneOn) {
  /**
   * Decides it.
   *
   * @param saidOn the day of which the file's progress speaks
   * @return empty where nothing changes, and of what is closed: that no import changes
   */
  public static Optional<MergedMeasure> of(MeasureMerge merge, LocalDate saidOn) {
    MeasureLine held = merge.mine();
    if (!merge.changes() || ClosingRules.fixed(held.closure())) {
      return Optional.empty();
    }
    Stated says = merge.says();
    Deadline deadline = merge.takes(MergeField.DEADLINE) ? says.deadline() : held.deadline();
    boolean fast = ClosingRules.holdsCompletion(held.closure(), held.completion());
    Completion completion =
        merge.takes(MergeField.COMPLETION) && !fast ? says.completion() : held.completion();
    boolean told = merge.takes(MergeField.PROGRESS);
    return Optional.of(
        new MergedMeasure(
            merge.takes(MergeField.TEXT) ? says.text() : held.text(),
            deadline,
            held.firstDue() != null ? held.firstDue() : DueParts.of(deadline).on(),
            merge.takes(MergeField.NATURE) ? says.nature() : held.nature(),
            completion,
            merge.takes(MergeField.PERCENT)
                ? ImportRules.percent(says, completion)
                : percent(held, completion),
            told ? says.progress() : held.progress(),
            told ? saidOn : held.progressOn(),
            completion == Completion.DONE ? held.doneOn() : null));
  }

  /** A number that somebody reported stays, unless the work is stated to be done. */
  private static int percent(MeasureLine held, Completion completion) {
    boolean reported = held.progressOn() != null;
    return completion == held.completion() || (reported && completion != Completion.DONE)
        ? held.percent()
        : ImportRules.percent(completion);
  }

  /** What the log says of it. */
  public List<Fact> facts(MeasureLine held, Responsibility answering) {
    Responsibility was = held.responsibility();
    return new Changed()
        .add(Topic.TEXT, held.text(), text)
        .add(Topic.LEADERS, was.leaders(), answering.leaders())
        .add(Topic.LEAD_UNITS, was.lead(), answering.lead())
        .add(Topic.RESPONSIBLE_UNITS, was.responsible(), answering.responsible())
        .add(Topic.SUPPORTING_UNITS, was.supporting(), answering.supporting())
        .due(held.deadline(), deadline)
        .add(Topic.FIRST_DUE_ON, held.firstDue(), firstDue)
        .add(Topic.PROGRESS_ON, held.progressOn(), progressOn)
        .add(Topic.PERCENT, held.percent(), percent)
        .add(Topic.PROGRESS, held.progress(), progress)
        .add(Topic.COMPLETION, held.completion(), completion)
        .add(Topic.NATURE, held.nature(), nature)
        .facts();
  }

  /**
   * What is kept as said by the file, for the next merge: where it says nothing what was said
   * before; of what is closed only where it says otherwise; empty where that is kept already.
   */
  public static Optional<Stated> said(MeasureMerge merge) {
    if (ClosingRules.fixed(merge.mine().closure())) {
      return merge.refused() ? Optional.of(merge.says().over(merge.held())) : Optional.empty();
    }
    Stated now = merge.told().over(merge.base());
    return now.equals(merge.base()) ? Optional.empty() : Optional.of(now);
  }

  /** Whether a file says of 销号 that a measure stands elsewhere than it does. */
  public static boolean statesOtherwise(Closure said, Closure held) {
    return said != null && said != Closure.NONE && said != held;
  }
}
