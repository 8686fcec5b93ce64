package app.xiaohao.export;

import java.nio.file.Path;

/** A file that cannot be written; carries the reason as a kind, for the bundles to put in words. */
public final class ExportException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The reason, each with its own sentence saying what to do. */
  public enum Kind {
    /** the folder does not exist or may not be written */
    NOT_WRITABLE,
    /** the file is there and cannot be replaced: open in another program, or protected */
    NOT_REPLACEABLE,
    /** a further file, whose name nobody chose, would take the place of another's */
    OTHERS,
    /** the file is a ledger, a copy of one or its journal, and stays what it is */
    LEDGER,
    /** writing failed on the way, most often a full disk; what was there before is untouched */
    FAILED
  }

  private final Kind kind;
  private final transient Path file;

  /**
   * @param file the file asked for
   * @param cause what failed below
   */
  public ExportException(Kind kind, Path file, Throwable cause) {
    super(kind + " " + file, cause);
    this.kind = kind;
    this.file = file;
  }

  /** The reason. */
  public Kind kind() {
    return kind;
  }

  /** The file asked for. */
  public Path file() {
    return file;
  }
}
