package app.xiaohao.ui.intake;

import app.xiaohao.ledger.MergePlan;
import app.xiaohao.ledger.MergeState;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Dialogs;
import java.util.List;
import java.util.Optional;

/**
 * Says what a file would do to an inspection that is there, before anything is written, and asks
 * what becomes of the places where file and ledger have both moved away from the last import.
 */
final class MergeQuestion {
  private final Dialogs dialogs;
  private final Texts texts;

  MergeQuestion(Dialogs dialogs, Texts texts) {
    this.dialogs = dialogs;
    this.texts = texts;
  }

  /** The plan as a person decided it; empty where nothing is to be written. */
  Optional<MergePlan> ask(MergePlan plan) {
    String counts =
        texts.of(
            "ui.intake.merge.counts",
            plan.count(MergeState.NEW),
            plan.count(MergeState.CHANGED),
            plan.count(MergeState.CONFLICT),
            plan.count(MergeState.UNCHANGED),
            plan.count(MergeState.GONE));
    int conflicts = plan.undecided();
    if (conflicts == 0) {
      return dialogs.confirm(
              texts.of("ui.intake.merge.title"), counts, texts.of("ui.intake.merge.go"))
          ? Optional.of(plan)
          : Optional.empty();
    }
    return dialogs
        .choose(
            texts.of("ui.intake.merge.title"),
            texts.of("ui.intake.merge.conflicts", counts, conflicts),
            List.of(
                option(MergePlan.Rule.KEEP_MINE),
                option(MergePlan.Rule.TAKE_FILE),
                option(MergePlan.Rule.STOP)))
        .filter(rule -> rule != MergePlan.Rule.STOP)
        .map(plan::decide);
  }

  private Dialogs.Option<MergePlan.Rule> option(MergePlan.Rule rule) {
    return new Dialogs.Option<>(
        rule,
        texts.of("ui.intake.merge.rule." + rule),
        texts.of("ui.intake.merge.rule.text." + rule));
  }
}
