package app.xiaohao.ui.kit.screen;

import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.time.Clock;

/**
 * What every screen stands in: from this alone it is made, so that all are made in one way.
 *
 * @param session the open ledger
 * @param navigator leads to the other screens
 * @param background the one door to background work
 * @param dialogs the one door to dialogs
 * @param preferences this person's settings
 * @param look dresses what has a window of its own
 * @param texts in whose language everything is said
 * @param clock the program's one clock
 * @param opener shows files and folders with the desktop's own programs
 * @param stores where ledgers are opened
 */
public record Surroundings(
    LedgerSession session,
    Navigator navigator,
    Background background,
    Dialogs dialogs,
    Preferences preferences,
    Look look,
    Texts texts,
    Clock clock,
    Opener opener,
    LedgerStores stores) {}
