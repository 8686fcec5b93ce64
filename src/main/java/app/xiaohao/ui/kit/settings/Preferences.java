package app.xiaohao.ui.kit.settings;

import app.xiaohao.ui.kit.work.Background;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * The settings of the person who works, as observable state of one window; each change is saved at
 * once and seen by the other windows.
 */
public final class Preferences {
  private final ReadOnlyObjectWrapper<UserSettings> settings;
  private final SharedSettings shared;
  private final Subscription following;
  private final Background background;
  private final Consumer<? super Throwable> failed;
  private final String saving;
  private boolean closed;

  /**
   * Of a window that shares its settings with no other.
   *
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
    this(new SharedSettings(read, file), background, failed, saving);
  }

  /**
   * @param shared what all windows see
   * @param failed told when a change could not be saved; it holds for this session all the same
   * @param saving what the background shows while saving
   */
  public Preferences(
      SharedSettings shared,
      Background background,
      Consumer<? super Throwable> failed,
      String saving) {
    this.shared = shared;
    settings = new ReadOnlyObjectWrapper<>(shared.now().get());
    following = shared.now().subscribe(settings::set);
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

  /**
   * Changes the settings and saves them.
   *
   * @param how may be asked again, for what another program has written meanwhile: it changes its
   *     own part of what it is given and nothing else, asks nobody, and may be on any thread
   */
  public void change(UnaryOperator<UserSettings> how) {
    change(how, () -> {});
  }

  /**
   * Changes the settings and saves them.
   *
   * @param how as above
   * @param saved called on the FX thread once they are on disk; not called if nothing changed
   */
  public void change(UnaryOperator<UserSettings> how, Runnable saved) {
    UserSettings after = how.apply(settings.get());
    if (closed || after.equals(settings.get())) {
      return;
    }
    SharedSettings.Job job = shared.change(how);
    background.write(
        saving,
        progress -> job.write(after),
        held -> {
          job.written(held);
          saved.run();
        },
        failed);
  }

  /** The window is closed: it hears of nothing and changes nothing any more. */
  public void close() {
    closed = true;
    following.unsubscribe();
  }
}
