package app.xiaohao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir Path folder;

  @Test
  void aProgramThatIsCarriedAlongHasItsSettingsBesideIt() throws IOException {
    Path app = Files.createDirectories(folder.resolve("盘/xiaohao/lib/app"));
    Path jar = app.resolve("xiaohao.jar");
    assertThat(Folders.carried(jar)).isEmpty();
    Path program = folder.resolve("盘/xiaohao");
    Files.createFile(program.resolve("xiaohao.portable"));
    assertThat(Folders.carried(jar)).contains(program.resolve("settings"));
    assertThat(Folders.carried(program.resolve("app/xiaohao.jar")))
        .contains(program.resolve("settings"));
    assertThat(Folders.carried(app.resolve("a/b/xiaohao.jar"))).isEmpty();
  }
}
