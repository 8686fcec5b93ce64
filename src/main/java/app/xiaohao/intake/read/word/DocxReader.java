package app.xiaohao.intake.read.word;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.Blocks;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.Prose;
import app.xiaohao.intake.read.parts.XmlCursor;
import app.xiaohao.intake.read.parts.ZippedParts;
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
    Prose prose = new Prose(file);
    into(file, zip, prose, prose, 0);
    return prose.document(FileFormat.DOCX);
  }

  /**
   * Reads a document into another.
   *
   * @param blocks where its words go
   * @param prose told of what cannot be read
   * @param depth in how many documents it stands
   */
  static void into(Incoming file, ZippedParts zip, Blocks blocks, Prose prose, int depth)
      throws IntakeException, IOException {
    String main = relations(zip, "_rels/.rels", "").getOrDefault("officeDocument", STANDARD_MAIN);
    int stroke = main.lastIndexOf('/') + 1;
    String folder = main.substring(0, stroke);
    String relations = folder + "_rels/" + main.substring(stroke) + ".rels";
    Map<String, String> parts = relations(zip, relations, folder);
    AltChunks chunks = new AltChunks(file, zip, chunks(zip, relations, folder), prose, depth);
    WordStyles styles = new WordStyles();
    WordLists lists = new WordLists(styles);
    part(zip, parts.get("styles"), styles::read);
    part(zip, parts.get("numbering"), lists::read);
    try (InputStream part = zip.open(main)) {
      new WordBody(new XmlCursor(part), styles, lists, chunks).blocks(0, blocks);
    }
    part(zip, parts.get("footnotes"), xml -> notes(xml, styles, lists, chunks, blocks));
    part(zip, parts.get("endnotes"), xml -> notes(xml, styles, lists, chunks, blocks));
  }

  /** Notes stand below the last page; two of them are only the line above the notes. */
  private static void notes(
      XmlCursor xml, WordStyles styles, WordLists lists, AltChunks chunks, Blocks blocks)
      throws IOException, IntakeException {
    WordBody body = new WordBody(xml, styles, lists, chunks);
    while (xml.next(0)) {
      boolean note = xml.name().equals("footnote") || xml.name().equals("endnote");
      if (note && (xml.attribute("type") == null || "normal".equals(xml.attribute("type")))) {
        body.blocks(xml.depth(), blocks);
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

  /** The documents that stand in another, by the numbers that it calls them by. */
  private static Map<String, String> chunks(ZippedParts zip, String name, String folder)
      throws IntakeException, IOException {
    Map<String, String> chunks = new HashMap<>();
    part(
        zip,
        name,
        xml -> {
          while (xml.next(0)) {
            String type = xml.attribute("Type");
            String target = xml.attribute("Target");
            if (type != null && type.endsWith("/aFChunk") && target != null) {
              chunks.put(
                  xml.attribute("Id"),
                  target.startsWith("/") ? target.substring(1) : folder + target);
            }
          }
        });
    return chunks;
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
