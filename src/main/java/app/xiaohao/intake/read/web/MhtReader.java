package app.xiaohao.intake.read.web;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.Prose;
import java.io.IOException;

/** Reads web pages that a browser or Word has saved into one file (.mht). */
final class MhtReader implements FormatReader {
  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    MailPart page = MailPart.of(file.bytes()).page().orElseThrow(() -> new IOException("no page"));
    Prose prose = new Prose(file);
    HtmlReader.read(file, HtmlReader.text(file, page.content(), page.charset()), prose);
    return prose.document(FileFormat.MHT);
  }
}
