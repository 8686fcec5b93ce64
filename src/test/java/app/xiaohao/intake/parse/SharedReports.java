package app.xiaohao.intake.parse;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real reports beside the project, which are never copied into it. */
public final class SharedReports {
  private SharedReports() {}

  /** Where the shared folder is, if there is one. */
  public static Path place() {
    String named =
        System.getProperty("xiaohao.shared", System.getenv().getOrDefault("XIAOHAO_SHARED", ""));
    return named.isEmpty() ? Path.of("../shared") : Path.of(named);
  }

  /** The shared folder; the calling test is skipped, saying so, where there is none. */
  public static Path folder() {
    Path folder = place();
    assumeTrue(
        Files.isDirectory(folder.resolve("reports")),
        "SKIPPED: no real reports at " + folder.toAbsolutePath() + " (set XIAOHAO_SHARED)");
    return folder;
  }

  /** The text reports, in the order of their names. */
  public static List<Path> reports() {
    try (Stream<Path> files = Files.list(folder().resolve("reports"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
