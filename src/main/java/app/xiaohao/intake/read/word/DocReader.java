package app.xiaohao.intake.read.word;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.Prose;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.Range;

/** Reads .doc and .wps, the binary files of Word 97 to 2003 and of WPS; of older Word the text. */
final class DocReader implements FormatReader {
  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    Prose prose = new Prose(file);
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(file.bytes()))) {
      DocBody body = new DocBody(document);
      body.read(document.getRange(), prose);
      beside(document::getMainTextboxRange, body, prose);
      beside(document::getFootnoteRange, body, prose);
      beside(document::getEndnoteRange, body, prose);
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

  /** What stands beside the text: where it is damaged the text is not. */
  private static void beside(Supplier<Range> part, DocBody body, Prose prose)
      throws IntakeException {
    try {
      body.read(part.get(), prose);
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      prose.warn(Warning.Kind.PART_NOT_READ, FileFormat.DOC.label());
    }
  }
}
