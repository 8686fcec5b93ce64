package app.xiaohao.intake.read.pdf;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.PicturePages;
import app.xiaohao.intake.read.parts.Prose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads .pdf that holds text: what the pages have added and cut is undone. */
final class PdfReader implements FormatReader {
  /** The share of characters that may be unknown before the text is worth nothing. */
  private static final double MOST_UNKNOWN = 0.05;

  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    PdfStreams.check(file);
    try (PDDocument document = Loader.loadPDF(file.bytes())) {
      return read(file, document);
    } catch (InvalidPasswordException locked) {
      throw file.refused(Kind.PASSWORD, locked, FileFormat.PDF.label());
    }
  }

  private static Document read(Incoming file, PDDocument document)
      throws IntakeException, IOException {
    if (RuledPdf.isTable(document)) {
      return RuledPdf.read(file, document);
    }
    PdfGlyphs glyphs = new PdfGlyphs(file.watch());
    List<List<PdfGlyph>> pages = glyphs.of(document);
    if (glyphs.count() < PicturePages.FEWEST * pages.size()) {
      throw file.refused(pages.isEmpty() ? Kind.EMPTY : Kind.SCANNED, pages.size());
    }
    if (glyphs.unknown() > MOST_UNKNOWN * glyphs.count()) {
      throw file.refused(Kind.BROKEN, FileFormat.PDF.label());
    }
    List<PdfLine> lines = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      lines.addAll(PdfLines.of(page, pages.get(page)));
    }
    List<PdfLine> text = PageFurniture.without(lines);
    Prose prose = new Prose(file);
    for (String paragraph : PdfParagraphs.of(text)) {
      prose.paragraph(paragraph);
    }
    for (int page = 0; page < pages.size(); page++) {
      if (PdfLines.mayBeColumns(pages.get(page))) {
        prose.warn(Warning.Kind.COLUMNS_UNSURE, String.valueOf(page + 1));
      }
    }
    prose.warn(pictures(document, pages, text));
    return prose.document(FileFormat.PDF);
  }

  private static PicturePages pictures(
      PDDocument document, List<List<PdfGlyph>> pages, List<PdfLine> text) throws IOException {
    long[] letters = new long[pages.size() + 1];
    for (PdfLine line : text) {
      letters[line.page() + 1] +=
          line.text().chars().filter(c -> !Character.isWhitespace(c)).count();
    }
    PicturePages pictures = new PicturePages();
    long before = 0;
    for (int page = 0; page < pages.size(); page++) {
      before += letters[page];
      long characters = pages.get(page).stream().filter(glyph -> !glyph.blank()).count();
      pictures.look(document.getPage(page), page + 1, characters, before);
    }
    return pictures;
  }
}
