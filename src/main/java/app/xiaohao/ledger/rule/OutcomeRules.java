package app.xiaohao.ledger.rule;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.model.outcome.Outcome;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.outcome.WorkRecord.State;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What an outcome (成效) and a record (记录) have to say to be kept. Pure. */
public final class OutcomeRules {
  /** More than any office counts, and with more places than any writes. */
  private static final BigDecimal MOST = new BigDecimal("1000000000000");

  private static final int PLACES = 6;
  private static final int MOST_AT_ONCE = 1_000_000;

  private OutcomeRules() {}

  /**
   * Checks an outcome.
   *
   * @throws LedgerException KIND_MISSING; OUTCOME_EMPTY where it says neither what nor how much;
   *     AMOUNT_WRONG where a number is below zero or beyond what is counted; UNIT_MISSING where a
   *     number has no unit; DAY_IN_FUTURE where it was reached on a day to come
   */
  public static void require(Outcome outcome, LocalDate today) {
    if (Unsaid.is(outcome.kind())) {
      throw LedgerException.refusing(Kind.KIND_MISSING);
    }
    if (outcome.amount() == null && outcome.target() == null && Unsaid.is(outcome.title())) {
      throw LedgerException.refusing(Kind.OUTCOME_EMPTY, outcome.kind());
    }
    requireCounted(outcome.amount(), outcome);
    requireCounted(outcome.target(), outcome);
    if (outcome.on() != null && outcome.on().isAfter(today)) {
      throw LedgerException.refusing(Kind.DAY_IN_FUTURE, outcome.on());
    }
  }

  private static void requireCounted(BigDecimal number, Outcome outcome) {
    if (number == null) {
      return;
    }
    if (number.signum() < 0 || number.compareTo(MOST) >= 0 || number.scale() > PLACES) {
      throw LedgerException.refusing(Kind.AMOUNT_WRONG, number.toPlainString());
    }
    if (Unsaid.is(outcome.unit())) {
      throw LedgerException.refusing(Kind.UNIT_MISSING, outcome.kind(), number.toPlainString());
    }
  }

  /**
   * Checks a record.
   *
   * @throws LedgerException KIND_MISSING; TITLE_MISSING; AMOUNT_WRONG; DAY_IN_FUTURE where it was
   *     answered on a day to come; RECORD_BACKWARDS where it ends or is answered before it begins;
   *     ANSWER_MISSING where it is settled without a word of what came of it
   */
  public static void require(WorkRecord one, LocalDate today) {
    if (Unsaid.is(one.kind())) {
      throw LedgerException.refusing(Kind.KIND_MISSING);
    }
    if (Unsaid.is(one.title())) {
      throw LedgerException.refusing(Kind.TITLE_MISSING);
    }
    if (one.amount() < 1 || one.amount() > MOST_AT_ONCE) {
      throw LedgerException.refusing(Kind.AMOUNT_WRONG, one.amount());
    }
    if (one.answeredOn() != null && one.answeredOn().isAfter(today)) {
      throw LedgerException.refusing(Kind.DAY_IN_FUTURE, one.answeredOn());
    }
    requireInOrder(one.on(), one.until());
    requireInOrder(one.on(), one.answeredOn());
    boolean answered = one.state() == State.SETTLED || one.state() == State.DECLINED;
    if (answered && Unsaid.is(one.answer())) {
      throw LedgerException.refusing(Kind.ANSWER_MISSING, one.title());
    }
  }

  private static void requireInOrder(LocalDate first, LocalDate last) {
    if (first != null && last != null && last.isBefore(first)) {
      throw LedgerException.refusing(Kind.RECORD_BACKWARDS, first, last);
    }
  }
}
