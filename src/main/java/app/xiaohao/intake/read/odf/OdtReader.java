package app.xiaohao.intake.read.odf;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.Prose;
import app.xiaohao.intake.read.parts.XmlCursor;
import app.xiaohao.intake.read.parts.ZippedParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/** Reads .odt, the text of OpenDocument. */
final class OdtReader implements FormatReader {
  private static final String STYLES = "styles.xml";
  private static final String CONTENT = "content.xml";

  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    try (ZippedParts zip = new ZippedParts(file, FileFormat.ODT.label())) {
      try {
        return read(file, zip);
      } catch (CancellationException stopped) {
        throw stopped;
      } catch (IOException | RuntimeException broken) {
        throw zip.failure(broken);
      }
    }
  }

  private static Document read(Incoming file, ZippedParts zip) throws IntakeException, IOException {
    OdfManifest.refuseLocked(file, zip, FileFormat.ODT);
    OdtLists lists = new OdtLists();
    OdfStrikes strikes = new OdfStrikes();
    for (String part : new String[] {STYLES, CONTENT}) {
      if (zip.has(part)) {
        try (InputStream styles = zip.open(part)) {
          lists.read(new XmlCursor(styles));
        }
        try (InputStream styles = zip.open(part)) {
          strikes.read(new XmlCursor(styles));
        }
      }
    }
    Prose prose = new Prose(file);
    try (InputStream content = zip.open(CONTENT)) {
      new OdtBody(new XmlCursor(content), lists, strikes).read(prose);
    }
    return prose.document(FileFormat.ODT);
  }
}
