package app.xiaohao.ui.shell;

import app.xiaohao.ui.kit.settings.SharedSettings;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The windows of this program, each with a ledger of its own and all with the same settings. A
 * ledger is open in one of them at most. For the FX thread.
 */
final class Windows {
  private final List<Shell> open = new ArrayList<>();
  private final SharedSettings settings;
  private final Runnable ended;

  /**
   * @param read the person's settings as read before
   * @param ended called once after the last window has closed and all its work is done
   */
  Windows(UserSettings read, UserSettingsFile file, Runnable ended) {
    settings = new SharedSettings(read, file);
    this.ended = ended;
  }

  SharedSettings settings() {
    return settings;
  }

  /** A window is there. */
  void add(Shell window) {
    open.add(window);
  }

  /** A window has closed and all its work is done. */
  void closed(Shell window) {
    if (open.remove(window) && open.isEmpty()) {
      ended.run();
    }
  }

  /** How many there are. */
  int count() {
    return open.size();
  }

  /** The window in which a ledger is open or is being opened. */
  Optional<Shell> with(Path ledger) {
    return open.stream().filter(window -> window.holds(ledger)).findFirst();
  }

  /** Brings the window of a ledger before all others; whether there is one. */
  boolean bringForward(Path ledger) {
    Optional<Shell> window = with(ledger);
    window.ifPresent(Shell::comeForward);
    return window.isPresent();
  }
}
