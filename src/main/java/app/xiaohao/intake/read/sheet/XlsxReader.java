package app.xiaohao.intake.read.sheet;

import app.xiaohao.intake.Document;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeException.Kind;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.Warning;
import app.xiaohao.intake.read.parts.DocumentBuilder;
import app.xiaohao.intake.read.parts.FileFormat;
import app.xiaohao.intake.read.parts.FormatReader;
import app.xiaohao.intake.read.parts.Incoming;
import app.xiaohao.intake.read.parts.ZippedParts;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.xml.stream.XMLStreamException;

/**
 * Reads .xlsx: each visible sheet with text is a table. Hidden sheets hold lists of choices and old
 * states that their owner put out of sight; they are not read, and a warning names them.
 */
public final class XlsxReader implements FormatReader {
  @Override
  public Document read(Incoming file) throws IntakeException, IOException {
    String label = FileFormat.XLSX.label();
    try (ZippedParts zip = new ZippedParts(file, label)) {
      if (zip.has("xl/workbook.bin")) {
        throw file.refused(Kind.UNSUPPORTED_FORMAT, "xlsb");
      }
      try {
        return read(file, zip);
      } catch (CancellationException stopped) {
        throw stopped;
      } catch (XMLStreamException | IOException | RuntimeException broken) {
        throw zip.failure(broken);
      }
    }
  }

  private static Document read(Incoming file, ZippedParts zip)
      throws IOException, XMLStreamException, IntakeException {
    WorkbookParts workbook = WorkbookParts.of(zip);
    WorkbookStyles styles = styles(zip, workbook);
    DisplayedValue.Formatter formatter = new DisplayedValue.Formatter(workbook.from1904());
    SheetCells.Budget budget = new SheetCells.Budget(file);
    BitSet needed = new BitSet();
    List<ReadSheet> sheets = new ArrayList<>();
    for (WorkbookParts.Sheet sheet : workbook.sheets()) {
      if (sheet.visible() || PacketKey.SHEET.equals(sheet.name())) {
        SheetCells cells = new SheetCells(file, budget);
        SheetXml xml = new SheetXml(file, zip, styles, formatter, cells, needed);
        try (InputStream part = zip.open(sheet.part())) {
          xml.read(part);
        }
        sheets.add(new ReadSheet(sheet.name(), xml, cells));
      }
    }
    SharedStrings texts = texts(zip, workbook, needed);
    DocumentBuilder document = new DocumentBuilder();
    HiddenSheets hidden = new HiddenSheets();
    workbook.sheets().stream()
        .filter(sheet -> !sheet.visible() && !PacketKey.SHEET.equals(sheet.name()))
        .forEach(sheet -> hidden.add(sheet.name()));
    for (ReadSheet sheet : sheets) {
      sheet.xml().fill(texts);
      if (!sheet.cells().isEmpty()) {
        sheet.cells().into(document, sheet.name());
      }
    }
    for (String name : workbook.without()) {
      document.warn(Warning.Kind.PART_NOT_READ, document.length(), name);
    }
    return hidden.document(file, document, FileFormat.XLSX);
  }

  private static WorkbookStyles styles(ZippedParts zip, WorkbookParts workbook)
      throws IOException, XMLStreamException, IntakeException {
    if (workbook.styles() == null || !zip.has(workbook.styles())) {
      return new WorkbookStyles();
    }
    try (InputStream part = zip.open(workbook.styles())) {
      return new WorkbookStyles(part);
    }
  }

  private static SharedStrings texts(ZippedParts zip, WorkbookParts workbook, BitSet needed)
      throws IOException, XMLStreamException, IntakeException {
    if (workbook.strings() == null || needed.isEmpty()) {
      return new SharedStrings();
    }
    try (InputStream part = zip.open(workbook.strings())) {
      return new SharedStrings(part, needed);
    }
  }

  private record ReadSheet(String name, SheetXml xml, SheetCells cells) {}
}
