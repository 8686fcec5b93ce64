package app.xiaohao.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Spinner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsCardUiTest extends ToolkitTest {
  @TempDir private Path folder;

  @Test
  void savesWhatIsTypedWithinItsRangeAndKeepsTheRestOut() {
    AnsweringDialogs dialogs = new AnsweringDialogs();
    DirectBackground background = new DirectBackground();
    UserSettingsFile file = new UserSettingsFile(folder.resolve("settings.properties"));
    Preferences preferences =
        new Preferences(UserSettings.DEFAULT, file, background, dialogs::failed, "");
    onFx(
        () -> {
          SettingsModel model =
              new SettingsModel(
                  new LedgerSession(background, dialogs::failed, ""), preferences, dialogs);
          LimitsCard card = new LimitsCard(model, new SettingRows(TEXTS), TEXTS);
          Scene scene = new Scene((Parent) card.view());
          Spinner<?> size = (Spinner<?>) scene.lookup("#setting-limit-file");
          Button reset = (Button) scene.lookup("#reset-limits");
          assertThat(reset.isDisabled()).isTrue();

          size.getEditor().setText("128");
          card.commit();
          assertThat(file.read().limits().megabytes()).isEqualTo(128);
          size.getEditor().setText("9999");
          card.commit();
          assertThat(file.read().limits().megabytes()).isEqualTo(512);
          size.getEditor().setText("很大");
          card.commit();
          assertThat(file.read().limits().megabytes()).isEqualTo(512);
          assertThat(size.getEditor().getText()).isEqualTo("512");

          reset.fire();
          assertThat(file.read().limits()).isEqualTo(IntakeLimits.DEFAULTS);
          assertThat(size.getEditor().getText()).isEqualTo("64");
          assertThat(reset.isDisabled()).isTrue();
        });
    assertThat(dialogs.failures).isEmpty();
  }
}
