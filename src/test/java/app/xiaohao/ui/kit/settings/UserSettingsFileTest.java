package app.xiaohao.ui.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ledger.file.OwnerOnly;
import app.xiaohao.ui.kit.TextSize;
import app.xiaohao.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserSettingsFileTest {
  @TempDir private Path folder;

  @Test
  void keepsEverythingFromOneStartToTheNext() throws IOException {
    UserSettings settings =
        new UserSettings(
            "周启明",
            Theme.DARK,
            TextSize.LARGE,
            folder.resolve("云溪县 台账.xh"),
            List.of(folder.resolve("云溪县 台账.xh"), folder.resolve("去年.xh")),
            List.of(folder.resolve("报告 一.txt"), folder.resolve("报告 二.txt")),
            IntakeLimits.DEFAULTS.with(IntakeLimits.Limit.ROWS, 2000),
            new UserSettings.Frame(10, -20, 1280, 720, true),
            new BackupPlan(20, 5, 0, Optional.of(folder.resolve("另一个盘"))),
            Map.of(folder.resolve("云溪县 台账.xh").toString(), "list\tTASKS\nunit\t县 局\n"),
            UserSettings.Language.ENGLISH,
            Map.of(folder.resolve("云溪县 台账.xh").toString(), "HISTORY"),
            Map.of("SEARCH", "Shortcut+J", "UNDO", ""));
    new UserSettingsFile(file()).write(settings);
    assertThat(new UserSettingsFile(file()).read()).isEqualTo(settings);
    try (var inside = Files.list(folder)) {
      assertThat(inside).containsExactly(file());
    }
  }

  @Test
  void theLedgerOfAnEarlierVersionsSettingsIsTheFirstOfThoseOpened() throws IOException {
    Files.writeString(file(), "ledger=" + folder.resolve("台账.xh") + "\n");
    UserSettings settings = new UserSettingsFile(file()).read();
    assertThat(settings.ledgers()).containsExactly(folder.resolve("台账.xh"));
    assertThat(settings.withLastLedger(folder.resolve("新.xh")).ledgers())
        .containsExactly(folder.resolve("新.xh"), folder.resolve("台账.xh"));
  }

  @Test
  void startsWithDefaultsWhereThereIsNoFile() {
    assertThat(new UserSettingsFile(file()).read()).isEqualTo(UserSettings.DEFAULT);
  }

  @Test
  void keepsAsideWhatItCannotUnderstand() throws IOException {
    Files.writeString(file(), "operator=周启明\ntheme=PURPLE\n");
    UserSettingsFile settings = new UserSettingsFile(file());
    assertThat(settings.read()).isEqualTo(UserSettings.DEFAULT);
    settings.write(UserSettings.DEFAULT);
    assertThat(folder.resolve("settings.properties.unreadable-1")).content().contains("PURPLE");
  }

  @Test
  void takesALimitWrittenByHandAsTheNearestInItsRange() throws IOException {
    Files.writeString(file(), "limit-file=9000\nlimit-rows=1\n");
    assertThat(new UserSettingsFile(file()).read().limits())
        .isEqualTo(new IntakeLimits(512, 32, 256, 100));
  }

  @Test
  void putsTheNewestDocumentFirstOnce() {
    UserSettings settings = UserSettings.DEFAULT;
    for (int i = 0; i < 12; i++) {
      settings = settings.withRecent(Path.of("报告" + i % 10));
    }
    assertThat(settings.recent())
        .hasSize(8)
        .startsWith(Path.of("报告1"), Path.of("报告0"), Path.of("报告9"));
  }

  @Test
  void livesWhereTheDesktopKeepsSettings() {
    Path home = Path.of("/home/lin");
    assertThat(UserSettingsFile.folder("Linux", home, Map.of()))
        .isEqualTo(home.resolve(".config/xiaohao"));
    assertThat(UserSettingsFile.folder("Linux", home, Map.of("XDG_CONFIG_HOME", "/c")))
        .isEqualTo(Path.of("/c/xiaohao"));
    assertThat(UserSettingsFile.folder("Windows 11", home, Map.of("APPDATA", "/r")))
        .isEqualTo(Path.of("/r/Xiaohao"));
    assertThat(UserSettingsFile.folder("Mac OS X", home, Map.of()))
        .isEqualTo(home.resolve("Library/Application Support/Xiaohao"));
  }

  @Test
  void isForItsOwnerAloneUntilTheySetItOtherwise() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    UserSettingsFile settings = new UserSettingsFile(folder.resolve("新").resolve("settings.txt"));
    settings.write(UserSettings.DEFAULT);
    Path written = folder.resolve("新").resolve("settings.txt");
    assertThat(OwnerOnly.is(written)).isTrue();
    assertThat(OwnerOnly.is(written.getParent())).isTrue();
    Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-r--r--"));
    settings.write(UserSettings.DEFAULT);
    assertThat(Files.getPosixFilePermissions(written))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));
  }

  private Path file() {
    return folder.resolve("settings.properties");
  }
}
