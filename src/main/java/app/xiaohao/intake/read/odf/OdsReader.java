package app.xiaohao.intake.read.odf;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.read.parts.DocumentBuilder;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.XmlCursor;
import app.xiaohao.intake.read.parts.ZippedParts;
import app.xiaohao.intake.read.sheet.HiddenSheets;
import app.xiaohao.intake.read.sheet.SheetCells;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/** Reads .ods, the sheets of OpenDocument: each sheet that is shown and has text is a table. */
public final class OdsReader implements FormatReader {
  private static final String CONTENT = "content.xml";
  private static final String STYLES = "styles.xml";

  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    try (ZippedParts zip = new ZippedParts(file, FileFormat.ODS.label())) {
      try {
        OdfManifest.refuseLocked(file, zip, FileFormat.ODS);
        OdfStrikes strikes = new OdfStrikes();
        if (zip.has(STYLES)) {
          try (InputStream styles = zip.open(STYLES)) {
            strikes.read(new XmlCursor(styles));
          }
        }
        try (InputStream content = zip.open(CONTENT)) {
          return read(file, new XmlCursor(content), strikes);
        }
      } catch (CancellationException stopped) {
        throw stopped;
      } catch (IOException | RuntimeException broken) {
        throw zip.failure(broken);
      }
    }
  }

  private static Document read(Incoming file, XmlCursor xml, OdfStrikes strikes)
      throws IntakeException, IOException {
    SheetCells.Budget budget = new SheetCells.Budget(file);
    DocumentBuilder document = new DocumentBuilder();
    HiddenSheets hidden = new HiddenSheets();
    Styles styles = new Styles();
    while (xml.next(0)) {
      switch (xml.name()) {
        case "style" -> styles.read(xml, strikes);
        case "tracked-changes", "content-validations", "forms" -> xml.skip();
        case "table" -> {
          String name = xml.attribute("name") == null ? "" : xml.attribute("name");
          boolean hides = styles.hidden.contains(xml.attribute("style-name"));
          if (hides && !PacketKey.SHEET.equals(name)) {
            hidden.add(name);
            xml.skip();
          } else {
            SheetCells cells = new SheetCells(file, budget);
            new OdsSheet(file, xml, cells, styles.widths, strikes).read();
            if (!cells.isEmpty()) {
              cells.into(document, name);
            }
          }
        }
        default -> {}
      }
    }
    return hidden.document(file, document, FileFormat.ODS);
  }

  /** What styles say of sheets and columns. */
  private static final class Styles {
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, Double> widths = new HashMap<>();

    void read(XmlCursor xml, OdfStrikes strikes) throws IOException {
      String name = xml.attribute("name");
      strikes.parent(name, xml.attribute("parent-style-name"));
      int within = xml.depth();
      while (xml.next(within)) {
        strikes.property(name, xml);
        if (xml.name().equals("table-properties") && "false".equals(xml.attribute("display"))) {
          hidden.add(name);
        } else if (xml.name().equals("table-column-properties")) {
          OdsSheet.characters(xml.attribute("column-width"))
              .ifPresent(width -> widths.put(name, width));
        }
      }
    }
  }
}
