package app.xiaohao.intake.read.odf;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.XmlCursor;
import app.xiaohao.intake.read.parts.ZippedParts;
import java.io.IOException;
import java.io.InputStream;

/** What an OpenDocument file says of its parts. */
final class OdfManifest {
  private static final String MANIFEST = "META-INF/manifest.xml";

  private OdfManifest() {}

  /**
   * Looks whether the parts are locked.
   *
   * @throws IntakeException PASSWORD if they are
   */
  static void refuseLocked(Incoming file, ZippedParts zip, FileFormat format)
      throws IntakeException, IOException {
    if (!zip.has(MANIFEST)) {
      return;
    }
    try (InputStream manifest = zip.open(MANIFEST)) {
      XmlCursor xml = new XmlCursor(manifest);
      while (xml.next(0)) {
        if (xml.name().equals("encryption-data")) {
          throw file.refused(Kind.PASSWORD, format.label());
        }
      }
    }
  }
}
