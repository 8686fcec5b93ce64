package app.xiaohao.store;

import app.xiaohao.ledger.LedgerMarks;
import app.xiaohao.ledger.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Marks of ledgers in a text file among the person's settings: a line each, its parts parted by
 * tabs. What cannot be read or written is only missing: the marks are one witness of several.
 */
public final class MarksFile implements LedgerMarks {
  private static final Logger LOG = LoggerFactory.getLogger(MarksFile.class);

  /** So many ledgers are remembered, those seen last. */
  private static final int KEPT = 200;

  private final Path file;

  /**
   * @param file it need not be there
   */
  public MarksFile(Path file) {
    this.file = file;
  }

  @Override
  public synchronized List<Mark> of(String identity) {
    return all().stream().filter(mark -> mark.identity().equals(identity)).toList();
  }

  private List<Mark> all() {
    List<Mark> marks = new ArrayList<>();
    if (Files.exists(file)) {
      try {
        for (String line : Files.readAllLines(file)) {
          String[] parts = line.split("\t", 4);
          if (parts.length == 4) {
            marks.add(new Mark(parts[0], Path.of(parts[3]), Long.parseLong(parts[1]), parts[2]));
          }
        }
      } catch (IOException | InvalidPathException | NumberFormatException unreadable) {
        LOG.warn("marks cannot be read: {}", file, unreadable);
      }
    }
    return marks;
  }

  @Override
  public synchronized void put(Mark mark) {
    List<Mark> marks = all();
    marks.removeIf(
        other -> other.identity().equals(mark.identity()) && other.file().equals(mark.file()));
    marks.add(mark);
    String lines =
        marks.subList(Math.max(0, marks.size() - KEPT), marks.size()).stream()
            .map(
                one ->
                    String.join(
                        "\t",
                        one.identity(),
                        Long.toString(one.number()),
                        one.seal(),
                        one.file().toString()))
            .collect(Collectors.joining(System.lineSeparator(), "", System.lineSeparator()));
    try {
      OwnerOnly.createFolders(file.toAbsolutePath().getParent());
      OwnersFiles.write(file, lines.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      LOG.warn("the mark of {} is not kept", mark.file(), failure);
    }
  }
}
