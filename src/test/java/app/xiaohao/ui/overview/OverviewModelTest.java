package app.xiaohao.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.Summary;
import app.xiaohao.model.Completion;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.light.DueState;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewModelTest {
  @TempDir private Path folder;
  private Ledger ledger;
  private LedgerSession session;
  private OverviewModel model;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    DirectBackground background = new DirectBackground();
    session = new LedgerSession(background, OverviewModelTest::fail, "");
    model = new OverviewModel(session, background, OverviewModelTest::fail, "");
    model.inSight(true);
    session.use(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static void fail(Throwable problem) {
    throw new AssertionError(problem);
  }

  @Test
  void everyLightCardLeadsToAsManyRowsAsItCounts() {
    Contents contents = model.contentsProperty().get();
    for (OverviewModel.Card card : OverviewModel.cards(contents.summary().total())) {
      List<?> rows =
          card.rows().of(contents.rows(), contents.settings().lights(), contents.today());
      switch (card.kind()) {
        case DONE, CLOSED, OVERDUE, DUE_SOON, UNKNOWN ->
            assertThat(rows).as(card.kind().name()).hasSize(card.count());
        case ISSUES, MEASURES, IN_PROGRESS -> assertThat(rows).isNotEmpty();
      }
    }
  }

  @Test
  void whatWasDoneLateIsToldOneByOneAsOftenAsItIsCounted() {
    List<Notes.Late> late = model.notesProperty().get().late();

    assertThat(late).hasSize(model.contentsProperty().get().summary().total().doneLate());
    assertThat(late)
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.days()).isPositive())
        .isSortedAccordingTo(java.util.Comparator.comparingLong(Notes.Late::days).reversed());
  }

  @Test
  void aLetterAboutTwoMeasuresIsOneUntilItIsAnswered() {
    LocalDate today = model.contentsProperty().get().today();
    for (String number : List.of("1.1", "3.1")) {
      ledger.apply(
          new Change.Supervised(
              TypicalLedger.row(ledger.rows(null), number).measure().id(),
              SupervisionKind.REMINDER,
              "提醒〔2026〕1号",
              "县委宣传部",
              today.minusDays(9),
              "请抓紧",
              today.minusDays(2)),
          TypicalLedger.OPERATOR);
    }
    session.refresh();

    assertThat(model.notesProperty().get().letters())
        .singleElement()
        .satisfies(one -> assertThat(one.days()).isEqualTo(2));
    assertThat(model.waitingProperty().get().firstLetter()).isNotNull();
  }

  @Test
  void unitsOweReportsOnlyInAPeriodThatIsOpen() {
    assertThat(model.owingProperty().get()).isEmpty();
    InspectionId inspection = model.contentsProperty().get().inspections().getFirst().id();
    LocalDate today = model.contentsProperty().get().today();
    ledger.apply(
        new Change.PeriodOpened(
            inspection, 1, "第1期", today.withDayOfMonth(1), today.withDayOfMonth(28)),
        TypicalLedger.OPERATOR);
    session.refresh();

    assertThat(model.owingProperty().get()).isNotEmpty();
  }

  @Test
  void issuesHaveATrendOfTheirOwn() {
    BurnDown issues = model.trendsProperty().get().issues();
    BurnDown measures = model.trendsProperty().get().measures();

    assertThat(issues.counted() + issues.undated())
        .isEqualTo(model.contentsProperty().get().summary().total().issues());
    assertThat(issues.now().open()).isPositive().isLessThanOrEqualTo(measures.now().open());
  }

  @Test
  void showsTheWorstStateOfAGroup() {
    assertThat(OverviewModel.worst(model.contentsProperty().get().summary().total()))
        .isEqualTo(DueState.OVERDUE);
  }

  @Test
  void calendarHoldsSixWholeWeeksAroundToday() {
    List<OverviewModel.Day> days = OverviewModel.calendar(model.contentsProperty().get());
    assertThat(days).hasSize(42).filteredOn(OverviewModel.Day::today).hasSize(1);
    assertThat(days.getFirst().on().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    assertThat(days)
        .filteredOn(day -> day.count() > 0)
        .allSatisfy(day -> assertThat(day.first()).isNotNull());
    assertThat(days.stream().mapToInt(OverviewModel.Day::count).sum()).isPositive();
  }

  @Test
  void readsTheNewestChanges() {
    assertThat(model.changesProperty().get()).isNotEmpty();
    assertThat(model.changesProperty().get().getFirst().entry().number())
        .isGreaterThan(model.changesProperty().get().getLast().entry().number());
  }

  @Test
  void namesTheInspectionOfEachChangeWhereSeveralAreShown() {
    assertThat(model.names().several()).isFalse();
    InspectionId other =
        ledger
            .commit(
                new DraftBuilder("审计报告.txt").issue("往来款长期挂账").measure("逐笔清理。").reviewed("县审计局审计"),
                TypicalLedger.OPERATOR)
            .inspection();
    session.refresh();
    assertThat(model.names().of(model.changesProperty().get().getFirst().inspection()))
        .isEqualTo("县审计局审计");
    session.inspectionProperty().set(other);
    assertThat(model.names().several()).isFalse();
    assertThat(model.changesProperty().get())
        .isNotEmpty()
        .allMatch(line -> other.equals(line.inspection()));
  }

  @Test
  void aBarCountsWhatADocumentCallsClosedApart() {
    DraftBuilder old = new DraftBuilder("旧表.xlsx").issue("旧账");
    for (int i = 1; i <= 3; i++) {
      old.measure("旧措施" + i)
          .row(
              new Draft.RowFacts(
                  List.of(),
                  List.of(),
                  new Draft.Status(
                      Draft.Status.Value.COMPLETED,
                      "已完成",
                      Completion.DONE,
                      i == 3 ? Closure.NONE : Closure.CLOSED,
                      null,
                      100,
                      LocalDate.of(2025, 8, i),
                      "旧销" + i),
                  "",
                  List.of()));
    }
    InspectionId brought = ledger.commit(old.reviewed("旧账"), TypicalLedger.OPERATOR).inspection();
    session.inspectionProperty().set(brought);
    Summary.Counts counts = model.contentsProperty().get().summary().total();
    assertThat(StackedBar.Part.STATED.of(counts)).isEqualTo(2);
    assertThat(StackedBar.Part.DONE.of(counts)).isEqualTo(1);
    assertThat(StackedBar.Part.CLOSED.of(counts)).isZero();
    assertThat(counts.doneNotClosed()).isEqualTo(1);
  }

  @Test
  void partsOfABarAreAllMeasures() {
    var total = model.contentsProperty().get().summary().total();
    int sum = 0;
    for (StackedBar.Part part : StackedBar.Part.values()) {
      assertThat(part.of(total)).isNotNegative();
      sum += part.of(total);
    }
    assertThat(sum).isEqualTo(total.measures());
  }

  @Test
  void neverCallsAlmostAllAll() {
    assertThat(CardRow.percent(9999, 10000)).isEqualTo("99.9%");
    assertThat(CardRow.percent(1, 2)).isEqualTo("50%");
    assertThat(CardRow.percent(0, 0)).isEmpty();
  }

  @Test
  void whatWaitsIsCountedAsItsDesksHaveIt() {
    Waiting waiting = model.waitingProperty().get();
    List<LedgerRow> rows = ledger.rows(null);
    assertThat(waiting.toVerify())
        .isEqualTo(count(rows, row -> row.measure().closure() == Closure.REQUESTED));
    assertThat(waiting.toDecide())
        .isEqualTo(count(rows, row -> row.measure().closure() == Closure.VERIFIED));
    LedgerRow asked =
        rows.stream()
            .filter(row -> row.measure() != null)
            .filter(row -> row.measure().deadline().binding().isPresent())
            .filter(row -> row.measure().closure() == Closure.NONE)
            .findFirst()
            .orElseThrow();
    LocalDate due = asked.measure().deadline().binding().orElseThrow();
    ledger.apply(
        new Change.ExtensionAsked(
            asked.measure().id(),
            asked.measure().deadline(),
            due.plusMonths(2),
            ledger.today(),
            "两村合同涉诉"),
        "周启明");
    session.refresh();
    assertThat(model.waitingProperty().get().extensions()).isEqualTo(waiting.extensions() + 1);
  }

  private static int count(List<LedgerRow> rows, Predicate<LedgerRow> which) {
    return (int) rows.stream().filter(row -> row.measure() != null).filter(which).count();
  }
}
