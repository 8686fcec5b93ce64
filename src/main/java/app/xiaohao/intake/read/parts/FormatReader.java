package app.xiaohao.intake.read.parts;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.Documents;
import java.io.IOException;
import java.util.concurrent.CancellationException;

/**
 * Reads one format. What a reader throws besides an {@link IntakeException} and a {@link
 * CancellationException} means that the file is broken, and {@link Documents} says so.
 */
@FunctionalInterface
interface FormatReader {
  /** Reads a file of this format. */
  Document read(Incoming file) throws IntakeException, IOException;
}
