package app.xiaohao.store.file;

import app.xiaohao.ledger.file.LedgerMarks;
import app.xiaohao.ledger.file.OwnerOnly;
import app.xiaohao.store.log.OwnersFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** A lock between processes says nothing within one. */
  private static final Object WRITING = new Object();

  private final Path file;

  /**
   * @param file it need not be there
   */
  public MarksFile(Path file) {
    this.file = file;
  }

  @Override
  public List<Mark> of(String identity) {
    try {
      return all().stream().filter(mark -> mark.identity().equals(identity)).toList();
    } catch (IOException unreadable) {
      LOG.warn("marks cannot be read: {}", file, unreadable);
      return List.of();
    }
  }

  /** All that can be read; a line that cannot is left out alone. */
  private List<Mark> all() throws IOException {
    List<Mark> marks = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line :
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R")) {
        mark(line).ifPresent(marks::add);
      }
    }
    return marks;
  }

  private static Optional<Mark> mark(String line) {
    String[] parts = line.split("\t", 4);
    try {
      return parts.length == 4
          ? Optional.of(new Mark(parts[0], Path.of(parts[3]), Long.parseLong(parts[1]), parts[2]))
          : Optional.empty();
    } catch (InvalidPathException | NumberFormatException unreadable) {
      LOG.warn("no mark: {} characters", line.length(), unreadable);
      return Optional.empty();
    }
  }

  /**
   * One after another, also between processes: what another has written is read first and stays.
   */
  @Override
  public void put(Mark mark) {
    synchronized (WRITING) {
      try {
        Path folder = file.toAbsolutePath().getParent();
        OwnerOnly.createFolders(folder);
        // beside it, because each writing replaces the file itself
        Path beside = folder.resolve("." + file.getFileName() + ".lock");
        try {
          OwnerOnly.create(beside);
        } catch (FileAlreadyExistsException there) {
          // it stays for good
        }
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
            FileLock lock = locked(channel)) {
          LOG.debug("locked: {}", lock != null);
          write(mark);
        }
      } catch (IOException failure) {
        LOG.warn("the mark of {} is not kept", mark.file(), failure);
      }
    }
  }

  /** Waits for those who write; null where the disk knows no locks: then all goes on without. */
  private static FileLock locked(FileChannel channel) {
    try {
      return channel.lock();
    } catch (IOException none) {
      LOG.info("no lock for the marks", none);
      return null;
    }
  }

  private void write(Mark mark) throws IOException {
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
    OwnersFiles.write(file, lines.getBytes(StandardCharsets.UTF_8));
  }
}
