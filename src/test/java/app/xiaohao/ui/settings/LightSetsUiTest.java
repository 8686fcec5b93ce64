package app.xiaohao.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.TestSurroundings;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.settings.KeyBook;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightSetsUiTest extends ToolkitTest {
  @TempDir private Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private Parent view;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    DirectBackground background = new DirectBackground();
    onFx(
        () -> {
          LedgerSession session = new LedgerSession(background, dialogs::failed, "");
          session.operatorProperty().set("林晓");
          session.use(ledger);
          Preferences preferences =
              new Preferences(
                  UserSettings.DEFAULT,
                  new UserSettingsFile(folder.resolve("settings.properties")),
                  background,
                  dialogs::failed,
                  "");
          SettingsScreen screen =
              new SettingsScreen(
                  TestSurroundings.of(
                      session, null, background, dialogs, preferences, look(), null),
                  new KeyBook(preferences));
          view = (Parent) screen.view();
        });
    show(view, 1000, 900);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void wordsTypedOverTheIndexLeaveOnlyTheCardsThatHaveThem() {
    onFx(
        () -> {
          this.<TextField>at("#settings-search").setText("字号");
          assertThat(shown("#setting-text-size-normal")).isTrue();
          assertThat(shown("#copy-light-set")).isFalse();
          this.<TextField>at("#settings-search").clear();
          assertThat(shown("#copy-light-set")).isTrue();
        });
  }

  /** Whether a node and all above it are visible. */
  private boolean shown(String id) {
    for (Node node = at(id); node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void aCopyIsEditedTriedSavedAndChosen() {
    onFx(
        () -> {
          this.<Button>at("#copy-light-set").fire();
          this.<TextField>at("#light-set-name").setText("本办规则");
          this.<Button>at("#add-light-rule").fire();
          assertThat(this.<Button>at("#save-light-set").isDisabled()).isTrue();
          this.<TextField>at("#rule-word-0").setText("一律红灯");
          assertThat(this.<TextField>at("#rule-word-0").getText()).isEqualTo("一律红灯");
          assertThat(this.<Label>at("#light-preview").getText()).contains("项变红");
        });
    picture(((ScrollPane) view.lookup(".scroll-pane")).getContent(), "light-rules-edited", 1);
    onFx(
        () -> {
          this.<Button>at("#save-light-set").fire();
          assertThat(ledger.settings().lights().saved()).hasSize(1);
          this.<ComboBox<String>>at("#rules-lights").setValue("本办规则");
        });
    assertThat(dialogs.failures).isEmpty();
    assertThat(ledger.settings().rules().values())
        .singleElement()
        .satisfies(rules -> assertThat(rules.lightRules()).isEqualTo("本办规则"));
  }

  @SuppressWarnings("unchecked")
  private <T> T at(String selector) {
    return (T) view.lookup(selector);
  }
}
