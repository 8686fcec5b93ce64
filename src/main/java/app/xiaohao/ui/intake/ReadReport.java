package app.xiaohao.ui.intake;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.ui.kit.Background;
import java.nio.file.Path;

/**
 * How a document becomes a draft: the reader and the parser, seen from the window. Called in the
 * background.
 */
public interface ReadReport {
  /**
   * Reads and parses a file.
   *
   * @throws IntakeException if it cannot be read or is no report
   */
  Draft file(Path file, Background.Progress progress) throws IntakeException;

  /**
   * Parses pasted text.
   *
   * @param name what the paste is called in the ledger
   * @throws IntakeException if it is no report
   */
  Draft pasted(String name, String text, Background.Progress progress) throws IntakeException;
}
