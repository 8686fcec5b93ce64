package app.xiaohao.ledger.packet;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.PacketFile;
import app.xiaohao.export.sheet.PacketFiles;
import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.rule.PeriodRules;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A ledger with a period, its packets in a folder, and units who fill them in with POI. */
final class Office implements AutoCloseable {
  static final String BY = TypicalLedger.OPERATOR;
  private static final int HEADER = 4;

  final Ledger ledger;
  final Path folder;

  /** The typical ledger with the period of its month. */
  Office(Path at) throws IOException {
    this(at, TypicalLedger.create(at.resolve("packets.xh")));
  }

  Office(Path at, Ledger ledger) throws IOException {
    this.ledger = ledger;
    folder = Files.createDirectory(at.resolve("packets"));
    ledger.apply(
        new Change.PeriodOpened(
            ledger.inspections().getFirst().id(),
            1,
            "第1期",
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 30)),
        BY);
  }

  Books books() {
    return ledger.desks().books(ledger.inspections().getFirst().id());
  }

  Period period() {
    return PeriodRules.current(books().periods(), ledger.today()).orElseThrow();
  }

  Packets packets() {
    return Packets.of(books(), period(), Packet.By.LEAD);
  }

  /** Writes the packets and gives their files. */
  List<PacketFile> send() throws ExportException {
    List<PacketFile> written =
        new PacketFiles(new Texts(Locale.SIMPLIFIED_CHINESE))
            .write(
                folder,
                packets().packets(),
                ledger.file().identity(),
                books().desk(),
                false,
                "",
                ledger.today(),
                CommitWatch.NOBODY);
    ledger.apply(PacketRegister.sent(written.stream().map(PacketFile::key).toList()), BY);
    return written;
  }

  PacketCollector collector() {
    return new PacketCollector(ledger, new Documents(), "");
  }

  PacketMail look(Path... files) throws IOException {
    List<Path> places = files.length == 0 ? List.of(folder) : List.of(files);
    return collector().look(PacketCollector.files(places), BY, CommitWatch.NOBODY);
  }

  PacketReceipt take() throws IOException {
    PacketCollector collector = collector();
    PacketMail mail =
        collector.look(PacketCollector.files(List.of(folder)), BY, CommitWatch.NOBODY);
    return collector.take(mail, PacketCollector.Choice.CLEAR, BY, CommitWatch.NOBODY);
  }

  LedgerRow row(String number) {
    return ledger.rows(null).stream()
        .filter(row -> LedgerQuery.number(row).equals(number))
        .findFirst()
        .orElseThrow();
  }

  /** The file of a unit's packet. */
  Path file(String unit) {
    return folder.resolve(unit + "_第1期填报表.xlsx");
  }

  /** What somebody does to a packet. */
  interface Filling {
    void fill(Sheet sheet);
  }

  /** Opens a workbook, does something to its first sheet and saves it. */
  static void fill(Path file, Filling filling) throws IOException {
    byte[] saved;
    try (InputStream stream = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(stream);
        var to = new java.io.ByteArrayOutputStream()) {
      filling.fill(workbook.getSheetAt(0));
      workbook.write(to);
      saved = to.toByteArray();
    }
    try (OutputStream to = Files.newOutputStream(file)) {
      to.write(saved);
    }
  }

  /** The row of a measure, by its number. */
  static Row line(Sheet sheet, String number) {
    DataFormatter words = new DataFormatter();
    for (Row row : sheet) {
      if (row.getRowNum() > HEADER && words.formatCellValue(row.getCell(0)).equals(number)) {
        return row;
      }
    }
    throw new AssertionError("no row " + number);
  }

  static Cell cell(Sheet sheet, String number, PacketColumn column) {
    return line(sheet, number)
        .getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  @Override
  public void close() {
    ledger.close();
  }
}
