package app.xiaohao.intake.drafting;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.parse.ReportParser;
import app.xiaohao.intake.read.Documents;
import java.nio.file.Path;

/** From a file or a paste to a draft. Holds nothing; safe for several threads. */
public final class DraftMaker {
  private final Documents documents = new Documents();
  private final ReportParser prose = new ReportParser();

  /**
   * The draft of a file.
   *
   * @throws IntakeException if it cannot be read; its kind says why
   */
  public Draft of(Path file) throws IntakeException {
    return of(documents.read(file));
  }

  /**
   * The draft of pasted text.
   *
   * @param name what the paste is called
   * @throws IntakeException if it is empty or too large
   */
  public Draft pasted(String name, String text) throws IntakeException {
    return of(documents.pasted(name, text));
  }

  /** The draft of a document that was read. */
  public Draft of(Document document) {
    return prose.parse(document.source());
  }
}
