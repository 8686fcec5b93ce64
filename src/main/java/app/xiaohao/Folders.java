package app.xiaohao;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the system keeps what programs note down for themselves. */
final class Folders {
  /** Says, in the folder of the program, that its settings stay beside it. */
  private static final String PORTABLE = "xiaohao.portable";

  /** So many folders above its jar the folder of a program can be. */
  private static final int DEPTH = 3;

  private Folders() {}

  /**
   * The folder of the settings of a program that is carried along.
   *
   * @param jar of the program
   * @return empty where no file beside the program says that it is
   */
  static Optional<Path> carried(Path jar) {
    Path folder = jar.toAbsolutePath().getParent();
    for (int i = 0; i < DEPTH && folder != null; i++, folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(PORTABLE))) {
        return Optional.of(folder.resolve("settings"));
      }
    }
    return Optional.empty();
  }

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
