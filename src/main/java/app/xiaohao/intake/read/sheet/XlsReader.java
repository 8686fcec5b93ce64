package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads .xls, and .et of old WPS, which is the same: record by record, so that the workbook is
 * never wholly in memory. What Excel before 97 wrote is read as far as its cells go.
 */
final class XlsReader implements FormatReader {
  /** How the stream of the workbook is called, the newest first: some files hold two. */
  private static final List<String> WORKBOOKS = List.of("Workbook", "Book");

  private static final int NEWEST = 8;

  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    byte[] workbook =
        FileMagic.valueOf(file.bytes()) == FileMagic.OLE2 ? packed(file.bytes()) : file.bytes();
    if (OldXlsRecords.version(workbook) != NEWEST) {
      return OldXlsRecords.read(file, workbook);
    }
    try {
      return read(file, workbook);
    } catch (CancellationException stopped) {
      throw stopped;
    } catch (EncryptedDocumentException locked) {
      throw file.refused(Kind.PASSWORD, locked, FileFormat.XLS.label());
    } catch (IOException | RuntimeException odd) {
      Optional<byte[]> needed = NeededRecords.of(workbook);
      if (needed.isEmpty()) {
        throw odd;
      }
      return read(file, needed.get());
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      DirectoryNode root = files.getRoot();
      for (String name : WORKBOOKS) {
        if (root.hasEntryCaseInsensitive(name)) {
          try (InputStream stream =
              root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
            return stream.readAllBytes();
          }
        }
      }
      throw new IOException("no workbook");
    }
  }

  private static Document read(Incoming file, byte[] workbook) throws IntakeException, IOException {
    XlsRecords records = new XlsRecords(file);
    HSSFRequest request = new HSSFRequest();
    request.addListenerForAllRecords(records);
    try {
      new HSSFEventFactory().abortableProcessEvents(request, new ByteArrayInputStream(workbook));
    } catch (HSSFUserException ended) {
      if (ended.getReason() instanceof IntakeException refused) {
        throw refused;
      }
      throw new IOException(ended);
    }
    return records.document();
  }
}
