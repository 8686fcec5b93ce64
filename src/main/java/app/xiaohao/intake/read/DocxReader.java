package app.xiaohao.intake.read;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Reads .docx. The parts are walked through as they stand: a library that hands out paragraphs
 * passes over what is wrapped in controls, boxes and insertions, and counts no numbers.
 */
final class DocxReader implements FormatReader {
  private static final String STANDARD_MAIN = "word/document.xml";

  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    try (ZippedParts zip = new ZippedParts(file, FileFormat.DOCX.label())) {
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
    String main = relations(zip, "_rels/.rels", "").getOrDefault("officeDocument", STANDARD_MAIN);
    int stroke = main.lastIndexOf('/') + 1;
    String folder = main.substring(0, stroke);
    Map<String, String> parts =
        relations(zip, folder + "_rels/" + main.substring(stroke) + ".rels", folder);
    WordStyles styles = new WordStyles();
    WordLists lists = new WordLists(styles);
    part(zip, parts.get("styles"), styles::read);
    part(zip, parts.get("numbering"), lists::read);
    Prose prose = new Prose(file);
    try (InputStream part = zip.open(main)) {
      new WordBody(new XmlCursor(part), styles, lists).blocks(0, prose);
    }
    part(zip, parts.get("footnotes"), xml -> notes(xml, styles, lists, prose));
    part(zip, parts.get("endnotes"), xml -> notes(xml, styles, lists, prose));
    return prose.document(FileFormat.DOCX);
  }

  /** Notes stand below the last page; two of them are only the line above the notes. */
  private static void notes(XmlCursor xml, WordStyles styles, WordLists lists, Prose prose)
      throws IOException, IntakeException {
    WordBody body = new WordBody(xml, styles, lists);
    while (xml.next(0)) {
      boolean note = xml.name().equals("footnote") || xml.name().equals("endnote");
      if (note && (xml.attribute("type") == null || "normal".equals(xml.attribute("type")))) {
        body.blocks(xml.depth(), prose);
      } else if (note) {
        xml.skip();
      }
    }
  }

  /** Reads one part from its start to its end. */
  @FunctionalInterface
  private interface PartReader {
    void read(XmlCursor xml) throws IntakeException, IOException;
  }

  /** A part that may be missing, or may be said to be there and be missing. */
  private static void part(ZippedParts zip, String name, PartReader reader)
      throws IntakeException, IOException {
    if (name != null && zip.has(name)) {
      try (InputStream part = zip.open(name)) {
        reader.read(new XmlCursor(part));
      }
    }
  }

  /** The first part of each kind that another part belongs to. */
  private static Map<String, String> relations(ZippedParts zip, String name, String folder)
      throws IntakeException, IOException {
    Map<String, String> parts = new HashMap<>();
    part(
        zip,
        name,
        xml -> {
          while (xml.next(0)) {
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (type != null && target != null && !"External".equals(xml.attribute("TargetMode"))) {
              parts.putIfAbsent(
                  type.substring(type.lastIndexOf('/') + 1),
                  target.startsWith("/") ? target.substring(1) : folder + target);
            }
          }
        });
    return parts;
  }
}
