package app.xiaohao;

import app.xiaohao.ledger.history.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Whose account and which machine the program runs on. No name server is asked: that can hang. */
final class Machine {
  private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

  private Machine() {}

  /**
   * @param system as {@code System.getProperty("os.name")}
   */
  static Workplace workplace(String system, Map<String, String> environment) {
    return new Workplace(
        Objects.requireNonNullElse(System.getProperty("user.name"), ""), name(system, environment));
  }

  private static String name(String system, Map<String, String> environment) {
    String named = environment.get(system.startsWith("Windows") ? "COMPUTERNAME" : "HOSTNAME");
    if (named != null && !named.isBlank()) {
      return named.strip();
    }
    try {
      return Files.isReadable(LINUX) ? Files.readString(LINUX, StandardCharsets.UTF_8).strip() : "";
    } catch (IOException unknown) {
      return "";
    }
  }
}
