package app.xiaohao.ui.intake;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ui.kit.work.Background;
import java.nio.file.Path;
import java.util.List;

/**
 * How a document becomes a draft: the reader and the parsers, seen from the window. Called in the
 * background.
 */
public interface ReadReport {
  /**
   * Reads a file.
   *
   * @param limits what is read at most
   * @param hidden what becomes of rows and columns that are hidden
   * @throws IntakeException if it cannot be read
   */
  Document read(Path file, IntakeLimits limits, HiddenCells hidden, Background.Progress progress)
      throws IntakeException;

  /**
   * Takes pasted text.
   *
   * @param name what the paste is called in the ledger
   * @param limits what is read at most
   * @throws IntakeException if it is empty or too large
   */
  Document paste(String name, String text, IntakeLimits limits) throws IntakeException;

  /**
   * Understands a document.
   *
   * @param chosen what a person says of the columns, one for each table; empty where they are
   *     guessed
   */
  Draft draft(Document document, ColumnKnowledge knowledge, List<OfficeTable> chosen);
}
