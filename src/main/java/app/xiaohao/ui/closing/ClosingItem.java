package app.xiaohao.ui.closing;

import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.ledger.rule.ClosingStage;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.ClosingStatement;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.ClosingTrail;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.Lamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A measure on the desk of 销号.
 *
 * @param called its number, after its inspection where several could be meant
 * @param stage its queue; null where nothing is to be done at this desk
 */
record ClosingItem(
    LedgerRow row,
    String called,
    MeasureLife life,
    InspectionRules rules,
    ClosingStage stage,
    Lamp lamp) {
  MeasureId id() {
    return row.measure().id();
  }

  MeasureLine measure() {
    return row.measure();
  }

  /** As people call it inside its inspection. */
  String number() {
    return LedgerQuery.number(row);
  }

  ClosureState state() {
    return row.measure().closureState();
  }

  ClosingTrail trail() {
    return new ClosingTrail(life.steps(), state());
  }

  /** The step that leads on from here; empty where it is closed. */
  Optional<ClosureAct> mainAct() {
    return Stream.of(
            ClosureAct.REQUEST,
            ClosureAct.VERIFY,
            ClosureAct.APPROVE,
            ClosureAct.CLOSE,
            ClosureAct.CONFIRM)
        .filter(this::allows)
        .findFirst();
  }

  /** Whether the order of steps allows an act here. */
  boolean allows(ClosureAct act) {
    return state().after(act, rules.route()).isPresent();
  }

  /** What the unit's file says of 销号, as long as nobody has acted on it. */
  Optional<ClosingStatement> statement() {
    return life.statement().filter(said -> said.closure() != measure().closure());
  }

  /** Whether an act closes it, so that it needs a number. */
  static boolean closes(ClosureAct act) {
    return act == ClosureAct.CLOSE || act == ClosureAct.CONFIRM;
  }

  /** For how many days it has stood here; empty before the first step. */
  Optional<Long> waiting(LocalDate today) {
    return trail().last().map(ClosingStep::on).map(on -> ChronoUnit.DAYS.between(on, today));
  }
}
