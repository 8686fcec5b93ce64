package app.xiaohao.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.RandomRows;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.light.DueState;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.ui.calendar.CalendarModel.Shown;
import app.xiaohao.ui.calendar.DueDays.Entry;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.TestSurroundings;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.work.Asked;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarUiTest extends ToolkitTest {
  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private final ObjectProperty<Asked> asked = new SimpleObjectProperty<>(Asked.ALL);
  private final List<Object> opened = new ArrayList<>();
  private Ledger ledger;
  private LedgerSession session;
  private CalendarScreen screen;

  @BeforeEach
  void openScreen() {
    Path file = folder.resolve("云溪县.xh");
    TypicalLedger.create(file).close();
    ledger = new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK);
    DirectBackground background = new DirectBackground();
    onFx(
        () -> {
          session = new LedgerSession(background, dialogs::failed, "loading");
          session.use(ledger);
          screen =
              new CalendarScreen(
                  TestSurroundings.of(
                      session, new Doors(), background, dialogs, null, look(), null),
                  asked);
        });
    show(new StackPane(screen.view()), 1200, 760);
    onFx(screen::shown);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  @Test
  void showsTheMonthOfTodayAndTurns() {
    onFx(
        () -> {
          Shown now = screen.model().shownProperty().get();
          assertThat(now.days().from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
          assertThat(now.days().from()).isBeforeOrEqualTo(now.today().withDayOfMonth(1));
          assertThat(now.days().to()).isEqualTo(now.days().from().plusDays(41));
          lookup("calendar-next", Button.class).fire();
          assertThat(screen.model().shownProperty().get().middle())
              .isEqualTo(now.today().plusMonths(1));
          lookup("calendar-today", Button.class).fire();
          assertThat(screen.model().shownProperty().get().middle()).isEqualTo(now.today());
          lookup("calendar-week", ToggleButton.class).fire();
          assertThat(screen.model().shownProperty().get().days().to())
              .isEqualTo(screen.model().shownProperty().get().days().from().plusDays(6));
        });
  }

  @Test
  void whatIsDueLeadsToItsMeasure() {
    onFx(
        () -> {
          Entry due = goToSomethingDue();
          Parent view = (Parent) screen.view();
          view.applyCss();
          view.layout();
          Button line =
              (Button)
                  ((Parent) screen.view())
                      .lookupAll(".calendar-line").stream()
                          .filter(
                              node ->
                                  ((Button) node)
                                      .getText()
                                      .startsWith(LedgerQuery.number(due.row()) + " "))
                          .findFirst()
                          .orElseThrow();
          line.fire();
          assertThat(opened).containsExactly(due.row().measure().id());
        });
    picture(screen.view(), "calendar", 1);
  }

  @Test
  void whatHasNoDateIsShownOfTheFilterThatCountedIt() {
    onFx(
        () -> {
          LedgerQuery narrowed = LedgerQuery.ALL.withText("的");
          asked.set(new Asked(narrowed, ColumnQuery.ALL));
          lookup("calendar-unknown", Button.class).fire();
          assertThat(opened).containsExactly(narrowed.withDue(Set.of(DueState.UNKNOWN)));
        });
  }

  /** Turns to the week in which the nearest open measure is due. */
  private Entry goToSomethingDue() {
    LocalDate today = session.contentsProperty().get().today();
    DueDays year =
        DueDays.of(
            session.contentsProperty().get().rows(),
            session.contentsProperty().get().settings().lights(),
            today.minusYears(1),
            today.plusYears(1),
            today);
    LocalDate day = year.due().keySet().stream().min(LocalDate::compareTo).orElseThrow();
    screen.model().week(day);
    return year.on(day).getFirst();
  }

  @Test
  void everyOpenDateStandsOnItsDayAndNothingElse() {
    LocalDate today = LocalDate.of(2026, 11, 21);
    for (long seed = 0; seed < 60; seed++) {
      List<LedgerRow> rows = RandomRows.of(seed, today, 2);
      DueDays days =
          DueDays.of(rows, LightsInForce.DEFAULT, today.minusDays(60), today.plusDays(60), today);
      int dated = 0;
      for (LedgerRow row : rows) {
        if (row.measure() == null) {
          continue;
        }
        boolean settled =
            row.measure().closure() == Closure.CLOSED
                || row.measure().completion() == Completion.DONE
                    && row.measure().closure() != Closure.REOPENED;
        LocalDate due = row.measure().binding().binding().orElse(null);
        if (!settled && due != null) {
          dated++;
          assertThat(days.on(due)).anyMatch(entry -> entry.row() == row && !entry.duty());
        }
      }
      assertThat(
              days.due().values().stream()
                  .flatMap(List::stream)
                  .filter(entry -> !entry.duty())
                  .count())
          .isEqualTo(dated);
    }
  }

  private <T> T lookup(String id, Class<T> type) {
    return type.cast(((Parent) screen.view()).lookup("#" + id));
  }

  private final class Doors implements Navigator {
    @Override
    public void open(Place place) {
      opened.add(place);
    }

    @Override
    public void open(Place place, MeasureId measure) {
      opened.add(measure);
    }

    @Override
    public void show(LedgerQuery asked) {
      opened.add(asked);
    }

    @Override
    public void show(MeasureId measure) {
      opened.add(measure);
    }
  }
}
