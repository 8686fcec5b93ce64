package app.xiaohao.ui.kit.words;

import java.nio.file.Path;

/** The desktop has no program that can be started for a file or folder. */
public final class NotOpenedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  /**
   * @param file what people wanted to see
   * @param cause why no program started
   */
  public NotOpenedException(Path file, Throwable cause) {
    super(cause);
    this.file = file;
  }

  /** What people wanted to see. */
  public Path file() {
    return file;
  }
}
