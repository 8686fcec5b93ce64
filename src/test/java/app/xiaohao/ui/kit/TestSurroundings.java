package app.xiaohao.ui.kit;

import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.Locale;

/** What a screen under test stands in. */
public final class TestSurroundings {
  private TestSurroundings() {}

  /** In Chinese, at the time of the typical ledger. */
  public static Surroundings of(
      LedgerSession session,
      Navigator navigator,
      Background background,
      Dialogs dialogs,
      Preferences preferences,
      Look look,
      LedgerStores stores) {
    return new Surroundings(
        session,
        navigator,
        background,
        dialogs,
        preferences,
        look,
        new Texts(Locale.SIMPLIFIED_CHINESE),
        TypicalLedger.CLOCK,
        shown -> {},
        stores);
  }
}
