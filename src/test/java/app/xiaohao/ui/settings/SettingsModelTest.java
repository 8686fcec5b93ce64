package app.xiaohao.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.IntakeLimits.Limit;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.model.closing.EvidenceLimits;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.Theme;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsModelTest {
  @TempDir private Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private LedgerSession session;
  private UserSettingsFile file;
  private SettingsModel model;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    DirectBackground background = new DirectBackground();
    session = new LedgerSession(background, dialogs::failed, "");
    session.operatorProperty().set("林晓");
    session.use(ledger);
    file = new UserSettingsFile(folder.resolve("settings.properties"));
    Preferences preferences =
        new Preferences(UserSettings.DEFAULT, file, background, dialogs::failed, "");
    model = new SettingsModel(session, preferences, dialogs);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void savesThePersonsSettingsAtOnce() {
    model.setOperator(" 周启明 ");
    model.setTheme(Theme.DARK);
    assertThat(file.read().operator()).isEqualTo("周启明");
    assertThat(file.read().theme()).isEqualTo(Theme.DARK);
    assertThat(model.saved(SettingsModel.Field.THEME).getValue()).isTrue();
    assertThat(model.saved(SettingsModel.Field.OPERATOR).getValue()).isFalse();
  }

  @Test
  void writesTheLedgersSettingsIntoTheLedger() {
    model.setDays(30);
    model.setReportingUnit("云溪县委整改办");
    assertThat(dialogs.failures).isEmpty();
    assertThat(ledger.settings().lights().standard().dueSoonDays()).isEqualTo(30);
    assertThat(ledger.settings().lights().standard().name()).isEqualTo("临期30天");
    assertThat(ledger.settings().reportingUnit()).isEqualTo("云溪县委整改办");
    model.setProofMegabytes(500);
    model.setProofFiles(20);
    assertThat(ledger.settings().evidence()).isEqualTo(new EvidenceLimits(500, 20));
  }

  @Test
  void writesNothingWhereNothingChanged() {
    long before = ledger.history(1).getFirst().number();
    model.setDays(ledger.settings().lights().standard().dueSoonDays());
    assertThat(ledger.history(1).getFirst().number()).isEqualTo(before);
  }

  @Test
  void writesNothingWithoutAName() {
    session.operatorProperty().set("");
    model.setDays(40);
    assertThat(dialogs.failures).hasSize(1);
    assertThat(ledger.settings().lights().standard().dueSoonDays()).isNotEqualTo(40);
  }

  @Test
  void keepsALimitWithinItsRange() {
    model.setLimit(Limit.ROWS, 200_000);
    model.setLimit(Limit.FILE, 100_000);
    assertThat(file.read().limits()).isEqualTo(new IntakeLimits(512, 32, 256, 200_000));
    assertThat(model.saved(SettingsModel.Field.LIMIT_FILE).getValue()).isTrue();
    model.resetLimits();
    assertThat(file.read().limits()).isEqualTo(IntakeLimits.DEFAULTS);
  }
}
