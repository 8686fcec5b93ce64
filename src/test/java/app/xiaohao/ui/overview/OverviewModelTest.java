package app.xiaohao.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.model.DueState;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.LedgerSession;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
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
    LedgerSession.Contents contents = model.contentsProperty().get();
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
    assertThat(model.changesProperty().get().getFirst().number())
        .isGreaterThan(model.changesProperty().get().getLast().number());
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
}
