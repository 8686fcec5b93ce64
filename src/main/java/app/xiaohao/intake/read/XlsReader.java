package app.xiaohao.intake.read;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Reads .xls, and .et of old WPS, which is the same: record by record, so that the workbook is
 * never wholly in memory.
 */
final class XlsReader implements FormatReader {
  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    XlsRecords records = new XlsRecords(file);
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
      HSSFRequest request = new HSSFRequest();
      request.addListenerForAllRecords(records);
      new HSSFEventFactory().abortableProcessWorkbookEvents(request, files);
    } catch (HSSFUserException ended) {
      if (ended.getReason() instanceof IntakeException refused) {
        throw refused;
      }
      throw new IOException(ended);
    } catch (OldExcelFormatException old) {
      throw file.refused(Kind.UNSUPPORTED_FORMAT, old, "Excel 5.0/95");
    } catch (EncryptedDocumentException locked) {
      throw file.refused(Kind.PASSWORD, locked, FileFormat.XLS.label());
    }
    return records.document();
  }
}
