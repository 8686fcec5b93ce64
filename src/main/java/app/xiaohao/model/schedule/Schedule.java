package app.xiaohao.model.schedule;

import app.xiaohao.model.calendar.WorkCalendar;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.light.LightFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * 倒排工期: the stages of a measure laid backwards from its date in working days. The stage that takes
 * what is left lies between those before it, which begin with the work, and those after it, which
 * end on the date. A date on a free day counts as the working day before it.
 *
 * @param due the date
 * @param stages first to last, without gap between working days
 * @param current the stage that the work has come to by completion and closing, from 0; as many as
 *     there are stages where it is closed
 * @param expected the stage in which it should be today; -1 before the first; as many as there are
 *     stages after the last
 * @param latestStart the last day on which the whole can begin and still be in time
 * @param slack working days left beyond what the stages not yet done need at least (the one that
 *     takes what is left needs one); below 0 it is already too late
 * @param needed working days that the stages not yet done need at least
 * @param startKnown whether the day is known on which the schedule begins; else all stages stand as
 *     late as they can
 * @param fits whether there is time for all stages between start and date; else they stand as late
 *     as they can
 * @param calendarKnown whether the holidays of all its years are known
 */
public record Schedule(
    LocalDate due,
    List<Stage> stages,
    int current,
    int expected,
    LocalDate latestStart,
    int slack,
    int needed,
    boolean startKnown,
    boolean fits,
    boolean calendarKnown) {
  /** The list is copied. */
  public Schedule {
    stages = List.copyOf(stages);
  }

  /**
   * A stage with its days, both working days and both included.
   *
   * @param workingDays how many it has
   */
  public record Stage(String name, LocalDate from, LocalDate to, int workingDays) {}

  /** Whether the measure is closed, so that nothing is asked of it any more. */
  public boolean closed() {
    return current >= stages.size();
  }

  /** Whether the work cannot be closed in time any more (已经来不及). */
  public boolean tooLate() {
    return !closed() && slack < 0;
  }

  /** Whether the date itself is past. */
  public boolean past() {
    return expected >= stages.size();
  }

  /** Whether it should have come further by now. */
  public boolean behind() {
    return !closed() && current < expected;
  }

  /**
   * The schedule of a measure; empty where it has no one date: no deadline yet, work that recurs or
   * is kept up for long.
   *
   * @param plan first to last, exactly one with 0 days
   */
  public static Optional<Schedule> of(
      List<ScheduleStage> plan, LightFacts facts, WorkCalendar calendar, LocalDate today) {
    if (facts.deadline() instanceof Deadline.Recurring) {
      return Optional.empty();
    }
    return facts.deadline().dueOn(today).map(due -> lay(plan, facts, due, calendar, today));
  }

  private static Schedule lay(
      List<ScheduleStage> plan,
      LightFacts facts,
      LocalDate due,
      WorkCalendar calendar,
      LocalDate today) {
    int rest = rest(plan);
    LocalDate start = facts.startedOn();
    LocalDate latestStart = calendar.first(due, needed(plan, 0));
    boolean fits = start == null || !calendar.onOrAfter(start).isAfter(latestStart);
    List<Stage> stages = new ArrayList<>();
    LocalDate end = calendar.onOrBefore(due);
    for (int i = plan.size() - 1; i > rest; i--) {
      end = put(stages, plan.get(i), calendar.first(end, plan.get(i).workingDays()), end, calendar);
    }
    if (start == null || !fits) {
      for (int i = rest; i >= 0; i--) {
        int days = Math.max(1, plan.get(i).workingDays());
        end = put(stages, plan.get(i), calendar.first(end, days), end, calendar);
      }
      Collections.reverse(stages);
    } else {
      Collections.reverse(stages);
      List<Stage> before = new ArrayList<>();
      LocalDate from = calendar.onOrAfter(start);
      for (ScheduleStage stage : plan.subList(0, rest)) {
        LocalDate to = calendar.last(from, stage.workingDays());
        put(before, stage, from, to, calendar);
        from = calendar.onOrAfter(to.plusDays(1));
      }
      put(before, plan.get(rest), from, end, calendar);
      stages.addAll(0, before);
    }
    int current = current(plan.size(), rest, facts);
    int need = current >= plan.size() ? 0 : needed(plan, current);
    int expected = -1;
    for (int i = 0; i < stages.size() && !today.isBefore(stages.get(i).from()); i++) {
      expected = i;
    }
    return new Schedule(
        due,
        stages,
        current,
        today.isAfter(due) ? stages.size() : expected,
        latestStart,
        calendar.count(today, due) - need,
        need,
        start != null,
        fits,
        calendar.knows(stages.getFirst().from(), due));
  }

  /** Adds a stage and gives the working day before it. */
  private static LocalDate put(
      List<Stage> stages,
      ScheduleStage stage,
      LocalDate from,
      LocalDate to,
      WorkCalendar calendar) {
    stages.add(new Stage(stage.name(), from, to, calendar.count(from, to)));
    return calendar.onOrBefore(from.minusDays(1));
  }

  private static int rest(List<ScheduleStage> plan) {
    for (int i = 0; i < plan.size(); i++) {
      if (plan.get(i).workingDays() == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("no stage takes what is left");
  }

  /** The least number of working days from a stage to the end. */
  private static int needed(List<ScheduleStage> plan, int from) {
    int days = 0;
    for (ScheduleStage stage : plan.subList(from, plan.size())) {
      days += Math.max(1, stage.workingDays());
    }
    return days;
  }

  /**
   * The last stage is that of those who agree, the one before it that of the request; the stage
   * that takes what is left is the work itself.
   */
  private static int current(int stages, int rest, LightFacts facts) {
    return switch (facts.closure()) {
      case CLOSED -> stages;
      case REQUESTED, VERIFIED, STATED -> stages - 1;
      case REOPENED -> rest;
      case NONE, RETURNED ->
          switch (facts.completion()) {
            case NOT_STARTED -> 0;
            case IN_PROGRESS, PHASED -> rest;
            case MOSTLY -> Math.min(rest + 1, Math.max(rest, stages - 2));
            case DONE -> Math.max(rest, stages - 2);
          };
    };
  }
}
