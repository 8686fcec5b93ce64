package app.xiaohao.intake.read.word;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.Prose;
import java.io.IOException;

/**
 * Reads .rtf. The reader of the JDK takes each byte of a Chinese character for a character of its
 * own, so this one is the program's own; it knows what carries text and passes over the rest.
 */
final class RtfReader implements FormatReader {
  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    Prose prose = new Prose(file);
    new RtfText(file.bytes(), prose).read();
    return prose.document(FileFormat.RTF);
  }
}
