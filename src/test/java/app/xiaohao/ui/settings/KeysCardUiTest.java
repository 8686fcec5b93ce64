package app.xiaohao.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.settings.KeyBook;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCardUiTest extends ToolkitTest {
  @TempDir private Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private KeyBook keys;
  private KeysCard card;

  @BeforeEach
  void open() {
    onFx(
        () -> {
          keys = keys();
          keys.add(new KeyBook.Act("UNDO", "撤销", key("Shortcut+Z")));
          keys.add(new KeyBook.Act("SEARCH", "查找", key("Shortcut+F")));
          keys.add(new KeyBook.Act("ABOUT", "关于", Optional.empty()));
          card = new KeysCard(keys, new SettingRows(TEXTS), TEXTS);
        });
    show(card.view(), 800, 500);
  }

  private KeyBook keys() {
    UserSettingsFile file = new UserSettingsFile(folder.resolve("settings.properties"));
    return new KeyBook(
        new Preferences(file.read(), file, new DirectBackground(), dialogs::failed, "saving"));
  }

  private static Optional<KeyCombination> key(String name) {
    return Optional.of(KeyCombination.valueOf(name));
  }

  private Button button(String id) {
    return onFx(() -> (Button) card.view().lookup(id));
  }

  private String said() {
    return onFx(() -> ((Label) card.view().lookup("#keys-said")).getText());
  }

  private void give(String action, KeyCode... pressed) {
    Button button = button("#key-" + action);
    onFx(
        () -> {
          button.requestFocus();
          button.fire();
        });
    robot.push(pressed);
  }

  @Test
  void aNewKeyIsKeptOverTheNextStart() {
    give("SEARCH", KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);

    assertThat(onFx(() -> keys.key("SEARCH"))).isEqualTo(key("Shift+Shortcut+L"));
    KeyBook again = onFx(this::keys);
    onFx(() -> again.add(new KeyBook.Act("SEARCH", "查找", key("Shortcut+F"))));
    assertThat(onFx(() -> again.key("SEARCH"))).isEqualTo(key("Shift+Shortcut+L"));
  }

  @Test
  void aKeyOfAnotherActionIsTakenFromItAndSaidSo() {
    give("SEARCH", KeyCode.CONTROL, KeyCode.Z);

    assertThat(onFx(() -> keys.key("SEARCH"))).isEqualTo(key("Shortcut+Z"));
    assertThat(onFx(() -> keys.key("UNDO"))).isEmpty();
    assertThat(said()).contains("撤销").contains("查找");

    onFx(() -> button("#key-own-UNDO").fire());
    assertThat(onFx(() -> keys.key("UNDO"))).isEqualTo(key("Shortcut+Z"));
    assertThat(onFx(() -> keys.key("SEARCH"))).isEmpty();
    assertThat(onFx(() -> button("#key-UNDO").isFocused())).isTrue();
  }

  @Test
  void lettersAndKeysOfWritingAreLeftToTyping() {
    give("SEARCH", KeyCode.K);
    assertThat(said()).contains("不能用");
    give("SEARCH", KeyCode.CONTROL, KeyCode.C);
    assertThat(said()).contains("不能用");

    assertThat(onFx(() -> keys.key("SEARCH"))).isEqualTo(key("Shortcut+F"));
  }

  @Test
  void escapeLeavesDeleteTakesAwayAndAllComeBack() {
    give("SEARCH", KeyCode.ESCAPE);
    assertThat(onFx(() -> keys.key("SEARCH"))).isEqualTo(key("Shortcut+F"));
    give("SEARCH", KeyCode.DELETE);
    assertThat(onFx(() -> keys.key("SEARCH"))).isEmpty();
    give("ABOUT", KeyCode.F9);
    assertThat(onFx(() -> keys.key("ABOUT"))).isEqualTo(key("F9"));

    onFx(() -> button("#keys-restore-all").fire());

    assertThat(onFx(() -> keys.key("SEARCH"))).isEqualTo(key("Shortcut+F"));
    assertThat(onFx(() -> keys.key("ABOUT"))).isEmpty();
  }

  @Test
  void aKeyThatAnotherVersionKeptAndNobodyCanReadIsTheOwnOne() {
    KeyBook odd =
        onFx(
            () ->
                new KeyBook(
                    new Preferences(
                        UserSettings.DEFAULT.withKeys(java.util.Map.of("SEARCH", "Hyper+Ü+F")),
                        new UserSettingsFile(folder.resolve("other.properties")),
                        new DirectBackground(),
                        dialogs::failed,
                        "saving")));
    onFx(() -> odd.add(new KeyBook.Act("SEARCH", "查找", key("Shortcut+F"))));

    assertThat(onFx(() -> odd.key("SEARCH"))).isEqualTo(key("Shortcut+F"));
  }
}
