package app.xiaohao.ui.alerts;

import app.xiaohao.model.Light;

/** How long overdue or how near due, the worst first. */
public enum AlertGroup {
  /** more than 90 days overdue */
  OVERDUE_LONG(Light.OVERDUE),
  /** 31 to 90 days overdue */
  OVERDUE_QUARTER(Light.OVERDUE),
  /** 8 to 30 days overdue */
  OVERDUE_MONTH(Light.OVERDUE),
  /** 1 to 7 days overdue */
  OVERDUE_WEEK(Light.OVERDUE),
  /** due today */
  DUE_TODAY(Light.DUE_SOON),
  /** 1 to 7 days left */
  DUE_WEEK(Light.DUE_SOON),
  /** more than 7 days left, and 临期 by the ledger's rule */
  DUE_LATER(Light.DUE_SOON);

  private final Light light;

  AlertGroup(Light light) {
    this.light = light;
  }

  /** The light of all its measures. */
  public Light light() {
    return light;
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
