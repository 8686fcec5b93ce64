package app.xiaohao.intake.read.word;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.Prose;
import app.xiaohao.intake.read.parts.XmlCursor;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Reads Word's XML of one file: that of Word 2003, and the parts of a .docx put into one file. Many
 * systems write it under the name .doc.
 */
final class WordXmlReader implements FormatReader {
  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    Prose prose = new Prose(file);
    WordStyles styles = new WordStyles();
    WordLists lists = new WordLists(styles);
    styles.read(open(file));
    lists.read(open(file));
    XmlCursor xml = open(file);
    AltChunks none = AltChunks.none(prose);
    while (xml.next(0)) {
      switch (xml.name()) {
        case "body" -> new WordBody(xml, styles, lists, none).blocks(xml.depth(), prose);
        case "footnote", "endnote" -> {
          if (xml.attribute("type") == null || "normal".equals(xml.attribute("type"))) {
            new WordBody(xml, styles, lists, none).blocks(xml.depth(), prose);
          } else {
            xml.skip();
          }
        }
        case "styles", "lists", "numbering", "hdr", "ftr", "comments", "glossaryDocument" ->
            xml.skip();
        case "binaryData", "docOleData", "DocumentProperties" -> xml.skip();
        default -> {}
      }
    }
    return prose.document(FileFormat.WORD_XML);
  }

  private static XmlCursor open(Incoming file) throws IOException {
    return new XmlCursor(new ByteArrayInputStream(file.bytes()));
  }
}
