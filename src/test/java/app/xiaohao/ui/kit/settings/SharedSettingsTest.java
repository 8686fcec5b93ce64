package app.xiaohao.ui.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSettingsTest {
  @TempDir private Path folder;

  private UserSettingsFile file() {
    return new UserSettingsFile(folder.resolve("settings.properties"));
  }

  private Preferences of(SharedSettings shared) {
    return new Preferences(shared, new DirectBackground(), SharedSettingsTest::fail, "saving");
  }

  private static void fail(Throwable problem) {
    throw new AssertionError(problem);
  }

  private SharedSettings program() {
    return new SharedSettings(file().read(), file());
  }

  @Test
  void anotherProgramsChangesStay() {
    Preferences one = of(program());
    Preferences other = of(program());
    one.change(settings -> settings.withTheme(Theme.DARK));
    one.change(settings -> settings.withLastLedger(folder.resolve("一.xh")));
    one.change(settings -> settings.withTable(folder.resolve("一.xh"), "list\tTASKS"));
    other.change(settings -> settings.withOperator("周启明"));
    other.change(settings -> settings.withLastLedger(folder.resolve("二.xh")));
    other.change(settings -> settings.withTable(folder.resolve("二.xh"), "list\tISSUES"));
    UserSettings kept = file().read();
    assertThat(kept.theme()).isEqualTo(Theme.DARK);
    assertThat(kept.operator()).isEqualTo("周启明");
    assertThat(kept.ledgers()).containsExactly(folder.resolve("二.xh"), folder.resolve("一.xh"));
    assertThat(kept.tables()).hasSize(2);
    // and who wrote last has seen what the other wrote
    assertThat(other.get()).isEqualTo(kept);
  }

  @Test
  void theLastChangeOfAKeyWins() {
    Preferences one = of(program());
    Preferences other = of(program());
    KeyBook keys = new KeyBook(one);
    KeyBook others = new KeyBook(other);
    for (KeyBook book : new KeyBook[] {keys, others}) {
      book.add(new KeyBook.Act("A", "甲", Optional.empty()));
      book.add(new KeyBook.Act("B", "乙", Optional.empty()));
    }
    keys.bind("A", KeyCombination.valueOf("Shortcut+1"));
    others.bind("B", KeyCombination.valueOf("Shortcut+2"));
    others.bind("A", KeyCombination.valueOf("Shortcut+3"));
    assertThat(file().read().keys())
        .containsEntry("A", "Shortcut+3")
        .containsEntry("B", "Shortcut+2");
  }

  @Test
  void allWindowsOfAProgramSeeAChangeAtOnceAndAClosedOneNoMore() {
    SharedSettings shared = program();
    Preferences one = of(shared);
    Preferences other = of(shared);
    one.change(settings -> settings.withTheme(Theme.DARK));
    assertThat(other.get().theme()).isEqualTo(Theme.DARK);
    other.close();
    one.change(settings -> settings.withTheme(Theme.LIGHT));
    assertThat(other.get().theme()).isEqualTo(Theme.DARK);
  }

  @Test
  void aChangeThatComesWhileAnotherIsWrittenIsNotLost() throws IOException {
    SharedSettings shared = program();
    SharedSettings.Job name = shared.change(settings -> settings.withOperator("周启明"));
    UserSettings named = shared.now().get();
    SharedSettings.Job theme = shared.change(settings -> settings.withTheme(Theme.DARK));
    name.written(name.write(named));
    assertThat(shared.now().get().theme()).isEqualTo(Theme.DARK);
    theme.written(theme.write(shared.now().get()));
    assertThat(file().read()).isEqualTo(shared.now().get());
    assertThat(file().read().operator()).isEqualTo("周启明");
  }

  @Test
  void whatCouldNotBeWrittenGoesWithTheNextChange() throws IOException {
    SharedSettings shared = program();
    shared.change(settings -> settings.withOperator("周启明"));
    SharedSettings.Job theme = shared.change(settings -> settings.withTheme(Theme.DARK));
    theme.written(theme.write(shared.now().get()));
    assertThat(file().read().operator()).isEqualTo("周启明");
  }
}
