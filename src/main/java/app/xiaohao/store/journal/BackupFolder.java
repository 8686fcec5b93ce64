package app.xiaohao.store.journal;

import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ledger.file.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder with everything from which a ledger can be made anew: {@code 台账 备份} beside {@code
 * 台账.xh}, in it the copies, what proves the items ({@code 佐证}), the journal ({@code 日志}) and a list
 * of the copies ({@code 目录.txt}). It goes where the ledger goes if both are moved, and follows a
 * ledger that was renamed ({@link #adopt}).
 *
 * @param stem the ledger's name without its ending, as it was when the folder was found
 * @param ending of the ledger and its copies, with the dot
 */
record BackupFolder(Path path, String stem, String ending) {
  private static final String MARK = " 备份";

  /** That of a ledger; it need not exist. */
  static BackupFolder of(Path ledger) {
    String name = ledger.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return new BackupFolder(
        ledger.resolveSibling(stem + MARK), stem, name.substring(stem.length()));
  }

  /** The folder of copies in which a file lies; empty where it lies in none. */
  static Optional<BackupFolder> around(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || folder.getFileName() == null) {
      return Optional.empty();
    }
    String name = folder.getFileName().toString();
    String own = file.getFileName().toString();
    if (!name.endsWith(MARK) || own.startsWith(".")) {
      return Optional.empty();
    }
    String stem = name.substring(0, name.length() - MARK.length());
    int dot = own.lastIndexOf('.');
    BackupFolder around = new BackupFolder(folder, stem, dot < 0 ? "" : own.substring(dot));
    boolean copies = Files.exists(around.catalog()) || Files.isDirectory(around.journals());
    return copies || own.startsWith(stem + " ") ? Optional.of(around) : Optional.empty();
  }

  /** The same folder in another place. */
  private BackupFolder in(Path place) {
    return new BackupFolder(place.resolve(stem + MARK), stem, ending);
  }

  /** The same folder in the second place of a plan; empty where that is just this one. */
  Optional<BackupFolder> second(BackupPlan plan) {
    return plan.second().map(this::in).filter(other -> !other.path.equals(path));
  }

  Path evidence() {
    return path.resolve("佐证");
  }

  Path journals() {
    return path.resolve("日志");
  }

  Path catalog() {
    return path.resolve("目录.txt");
  }

  /** Where a copy goes. */
  Path copy(String what) {
    return path.resolve(stem + " " + what + ending);
  }

  /** All copies that lie here, of whatever name, in no order. */
  List<Path> copies() {
    return files(path).stream()
        .filter(
            file -> {
              String name = file.getFileName().toString();
              return name.endsWith(ending)
                  && !name.startsWith(".")
                  && !file.equals(catalog())
                  && Files.isRegularFile(file);
            })
        .toList();
  }

  /** What lies in a folder; nothing where there is none. */
  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  /** The folders beside this one whose ledger is not there any more. */
  List<BackupFolder> orphans() {
    Path parent = path.toAbsolutePath().getParent();
    List<Path> there = files(parent);
    Set<String> stems =
        there.stream()
            .filter(Files::isRegularFile)
            .map(file -> of(file).stem)
            .collect(Collectors.toSet());
    return there.stream()
        .filter(Files::isDirectory)
        .filter(folder -> folder.getFileName().toString().endsWith(MARK))
        .filter(folder -> !folder.equals(path.toAbsolutePath()))
        .map(
            folder -> {
              String name = folder.getFileName().toString();
              return new BackupFolder(
                  folder, name.substring(0, name.length() - MARK.length()), ending);
            })
        .filter(folder -> !stems.contains(folder.stem))
        .toList();
  }

  /** Takes over the folder of a ledger that now has this name. */
  void adopt(BackupFolder other) throws IOException {
    Files.move(other.path, path);
  }

  /** Makes it, for the owner only. */
  void make() throws IOException {
    OwnerOnly.createFolders(path);
  }
}
