package app.xiaohao.ui.shell.registry;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ui.backups.CopiesDoor;
import app.xiaohao.ui.intake.IntakeModel;
import app.xiaohao.ui.intake.IntakePreferences;
import app.xiaohao.ui.kit.evidence.EvidenceDesk;
import app.xiaohao.ui.kit.evidence.EvidencePanel;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.settings.KeyBook;
import app.xiaohao.ui.ledger.model.LedgerModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The screens of the window, each made when it first comes to sight, and what they share. */
public final class Screens {
  private final Map<Place, Screen> made = new HashMap<>();
  private final Services services;
  private final Surroundings at;
  private final CopiesDoor copies;
  private final KeyBook keys;
  private Place shown;
  private IntakeModel intake;
  private LedgerModel ledger;
  private EvidenceDesk evidence;

  public Screens(Services services, Surroundings at, CopiesDoor copies, KeyBook keys) {
    this.keys = keys;
    this.services = services;
    this.at = at;
    this.copies = copies;
  }

  /** The screen of a place. */
  public Screen at(Place place) {
    return made.computeIfAbsent(place, this::make);
  }

  /** The screen in sight; null before the first. */
  public Screen shown() {
    return shown == null ? null : made.get(shown);
  }

  /** Remembers which is in sight. */
  public void show(Place place) {
    shown = place;
  }

  /** Whether nothing would be lost if the ledger were closed now. */
  public boolean mayClose() {
    return (shown == null || shown().leave()) && nothingLeft();
  }

  /** The same as it stands, without leaving the screen that is shown. */
  public boolean nothingLeft() {
    return made.values().stream().allMatch(Screen::mayClose);
  }

  private Screen make(Place place) {
    return ScreenRegistry.ALL.stream()
        .filter(entry -> entry.place().equals(place))
        .findFirst()
        .orElseThrow()
        .maker()
        .make(at, this);
  }

  /** Leads to the copies of a ledger. */
  CopiesDoor copies() {
    return copies;
  }

  /** Which key does what. */
  KeyBook keys() {
    return keys;
  }

  /** What is done with proof, on whichever screen. */
  EvidenceDesk evidence() {
    if (evidence == null) {
      at.look().add(EvidencePanel.class, "evidence");
      evidence =
          new EvidenceDesk(at.session(), at.background(), at.dialogs(), at.texts(), at.opener());
    }
    return evidence;
  }

  /** Gives back what the screens hold of the machine. */
  public void close() {
    if (evidence != null) {
      evidence.close();
    }
  }

  /** The table of the ledger. */
  public LedgerModel ledger() {
    if (ledger == null) {
      ledger = new LedgerModel(at.session(), at.background(), at.dialogs(), at.texts());
    }
    return ledger;
  }

  /** The way of documents into the ledger. */
  public IntakeModel intake() {
    if (intake == null) {
      intake =
          new IntakeModel(
              services.reports(),
              new ImportSettings(),
              at.background(),
              at.dialogs(),
              at.session(),
              at.texts());
    }
    return intake;
  }

  private final class ImportSettings implements IntakePreferences {
    @Override
    public List<Path> recent() {
      return at.preferences().get().recent();
    }

    @Override
    public void opened(Path document) {
      at.preferences().change(settings -> settings.withRecent(document));
    }

    @Override
    public IntakeLimits limits() {
      return at.preferences().get().limits();
    }
  }
}
