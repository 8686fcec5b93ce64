package app.xiaohao.export.pdf;

import app.xiaohao.export.page.Face;
import app.xiaohao.export.page.Faces;
import app.xiaohao.export.page.LaidPage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes laid pages as a PDF. */
public final class PdfPages {
  private PdfPages() {}

  /**
   * Writes them.
   *
   * @param title what a viewer shows as the name
   * @param faces by which the pages were laid; not closed
   */
  public static void write(OutputStream stream, String title, List<LaidPage> pages, Faces faces)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(title);
      document.getDocumentInformation().setCreator("Xiaohao");
      document.getDocumentCatalog().setLanguage("zh-CN");
      PDType0Font regular = PDType0Font.load(document, faces.of(Face.BODY).font(), true);
      PDType0Font bold = PDType0Font.load(document, faces.of(Face.BLACK).font(), true);
      for (LaidPage page : pages) {
        page(document, page, regular, bold);
      }
      document.save(stream);
    }
  }

  private static void page(
      PDDocument document, LaidPage laid, PDType0Font regular, PDType0Font bold)
      throws IOException {
    double height = laid.format().height();
    PDPage page = new PDPage(new PDRectangle((float) laid.format().width(), (float) height));
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (LaidPage.Line line : laid.lines()) {
        content.setLineWidth((float) line.thickness());
        content.moveTo((float) line.x1(), (float) (height - line.y1()));
        content.lineTo((float) line.x2(), (float) (height - line.y2()));
        content.stroke();
      }
      for (LaidPage.Words words : laid.words()) {
        content.beginText();
        content.setFont(words.face().bold() ? bold : regular, (float) words.size());
        content.setCharacterSpacing((float) words.tracking());
        content.newLineAtOffset((float) words.x(), (float) (height - words.y()));
        content.showText(words.text());
        content.endText();
      }
    }
  }
}
