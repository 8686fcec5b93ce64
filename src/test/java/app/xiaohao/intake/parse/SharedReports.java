package app.xiaohao.intake.parse;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real reports beside the project, which are never copied into it. */
final class SharedReports {
  private SharedReports() {}

  /** The shared folder; the calling test is skipped, saying so, where there is none. */
  static Path folder() {
    String named =
        System.getProperty("xiaohao.shared", System.getenv().getOrDefault("XIAOHAO_SHARED", ""));
    Path folder = named.isEmpty() ? Path.of("../shared") : Path.of(named);
    assumeTrue(
        Files.isDirectory(folder.resolve("reports")),
        "SKIPPED: no real reports at " + folder.toAbsolutePath() + " (set XIAOHAO_SHARED)");
    return folder;
  }

  /** The text reports, in the order of their names. */
  static List<Path> reports() {
    try (Stream<Path> files = Files.list(folder().resolve("reports"))) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
