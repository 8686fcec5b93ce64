package app.xiaohao.intake.read.word;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.Blocks;
import app.xiaohao.intake.read.parts.DecodedText;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.Prose;
import app.xiaohao.intake.read.parts.ZippedParts;
import app.xiaohao.intake.read.web.HtmlBody;
import app.xiaohao.intake.read.web.HtmlReader;
import app.xiaohao.intake.read.web.MailPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jsoup.Jsoup;

/**
 * The documents of other formats that stand in a Word document in place of paragraphs (ECMA-376,
 * 17.17.2): Word takes them in when it opens the file. One that cannot be read is told.
 */
final class AltChunks {
  /** A document in a document in a document is none that an office wrote. */
  private static final int DEEPEST = 2;

  private final Incoming file;
  private final ZippedParts zip;
  private final Map<String, String> parts;
  private final Prose prose;
  private final int depth;

  /**
   * @param parts the names of the parts by the numbers that the document calls them by
   * @param prose told of what cannot be read
   * @param depth in how many documents this one stands
   */
  AltChunks(Incoming file, ZippedParts zip, Map<String, String> parts, Prose prose, int depth) {
    this.file = file;
    this.zip = zip;
    this.parts = parts;
    this.prose = prose;
    this.depth = depth;
  }

  /** For a document that has none: one that is called all the same is told. */
  static AltChunks none(Prose prose) {
    return new AltChunks(null, null, Map.of(), prose, 0);
  }

  /** Reads the one that a document calls by a number. */
  void read(String number, Blocks blocks) throws IntakeException, IOException {
    String part = parts.get(number);
    String name = part == null ? "altChunk" : part.substring(part.lastIndexOf('/') + 1);
    if (part == null || !zip.has(part) || depth >= DEEPEST) {
      prose.warn(Warning.Kind.PART_NOT_READ, name);
      return;
    }
    byte[] bytes;
    try (InputStream in = zip.open(part)) {
      bytes = in.readAllBytes();
    }
    try {
      if (!read(name, bytes, blocks)) {
        prose.warn(Warning.Kind.PART_NOT_READ, name);
      }
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (IntakeException refused) {
      switch (refused.kind()) {
        case TOO_MUCH_TEXT, TOO_MANY_ROWS, UNPACKS_TOO_LARGE -> throw refused;
        default -> prose.warn(Warning.Kind.PART_NOT_READ, name);
      }
    } catch (IOException | RuntimeException damaged) {
      prose.warn(Warning.Kind.PART_NOT_READ, name);
    }
  }

  /** Reads it; false where it is of a format that Word does not take in. */
  private boolean read(String name, byte[] bytes, Blocks blocks)
      throws IntakeException, IOException {
    Incoming chunk = new Incoming(name, bytes, file.limits(), file.hidden(), file.watch());
    FileFormat format = FileFormat.of(bytes);
    boolean page = name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
    switch (format) {
      case DOCX -> {
        try (ZippedParts inner = new ZippedParts(chunk, format.label())) {
          DocxReader.into(chunk, inner, blocks, prose, depth + 1);
        }
      }
      case RTF -> new RtfText(bytes, blocks).read();
      case HTML -> page(HtmlReader.text(chunk, bytes, null), blocks);
      case MHT -> {
        MailPart mail = MailPart.of(bytes).page().orElseThrow(() -> new IOException("no page"));
        page(HtmlReader.text(chunk, mail.content(), mail.charset()), blocks);
      }
      case TEXT -> {
        Optional<DecodedText> text = DecodedText.of(bytes);
        if (text.isEmpty()) {
          return false;
        }
        if (page) {
          page(text.get().text(), blocks);
        } else {
          for (String line : text.get().text().split("\\R")) {
            blocks.paragraph(line);
          }
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** All of a page: what is taken into a document has no furniture. */
  private static void page(String html, Blocks blocks) throws IntakeException {
    HtmlBody body = new HtmlBody();
    body.inside(Jsoup.parse(html).body(), blocks);
    body.end(blocks);
  }
}
