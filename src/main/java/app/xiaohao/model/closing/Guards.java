package app.xiaohao.model.closing;

/**
 * What an inspection demands of those who sign in it.
 *
 * @param separate whether 核查, 审定 and 销号 of one item are done by different people; an office of few
 *     people turns it off
 * @param correctionDays so many days after a date was set whoever set it may still put it right
 *     (更正) without 延期; 0 to 365
 * @param backdatedDays an act dated further back than so many days needs a reason; 0 to 3,650
 */
public record Guards(boolean separate, int correctionDays, int backdatedDays) {
  /** Of an inspection for which nothing was said. */
  public static final Guards DEFAULT = new Guards(true, 3, 30);

  /**
   * @throws IllegalArgumentException if the days are out of range
   */
  public Guards {
    if (correctionDays < 0 || correctionDays > 365 || backdatedDays < 0 || backdatedDays > 3650) {
      throw new IllegalArgumentException("out of range: " + correctionDays + " " + backdatedDays);
    }
  }
}
