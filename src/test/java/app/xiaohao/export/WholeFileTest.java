package app.xiaohao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what leaves the ledger. */
class WholeFileTest {
  @TempDir Path folder;

  @BeforeEach
  void onlyWhereThereAreModes() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
  }

  private Path written(Path file) throws ExportException {
    WholeFile.write(file, stream -> stream.write("台账".getBytes(StandardCharsets.UTF_8)));
    return file;
  }

  private Path folder(String name, String mode) throws IOException {
    Path made = Files.createDirectory(folder.resolve(name));
    return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(mode));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void isPrivateInAPrivateFolder() throws Exception {
    assertThat(mode(written(folder("自己", "rwx------").resolve("表.csv")))).isEqualTo("rw-------");
  }

  @Test
  void isAsTheSystemMakesFilesInAFolderThatOthersSee() throws Exception {
    Path open = folder("共用", "rwxr-xr-x");
    assertThat(mode(written(open.resolve("表.csv"))))
        .isEqualTo(mode(Files.createFile(open.resolve("任一"))));
  }

  @Test
  void keepsTheModeOfTheFileThatItReplaces() throws Exception {
    Path file = Files.writeString(folder("自己", "rwx------").resolve("表.csv"), "旧");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    assertThat(mode(written(file))).isEqualTo("rw-rw-r--");
    assertThat(file).hasContent("台账");
  }
}
