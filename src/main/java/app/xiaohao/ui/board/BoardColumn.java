package app.xiaohao.ui.board;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.Closure;

/** The columns, in the order of the work; each measure stands in exactly one. */
enum BoardColumn {
  /** 未启动, and issues for which there is no measure yet */
  NOT_STARTED,
  /** 整改中, 反弹 too */
  UNDER_WAY,
  /** 已完成, 销号 not asked for; what was returned too */
  TO_REQUEST,
  /** 待核查 */
  TO_VERIFY,
  /** 待审定, at whichever level */
  TO_DECIDE,
  /** 已销号; 据表销号 stands here with its own stamp and is counted apart */
  CLOSED;

  /** Where a row stands. */
  static BoardColumn of(LedgerRow row) {
    LedgerRow.MeasureLine measure = row.measure();
    if (measure == null) {
      return NOT_STARTED;
    }
    return switch (measure.closure()) {
      case CLOSED, STATED -> CLOSED;
      case VERIFIED -> TO_DECIDE;
      case REQUESTED -> TO_VERIFY;
      case REOPENED -> measure.completion() == Completion.DONE ? TO_REQUEST : UNDER_WAY;
      case NONE, RETURNED ->
          switch (measure.completion()) {
            case DONE -> TO_REQUEST;
            case NOT_STARTED -> NOT_STARTED;
            case IN_PROGRESS, PHASED, MOSTLY -> UNDER_WAY;
          };
    };
  }

  /** What it is to put a card of this column into another. */
  Move to(BoardColumn other) {
    if (this == other) {
      return Move.NONE;
    }
    if (other.ordinal() > ordinal() + 1) {
      return Move.TOO_FAR;
    }
    if (other.ordinal() > ordinal()) {
      return this == NOT_STARTED || this == UNDER_WAY ? Move.PROGRESS : Move.CLOSING;
    }
    return switch (this) {
      case TO_VERIFY, TO_DECIDE, CLOSED -> Move.CLOSING;
      case NOT_STARTED, UNDER_WAY, TO_REQUEST -> Move.NEVER_BACK;
    };
  }

  /** What is to be done for a card to move. */
  enum Move {
    /** it stays where it is */
    NONE,
    /** a record of progress, in the detail of 台账 */
    PROGRESS,
    /** a step of 销号, also back: 退回, 反弹, at its desk */
    CLOSING,
    /** refused: one step at a time */
    TOO_FAR,
    /** refused: what was done is not undone by moving a card */
    NEVER_BACK;

    /** Whether anything is done. */
    boolean allowed() {
      return this == PROGRESS || this == CLOSING;
    }
  }

  /** Whether a row is 据表销号. */
  static boolean stated(LedgerRow row) {
    return row.measure() != null && row.measure().closure() == Closure.STATED;
  }
}
