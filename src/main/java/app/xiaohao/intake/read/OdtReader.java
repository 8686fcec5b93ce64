package app.xiaohao.intake.read;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/** Reads .odt, the text of OpenDocument. */
final class OdtReader implements FormatReader {
  private static final String MANIFEST = "META-INF/manifest.xml";
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
    if (zip.has(MANIFEST) && isLocked(zip)) {
      throw file.refused(Kind.PASSWORD, FileFormat.ODT.label());
    }
    OdtLists lists = new OdtLists();
    for (String part : new String[] {STYLES, CONTENT}) {
      if (zip.has(part)) {
        try (InputStream styles = zip.open(part)) {
          lists.read(new XmlCursor(styles));
        }
      }
    }
    Prose prose = new Prose(file);
    try (InputStream content = zip.open(CONTENT)) {
      new OdtBody(new XmlCursor(content), lists).read(prose);
    }
    return prose.document(FileFormat.ODT);
  }

  private static boolean isLocked(ZippedParts zip) throws IntakeException, IOException {
    try (InputStream manifest = zip.open(MANIFEST)) {
      XmlCursor xml = new XmlCursor(manifest);
      while (xml.next(0)) {
        if (xml.name().equals("encryption-data")) {
          return true;
        }
      }
      return false;
    }
  }
}
