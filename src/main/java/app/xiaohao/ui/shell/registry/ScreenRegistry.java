package app.xiaohao.ui.shell.registry;

import static app.xiaohao.ui.shell.registry.ScreenEntry.Group.LOOK;
import static app.xiaohao.ui.shell.registry.ScreenEntry.Group.MATERIAL;
import static app.xiaohao.ui.shell.registry.ScreenEntry.Group.WORK;

import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.ui.alerts.AlertsView;
import app.xiaohao.ui.backups.BackupsScreen;
import app.xiaohao.ui.board.BoardScreen;
import app.xiaohao.ui.calendar.CalendarScreen;
import app.xiaohao.ui.closing.ClosingDesk;
import app.xiaohao.ui.closing.ClosingScreen;
import app.xiaohao.ui.history.HistoryScreen;
import app.xiaohao.ui.intake.IntakeView;
import app.xiaohao.ui.intake.review.ReviewKeys;
import app.xiaohao.ui.kit.Icon;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.work.Asked;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.ledger.LedgerKeys;
import app.xiaohao.ui.ledger.LedgerView;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.ledger.model.QueryWords;
import app.xiaohao.ui.lookback.LookBackScreen;
import app.xiaohao.ui.outcomes.OutcomesScreen;
import app.xiaohao.ui.overview.OverviewScreen;
import app.xiaohao.ui.papers.PapersFilter;
import app.xiaohao.ui.papers.PapersScreen;
import app.xiaohao.ui.periods.PeriodsScreen;
import app.xiaohao.ui.reconcile.ReconcileScreen;
import app.xiaohao.ui.settings.SettingsScreen;
import app.xiaohao.ui.units.UnitsScreen;
import app.xiaohao.ui.wall.WallFilter;
import app.xiaohao.ui.wall.WallScreen;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The screens of the window in the order of the navigation: a new one is a line here. */
public final class ScreenRegistry {
  /** All of them. */
  public static final List<ScreenEntry> ALL =
      List.of(
          ScreenEntry.of(Place.OVERVIEW, LOOK, Icon.OVERVIEW, "Shortcut+1", OverviewScreen::new),
          ScreenEntry.of(
                  Place.LEDGER,
                  LOOK,
                  Icon.LEDGER,
                  "Shortcut+2",
                  (at, shared) -> LedgerView.in(at, shared.ledger(), shared.evidence()))
              .withKeys(LedgerKeys::of)
              .withBadge(contents -> contents.summary().total().measures()),
          ScreenEntry.of(
                  BoardScreen.PLACE,
                  LOOK,
                  Icon.BOARD,
                  "Shortcut+J",
                  (at, shared) -> new BoardScreen(at, asked(shared.ledger()), new ClosingDesk(at)))
              .withKeys(BoardScreen::keys),
          ScreenEntry.of(
                  WallScreen.PLACE,
                  LOOK,
                  Icon.WALL,
                  "Shortcut+G",
                  (at, shared) ->
                      new WallScreen(
                          at,
                          new WallFilter(
                              asked(shared.ledger()),
                              asked ->
                                  new QueryWords(at.texts(), shared.ledger()::heading)
                                      .of(asked.query(), asked.columns()),
                              shared.ledger()::clearFilters)))
              .withKeys(WallScreen::keys),
          ScreenEntry.of(
                  CalendarScreen.PLACE,
                  LOOK,
                  Icon.DEADLINE,
                  "Shortcut+D",
                  (at, shared) -> new CalendarScreen(at, asked(shared.ledger())))
              .withKeys(CalendarScreen::keys),
          ScreenEntry.of(
                  Place.CLOSING,
                  WORK,
                  Icon.CLOSING,
                  "Shortcut+6",
                  (at, shared) -> new ClosingScreen(at, shared.evidence()))
              .withKeys(ClosingScreen::keys)
              .withBadge(ScreenRegistry::awaitingAgreement),
          ScreenEntry.of(Place.ALERTS, WORK, Icon.ALERTS, "Shortcut+3", AlertsView::new)
              .withKeys(AlertsView::keys)
              .withWarning(contents -> contents.summary().total().overdue()),
          ScreenEntry.of(
                  PapersScreen.PLACE,
                  WORK,
                  Icon.DOCUMENT,
                  "Shortcut+P",
                  (at, shared) ->
                      new PapersScreen(
                          at,
                          new PapersFilter(
                              asked(shared.ledger()),
                              asked ->
                                  new QueryWords(at.texts(), shared.ledger()::heading)
                                      .of(asked.query(), asked.columns()))))
              .withKeys(PapersScreen::keys),
          ScreenEntry.of(Place.RECONCILE, WORK, Icon.RECONCILE, "Shortcut+7", ReconcileScreen::new)
              .withKeys(ReconcileScreen::keys),
          ScreenEntry.of(Place.PERIODS, WORK, Icon.DEADLINE, "Shortcut+8", PeriodsScreen::new)
              .withKeys(PeriodsScreen::keys),
          ScreenEntry.of(
                  OutcomesScreen.PLACE, WORK, Icon.SUCCESS, "Shortcut+Shift+G", OutcomesScreen::new)
              .withKeys(OutcomesScreen::keys),
          ScreenEntry.of(Place.LOOK_BACK, WORK, Icon.LOOK_BACK, "Shortcut+9", LookBackScreen::new)
              .withKeys(LookBackScreen::keys),
          ScreenEntry.of(Place.UNITS, MATERIAL, Icon.UNIT, "Shortcut+0", UnitsScreen::new),
          ScreenEntry.of(
              Place.HISTORY, MATERIAL, Icon.HISTORY, "Shortcut+Shift+H", HistoryScreen::new),
          ScreenEntry.of(
                  Place.IMPORT,
                  MATERIAL,
                  Icon.IMPORT,
                  "Shortcut+4",
                  (at, shared) -> IntakeView.in(at, shared.intake()))
              .withKeys(ReviewKeys::of),
          ScreenEntry.of(
              Place.BACKUPS,
              MATERIAL,
              Icon.BACKUP,
              "Shortcut+B",
              (at, shared) -> new BackupsScreen(at, shared.copies())),
          ScreenEntry.of(
              Place.SETTINGS,
              MATERIAL,
              Icon.SETTINGS,
              "Shortcut+5",
              (at, shared) -> new SettingsScreen(at, shared.keys())));

  private ScreenRegistry() {}

  /** What 台账 asks for, for screens that keep its filter. */
  private static ObservableValue<Asked> asked(LedgerModel ledger) {
    return Bindings.createObjectBinding(
        () -> new Asked(ledger.queryProperty().get(), ledger.columnsProperty().get()),
        ledger.queryProperty(),
        ledger.columnsProperty());
  }

  /** How many wait for somebody's check or decision on the desk of 销号. */
  private static int awaitingAgreement(Contents contents) {
    int waiting = 0;
    for (LedgerRow row : contents.rows()) {
      if (row.measure() != null) {
        Closure closure = row.measure().closure();
        waiting += closure == Closure.REQUESTED || closure == Closure.VERIFIED ? 1 : 0;
      }
    }
    return waiting;
  }
}
