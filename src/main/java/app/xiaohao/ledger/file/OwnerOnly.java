package app.xiaohao.ledger.file;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files and folders that only their owner may read: what the program makes new is so, as far as the
 * file system knows owners. What somebody has set otherwise since stays ({@link FileMode}).
 */
public final class OwnerOnly {
  private static final FileAttribute<?>[] FILE = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };
  private static final FileAttribute<?>[] FOLDER = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
  };
  private static final FileAttribute<?>[] NONE = {};
  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  private OwnerOnly() {}

  /**
   * Makes an empty file.
   *
   * @throws java.nio.file.FileAlreadyExistsException if it is there
   */
  public static void create(Path file) throws IOException {
    boolean posix = knowsModes(file);
    Files.createFile(file, posix ? FILE : NONE);
    if (!posix) {
      restrict(file);
    }
  }

  /** Makes a folder and those above it that are missing; one that is there stays as it is. */
  public static void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, knowsModes(folder) ? FOLDER : NONE);
  }

  /** Takes a file away from everybody but its owner. */
  public static void restrict(Path file) throws IOException {
    if (knowsModes(file)) {
      Set<PosixFilePermission> kept = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      if (kept.removeAll(OTHERS)) {
        Files.setPosixFilePermissions(file, kept);
      }
      return;
    }
    AclFileAttributeView access = Files.getFileAttributeView(file, AclFileAttributeView.class);
    if (access != null) {
      access.setAcl(
          List.of(
              AclEntry.newBuilder()
                  .setType(AclEntryType.ALLOW)
                  .setPrincipal(access.getOwner())
                  .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                  .build()));
    }
  }

  /** Whether nobody but its owner may do anything with it; false where that is not known. */
  public static boolean is(Path path) throws IOException {
    return knowsModes(path)
        && Files.getPosixFilePermissions(path).stream().noneMatch(OTHERS::contains);
  }

  static boolean knowsModes(Path path) {
    FileSystem system = path.getFileSystem();
    return system.supportedFileAttributeViews().contains("posix");
  }
}
