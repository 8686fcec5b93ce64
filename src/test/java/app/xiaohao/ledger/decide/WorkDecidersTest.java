package app.xiaohao.ledger.decide;

import static app.xiaohao.ledger.decide.HeldRows.MEASURE;
import static app.xiaohao.ledger.decide.HeldRows.TODAY;
import static app.xiaohao.ledger.decide.HeldRows.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.xiaohao.ledger.change.Avowal;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.change.Stamp;
import app.xiaohao.ledger.history.FactNotation;
import app.xiaohao.ledger.history.HistoryEntry.FieldChange;
import app.xiaohao.ledger.history.HistoryEntry.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.model.Completion;
import app.xiaohao.model.Leader;
import app.xiaohao.model.LeaderId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.Responsibility;
import app.xiaohao.model.Unit;
import app.xiaohao.model.UnitId;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.model.inspection.PeriodId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkDecidersTest {
  private final HeldRows held = new HeldRows();

  @ParameterizedTest
  @CsvSource({
    // closure, held, to, done on before, reports of 100 percent, opened again, done on after
    "NONE,IN_PROGRESS,DONE,,,,2026-11-03",
    "NONE,IN_PROGRESS,DONE,,2026-10-20,,2026-10-20",
    "NONE,IN_PROGRESS,DONE,,2026-10-20 2026-10-05,,2026-10-05",
    "REOPENED,IN_PROGRESS,DONE,,2026-10-05,2026-10-12,2026-11-03",
    "REOPENED,IN_PROGRESS,DONE,,2026-10-05 2026-10-15,2026-10-12,2026-10-15",
    "NONE,DONE,DONE,2026-10-01,2026-09-20,,2026-10-01",
    "NONE,DONE,MOSTLY,2026-10-01,,,",
    "RETURNED,DONE,IN_PROGRESS,2026-10-01,,,",
  })
  void whoeverRecordsADoneMeasureGivesItItsDay(
      Closure closure,
      Completion before,
      Completion after,
      LocalDate doneOn,
      String reports,
      LocalDate reopened,
      LocalDate expected) {
    held.closure = closure;
    held.completion = before;
    held.doneOn = doneOn;
    held.reopenedOn = reopened;
    held.whole =
        reports == null
            ? List.of()
            : List.of(reports.split(" ")).stream().map(LocalDate::parse).toList();
    Row row = (Row) decide(completed(before, after)).writes().getFirst();
    assertThat(row.cells()).containsEntry("completion", after).containsEntry("done_on", expected);
  }

  @ParameterizedTest
  @EnumSource(
      value = Closure.class,
      names = {"REQUESTED", "VERIFIED", "STATED"})
  void whatIsOnItsWayToClosingStaysDone(Closure closure) {
    held.closure = closure;
    held.completion = Completion.DONE;
    assertRefused(
        LedgerException.Kind.COMPLETION_LOCKED, completed(Completion.DONE, Completion.IN_PROGRESS));
    assertThat(decide(completed(Completion.DONE, Completion.DONE)).writes()).hasSize(1);
  }

  @Test
  void aClosedRowChangesInNothingOfItsOwn() {
    held.closure = Closure.CLOSED;
    held.completion = Completion.DONE;
    for (Change change :
        List.of(
            completed(Completion.DONE, Completion.DONE),
            progress("2026-11-01", 70),
            new Change.Wording(MEASURE, "完善制度", "健全制度"),
            new Change.Answering(MEASURE, held.responsibility, held.responsibility),
            new Change.Due(MEASURE, held.deadline, held.deadline, "更正：录错"),
            new Change.Title(HeldRows.ISSUE, "学习不深", "学习不够"))) {
      assertRefused(LedgerException.Kind.CLOSED_LOCKED, change);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // reported on, percent, done on before, what is written of the measure
    "2026-10-10,80,,percent progress progress_on",
    "2026-10-09,80,,",
    "2026-10-09,100,,",
    "2026-10-09,100,2026-10-20,done_on",
    "2026-10-25,100,2026-10-20,percent progress progress_on",
    "2026-10-19,100,2026-10-20,percent progress progress_on done_on",
  })
  void onlyTheNewestReportSaysHowFarItIsButAnyGivesTheDayOfBeingDone(
      String on, int percent, LocalDate doneOn, String written) {
    held.doneOn = doneOn;
    Decision decision = decide(progress(on, percent));
    assertThat(
            decision.writes().stream()
                .map(Row.class::cast)
                .filter(row -> row.table().equals("measure"))
                .flatMap(row -> row.cells().keySet().stream()))
        .containsExactlyElementsOf(written == null ? List.of() : List.of(written.split(" ")));
    assertThat(((Row) decision.writes().getFirst()).table()).isEqualTo("progress_entry");
  }

  @ParameterizedTest
  @CsvSource({"2026-09-30,,false", "2026-10-10,1,true", "2026-11-02,2,false"})
  void aReportGoesIntoThePeriodOfItsDayAndIsLateInAClosedOne(String on, Long period, boolean late) {
    held.periods =
        List.of(
            period(1, "2026-10-01", "2026-10-31", LocalDate.of(2026, 11, 1)),
            period(2, "2026-11-01", "2026-11-30", null));
    Row row = (Row) decide(progress(on, 60)).writes().getFirst();
    assertThat(row.cells()).containsEntry("period_id", period).containsEntry("late", late);
  }

  @Test
  void refusesWhatIsNotYetAndWhatIsHeldOtherwise() {
    assertRefused(LedgerException.Kind.DAY_IN_FUTURE, progress("2026-11-04", 70));
    held.percent = 61;
    assertRefused(LedgerException.Kind.STALE, progress("2026-11-01", 70));
  }

  @Test
  void theLogNamesThoseWhomTheLedgerKnowsAsItDoes() {
    held.units =
        List.of(
            new Unit(new UnitId(1), null, "县住房和城乡建设局", List.of("县住建局")),
            new Unit(new UnitId(2), null, "县委办", List.of()));
    held.leaders = List.of(new Leader(new LeaderId(1), "何䶮", "县委常委"));
    Decision decision =
        decide(
            new Change.Answering(
                MEASURE,
                held.responsibility,
                new Responsibility(
                    List.of(" 何䶮 ", "何䶮", ""),
                    List.of("县住建局", "县住房和城乡建设局"),
                    List.of("县水利局"),
                    List.of())));
    assertThat(fields(decision))
        .containsExactly(
            new FieldChange("leaders", "周明远", "何䶮"),
            new FieldChange("lead_units", "县委办", "县住房和城乡建设局"),
            new FieldChange("responsible_units", "", "县水利局"));
    assertThat(decision.entries().getFirst().item()).isEqualTo("2.1");
  }

  @Test
  void whatIsDeclaredGoesWithEveryChangeOfAMeasure() {
    Stamp stamp = by("林晓");
    Stamp declaring =
        new Stamp(stamp.by(), stamp.at(), stamp.today(), stamp.from(), new Avowal("林晓（住建）", "迟到"));
    Decision decision = Deciders.decide(held, progress("2026-11-01", 70), declaring, "2 3");
    assertThat(fields(decision))
        .endsWith(
            new FieldChange("not_same_as", "", "林晓（住建）"),
            new FieldChange("late_reason", "", "迟到"),
            new FieldChange("batch", "", "2 3"));
    Decision title =
        Deciders.decide(held, new Change.Title(HeldRows.ISSUE, "学习不深", "学"), declaring, "2 3");
    assertThat(fields(title)).containsExactly(new FieldChange("title", "学习不深", "学"));
  }

  @Test
  void aStepSaysOfHowManyItemsItIs() {
    Change one = progress("2026-11-01", 70);
    assertThat(Deciders.batch(List.of(one))).isEmpty();
    assertThat(Deciders.batch(List.of(one, completed(Completion.DONE, Completion.DONE))))
        .isEqualTo("1 2");
    assertThat(Deciders.batch(List.of(one, new Change.Title(HeldRows.ISSUE, "a", "b"))))
        .isEqualTo("2 2");
  }

  private static List<FieldChange> fields(Decision decision) {
    return FactNotation.spelled(decision.entries().getFirst().facts());
  }

  private static Period period(long id, String from, String to, LocalDate closed) {
    return new Period(
        new PeriodId(id),
        HeldRows.INSPECTION,
        (int) id,
        "第" + id + "期",
        LocalDate.parse(from),
        LocalDate.parse(to),
        closed,
        closed == null ? "" : "林晓");
  }

  private Change.Completed completed(Completion before, Completion after) {
    return new Change.Completed(MEASURE, before, after, Nature.LIMITED, Nature.LIMITED);
  }

  private static Change.Progress progress(String on, int percent) {
    return new Change.Progress(
        MEASURE, 60, new ProgressEntry(LocalDate.parse(on), "已清理", percent, "县委办"));
  }

  private Decision decide(Change change) {
    Decision decision = Deciders.decide(held, change, by("林晓"), "");
    assertThat(decision.entries()).hasSize(1);
    assertThat(decision.followUps()).isEmpty();
    assertThat(decision.entries().getFirst().kind()).isNotEqualTo(Kind.UNDONE);
    return decision;
  }

  private void assertRefused(LedgerException.Kind kind, Change change) {
    assertThat(TODAY).isEqualTo(by("林晓").today());
    assertThatExceptionOfType(LedgerException.class)
        .isThrownBy(() -> decide(change))
        .matches(refusal -> refusal.kind() == kind, kind.name());
  }
}
