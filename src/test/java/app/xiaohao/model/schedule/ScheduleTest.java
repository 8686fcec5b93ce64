package app.xiaohao.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.model.Completion;
import app.xiaohao.model.Nature;
import app.xiaohao.model.Rhythm;
import app.xiaohao.model.calendar.WorkCalendar;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Recurrence;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.LightFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  private static final List<ScheduleStage> STAGES = InspectionRules.DEFAULT.stages();
  private static final WorkCalendar CALENDAR = WorkCalendar.SHIPPED;
  private static final LocalDate START = LocalDate.of(2026, 8, 3);
  private static final LocalDate DUE = LocalDate.of(2026, 10, 15);

  @Test
  void laysTheStagesBackFromTheDateOverTheHolidays() {
    Schedule schedule = schedule(START, Completion.IN_PROGRESS, Closure.NONE, START);
    assertThat(schedule.stages())
        .containsExactly(
            stage("方案", "2026-08-03", "2026-08-07", 5),
            stage("实施", "2026-08-10", "2026-09-21", 32),
            stage("自查", "2026-09-22", "2026-09-29", 5),
            stage("申请销号", "2026-09-30", "2026-10-09", 3),
            stage("审定", "2026-10-10", "2026-10-15", 5));
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_STARTED, NONE, 0",
    "IN_PROGRESS, NONE, 1",
    "PHASED, NONE, 1",
    "MOSTLY, NONE, 2",
    "DONE, NONE, 3",
    "DONE, RETURNED, 3",
    "DONE, REQUESTED, 4",
    "DONE, VERIFIED, 4",
    "DONE, CLOSED, 5",
    "DONE, REOPENED, 1"
  })
  void completionAndClosingSayWhereTheWorkStands(
      Completion completion, Closure closure, int current) {
    assertThat(schedule(START, completion, closure, START).current()).isEqualTo(current);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-02, -1",
    "2026-08-09, 0",
    "2026-08-10, 1",
    "2026-09-22, 2",
    "2026-10-04, 3",
    "2026-10-15, 4",
    "2026-10-16, 5"
  })
  void saysInWhichStageItShouldBe(LocalDate today, int expected) {
    Schedule schedule = schedule(START, Completion.IN_PROGRESS, Closure.NONE, today);
    assertThat(schedule.expected()).isEqualTo(expected);
    assertThat(schedule.behind()).isEqualTo(expected > 1);
  }

  @ParameterizedTest
  @CsvSource({
    // 14 working days are needed at least from 实施 on
    "2026-09-21, IN_PROGRESS, 0, false",
    "2026-09-22, IN_PROGRESS, -1, true",
    "2026-10-09, DONE, -2, true",
    "2026-09-30, DONE, 0, false",
    "2026-10-16, DONE, -8, true"
  })
  void reckonsTheSlackOfWhatIsStillToDo(
      LocalDate today, Completion completion, int slack, boolean tooLate) {
    Schedule schedule = schedule(START, completion, Closure.NONE, today);
    assertThat(schedule.slack()).isEqualTo(slack);
    assertThat(schedule.tooLate()).isEqualTo(tooLate);
  }

  @Test
  void whatIsClosedIsNeverTooLate() {
    Schedule schedule = schedule(START, Completion.DONE, Closure.CLOSED, LocalDate.of(2026, 12, 1));
    assertThat(schedule.closed()).isTrue();
    assertThat(schedule.tooLate()).isFalse();
    assertThat(schedule.behind()).isFalse();
  }

  @Test
  void laysEverythingAsLateAsItCanWhereTheStartIsNotKnown() {
    Schedule schedule = schedule(null, Completion.NOT_STARTED, Closure.NONE, START);
    assertThat(schedule.startKnown()).isFalse();
    assertThat(schedule.stages().get(1)).isEqualTo(stage("实施", "2026-09-21", "2026-09-21", 1));
    assertThat(schedule.latestStart()).isEqualTo(schedule.stages().getFirst().from());
    // five working days, for Sunday 20 September is worked
    assertThat(schedule.latestStart()).isEqualTo(LocalDate.of(2026, 9, 15));
  }

  @Test
  void saysThatItDidNotFitFromTheBeginning() {
    assertThat(
            schedule(LocalDate.of(2026, 9, 15), Completion.NOT_STARTED, Closure.NONE, START).fits())
        .isTrue();
    Schedule late = schedule(LocalDate.of(2026, 9, 16), Completion.NOT_STARTED, Closure.NONE, DUE);
    assertThat(late.fits()).isFalse();
    assertThat(late.stages().getFirst().from()).isEqualTo(LocalDate.of(2026, 9, 15));
  }

  @Test
  void hasNoScheduleWithoutADate() {
    for (Deadline none :
        List.of(
            Deadline.unset(),
            new Deadline.Immediate(null, "立行立改"),
            new Deadline.LongTerm("长期坚持"),
            new Deadline.Recurring(Recurrence.Monthly.on(25), "每月25日前"))) {
      assertThat(
              Schedule.of(
                  STAGES,
                  facts(START, Completion.IN_PROGRESS, Closure.NONE, none),
                  CALENDAR,
                  START))
          .isEmpty();
    }
  }

  @Test
  void saysWhereHolidaysAreNotAnnounced() {
    LightFacts facts =
        facts(START, Completion.IN_PROGRESS, Closure.NONE, Deadline.on(LocalDate.of(2027, 3, 1)));
    assertThat(Schedule.of(STAGES, facts, CALENDAR, START).orElseThrow().calendarKnown()).isFalse();
    assertThat(schedule(START, Completion.DONE, Closure.NONE, START).calendarKnown()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void stagesFollowEachOtherToTheDateWithTheirOwnDays(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      List<ScheduleStage> plan = plan(random);
      LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
      LocalDate due = start.plusDays(random.nextInt(400) - 20);
      LightFacts facts =
          facts(
              random.nextInt(5) == 0 ? null : start,
              Completion.IN_PROGRESS,
              Closure.NONE,
              Deadline.on(due));
      Schedule schedule = Schedule.of(plan, facts, CALENDAR, start).orElseThrow();
      assertThat(schedule.stages()).hasSameSizeAs(plan);
      assertThat(schedule.stages().getLast().to()).isEqualTo(CALENDAR.onOrBefore(due));
      for (int n = 0; n < plan.size(); n++) {
        Schedule.Stage stage = schedule.stages().get(n);
        assertThat(CALENDAR.isWorking(stage.from())).isTrue();
        assertThat(CALENDAR.count(stage.from(), stage.to())).isEqualTo(stage.workingDays());
        if (plan.get(n).workingDays() > 0) {
          assertThat(stage.workingDays()).isEqualTo(plan.get(n).workingDays());
        } else {
          assertThat(stage.workingDays()).isPositive();
        }
        if (n > 0) {
          LocalDate next = schedule.stages().get(n - 1).to().plusDays(1);
          assertThat(CALENDAR.onOrAfter(next)).isEqualTo(stage.from());
        }
      }
      if (schedule.startKnown() && schedule.fits()) {
        assertThat(schedule.stages().getFirst().from()).isEqualTo(CALENDAR.onOrAfter(start));
      }
    }
  }

  private static List<ScheduleStage> plan(Random random) {
    int rest = random.nextInt(5);
    List<ScheduleStage> plan = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      plan.add(new ScheduleStage("阶段" + i, i == rest ? 0 : 1 + random.nextInt(12)));
    }
    return plan;
  }

  private static Schedule.Stage stage(String name, String from, String to, int days) {
    return new Schedule.Stage(name, LocalDate.parse(from), LocalDate.parse(to), days);
  }

  private static Schedule schedule(
      LocalDate start, Completion completion, Closure closure, LocalDate today) {
    return Schedule.of(STAGES, facts(start, completion, closure, Deadline.on(DUE)), CALENDAR, today)
        .orElseThrow();
  }

  private static LightFacts facts(
      LocalDate start, Completion completion, Closure closure, Deadline deadline) {
    return new LightFacts(
        deadline, Nature.LIMITED, completion, closure, 50, start, null, 0, Rhythm.QUARTERLY, false);
  }
}
