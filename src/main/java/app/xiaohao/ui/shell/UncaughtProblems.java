package app.xiaohao.ui.shell;

import app.xiaohao.ui.kit.dialog.Dialogs;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What no one caught, in whatever thread, ends in the log and in one dialog. */
final class UncaughtProblems implements Thread.UncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(UncaughtProblems.class);
  private final Dialogs dialogs;
  private final AtomicBoolean showing = new AtomicBoolean();

  private UncaughtProblems(Dialogs dialogs) {
    this.dialogs = dialogs;
  }

  /** From now on all threads' uncaught problems are told through {@code dialogs}. */
  static void handleWith(Dialogs dialogs) {
    UncaughtProblems handler = new UncaughtProblems(dialogs);
    Thread.setDefaultUncaughtExceptionHandler(handler);
    Thread.currentThread().setUncaughtExceptionHandler(handler);
  }

  @Override
  public void uncaughtException(Thread thread, Throwable problem) {
    if (!showing.compareAndSet(false, true)) {
      // one dialog is enough; a problem in every pulse would bury the window
      LOG.error("uncaught in {}", thread.getName(), problem);
      return;
    }
    Platform.runLater(
        () -> {
          try {
            dialogs.failed(problem);
          } finally {
            showing.set(false);
          }
        });
  }
}
