package app.xiaohao.ui.alerts;

import app.xiaohao.model.light.Light;

/** Under which heading a line of the desk stands; how long overdue or how near due, worst first. */
public enum AlertGroup {
  /** more than 90 days overdue */
  OVERDUE_LONG(Light.RED),
  /** 31 to 90 days overdue */
  OVERDUE_QUARTER(Light.RED),
  /** 8 to 30 days overdue */
  OVERDUE_MONTH(Light.RED),
  /** 1 to 7 days overdue */
  OVERDUE_WEEK(Light.RED),
  /** red by the rules in force, though the date is neither past nor near */
  RED_OTHERWISE(Light.RED),
  /** due today */
  DUE_TODAY(Light.YELLOW),
  /** 1 to 7 days left */
  DUE_WEEK(Light.YELLOW),
  /** more than 7 days left, and 临期 by the ledger's rule */
  DUE_LATER(Light.YELLOW),
  /** yellow by the rules in force, though the date is neither past nor near */
  YELLOW_OTHERWISE(Light.YELLOW),
  /** red since yesterday */
  TURNED_RED(Light.RED),
  /** yellow since yesterday */
  TURNED_YELLOW(Light.YELLOW),
  /** neither red nor yellow any more since yesterday */
  TURNED_CALM(Light.GREEN),
  /** a recurring deadline whose dates passed without a record */
  MISSED(Light.RED),
  /** 延期 asked for after the date */
  EXTENSION_LATE(Light.RED),
  /** 延期 asked for in time */
  EXTENSION(Light.YELLOW),
  /** the answer to a letter is overdue */
  ANSWER_LATE(Light.RED),
  /** the answer to a letter is awaited */
  ANSWER(Light.YELLOW),
  /** 回头看 is overdue */
  LOOK_BACK_LATE(Light.RED),
  /** 回头看 is near */
  LOOK_BACK(Light.YELLOW);

  private final Light light;

  AlertGroup(Light light) {
    this.light = light;
  }

  /** The mark of its heading. */
  public Light light() {
    return light;
  }

  /** Whether it is one of the bands of 逾期. */
  public boolean overdue() {
    return ordinal() <= OVERDUE_WEEK.ordinal();
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
