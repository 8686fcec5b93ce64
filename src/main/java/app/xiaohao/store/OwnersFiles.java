package app.xiaohao.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may do what with a file: what is new is for its owner only, what is replaced stays as it was.
 */
final class OwnersFiles {
  private static final Logger LOG = LoggerFactory.getLogger(OwnersFiles.class);

  private OwnersFiles() {}

  /** Makes a folder and those above it that are missing; the folder itself for the owner only. */
  static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
    }
  }

  /** Makes a file for the owner only. */
  static void makePrivate(Path file) throws IOException {
    restrict(file, "rw-------");
  }

  private static void restrict(Path file, String rights) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(rights));
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
    if (view == null) {
      return true;
    }
    PosixFileAttributes wanted = Files.readAttributes(model, PosixFileAttributes.class);
    PosixFileAttributes has = view.readAttributes();
    try {
      if (!has.owner().equals(wanted.owner())) {
        view.setOwner(wanted.owner());
      }
      if (!has.group().equals(wanted.group())) {
        view.setGroup(wanted.group());
      }
      view.setPermissions(wanted.permissions());
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
