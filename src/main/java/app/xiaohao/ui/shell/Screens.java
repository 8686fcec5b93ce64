package app.xiaohao.ui.shell;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ui.alerts.AlertsModel;
import app.xiaohao.ui.alerts.AlertsView;
import app.xiaohao.ui.backups.BackupsScreen;
import app.xiaohao.ui.backups.CopiesDoor;
import app.xiaohao.ui.closing.ClosingScreen;
import app.xiaohao.ui.history.HistoryScreen;
import app.xiaohao.ui.intake.IntakeModel;
import app.xiaohao.ui.intake.IntakePreferences;
import app.xiaohao.ui.intake.IntakeView;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Navigator;
import app.xiaohao.ui.kit.Place;
import app.xiaohao.ui.kit.Screen;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.evidence.EvidenceDesk;
import app.xiaohao.ui.kit.evidence.EvidencePanel;
import app.xiaohao.ui.kit.evidence.Opener;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.ledger.LedgerView;
import app.xiaohao.ui.ledger.model.LedgerModel;
import app.xiaohao.ui.lookback.LookBackScreen;
import app.xiaohao.ui.overview.OverviewScreen;
import app.xiaohao.ui.periods.PeriodsScreen;
import app.xiaohao.ui.reconcile.ReconcileScreen;
import app.xiaohao.ui.settings.SettingsScreen;
import app.xiaohao.ui.units.UnitsScreen;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The screens of the window, each made when it first comes to sight. */
final class Screens {
  private final Map<Place, Screen> made = new EnumMap<>(Place.class);
  private final Services services;
  private final LedgerSession session;
  private final Navigator navigator;
  private final Background background;
  private final Dialogs dialogs;
  private final Preferences preferences;
  private final CopiesDoor copies;
  private final Look look;
  private Place shown;
  private IntakeModel intake;
  private LedgerModel ledger;
  private EvidenceDesk evidence;

  Screens(
      Services services,
      LedgerSession session,
      Navigator navigator,
      Background background,
      Dialogs dialogs,
      Preferences preferences,
      CopiesDoor copies,
      Look look) {
    this.services = services;
    this.session = session;
    this.navigator = navigator;
    this.background = background;
    this.dialogs = dialogs;
    this.preferences = preferences;
    this.copies = copies;
    this.look = look;
  }

  /** The screen of a place. */
  Screen at(Place place) {
    return made.computeIfAbsent(place, this::make);
  }

  /** The screen in sight; null before the first. */
  Screen shown() {
    return shown == null ? null : made.get(shown);
  }

  /** Remembers which is in sight. */
  void show(Place place) {
    shown = place;
  }

  /** Whether nothing would be lost if the ledger were closed now. */
  boolean mayClose() {
    return (shown == null || shown().leave()) && made.values().stream().allMatch(Screen::mayClose);
  }

  private Screen make(Place place) {
    return switch (place) {
      case OVERVIEW ->
          new OverviewScreen(session, navigator, background, dialogs, look, services.texts());
      case CLOSING ->
          new ClosingScreen(
              session,
              navigator,
              background,
              dialogs,
              preferences,
              evidence(),
              look,
              services.texts());
      case RECONCILE ->
          new ReconcileScreen(session, navigator, background, dialogs, look, services.texts());
      case PERIODS ->
          new PeriodsScreen(session, navigator, background, dialogs, look, services.texts());
      case LOOK_BACK ->
          new LookBackScreen(session, navigator, background, dialogs, look, services.texts());
      case UNITS ->
          new UnitsScreen(session, navigator, background, dialogs, look, services.texts());
      case HISTORY ->
          new HistoryScreen(session, background, dialogs, navigator, look, services.texts());
      case BACKUPS ->
          new BackupsScreen(
              services.stores(),
              session,
              preferences,
              background,
              dialogs,
              navigator,
              copies,
              services.clock(),
              look,
              services.texts());
      case SETTINGS ->
          new SettingsScreen(session, preferences, background, dialogs, look, services.texts());
      case ALERTS -> {
        look.add(AlertsView.class, "alerts");
        yield new AlertsView(
            new AlertsModel(session, background, dialogs::failed, services.texts()),
            session,
            dialogs,
            navigator,
            services.texts());
      }
      case IMPORT -> {
        look.add(IntakeView.class, "intake");
        yield new IntakeView(intake(), dialogs, session, navigator, services.texts());
      }
      case LEDGER -> {
        look.add(LedgerView.class, "ledger");
        yield new LedgerView(ledger(), evidence(), services.texts(), navigator);
      }
    };
  }

  /** What is done with proof, on whichever screen. */
  EvidenceDesk evidence() {
    if (evidence == null) {
      look.add(EvidencePanel.class, "evidence");
      evidence =
          new EvidenceDesk(session, background, dialogs, services.texts(), Opener.ofDesktop());
    }
    return evidence;
  }

  /** Gives back what the screens hold of the machine. */
  void close() {
    if (evidence != null) {
      evidence.close();
    }
  }

  /** The table of the ledger. */
  LedgerModel ledger() {
    if (ledger == null) {
      ledger = new LedgerModel(session, background, dialogs, services.texts());
    }
    return ledger;
  }

  /** The way of documents into the ledger. */
  IntakeModel intake() {
    if (intake == null) {
      intake =
          new IntakeModel(
              services.reports(),
              new ImportSettings(),
              background,
              dialogs,
              session,
              services.texts());
    }
    return intake;
  }

  private final class ImportSettings implements IntakePreferences {
    @Override
    public List<Path> recent() {
      return preferences.get().recent();
    }

    @Override
    public void opened(Path document) {
      preferences.change(settings -> settings.withRecent(document));
    }

    @Override
    public IntakeLimits limits() {
      return preferences.get().limits();
    }
  }
}
