package app.xiaohao.ui.alerts;

import app.xiaohao.model.DueState;

/** How long overdue or how near due, the worst first. */
public enum AlertGroup {
  /** more than 90 days overdue */
  OVERDUE_LONG(DueState.OVERDUE),
  /** 31 to 90 days overdue */
  OVERDUE_QUARTER(DueState.OVERDUE),
  /** 8 to 30 days overdue */
  OVERDUE_MONTH(DueState.OVERDUE),
  /** 1 to 7 days overdue */
  OVERDUE_WEEK(DueState.OVERDUE),
  /** due today */
  DUE_TODAY(DueState.DUE_SOON),
  /** 1 to 7 days left */
  DUE_WEEK(DueState.DUE_SOON),
  /** more than 7 days left, and 临期 by the ledger's rule */
  DUE_LATER(DueState.DUE_SOON);

  private final DueState state;

  AlertGroup(DueState state) {
    this.state = state;
  }

  /** The state of all its measures. */
  public DueState state() {
    return state;
  }

  /**
   * The group of a measure that is overdue or due soon.
   *
   * @param daysLeft negative where it is overdue
   */
  static AlertGroup of(long daysLeft) {
    if (daysLeft < -90) {
      return OVERDUE_LONG;
    }
    if (daysLeft < -30) {
      return OVERDUE_QUARTER;
    }
    if (daysLeft < -7) {
      return OVERDUE_MONTH;
    }
    if (daysLeft < 0) {
      return OVERDUE_WEEK;
    }
    if (daysLeft == 0) {
      return DUE_TODAY;
    }
    return daysLeft <= 7 ? DUE_WEEK : DUE_LATER;
  }
}
