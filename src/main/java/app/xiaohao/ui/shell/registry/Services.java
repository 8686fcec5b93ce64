package app.xiaohao.ui.shell.registry;

import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.ReadReport;
import app.xiaohao.ui.kit.screen.Opener;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What the window is built on; made by the root.
 *
 * @param reports how a document becomes a draft
 * @param settings where this person's settings are kept
 * @param sample where this person's copy of the sample ledger is kept; made when first asked for
 * @param begin the ledger on which the window opens, whatever was open last time; null for that of
 *     last time
 * @param milestones told how far the start is
 * @param opener shows files and folders with the desktop's own programs
 * @param about what the window says of the program
 */
public record Services(
    LedgerStores stores,
    ReadReport reports,
    UserSettingsFile settings,
    Path sample,
    Path begin,
    Clock clock,
    Texts texts,
    Milestones milestones,
    Opener opener,
    About about) {
  /** The same on other stores. */
  public Services with(LedgerStores others) {
    return new Services(
        others, reports, settings, sample, begin, clock, texts, milestones, opener, about);
  }

  /** The same for a window beside the first, which begins with no ledger. */
  public Services beside() {
    return new Services(
        stores, reports, settings, sample, null, clock, texts, Milestones.NOBODY, opener, about);
  }
}
