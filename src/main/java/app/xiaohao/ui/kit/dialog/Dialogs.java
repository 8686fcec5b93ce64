package app.xiaohao.ui.kit.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one door to dialogs. Tests use a stand-in that answers at once. All methods are for the FX
 * thread.
 */
public interface Dialogs {
  /**
   * Asks whether to go on.
   *
   * @param action the word on the button that goes on, a verb
   */
  boolean confirm(String title, String text, String action);

  /** Lets the user choose one of a few ways; empty if the dialog is closed. */
  <T> Optional<T> choose(String title, String text, List<Option<T>> options);

  /**
   * Asks for a line of text, such as a reason; empty if the dialog is closed.
   *
   * @param required whether a blank answer is refused
   */
  Optional<String> ask(String title, String label, String initial, boolean required);

  /**
   * Asks for a reason to go on though there is what stands against it, each on a line in a list
   * that can be scrolled; empty if the dialog is closed, a blank answer is refused.
   */
  Optional<String> askDespite(String title, String label, List<String> against);

  /**
   * Asks for somebody's name; empty if the dialog is closed.
   *
   * @param known names to be offered while one is typed
   */
  default Optional<String> askName(String title, String label, String initial, List<String> known) {
    return ask(title, label, initial, true);
  }

  /**
   * Asks for passwords, which are typed unseen; the dialog stays open while the check has something
   * against them.
   *
   * @param labels of the fields, one below the other
   * @return false if the dialog was closed
   */
  boolean passwords(String title, String text, List<String> labels, PasswordCheck check);

  /** Looks at what was typed, in the background. */
  interface PasswordCheck {
    /**
     * @param typed one a field; to be forgotten once it was looked at
     * @param answer to be called once, on the FX thread: empty where all is well, else a sentence
     */
    void check(List<char[]> typed, Consumer<Optional<String>> answer);
  }

  /** Lets the user choose files to read; empty if the dialog is closed. */
  List<Path> openFiles(FileKind kind);

  /** Lets the user choose where to write; empty if the dialog is closed. */
  Optional<Path> saveFile(FileKind kind, String suggestedName);

  /** Lets the user choose a folder to write into; empty if the dialog is closed. */
  Optional<Path> folder(String title);

  /** Says in passing that something went well; goes away by itself. */
  void notice(String text);

  /** The same of a change that can be had back; offers to undo it. */
  default void changed(String text) {
    notice(text);
  }

  /** The same of a file that was written; offers to open it and the folder it is in. */
  default void written(String text, Path file) {
    notice(text);
  }

  /** The same of what was written into a folder; offers to open the folder. */
  default void writtenInto(String text, Path folder) {
    notice(text);
  }

  /** Says in passing why something was not done; goes away by itself, and nothing has changed. */
  void refusal(String text);

  /**
   * Says why something cannot be done: an expected failure in a sentence that tells what to do;
   * anything else as an unexpected error with a short stable code and "copy details", its stack
   * trace in the log under that code.
   */
  void failed(Throwable problem);

  /**
   * One way to go on.
   *
   * @param label a verb
   * @param explanation one line below it, may be empty
   */
  record Option<T>(T value, String label, String explanation) {}

  /** What kind of file is chosen. */
  enum FileKind {
    LEDGER,
    REPORT,
    WORKBOOK,
    EXCHANGE,
    EVIDENCE,
    WORD,
    PDF,
    OFD,
    VALUES,
    PICTURE
  }
}
