package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentDocumentsFileTest {
  @TempDir Path folder;

  @Test
  void remembersTheNewestFirstAndEachOnce() {
    Path file = folder.resolve("设置").resolve("recent.txt");
    RecentDocumentsFile recent = new RecentDocumentsFile(file);
    recent.opened(folder.resolve("甲.txt"));
    recent.opened(folder.resolve("乙.txt"));
    recent.opened(folder.resolve("甲.txt"));

    assertThat(new RecentDocumentsFile(file).list())
        .containsExactly(folder.resolve("甲.txt"), folder.resolve("乙.txt"));
  }

  @Test
  void keepsNoMoreThanEight() {
    RecentDocumentsFile recent = new RecentDocumentsFile(folder.resolve("recent.txt"));
    for (int i = 0; i < 12; i++) {
      recent.opened(folder.resolve(i + ".txt"));
    }

    assertThat(recent.list()).hasSize(8).startsWith(folder.resolve("11.txt"));
  }
}
