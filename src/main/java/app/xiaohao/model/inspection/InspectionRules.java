package app.xiaohao.model.inspection;

import app.xiaohao.model.Rhythm;
import app.xiaohao.model.closing.ClosingRoute;
import app.xiaohao.model.closing.Guards;
import app.xiaohao.model.schedule.ScheduleStage;
import java.util.List;
import java.util.Objects;

/**
 * How the office runs one inspection.
 *
 * @param lightRules name of the set by which its lights are given; empty for the ledger's own
 * @param route who agrees to a 销号
 * @param lookBackDays so many days after 销号 an item is looked at again; 0 to 3,650
 * @param reporting how often the units report
 * @param signOfLife how often long-term work asks for a dated record: MONTHLY or QUARTERLY
 * @param stages of 倒排工期, first to last; exactly one takes what is left
 * @param guards what is demanded of those who sign
 */
public record InspectionRules(
    String lightRules,
    ClosingRoute route,
    int lookBackDays,
    Rhythm reporting,
    Rhythm signOfLife,
    List<ScheduleStage> stages,
    Guards guards) {
  /** Of an inspection for which nothing was said. */
  public static final InspectionRules DEFAULT =
      new InspectionRules(
          "",
          ClosingRoute.DEFAULT,
          90,
          Rhythm.MONTHLY,
          Rhythm.QUARTERLY,
          List.of(
              new ScheduleStage("方案", 5),
              new ScheduleStage("实施", 0),
              new ScheduleStage("自查", 5),
              new ScheduleStage("申请销号", 3),
              new ScheduleStage("审定", 5)),
          Guards.DEFAULT);

  /**
   * @throws IllegalArgumentException if the days or the rhythm of long-term work are out of range,
   *     or not exactly one stage takes what is left
   */
  public InspectionRules {
    Objects.requireNonNull(lightRules);
    Objects.requireNonNull(route);
    Objects.requireNonNull(reporting);
    Objects.requireNonNull(guards);
    stages = List.copyOf(stages);
    if (lookBackDays < 0
        || lookBackDays > 3650
        || (signOfLife != Rhythm.MONTHLY && signOfLife != Rhythm.QUARTERLY)) {
      throw new IllegalArgumentException("out of range: " + lookBackDays + " " + signOfLife);
    }
    if (stages.stream().filter(stage -> stage.workingDays() == 0).count() != 1) {
      throw new IllegalArgumentException("one stage takes what is left: " + stages);
    }
  }

  /** These rules with another set of lights. */
  public InspectionRules withLightRules(String name) {
    return new InspectionRules(name, route, lookBackDays, reporting, signOfLife, stages, guards);
  }

  /** These rules with another route to 销号. */
  public InspectionRules withRoute(ClosingRoute other) {
    return new InspectionRules(
        lightRules, other, lookBackDays, reporting, signOfLife, stages, guards);
  }

  /** These rules with other stages. */
  public InspectionRules withStages(List<ScheduleStage> other) {
    return new InspectionRules(
        lightRules, route, lookBackDays, reporting, signOfLife, other, guards);
  }

  /** These rules with another rhythm for long-term work. */
  public InspectionRules withSignOfLife(Rhythm rhythm) {
    return new InspectionRules(lightRules, route, lookBackDays, reporting, rhythm, stages, guards);
  }

  /** These rules with other demands on those who sign. */
  public InspectionRules withGuards(Guards other) {
    return new InspectionRules(
        lightRules, route, lookBackDays, reporting, signOfLife, stages, other);
  }
}
