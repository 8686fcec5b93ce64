package app.xiaohao.ledger.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who may do what with a file, as its owner has set it: kept while the program puts another file in
 * its place.
 */
public final class FileMode {
  private final Set<PosixFilePermission> permissions;
  private final GroupPrincipal group;
  private final List<AclEntry> access;

  private FileMode(
      Set<PosixFilePermission> permissions, GroupPrincipal group, List<AclEntry> access) {
    this.permissions = permissions;
    this.group = group;
    this.access = access;
  }

  /** Of a file that is there. */
  public static FileMode of(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      PosixFileAttributes attributes = view.readAttributes();
      return new FileMode(attributes.permissions(), attributes.group(), null);
    }
    AclFileAttributeView rights = Files.getFileAttributeView(file, AclFileAttributeView.class);
    return new FileMode(null, null, rights == null ? null : rights.getAcl());
  }

  /** Whether the file belongs to the same group now, which only its members can bring about. */
  private boolean given(PosixFileAttributeView view) throws IOException {
    if (view.readAttributes().group().equals(group)) {
      return true;
    }
    try {
      view.setGroup(group);
      return true;
    } catch (IOException noMember) {
      return false;
    }
  }

  private Set<PosixFilePermission> withoutGroup() {
    Set<PosixFilePermission> rest = EnumSet.noneOf(PosixFilePermission.class);
    for (PosixFilePermission one : permissions) {
      if (!one.name().startsWith("GROUP_")) {
        rest.add(one);
      }
    }
    return rest;
  }

  /**
   * Gives another file the same mode; where the group cannot be given, no group may do anything.
   *
   * @throws IOException if that is not allowed
   */
  public void giveTo(Path file) throws IOException {
    if (permissions != null) {
      PosixFileAttributeView view =
          Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
      view.setPermissions(given(view) ? permissions : withoutGroup());
    } else if (access != null) {
      Files.getFileAttributeView(file, AclFileAttributeView.class).setAcl(access);
    }
  }
}
