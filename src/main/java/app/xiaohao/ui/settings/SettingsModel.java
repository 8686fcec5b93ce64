package app.xiaohao.ui.settings;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.IntakeLimits.Limit;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.model.closing.EvidenceLimits;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.ui.kit.TextSize;
import app.xiaohao.ui.kit.Theme;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** The settings of the person and of the open ledger; each change is saved at once. */
final class SettingsModel {
  private final LedgerSession session;
  private final Preferences preferences;
  private final Dialogs dialogs;
  private final Map<Field, BooleanProperty> saved = new EnumMap<>(Field.class);
  private boolean writing;
  private Runnable waiting;

  SettingsModel(LedgerSession session, Preferences preferences, Dialogs dialogs) {
    this.session = session;
    this.preferences = preferences;
    this.dialogs = dialogs;
    for (Field field : Field.values()) {
      saved.put(field, new SimpleBooleanProperty(false));
    }
  }

  /** What can be set. */
  enum Field {
    OPERATOR,
    THEME,
    TEXT_SIZE,
    LANGUAGE,
    DAYS,
    PROOF_SIZE,
    PROOF_FILES,
    REPORTING_UNIT,
    BACKUP_DAYS,
    BACKUP_WEEKS,
    BACKUP_MONTHS,
    BACKUP_PLACE,
    LIMIT_FILE,
    LIMIT_TEXT,
    LIMIT_UNPACKED,
    LIMIT_ROWS;

    /** The field of a limit. */
    static Field of(Limit limit) {
      return valueOf("LIMIT_" + limit.name());
    }
  }

  /** Whether this field was the last that was saved. */
  ObservableValue<Boolean> saved(Field field) {
    return saved.get(field);
  }

  private void tick(Field field) {
    saved.forEach((which, tick) -> tick.set(which == field));
  }

  ObservableValue<String> operator() {
    return preferences.settingsProperty().map(UserSettings::operator);
  }

  ObservableValue<Theme> theme() {
    return preferences.settingsProperty().map(UserSettings::theme);
  }

  ObservableValue<TextSize> textSize() {
    return preferences.settingsProperty().map(UserSettings::textSize);
  }

  ObservableValue<UserSettings.Language> language() {
    return preferences.settingsProperty().map(UserSettings::language);
  }

  ObservableValue<IntakeLimits> limits() {
    return preferences.settingsProperty().map(UserSettings::limits);
  }

  ObservableValue<BackupPlan> backups() {
    return preferences.settingsProperty().map(UserSettings::backups);
  }

  /**
   * @param field which part of the plan it is
   */
  void setBackups(UnaryOperator<BackupPlan> how, Field field) {
    preferences.change(
        settings -> settings.withBackups(how.apply(settings.backups())), () -> tick(field));
  }

  /** Whether there is no ledger whose settings could be changed. */
  ObservableValue<Boolean> noLedger() {
    return session.contentsProperty().map(contents -> false).orElse(true);
  }

  ObservableValue<Integer> days() {
    return session
        .contentsProperty()
        .map(contents -> contents.settings().lights().standard().dueSoonDays())
        .orElse(LightRules.DEFAULT.dueSoonDays());
  }

  ObservableValue<Integer> proofMegabytes() {
    return proof().map(EvidenceLimits::megabytes);
  }

  ObservableValue<Integer> proofFiles() {
    return proof().map(EvidenceLimits::files);
  }

  private ObservableValue<EvidenceLimits> proof() {
    return session
        .contentsProperty()
        .map(contents -> contents.settings().evidence())
        .orElse(EvidenceLimits.DEFAULT);
  }

  ObservableValue<String> reportingUnit() {
    return session
        .contentsProperty()
        .map(contents -> contents.settings().reportingUnit())
        .orElse("");
  }

  void setOperator(String name) {
    preferences.change(settings -> settings.withOperator(name.strip()), () -> tick(Field.OPERATOR));
  }

  void setTheme(Theme theme) {
    preferences.change(settings -> settings.withTheme(theme), () -> tick(Field.THEME));
  }

  void setTextSize(TextSize size) {
    preferences.change(settings -> settings.withTextSize(size), () -> tick(Field.TEXT_SIZE));
  }

  /** The windows that are open keep their language until the next start. */
  void setLanguage(UserSettings.Language language) {
    preferences.change(settings -> settings.withLanguage(language), () -> tick(Field.LANGUAGE));
  }

  /**
   * @param value what lies out of the limit's range is taken as the nearest within
   */
  void setLimit(Limit limit, int value) {
    preferences.change(
        settings -> settings.withLimits(settings.limits().with(limit, value)),
        () -> tick(Field.of(limit)));
  }

  void resetLimits() {
    preferences.change(settings -> settings.withLimits(IntakeLimits.DEFAULTS));
  }

  /**
   * @param count 0 to 365
   */
  void setDays(int count) {
    // the name of the rule set is what the legend of every table says, so it follows the number
    change(
        settings -> settings.withLights(settings.lights().withStandard(LightRules.standard(count))),
        Field.DAYS);
  }

  /**
   * @param megabytes 1 to {@link EvidenceLimits#MOST_MEGABYTES}
   */
  void setProofMegabytes(int megabytes) {
    change(
        settings ->
            settings.withEvidence(new EvidenceLimits(megabytes, settings.evidence().files())),
        Field.PROOF_SIZE);
  }

  /**
   * @param files 1 to {@link EvidenceLimits#MOST_FILES}
   */
  void setProofFiles(int files) {
    change(
        settings ->
            settings.withEvidence(new EvidenceLimits(settings.evidence().megabytes(), files)),
        Field.PROOF_FILES);
  }

  void setReportingUnit(String unit) {
    change(settings -> settings.withReportingUnit(unit.strip()), Field.REPORTING_UNIT);
  }

  private void change(UnaryOperator<LedgerSettings> how, Field field) {
    Contents contents = session.contentsProperty().get();
    if (contents == null) {
      return;
    }
    if (writing) {
      waiting = () -> change(how, field); // what is before it is known once the write has ended
      return;
    }
    LedgerSettings before = contents.settings();
    LedgerSettings after = how.apply(before);
    if (!after.equals(before)) {
      writing = true;
      session.apply(
          new Change.Settings(before, after),
          () -> {
            tick(field);
            ended();
          },
          problem -> {
            dialogs.failed(problem);
            ended();
          });
    }
  }

  private void ended() {
    writing = false;
    Runnable next = waiting;
    waiting = null;
    if (next != null) {
      next.run();
    }
  }
}
