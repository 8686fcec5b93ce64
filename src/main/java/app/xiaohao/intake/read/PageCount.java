package app.xiaohao.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many pages a file of any kind says that it has, without laying it out: those of a PDF, those
 * that Word counted when it saved, the sheets of a workbook, one for a picture.
 */
public final class PageCount {
  private static final Logger LOG = LoggerFactory.getLogger(PageCount.class);

  private PageCount() {}

  /**
   * The pages of a file; null where it does not say so or cannot be read: proof is taken in
   * whatever it is.
   */
  public static Integer of(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    try {
      int pages =
          switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "pdf" -> ofPdf(file);
            case "docx" -> ofDocx(file);
            case "xlsx" -> ofXlsx(file);
            case "doc" -> ofDoc(file);
            case "jpg", "jpeg", "png", "bmp", "gif" -> 1;
            default -> 0;
          };
      return pages > 0 ? pages : null;
    } catch (IOException | XMLStreamException | RuntimeException unreadable) {
      // A damaged file stays proof of what it is; the libraries fail on it in many ways.
      LOG.debug("pages unknown", unreadable);
      return null;
    }
  }

  private static int ofPdf(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return document.getNumberOfPages();
    }
  }

  private static int ofDoc(Path file) throws IOException {
    try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
      return PropertySetFactory.create(system.getRoot(), SummaryInformation.DEFAULT_STREAM_NAME)
              instanceof SummaryInformation summary
          ? summary.getPageCount()
          : 0;
    } catch (org.apache.poi.hpsf.HPSFException damaged) {
      throw new IOException(damaged);
    }
  }

  private static int ofDocx(Path file) throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry part = zip.getEntry("docProps/app.xml");
      if (part == null) {
        return 0;
      }
      try (InputStream stream = zip.getInputStream(part)) {
        XMLStreamReader xml = reader(stream);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT
              && xml.getLocalName().equals("Pages")) {
            return Integer.parseInt(xml.getElementText().strip());
          }
        }
        return 0;
      }
    }
  }

  private static int ofXlsx(Path file) throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry part = zip.getEntry("xl/workbook.xml");
      if (part == null) {
        return 0;
      }
      int sheets = 0;
      try (InputStream stream = zip.getInputStream(part)) {
        XMLStreamReader xml = reader(stream);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT
              && xml.getLocalName().equals("sheet")) {
            sheets++;
          }
        }
      }
      return sheets;
    }
  }

  private static XMLStreamReader reader(InputStream stream) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(stream);
  }
}
