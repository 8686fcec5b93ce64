package app.xiaohao.ui.kit.screen;

import app.xiaohao.ui.kit.words.NotOpenedException;
import java.io.IOException;
import java.nio.file.Path;

/** Opens a file or folder with the program that the desktop has for it. For background work. */
@FunctionalInterface
public interface Opener {
  /**
   * Starts the program and does not wait for its end.
   *
   * @throws NotOpenedException if this machine has none that can be started
   */
  void open(Path file);

  /** By the desktop of this machine. */
  static Opener ofDesktop() {
    String system = System.getProperty("os.name");
    return by(
        system.startsWith("Windows") ? "explorer" : system.startsWith("Mac") ? "open" : "xdg-open");
  }

  /** By one program. */
  static Opener by(String program) {
    return file -> {
      try {
        new ProcessBuilder(program, file.toString()).start();
      } catch (IOException e) {
        throw new NotOpenedException(file, e);
      }
    };
  }
}
