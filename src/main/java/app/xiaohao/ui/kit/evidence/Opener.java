package app.xiaohao.ui.kit.evidence;

import java.io.IOException;
import java.nio.file.Path;

/** Opens a file or folder with the program that the desktop has for it. For background work. */
@FunctionalInterface
public interface Opener {
  /**
   * Starts the program and does not wait for its end.
   *
   * @throws IOException if none can be started
   */
  void open(Path file) throws IOException;

  /** By the desktop of this machine. */
  static Opener ofDesktop() {
    String system = System.getProperty("os.name");
    String program =
        system.startsWith("Windows") ? "explorer" : system.startsWith("Mac") ? "open" : "xdg-open";
    return file -> new ProcessBuilder(program, file.toString()).start();
  }
}
