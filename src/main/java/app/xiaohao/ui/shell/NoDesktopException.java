package app.xiaohao.ui.shell;

/** This machine cannot show a window: it has no desktop, or lacks a library that windows need. */
public final class NoDesktopException extends Exception {
  private static final long serialVersionUID = 1L;

  NoDesktopException(Throwable cause) {
    super("no window can be shown", cause);
  }
}
