package app.xiaohao.ui.shell;

import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.FxBackground;
import app.xiaohao.ui.shell.frame.WindowFrame;
import app.xiaohao.ui.shell.registry.Screens;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The end of the program: what is written is awaited, nothing is lost unasked. */
final class Closing {
  private final Stage stage;
  private final Scene scene;
  private final Screens screens;
  private final LedgerFiles files;
  private final DayWatch days;
  private final Preferences preferences;
  private final FxBackground background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final Runnable ended;
  private boolean begun;

  /**
   * @param ended called once after the window has closed and all its work is done
   */
  Closing(
      Stage stage,
      Scene scene,
      Screens screens,
      LedgerFiles files,
      DayWatch days,
      Preferences preferences,
      FxBackground background,
      Dialogs dialogs,
      Texts texts,
      Runnable ended) {
    this.stage = stage;
    this.scene = scene;
    this.screens = screens;
    this.files = files;
    this.days = days;
    this.preferences = preferences;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
    this.ended = ended;
  }

  /** Closes the window where no screen objects. */
  void begin() {
    if (!begun && screens.mayClose()) {
      begun = true;
      scene.getRoot().setDisable(true); // nothing more is begun
      onceWritten(Set.of());
    }
  }

  /**
   * Waits until what is being written is on disk, with what follows from it: a write may be refused
   * or be followed by another, and nothing of that is lost unasked.
   *
   * @param awaited writes that were waited for
   */
  private void onceWritten(Set<Background.Running> awaited) {
    Set<Background.Running> writes = new HashSet<>(awaited);
    background.running().stream()
        .filter(job -> job.lane() == Background.Lane.WRITE)
        .forEach(writes::add);
    if (!writes.equals(awaited)) {
      background.write(
          texts.of("ui.shell.closing"),
          progress -> true,
          written -> onceWritten(writes),
          dialogs::failed);
    } else if (awaited.isEmpty() || screens.nothingLeft()) {
      hide();
    } else {
      begun = false;
      scene.getRoot().setDisable(false);
    }
  }

  private void hide() {
    UserSettings.Frame frame = WindowFrame.of(stage);
    preferences.change(settings -> settings.withWindow(frame));
    days.stop();
    stage.hide();
    scene.setRoot(new Group()); // what still arrives is no longer laid out
    end();
  }

  /** Closes the ledger after all work has ended, then says that the end has come. */
  void end() {
    background.endLooking();
    files.close();
    background.runAfter(
        List.copyOf(background.running()),
        Background.Lane.WRITE,
        texts.of("ui.shell.closing"),
        progress -> {
          screens.close();
          return true;
        },
        Background.Outcome.of(
            nothingLeft -> {
              background.close();
              ended.run();
            },
            dialogs::failed));
  }
}
