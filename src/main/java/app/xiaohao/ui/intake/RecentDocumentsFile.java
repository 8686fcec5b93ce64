package app.xiaohao.ui.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The recent documents in one file, a path a line, written whole. It is a convenience: where it
 * cannot be read or written the log says so and work goes on.
 */
public final class RecentDocumentsFile implements RecentDocuments {
  private static final Logger LOG = LoggerFactory.getLogger(RecentDocumentsFile.class);
  private static final int AT_MOST = 8;

  private final Path file;
  private List<Path> known;

  /**
   * @param file need not exist
   */
  public RecentDocumentsFile(Path file) {
    this.file = file;
  }

  @Override
  public List<Path> list() {
    if (known == null) {
      known = read();
    }
    return List.copyOf(known);
  }

  @Override
  public void opened(Path document) {
    List<Path> next = new ArrayList<>(list());
    Path whole = document.toAbsolutePath().normalize();
    next.remove(whole);
    next.addFirst(whole);
    known = List.copyOf(next.subList(0, Math.min(AT_MOST, next.size())));
    write();
  }

  private List<Path> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank())
          .map(Path::of)
          .toList();
    } catch (IOException | InvalidPathException e) {
      LOG.warn("recent documents cannot be read: {}", file, e);
      return List.of();
    }
  }

  private void write() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path temporary = Files.createTempFile(folder, "recent", ".tmp");
      try {
        Files.write(temporary, known.stream().map(Path::toString).toList());
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      LOG.warn("recent documents cannot be written: {}", file, e);
    }
  }
}
