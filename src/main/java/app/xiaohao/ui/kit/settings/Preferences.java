package app.xiaohao.ui.kit.settings;

import app.xiaohao.ui.kit.work.Background;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings of the person who works, as observable state; each change is saved at once. */
public final class Preferences {
  private final ReadOnlyObjectWrapper<UserSettings> settings;
  private final UserSettingsFile file;
  private final Background background;
  private final Consumer<? super Throwable> failed;
  private final String saving;

  /**
   * @param read what the file holds now
   * @param failed told when a change could not be saved; it holds for this session all the same
   * @param saving what the background shows while saving
   */
  public Preferences(
      UserSettings read,
      UserSettingsFile file,
      Background background,
      Consumer<? super Throwable> failed,
      String saving) {
    settings = new ReadOnlyObjectWrapper<>(read);
    this.file = file;
    this.background = background;
    this.failed = failed;
    this.saving = saving;
  }

  /** The settings as they are now. */
  public UserSettings get() {
    return settings.get();
  }

  /** The settings, observable. */
  public ReadOnlyObjectProperty<UserSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** Changes the settings and saves them. */
  public void change(UnaryOperator<UserSettings> how) {
    change(how, () -> {});
  }

  /**
   * Changes the settings and saves them.
   *
   * @param saved called on the FX thread once they are on disk; not called if nothing changed
   */
  public void change(UnaryOperator<UserSettings> how, Runnable saved) {
    UserSettings after = how.apply(settings.get());
    if (after.equals(settings.get())) {
      return;
    }
    settings.set(after);
    background.run(
        saving,
        progress -> {
          file.write(after);
          return after;
        },
        written -> saved.run(),
        failed);
  }
}
