package app.xiaohao.intake.read.pdf;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.Prose;
import app.xiaohao.intake.read.parts.XmlCursor;
import app.xiaohao.intake.read.parts.ZippedParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Reads .ofd (GB/T 33190): the characters of its pages by where they stand, put together as those
 * of a PDF are.
 */
public final class OfdReader implements FormatReader {
  private static final String ROOT = "OFD.xml";

  /** Pages on which so few characters stand are pictures. */
  private static final int FEWEST = 8;

  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    try (ZippedParts zip = new ZippedParts(file, FileFormat.OFD.label())) {
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
    List<PdfLine> lines = new ArrayList<>();
    int pages = 0;
    long characters = 0;
    for (String document : values(zip, ROOT, "DocRoot", null)) {
      for (String page : values(zip, inside("", document), "Page", "BaseLoc")) {
        file.watch().step(zip.fraction());
        String name = inside(folder(inside("", document)), page);
        try (InputStream content = zip.open(name)) {
          List<PdfGlyph> glyphs = OfdGlyphs.of(new XmlCursor(content));
          characters += glyphs.stream().filter(glyph -> !glyph.blank()).count();
          lines.addAll(PdfLines.of(pages, glyphs));
        }
        pages++;
      }
    }
    if (characters < (long) FEWEST * pages || pages == 0) {
      throw file.refused(pages == 0 ? Kind.EMPTY : Kind.SCANNED, pages);
    }
    Prose prose = new Prose(file);
    for (String paragraph : PdfParagraphs.of(PageFurniture.without(lines))) {
      prose.paragraph(paragraph);
    }
    return prose.document(FileFormat.OFD);
  }

  /** What the elements of a name say: in an attribute, else in their text. */
  private static List<String> values(ZippedParts zip, String part, String element, String attribute)
      throws IntakeException, IOException {
    List<String> values = new ArrayList<>();
    try (InputStream stream = zip.open(part)) {
      XmlCursor xml = new XmlCursor(stream);
      while (xml.next(0)) {
        if (xml.name().equals(element)) {
          String value = attribute == null ? xml.allText() : xml.attribute(attribute);
          if (value != null && !value.isBlank()) {
            values.add(value.strip());
          }
        }
      }
    }
    return values;
  }

  private static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  /** A place as a part of the zip: from the root where it begins with a stroke. */
  private static String inside(String folder, String place) {
    String plain = place.replace('\\', '/');
    String whole = plain.startsWith("/") ? plain.substring(1) : folder + plain;
    List<String> steps = new ArrayList<>();
    for (String step : whole.split("/")) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}
