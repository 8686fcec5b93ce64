package app.xiaohao.ui.ledger.views;

import app.xiaohao.ui.kit.settings.Preferences;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Where a person's tables are kept from one start to the next, one a ledger. */
public interface KeptTables {
  /** What was kept of a ledger's table; empty where nothing was. */
  String read(Path ledger);

  /** Keeps it. */
  void write(Path ledger, String text);

  /** In the person's settings. */
  static KeptTables in(Preferences preferences) {
    return new KeptTables() {
      @Override
      public String read(Path ledger) {
        return preferences.get().tables().getOrDefault(ledger.toString(), "");
      }

      @Override
      public void write(Path ledger, String text) {
        preferences.change(settings -> settings.withTable(ledger, text));
      }
    };
  }

  /** For as long as the program runs. */
  static KeptTables here() {
    Map<Path, String> kept = new HashMap<>();
    return new KeptTables() {
      @Override
      public String read(Path ledger) {
        return kept.getOrDefault(ledger, "");
      }

      @Override
      public void write(Path ledger, String text) {
        kept.put(ledger, text);
      }
    };
  }
}
