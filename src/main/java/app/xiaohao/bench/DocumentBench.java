package app.xiaohao.bench;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.SourceText;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.read.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Measures how long the same report takes from a Word file and from a PDF, to its draft. */
final class DocumentBench {
  private static final String FONT = "/app/xiaohao/ui/kit/fonts/NotoSansCJKsc-Regular.ttf";
  private static final int CHARACTERS = 36;
  private static final int LINES = 34;
  private static final float SIZE = 12;
  private static final float LEADING = 20;
  private static final float MARGIN = 79;
  private static final int WARM_UP = 12;
  private static final int RUNS = 15;

  private final Documents documents = new Documents();
  private final DraftMaker maker = new DraftMaker();
  private final Sizes sizes;
  private final Figures figures;

  DocumentBench(Sizes sizes, Figures figures) {
    this.sizes = sizes;
    this.figures = figures;
  }

  void run(SourceText report) throws Exception {
    List<String> lines = report.text().lines().filter(line -> !line.isBlank()).toList();
    int kilobytes = report.bytes().length / 1000;
    measure("parse-docx", "bench.docx", docx(lines), kilobytes);
    measure("parse-pdf", "bench.pdf", pdf(lines), kilobytes);
  }

  private void measure(String key, String name, byte[] bytes, int kilobytes) throws Exception {
    Figures.median(sizes.times(WARM_UP), () -> draft(name, bytes));
    figures.time(key, Figures.median(sizes.times(RUNS), () -> draft(name, bytes)), kilobytes);
  }

  private Object draft(String name, byte[] bytes) throws Exception {
    return maker.of(documents.read(name, bytes, ReadWatch.NOBODY), ColumnKnowledge.NONE);
  }

  private static byte[] docx(List<String> lines) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      for (String line : lines) {
        document.createParagraph().createRun().setText(line);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] pdf(List<String> lines) throws IOException {
    List<String> cut = new ArrayList<>();
    for (String line : lines) {
      for (int from = 0; from < line.length(); from += CHARACTERS) {
        String piece = line.substring(from, Math.min(line.length(), from + CHARACTERS));
        cut.add((from == 0 ? "\u3000\u3000" : "") + piece.strip());
      }
    }
    try (PDDocument document = new PDDocument();
        InputStream file = DocumentBench.class.getResourceAsStream(FONT)) {
      PDFont font = PDType0Font.load(document, file, true);
      for (int from = 0; from < cut.size(); from += LINES) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.beginText();
          out.setFont(font, SIZE);
          out.setLeading(LEADING);
          out.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
          for (String line : cut.subList(from, Math.min(cut.size(), from + LINES))) {
            out.showText(line);
            out.newLine();
          }
          out.endText();
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
