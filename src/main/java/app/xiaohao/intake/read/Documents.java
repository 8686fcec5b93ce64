package app.xiaohao.intake.read;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.ReadWatch;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * The one door through which files come: finds what a file is by its content, never by its name
 * alone, and reads its text and its tables. Holds nothing; safe for several threads.
 */
public final class Documents {
  private final TextFiles textFiles = new TextFiles();

  /**
   * Reads a file.
   *
   * @param watch hears how far it is, and may stop it
   * @throws IntakeException if it cannot be opened or read; its kind says why
   * @throws CancellationException if the watch stopped it
   */
  public Document read(Path file, ReadWatch watch) throws IntakeException {
    watch.step(0);
    return new Document(textFiles.read(file));
  }

  /**
   * Takes pasted text.
   *
   * @param name what the paste is called
   * @throws IntakeException if it is empty or too large
   */
  public Document pasted(String name, String text) throws IntakeException {
    return new Document(textFiles.pasted(name, text));
  }
}
