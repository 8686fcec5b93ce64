package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.model.deadline.Extension;
import app.xiaohao.model.deadline.Extension.Decision;
import app.xiaohao.model.light.DueState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The next rung of 督办 that is suggested for a measure; nothing is ever sent by itself.
 *
 * @param kind the rung
 * @param rule why
 * @param days of the rule: past the date, left, or past the day on which the answer was due
 * @param skips whether a rung below it was never taken: then the letter has to say why
 */
public record SupervisionAdvice(SupervisionKind kind, Rule rule, long days, boolean skips) {
  /** The rule that suggests it (阶梯督办). */
  public enum Rule {
    /** 临期 without a reminder */
    DUE_SOON,
    /** 1 to 7 days past the date without a reminder */
    OVERDUE_WEEK,
    /** 8 to 30 days past the date without an order */
    OVERDUE_MONTH,
    /** 31 to 90 days past the date without a talk */
    OVERDUE_QUARTER,
    /** more than 90 days past the date without a circular */
    OVERDUE_LONG,
    /** the letter before was not answered in time */
    UNANSWERED
  }

  /**
   * What is suggested. Only letters count that were issued since the date that binds now came about
   * and since the measure was last opened again. 问责 is suggested only where a 通报 was not answered.
   *
   * @param due how the measure stands to its date
   * @param daysLeft negative when it is past
   */
  public static Optional<SupervisionAdvice> of(
      DueState due, long daysLeft, MeasureLife life, LocalDate today) {
    if (due != DueState.OVERDUE && due != DueState.DUE_SOON) {
      return Optional.empty();
    }
    List<Supervision> counted = counted(life);
    int highest = counted.stream().mapToInt(one -> one.kind().ordinal()).max().orElse(-1);
    SupervisionAdvice byDate = byDate(due, daysLeft, life);
    SupervisionAdvice best = byDate.kind().ordinal() > highest ? byDate : null;
    for (Supervision letter : counted) {
      boolean topmost = letter.kind().ordinal() == highest;
      boolean last = letter.kind() == SupervisionKind.ACCOUNTABILITY;
      if (topmost && !last && letter.unanswered(today)) {
        SupervisionKind next = SupervisionKind.values()[highest + 1];
        if (best == null || next.ordinal() > best.kind().ordinal()) {
          long late = ChronoUnit.DAYS.between(letter.answerDue(), today);
          best = new SupervisionAdvice(next, Rule.UNANSWERED, late, false);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static SupervisionAdvice byDate(DueState due, long daysLeft, MeasureLife life) {
    if (due == DueState.DUE_SOON) {
      return advice(SupervisionKind.REMINDER, Rule.DUE_SOON, daysLeft, life);
    }
    long past = -daysLeft;
    if (past <= 7) {
      return advice(SupervisionKind.REMINDER, Rule.OVERDUE_WEEK, past, life);
    }
    if (past <= 30) {
      return advice(SupervisionKind.ORDER, Rule.OVERDUE_MONTH, past, life);
    }
    return past <= 90
        ? advice(SupervisionKind.TALK, Rule.OVERDUE_QUARTER, past, life)
        : advice(SupervisionKind.CIRCULAR, Rule.OVERDUE_LONG, past, life);
  }

  private static SupervisionAdvice advice(
      SupervisionKind kind, Rule rule, long days, MeasureLife life) {
    return new SupervisionAdvice(
        kind, rule, days, SupervisionRules.skips(kind, life.supervisions()));
  }

  /** The letters that speak of the date that binds now. */
  private static List<Supervision> counted(MeasureLife life) {
    Stream<LocalDate> opened =
        life.steps().stream().filter(step -> step.act() == ClosureAct.REOPEN).map(ClosingStep::on);
    Stream<LocalDate> moved =
        life.extensions().stream()
            .filter(one -> one.decision() == Decision.GRANTED && one.decidedOn() != null)
            .map(Extension::decidedOn);
    LocalDate since = Stream.concat(opened, moved).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    return life.supervisions().stream().filter(one -> !one.issuedOn().isBefore(since)).toList();
  }
}
