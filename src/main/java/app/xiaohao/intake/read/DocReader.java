package app.xiaohao.intake.read;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;

/** Reads .doc and .wps, the binary files of Word 97 to 2003 and of WPS; of older Word the text. */
final class DocReader implements FormatReader {
  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    Prose prose = new Prose(file);
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(file.bytes()))) {
      DocBody body = new DocBody(document);
      body.read(document.getRange(), prose);
      body.read(document.getMainTextboxRange(), prose);
      body.read(document.getFootnoteRange(), prose);
      body.read(document.getEndnoteRange(), prose);
    } catch (EncryptedDocumentException locked) {
      throw file.refused(Kind.PASSWORD, locked, FileFormat.DOC.label());
    } catch (OldWordFileFormatException old) {
      try (Word6Extractor extractor = new Word6Extractor(new ByteArrayInputStream(file.bytes()))) {
        for (String paragraph : extractor.getText().split("\\R")) {
          prose.paragraph(DocBody.plain(paragraph));
        }
      }
    }
    return prose.document(FileFormat.DOC);
  }
}
