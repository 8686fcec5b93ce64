package app.xiaohao.intake;

import java.util.List;

/**
 * A document that cannot be read; carries what is wrong as a kind with arguments, for the bundles
 * to put in words.
 */
public final class IntakeException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong, each with its own sentence saying what to do. */
  public enum Kind {
    /** it holds nothing but sheets of this program that sum up (argument: a name of them) */
    OWN_SUMMARY,
    /** it is a packet that a unit fills in (argument: for whom it is) */
    OWN_PACKET,
    /** the file has no characters */
    EMPTY,
    /** the file is larger than the limit (argument: the limit in MB) */
    TOO_LARGE,
    /** there is more text in the file than the limit (argument: the limit in MB) */
    TOO_MUCH_TEXT,
    /** the file is no text: a program, a picture, an archive */
    NOT_TEXT,
    /** the file is of a kind that this version does not read (argument: the kind) */
    UNSUPPORTED_FORMAT,
    /** the file cannot be opened or vanished while reading */
    UNREADABLE,
    /** the file is locked with a password (argument: the kind) */
    PASSWORD,
    /** the file is broken: cut off, damaged (argument: the kind) */
    BROKEN,
    /**
     * the file declares XML entities, as no Office program does, but attackers (argument: the kind)
     */
    ENTITIES,
    /** the pages are pictures: there is no text in it (argument: how many pages) */
    SCANNED,
    /**
     * no report was found in the text, and some pages are pictures (argument: their numbers as in
     * {@link Warning.Kind#PAGES_WITHOUT_TEXT})
     */
    PARTLY_SCANNED,
    /** nothing is in the sheets that are shown (arguments: how many are hidden, their names) */
    SHEETS_HIDDEN,
    /** nothing is in the rows and columns that are shown */
    ROWS_HIDDEN,
    /** what is packed in the file is larger than the limit (argument: the limit in MB) */
    UNPACKS_TOO_LARGE,
    /** a table has more rows than the limit (argument: the limit) */
    TOO_MANY_ROWS,
    /** an exchange file of a newer version (argument: its version) */
    NEWER_VERSION,
    /** a table has no column of problems that is known (arguments: its name, unknown headings) */
    PROBLEM_UNKNOWN,
    /** the text is no report of a rectification */
    NOT_A_REPORT
  }

  private final Kind kind;
  private final String file;
  private final List<String> arguments;

  /**
   * @param file the document's name as people know it
   * @param cause null where nothing below failed
   */
  public IntakeException(Kind kind, String file, List<String> arguments, Throwable cause) {
    super(kind + " " + file + " " + arguments, cause);
    this.kind = kind;
    this.file = file;
    this.arguments = List.copyOf(arguments);
  }

  /** What is wrong. */
  public Kind kind() {
    return kind;
  }

  /** The document's name as people know it. */
  public String file() {
    return file;
  }

  /** What the sentence names besides the file. */
  public List<String> arguments() {
    return List.copyOf(arguments);
  }
}
