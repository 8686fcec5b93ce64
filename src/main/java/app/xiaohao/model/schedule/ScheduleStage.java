package app.xiaohao.model.schedule;

/**
 * A stage of the work, laid backwards from the deadline (倒排工期).
 *
 * @param name as the office calls it
 * @param workingDays how long it takes; 0 for the one stage that takes what is left
 */
public record ScheduleStage(String name, int workingDays) {
  /**
   * @throws IllegalArgumentException if it has no name or the days are out of 0 to 999
   */
  public ScheduleStage {
    if (name.isBlank() || workingDays < 0 || workingDays > 999) {
      throw new IllegalArgumentException("no stage: " + name + " " + workingDays);
    }
  }
}
