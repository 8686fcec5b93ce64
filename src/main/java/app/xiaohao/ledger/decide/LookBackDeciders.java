package app.xiaohao.ledger.decide;

import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.decide.Decision.Entry;
import app.xiaohao.ledger.history.Changed;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.Topic;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.rule.LookBackRules;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.LookBack;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 回头看: what is planned and what was found. A poor result opens the measure again (反弹). */
final class LookBackDeciders {
  private LookBackDeciders() {}

  /** A plan that is not made yet moves to another day. */
  static Decision planned(Held held, Change.LookBackPlanned change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    MeasureLine measure = row.measure();
    List<LookBack> all = held.life(change.measure()).lookBacks();
    LookBackRules.checkPlanned(measure, all, change);
    Optional<LookBack> open = LookBackRules.open(measure, all);
    Row plan =
        open.isPresent()
            ? Row.changed(
                "look_back",
                open.get().id().value(),
                "planned_on",
                change.on(),
                "checked_by",
                stamp.by())
            : Row.made(
                "look_back",
                "measure_id",
                change.measure().value(),
                "planned_on",
                change.on(),
                "checked_by",
                stamp.by(),
                "finding",
                "",
                "round",
                measure.round());
    return Decision.of(
        Entry.of(
            Kind.LOOK_BACK_PLANNED,
            row,
            "",
            new Changed()
                .add(Topic.PLANNED_ON, open.map(LookBack::plannedOn).orElse(null), change.on())),
        plan);
  }

  static Decision done(Held held, Change.LookBackDone change, Stamp stamp) {
    LedgerRow row = held.row(change.measure());
    MeasureLine measure = row.measure();
    LookBack planned =
        LookBackRules.checkDone(
            measure,
            held.life(change.measure()).lookBacks(),
            change,
            held.rules(row.issue().inspection()).guards(),
            stamp.avowal(),
            stamp.today());
    String finding = change.finding().strip();
    Changed changed =
        new Changed()
            .add(Topic.CHECKED_ON, null, change.on())
            .add(Topic.GRADE, null, change.grade())
            .add(Topic.FINDING, "", finding);
    for (LookBack.Answer answer : change.answers()) {
      changed.add(Topic.LOOKED_AT, answer.question(), answer.answer());
    }
    Decision decision =
        Decision.of(
            Entry.of(Kind.LOOK_BACK_DONE, row, "", changed),
            Row.changed(
                "look_back",
                planned.id().value(),
                "checked_on",
                change.on(),
                "answers",
                change.answers(),
                "outcome",
                change.grade(),
                "finding",
                finding,
                "checked_by",
                stamp.by()));
    return LookBackRules.reopens(change.grade())
        ? decision.then(
            new Change.Closing(
                change.measure(),
                measure.closureState(),
                ClosureAct.REOPEN,
                change.on(),
                "",
                finding,
                Set.of()))
        : decision;
  }
}
