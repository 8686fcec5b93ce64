package app.xiaohao;

import java.nio.file.Path;
import java.util.Map;

/** Where the system keeps what programs note down for themselves. */
final class Folders {
  private Folders() {}

  /**
   * The folder of the log files.
   *
   * @param system as {@code System.getProperty("os.name")}
   */
  static Path logs(String system, Path home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      String local = environment.get("LOCALAPPDATA");
      return (local == null ? home : Path.of(local)).resolve("Xiaohao").resolve("logs");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Logs/Xiaohao");
    }
    String state = environment.get("XDG_STATE_HOME");
    return (state == null || state.isBlank() ? home.resolve(".local/state") : Path.of(state))
        .resolve("xiaohao/logs");
  }
}
