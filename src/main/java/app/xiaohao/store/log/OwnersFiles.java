package app.xiaohao.store.log;

import app.xiaohao.ledger.file.FileMode;
import app.xiaohao.ledger.file.OwnerOnly;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may do what with a file: what is new is for its owner only, what is replaced stays as it was.
 */
final class OwnersFiles {
  private static final Logger LOG = LoggerFactory.getLogger(OwnersFiles.class);

  private OwnersFiles() {}

  /** Puts bytes into a file. */
  private interface Content {
    void into(Path file) throws IOException;
  }

  /** Writes a file that is there whole or not at all, and is on the device under its name. */
  static void write(Path to, byte[] bytes) throws IOException {
    whole(
        to,
        part -> {
          OwnerOnly.create(part);
          Files.write(part, bytes);
        });
  }

  /** Copies a file so that the copy is there whole or not at all, and is on the device. */
  static void copyWhole(Path from, Path to) throws IOException {
    whole(to, part -> copy(from, part));
  }

  private static void whole(Path to, Content content) throws IOException {
    Path part = to.resolveSibling("." + to.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      content.into(part);
      force(part);
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(to.toAbsolutePath().getParent());
    } finally {
      discard(part);
    }
  }

  /**
   * Copies a file, in the place of {@code to}: whoever may read the first or write it, the copy is
   * from its first byte on for its owner, who may write it.
   */
  static void copy(Path from, Path to) throws IOException {
    Files.deleteIfExists(to);
    OwnerOnly.create(to);
    try (OutputStream out = Files.newOutputStream(to)) {
      Files.copy(from, out);
    }
  }

  /** Whether another name leads to the same file, so that it must not be replaced by a new one. */
  static boolean linked(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("unix")
        && ((Number) Files.getAttribute(file, "unix:nlink")).intValue() > 1;
  }

  /** Lets {@code file} belong to whom {@code model} belongs; false where that is not allowed. */
  static boolean alike(Path file, Path model) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    try {
      if (view != null) {
        PosixFileAttributes wanted = Files.readAttributes(model, PosixFileAttributes.class);
        PosixFileAttributes has = view.readAttributes();
        if (!has.owner().equals(wanted.owner())) {
          view.setOwner(wanted.owner());
        }
        if (!has.group().equals(wanted.group())) {
          view.setGroup(wanted.group());
        }
      }
      FileMode.of(model).giveTo(file);
      return true;
    } catch (IOException refused) {
      LOG.info("another owner or mode than {}", model);
      return false;
    }
  }

  /**
   * Puts the bytes of {@code from} in the place of {@code to}: as a new file with the old one's
   * owner and mode where that can be, else into the old file itself, so that every name that leads
   * to it leads to the new bytes. {@code from} is gone afterwards.
   */
  static void replace(Path from, Path to) throws IOException {
    force(from);
    if (!linked(to) && alike(from, to)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try (FileChannel source = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel target = FileChannel.open(to, StandardOpenOption.WRITE)) {
      long size = source.size();
      for (long done = 0; done < size; ) {
        done += source.transferTo(done, size - done, target.position(done));
      }
      target.truncate(size);
      target.force(true);
    }
    Files.delete(from);
  }

  /** Forces a file from the operating system to the device. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Forces the names in a folder to the device, where the system can. */
  static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notHere) {
      LOG.debug("folders cannot be forced here: {}", folder);
    }
  }

  /** Takes a file away that should not have stayed. */
  static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      LOG.warn("left behind: {}", file, left);
    }
  }

  /** Hides a file whose name begins with a dot where dots do not hide. */
  static void hide(Path file) {
    try {
      if (Files.getFileStore(file).supportsFileAttributeView("dos")
          && !Files.getFileStore(file).supportsFileAttributeView("posix")) {
        Files.setAttribute(file, "dos:hidden", true, LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException seen) {
      LOG.debug("stays in sight: {}", file);
    }
  }
}
