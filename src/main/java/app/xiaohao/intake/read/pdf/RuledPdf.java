package app.xiaohao.intake.read.pdf;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.PicturePages;
import app.xiaohao.intake.read.parts.Prose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Reads pdf files that are tables: most of their characters stand in cells between rules. Page
 * numbers, and heads that come again on each page, are left out.
 */
final class RuledPdf {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—–―－·.\\s]*(第?\\d{1,4}页?([/／,，]?共?\\d{1,4}页?)?)[-—–―－·.\\s]*");

  /** A table of two columns and one row: three rules upright, two level. */
  private static final int FEWEST_STROKES = 5;

  private RuledPdf() {}

  /**
   * Whether it is a table, by the look of its first, middle and last page. For prose this costs the
   * parsing of three pages, without their fonts.
   */
  static boolean isTable(PDDocument document) throws IOException {
    int pages = document.getNumberOfPages();
    int inCells = 0;
    int all = 0;
    for (int page : IntStream.of(1, pages / 2 + 1, pages).filter(n -> n > 0).distinct().toArray()) {
      if (hasStrokes(document.getPage(page - 1))) {
        List<RuledPage> read = new ArrayList<>();
        MarkedPages.read(document, page, page, marks -> read.add(RuledPage.of(marks)));
        for (RuledPage look : read) {
          inCells += look.inCells();
          all += look.inCells() + look.beside();
        }
      }
    }
    return inCells * 2 > all;
  }

  /** Whether enough is drawn for one table, or something that may hold a drawing. */
  private static boolean hasStrokes(PDPage page) throws IOException {
    PDFStreamParser parser = new PDFStreamParser(page);
    int drawn = 0;
    int strokes = 0;
    for (Object token = parser.parseNextToken();
        token != null && strokes < FEWEST_STROKES;
        token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        switch (operator.getName()) {
          case "l", "re" -> drawn++;
          case "n" -> drawn = 0; // it only cut out what follows
          case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*" -> {
            strokes += drawn;
            drawn = 0;
          }
          case "Do" -> strokes += FEWEST_STROKES;
          default -> {}
        }
      }
    }
    return strokes >= FEWEST_STROKES;
  }

  /**
   * Reads it.
   *
   * @throws IntakeException if there are too many rows, or nothing at all
   */
  static Document read(Incoming file, PDDocument document) throws IntakeException, IOException {
    int pages = document.getNumberOfPages();
    Reading reading = new Reading(new Prose(file));
    PicturePages pictures = new PicturePages();
    long before = 0;
    for (int page = 1; page <= pages; page++) {
      file.watch().step((page - 1.0) / pages);
      List<PageMarks> read = new ArrayList<>();
      MarkedPages.read(document, page, page, read::add);
      for (PageMarks marks : read) {
        long characters = marks.glyphs().stream().filter(glyph -> !glyph.text().isBlank()).count();
        pictures.look(document.getPage(page - 1), page, characters, before);
        before += characters;
        reading.page(RuledPage.of(marks));
        if (reading.table != null && reading.table.rows() > file.limits().tableRows()) {
          throw file.refused(Kind.TOO_MANY_ROWS, file.limits().tableRows());
        }
      }
    }
    reading.end();
    reading.prose.warn(pictures);
    return reading.prose.document(FileFormat.PDF);
  }

  /** What was read so far. */
  private static final class Reading {
    private final Prose prose;
    private final Set<String> heads = new HashSet<>();
    private RuledTable table;

    Reading(Prose prose) {
      this.prose = prose;
    }

    void page(RuledPage page) throws IntakeException {
      List<RuledPage.OutsideLine> lines = new ArrayList<>();
      for (RuledPage.OutsideLine outside : page.outside()) {
        String text = outside.line().text();
        boolean numbered = PAGE_NUMBER.matcher(text).matches();
        if (!numbered && heads.add(Math.round(outside.top()) + " " + text)) {
          lines.add(outside);
        }
      }
      int next = 0;
      for (RuledPage.Table found : page.tables()) {
        List<String> above = new ArrayList<>();
        for (; next < lines.size() && lines.get(next).top() <= found.top(); next++) {
          above.add(lines.get(next).line().text());
        }
        if (table != null && above.isEmpty() && table.hasColumnsOf(found)) {
          table.goOn(found);
        } else {
          end();
          for (String text : above) {
            prose.paragraph(text);
          }
          table = RuledTable.beginning(found);
        }
      }
      if (next < lines.size()) {
        end();
        for (; next < lines.size(); next++) {
          prose.paragraph(lines.get(next).line().text());
        }
      }
    }

    void end() throws IntakeException {
      if (table != null) {
        prose.table(table.rows(), table.widths(), table.cells());
        table = null;
      }
    }
  }
}
