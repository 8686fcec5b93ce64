package app.xiaohao.store;

import app.xiaohao.ledger.OwnerOnly;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whole copies of a ledger in the folder {@code NAME 备份} beside it, one a day: {@code NAME
 * 2026-11-03.xh}. Each is written to the side and then moved into place, so a copy is whole or not
 * there. A copy that fails is logged and does not keep anybody from working.
 */
final class DailyBackup {
  /** So many days are kept. */
  static final int KEPT = 14;

  private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);

  private final Path ledger;
  private final Clock clock;

  DailyBackup(Path ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Where the copies of a ledger are. */
  static Path folder(Path ledger) {
    return ledger.resolveSibling(stem(ledger) + " 备份");
  }

  /**
   * A copy from before this day's work, if there is none of this day yet.
   *
   * @return whether one was made
   */
  boolean beforeFirstOpening(FileChannel open) {
    return !Files.exists(target()) && copy(open);
  }

  /** Takes this day's copy away, because what was copied is no ledger that can be opened. */
  void discard() {
    Path folder = folder(ledger);
    try {
      Files.deleteIfExists(target());
      if (isEmpty(folder)) {
        Files.delete(folder);
      }
    } catch (IOException failure) {
      LOG.warn("cannot take away what is in {}", folder, failure);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** A copy of the ledger as an older version of the program left it; never pruned. */
  void beforeUpgrade(FileChannel locked, int version) throws IOException {
    Path target = folder(ledger).resolve(stem(ledger) + " v" + version + ending(ledger));
    Files.createDirectories(target.getParent());
    wholeCopy(locked, target);
  }

  /** A copy of how the session left the ledger, in place of this day's earlier one. */
  void afterSession() {
    try (FileChannel closed = FileChannel.open(ledger, StandardOpenOption.READ)) {
      copy(closed);
    } catch (IOException failure) {
      LOG.warn("no backup of {}", ledger, failure);
    }
  }

  private boolean copy(FileChannel from) {
    Path target = target();
    try {
      Files.createDirectories(target.getParent());
      wholeCopy(from, target);
      prune(target.getParent());
      return true;
    } catch (IOException failure) {
      LOG.warn("no backup of {}", ledger, failure);
      return false;
    }
  }

  /**
   * Copies to a file beside {@code target}, for its owner alone, forces it to disk and moves it
   * into place.
   */
  static void wholeCopy(FileChannel from, Path target) throws IOException {
    Path partial = target.resolveSibling(target.getFileName() + ".part");
    Files.deleteIfExists(partial);
    OwnerOnly.create(partial);
    try {
      try (FileChannel to = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        from.position(0);
        Channels.newInputStream(from).transferTo(Channels.newOutputStream(to));
        to.force(true);
      }
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private void prune(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> old =
          files
              .filter(this::isCopy)
              .sorted(Comparator.comparing(Path::toString).reversed())
              .skip(KEPT)
              .toList();
      for (Path file : old) {
        Files.delete(file);
      }
    }
  }

  private boolean isCopy(Path file) {
    String name = file.getFileName().toString();
    String stem = stem(ledger);
    return name.startsWith(stem + " ")
        && name.endsWith(ending(ledger))
        && name.length() == stem.length() + " 2026-11-03".length() + ending(ledger).length();
  }

  private Path target() {
    return folder(ledger).resolve(stem(ledger) + " " + LocalDate.now(clock) + ending(ledger));
  }

  private static String stem(Path ledger) {
    String name = ledger.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String ending(Path ledger) {
    return ledger.getFileName().toString().substring(stem(ledger).length());
  }
}
