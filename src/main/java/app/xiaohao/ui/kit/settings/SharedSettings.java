package app.xiaohao.ui.kit.settings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The settings of a person as all windows of this program see them. A change is kept as what it
 * does and not as what came of it, so that it is done again on what the file holds by then: another
 * program may have written there. For the FX thread, but for {@link Job#write}.
 */
public final class SharedSettings {
  private final ReadOnlyObjectWrapper<UserSettings> now;
  private final UserSettingsFile file;
  private final List<Written> waiting = new ArrayList<>();

  /**
   * @param read what the file holds now
   */
  public SharedSettings(UserSettings read, UserSettingsFile file) {
    now = new ReadOnlyObjectWrapper<>(read);
    this.file = file;
  }

  ReadOnlyObjectProperty<UserSettings> now() {
    return now.getReadOnlyProperty();
  }

  /** Changes the settings in sight; what is returned brings that to the file. */
  Job change(UnaryOperator<UserSettings> how) {
    // first, because who hears of it may change more
    waiting.add(new Written(how));
    Job job = new Job(List.copyOf(waiting));
    now.set(how.apply(now.get()));
    return job;
  }

  private static final class Written {
    private final UnaryOperator<UserSettings> how;
    private boolean done;

    private Written(UnaryOperator<UserSettings> how) {
      this.how = how;
    }
  }

  /** A change on its way to the file, with those before it that are not there yet. */
  final class Job {
    private final List<Written> changes;

    private Job(List<Written> changes) {
      this.changes = changes;
    }

    /**
     * Writes; on any thread but that of FX.
     *
     * @param otherwise the settings where there is no file
     * @return what the file holds now
     */
    UserSettings write(UserSettings otherwise) throws IOException {
      synchronized (file) {
        List<Written> due = changes.stream().filter(change -> !change.done).toList();
        UserSettings held =
            file.change(
                otherwise,
                settings -> {
                  UserSettings after = settings;
                  for (Written change : due) {
                    after = change.how.apply(after);
                  }
                  return after;
                });
        due.forEach(change -> change.done = true);
        return held;
      }
    }

    /** Takes over what the file holds, with what has changed here since. */
    void written(UserSettings held) {
      waiting.removeAll(changes);
      UserSettings after = held;
      for (Written change : waiting) {
        after = change.how.apply(after);
      }
      now.set(after);
    }
  }
}
