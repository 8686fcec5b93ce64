package app.xiaohao.export.paper;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.WholeFile;
import app.xiaohao.export.docx.WordDocument;
import app.xiaohao.export.ofd.OfdPages;
import app.xiaohao.export.page.Faces;
import app.xiaohao.export.page.LaidPage;
import app.xiaohao.export.page.PageDocument;
import app.xiaohao.export.page.PageLayout;
import app.xiaohao.export.pdf.PdfPages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a document leaves the program. */
public enum PaperFile {
  /** for Word and WPS, to be worked on further */
  DOCX(".docx"),
  /** finished, for everybody */
  PDF(".pdf"),
  /** finished, as Chinese offices exchange and archive it */
  OFD(".ofd");

  private final String ending;

  PaperFile(String ending) {
    this.ending = ending;
  }

  /** The end of its names, with the dot. */
  public String ending() {
    return ending;
  }

  /** The endings of all. */
  public static List<String> endings() {
    return List.of(values()).stream().map(PaperFile::ending).toList();
  }

  /** The form that a file's name asks for. */
  public static Optional<PaperFile> of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return List.of(values()).stream().filter(form -> name.endsWith(form.ending)).findFirst();
  }

  /**
   * What was written.
   *
   * @param pages how many there are; of a document for Word as the program would print it
   * @param unknown the signs that the face that ships does not know and that stand as 〓 in PDF and
   *     OFD, one behind the other; empty where there are none
   */
  public record Written(int pages, String unknown) {}

  /**
   * Writes a document, whole or not at all; a file of that name is replaced.
   *
   * @throws ExportException if the file cannot be written
   */
  public Written write(Path file, PageDocument document) throws ExportException {
    Written[] written = new Written[1];
    WholeFile.write(file, stream -> written[0] = write(stream, document));
    return written[0];
  }

  private Written write(OutputStream stream, PageDocument document) throws IOException {
    try (Faces faces = new Faces()) {
      List<LaidPage> pages = PageLayout.of(document, faces);
      switch (this) {
        case DOCX -> WordDocument.write(stream, document, faces);
        case PDF -> PdfPages.write(stream, document.title(), pages, faces);
        case OFD -> OfdPages.write(stream, document.title(), pages, faces);
      }
      return new Written(pages.size(), this == DOCX ? "" : faces.unknown());
    }
  }
}
