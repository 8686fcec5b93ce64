package app.xiaohao.ledger.packet;

import static app.xiaohao.ledger.packet.Office.cell;
import static app.xiaohao.ledger.packet.Office.fill;
import static app.xiaohao.ledger.packet.Office.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.PacketKey;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.intake.packet.PacketSign;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.period.Reporting;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.Completion;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.store.TypicalLedger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packets go out, are filled in by another program, and come back: exactly what was filled in. */
class PacketLoopTest {
  private static final String FARMS = "县农业农村局";
  private static final String PROPAGANDA = "县委宣传部";
  private static final String PARTY = "县委组织部";

  @TempDir Path at;
  private Office office;

  @BeforeEach
  void send() throws Exception {
    office = new Office(at);
    office.send();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private RowAnswer answer(PacketMail mail, String number) {
    return mail.answers().stream()
        .flatMap(one -> one.rows().stream())
        .filter(row -> row.line() != null)
        .filter(row -> LedgerQuery.number(row.line()).equals(number))
        .findFirst()
        .orElseThrow();
  }

  private List<Verdict> verdicts(PacketMail mail) {
    return mail.answers().stream()
        .flatMap(one -> one.rows().stream())
        .flatMap(row -> row.cells().stream())
        .map(CellAnswer::verdict)
        .toList();
  }

  @Test
  void whatWasNotTouchedSaysNothing() throws IOException {
    PacketMail mail = office.look();
    assertThat(mail.answers()).hasSizeGreaterThan(3).allMatch(one -> one.trouble() == null);
    assertThat(mail.answers().stream().flatMap(one -> one.rows().stream()))
        .allMatch(RowAnswer::plain);
    List<LedgerRow> before = office.ledger.rows(null);
    long entries = office.ledger.history(Integer.MAX_VALUE).size();
    office.take();
    assertThat(office.ledger.rows(null)).isEqualTo(before);
    assertThat(office.ledger.history(Integer.MAX_VALUE)).hasSize((int) entries);
  }

  @Test
  void exactlyWhatWasFilledInComesBack() throws IOException {
    List<LedgerRow> before = office.ledger.rows(null);
    fill(
        office.file(FARMS),
        sheet -> {
          cell(sheet, "3.1", PacketColumn.PROGRESS).setCellValue("清理不规范合同213份，追缴 500 万元");
          cell(sheet, "3.1", PacketColumn.PERCENT).setCellValue(85);
          cell(sheet, "3.1", PacketColumn.NEXT).setCellValue("12月底前收回其余租金");
          cell(sheet, "3.1", PacketColumn.COMPLETION).setCellValue("基本完成");
        });
    PacketReceipt receipt = office.take();
    assertThat(receipt).isEqualTo(new PacketReceipt(1, 1, 4, 0, List.of()));
    LedgerRow now = office.row("3.1");
    assertThat(now.measure().progress()).isEqualTo("清理不规范合同213份，追缴 500 万元\n下一步：12月底前收回其余租金");
    assertThat(now.measure().percent()).isEqualTo(85);
    assertThat(now.measure().completion()).isEqualTo(Completion.MOSTLY);
    assertThat(now.measure().progressOn()).isEqualTo(TypicalLedger.TODAY);
    assertThat(office.ledger.progress(now.measure().id()).getFirst().by()).isEqualTo(FARMS);
    assertThat(office.ledger.rows(null))
        .filteredOn(row -> !row.issue().id().equals(now.issue().id()))
        .isEqualTo(
            before.stream().filter(row -> !row.issue().id().equals(now.issue().id())).toList());
    // the unit has reported, as if somebody had recorded it on the screen
    assertThat(Reporting.of(office.books(), office.period(), office.books().rows()).units())
        .filteredOn(unit -> unit.unit().equals(FARMS))
        .extracting(Reporting.UnitReports::reported)
        .containsExactly(1);
    // one undo takes all of it back
    office.ledger.undo(Office.BY);
    assertThat(office.ledger.rows(null)).isEqualTo(before);
    assertThat(verdicts(office.look())).containsOnly(Verdict.TAKE);
  }

  @Test
  void whatIsCollectedTwiceIsWrittenOnce() throws IOException {
    fill(
        office.file(FARMS),
        sheet -> cell(sheet, "3.1", PacketColumn.PROGRESS).setCellValue("又清理了一批"));
    office.take();
    int entries = office.ledger.history(Integer.MAX_VALUE).size();
    assertThat(verdicts(office.look())).containsOnly(Verdict.SAME);
    office.take();
    assertThat(office.ledger.history(Integer.MAX_VALUE)).hasSize(entries);
  }

  @Test
  void aRowIsKnownWhereverItStands() throws IOException {
    fill(
        office.file(PROPAGANDA),
        sheet -> {
          cell(sheet, "1.1", PacketColumn.PROGRESS).setCellValue("规则已印发");
          cell(sheet, "1.2", PacketColumn.PROGRESS).setCellValue("报告已成稿9篇");
          Row first = line(sheet, "1.1");
          Row second = line(sheet, "1.2");
          swap(first, second);
        });
    PacketMail mail = office.look();
    assertThat(answer(mail, "1.1").cells())
        .extracting(CellAnswer::said, CellAnswer::verdict)
        .containsExactly(tuple("规则已印发", Verdict.TAKE));
    assertThat(answer(mail, "1.2").cells()).extracting(CellAnswer::said).containsExactly("报告已成稿9篇");
  }

  private static void swap(Row one, Row other) {
    for (int column = 0; column <= PacketColumn.values().length; column++) {
      var left = one.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      var right = other.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      String words = new DataFormatter().formatCellValue(left);
      String others = new DataFormatter().formatCellValue(right);
      left.setCellValue(others);
      right.setCellValue(words);
    }
  }

  @Test
  void rowsThatAreGoneAddedCopiedOrMixedUpAreNamed() throws IOException {
    fill(
        office.file(PARTY),
        sheet -> {
          Row there = line(sheet, "5.1");
          Row gone = line(sheet, "5.2");
          // 5.2 loses its key, 5.1 stands twice and says different things
          gone.getCell(PacketColumn.values().length).setBlank();
          Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
          for (int column = 0; column <= PacketColumn.values().length; column++) {
            copy.createCell(column)
                .setCellValue(new DataFormatter().formatCellValue(there.getCell(column)));
          }
          cell(sheet, "5.1", PacketColumn.PROGRESS).setCellValue("一种说法");
          copy.getCell(PacketColumn.PROGRESS.ordinal()).setCellValue("另一种说法");
        });
    fill(
        office.file(PROPAGANDA),
        sheet -> {
          // sorted without the hidden column
          Row first = line(sheet, "1.1");
          Row second = line(sheet, "1.2");
          String key = first.getCell(PacketColumn.values().length).getStringCellValue();
          first
              .getCell(PacketColumn.values().length)
              .setCellValue(second.getCell(PacketColumn.values().length).getStringCellValue());
          second.getCell(PacketColumn.values().length).setCellValue(key);
          cell(sheet, "1.1", PacketColumn.PROGRESS).setCellValue("给哪一条的");
        });
    PacketMail mail = office.look();
    assertThat(
            mail.answers().stream()
                .flatMap(one -> one.rows().stream())
                .filter(row -> row.trouble() != null)
                .map(RowAnswer::trouble))
        .containsExactlyInAnyOrder(
            RowTrouble.COPIED_DIFFERENT,
            RowTrouble.ADDED,
            RowTrouble.MISSING,
            RowTrouble.MISPLACED,
            RowTrouble.MISPLACED);
    assertThat(verdicts(mail)).isEmpty();
  }

  @Test
  void whatTheLedgerWasToldMeanwhileIsNotWrittenOver() throws IOException {
    LedgerRow row = office.row("3.1");
    office.ledger.apply(
        new Change.Progress(
            row.measure().id(),
            row.measure().percent(),
            new ProgressEntry(TypicalLedger.TODAY, "电话里说已收回", 91, Office.BY)),
        Office.BY);
    fill(
        office.file(FARMS),
        sheet -> {
          cell(sheet, "3.1", PacketColumn.PROGRESS).setCellValue("租金收回一半");
          cell(sheet, "3.1", PacketColumn.NEXT).setCellValue("继续");
          cell(sheet, "3.1", PacketColumn.PERCENT).setCellValue(91);
        });
    PacketMail mail = office.look();
    assertThat(answer(mail, "3.1").cells())
        .extracting(CellAnswer::column, CellAnswer::held, CellAnswer::verdict)
        .containsExactly(
            tuple(PacketColumn.PROGRESS, "电话里说已收回", Verdict.CONFLICT),
            tuple(PacketColumn.PERCENT, "91", Verdict.SAME),
            tuple(PacketColumn.NEXT, "", Verdict.TAKE));
  }

  @Test
  void cellsAreReadAsPeopleMeanThem() throws IOException {
    Object[][] cells = {
      {"９０％", Verdict.TAKE, 90},
      {"100%", Verdict.TAKE, 100},
      {"0.9", Verdict.TAKE, 90},
      {1.0, Verdict.PERCENT_UNCLEAR, null},
      {"120", Verdict.PERCENT_BEYOND, null},
      {"-5", Verdict.PERCENT_BEYOND, null},
      {"大半", Verdict.PERCENT_UNCLEAR, null},
      {"", Verdict.BLANKED, null}
    };
    for (Object[] one : cells) {
      fill(
          office.file(FARMS),
          sheet -> {
            var percent = cell(sheet, "3.1", PacketColumn.PERCENT);
            if (one[0] instanceof Double number) {
              percent.setCellValue(number);
            } else {
              percent.setCellValue((String) one[0]);
            }
          });
      assertThat(answer(office.look(), "3.1").cells())
          .as("%s", one[0])
          .extracting(CellAnswer::verdict, CellAnswer::percent)
          .containsExactly(tuple(one[1], one[2]));
    }
  }

  @Test
  void closingWordsCloseNothing() throws IOException {
    for (String words : List.of("已销号", "申请销号", "已完成初稿，正在征求意见", "搞完了")) {
      fill(
          office.file(FARMS),
          sheet -> cell(sheet, "3.1", PacketColumn.COMPLETION).setCellValue(words));
      PacketMail mail = office.look();
      assertThat(verdicts(mail))
          .as(words)
          .containsExactly(
              words.contains("销号") ? Verdict.CLOSING_WORDS : Verdict.COMPLETION_UNCLEAR);
      assertThat(office.take().cells()).isZero();
    }
  }

  @Test
  void doneIsDoneToTheWhole() throws IOException {
    fill(
        office.file(FARMS),
        sheet -> {
          cell(sheet, "3.1", PacketColumn.COMPLETION).setCellValue("已完成");
        });
    office.take();
    assertThat(office.row("3.1").measure().percent()).isEqualTo(100);
    assertThat(office.row("3.1").measure().completion()).isEqualTo(Completion.DONE);
    assertThat(office.row("3.1").measure().doneOn()).isEqualTo(TypicalLedger.TODAY);
    fill(
        office.file(PROPAGANDA),
        sheet -> {
          cell(sheet, "1.1", PacketColumn.COMPLETION).setCellValue("已完成");
          cell(sheet, "1.1", PacketColumn.PERCENT).setCellValue(60);
        });
    assertThat(answer(office.look(), "1.1").cells())
        .extracting(CellAnswer::verdict)
        .containsOnly(Verdict.CONTRADICTION);
  }

  @Test
  void oddFillingsAreNamedAndLoseNothing() throws IOException {
    fill(
        office.file(PROPAGANDA),
        sheet -> {
          cell(sheet, "1.1", PacketColumn.MEASURE).setCellValue("改了措施的字");
          cell(sheet, "1.1", PacketColumn.PROGRESS).setCellValue(46_000);
          cell(sheet, "1.1", PacketColumn.NEXT).setCellFormula("A1&A2");
          cell(sheet, "1.2", PacketColumn.NEXT).setCellFormula("\"再\"&\"办\"");
          sheet
              .getWorkbook()
              .getCreationHelper()
              .createFormulaEvaluator()
              .evaluateFormulaCell(cell(sheet, "1.2", PacketColumn.NEXT));
        });
    PacketMail mail = office.look();
    assertThat(answer(mail, "1.1").cells())
        .extracting(CellAnswer::column, CellAnswer::verdict)
        .containsExactly(
            tuple(PacketColumn.MEASURE, Verdict.FOREIGN),
            tuple(PacketColumn.PROGRESS, Verdict.NUMBER_ALONE),
            tuple(PacketColumn.NEXT, Verdict.FORMULA_EMPTY));
    assertThat(answer(mail, "1.2").cells())
        .extracting(CellAnswer::said, CellAnswer::verdict, CellAnswer::formula)
        .containsExactly(tuple("再办", Verdict.TAKE, true));
  }

  @Test
  void ofTwoTheLaterCountsAndTheEarlierIsNamed() throws IOException {
    Path first = office.folder.resolve("乙.xlsx");
    Files.copy(office.file(FARMS), first);
    Path same = office.folder.resolve("丙.xlsx");
    fill(first, sheet -> cell(sheet, "3.1", PacketColumn.PROGRESS).setCellValue("先交的"));
    fill(
        office.file(FARMS), sheet -> cell(sheet, "3.1", PacketColumn.PROGRESS).setCellValue("后交的"));
    Files.copy(office.file(FARMS), same);
    Files.setLastModifiedTime(first, FileTime.from(Instant.parse("2026-11-02T01:00:00Z")));
    Files.setLastModifiedTime(same, FileTime.from(Instant.parse("2026-11-02T02:00:00Z")));
    Files.setLastModifiedTime(
        office.file(FARMS), FileTime.from(Instant.parse("2026-11-02T03:00:00Z")));
    PacketMail mail = office.look();
    assertThat(mail.answers())
        .filteredOn(one -> one.addressee().equals(FARMS))
        .extracting(PacketAnswer::name, PacketAnswer::trouble)
        .containsExactlyInAnyOrder(
            tuple("乙.xlsx", PacketTrouble.EARLIER),
            tuple("丙.xlsx", PacketTrouble.TWICE),
            tuple(office.file(FARMS).getFileName().toString(), null));
    office.take();
    assertThat(office.row("3.1").measure().progress()).isEqualTo("后交的");
  }

  @Test
  void filesThatAreNoneOfThisPeriodAreNamed() throws Exception {
    Path other = office.folder.resolve("自己的表.xlsx");
    fillOther(other);
    Path locked = office.folder.resolve("加密.xlsx");
    lock(office.file(PROPAGANDA), locked);
    Path broken = office.folder.resolve("坏的.xlsx");
    Files.write(broken, List.of("PK 这不是表"), StandardCharsets.UTF_8);
    Path bare = office.folder.resolve("没有标识.xlsx");
    Files.copy(office.file(FARMS), bare);
    try (var stream = Files.newInputStream(bare);
        var workbook = new XSSFWorkbook(stream)) {
      workbook.removeSheetAt(1);
      try (OutputStream to = Files.newOutputStream(office.folder.resolve("没有标识2.xlsx"))) {
        workbook.write(to);
      }
    }
    Files.delete(bare);
    PacketMail mail = office.look();
    assertThat(mail.answers())
        .filteredOn(one -> one.trouble() != null)
        .extracting(PacketAnswer::name, PacketAnswer::trouble)
        .containsExactlyInAnyOrder(
            tuple("自己的表.xlsx", PacketTrouble.NO_PACKET),
            tuple("加密.xlsx", PacketTrouble.UNREADABLE),
            tuple("坏的.xlsx", PacketTrouble.NO_PACKET),
            tuple("没有标识2.xlsx", PacketTrouble.KEYS_LOST));
  }

  private static void fillOther(Path file) throws IOException {
    try (var workbook = new XSSFWorkbook();
        OutputStream to = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("表");
      sheet.createRow(0).createCell(0).setCellValue("进展情况");
      workbook.write(to);
    }
  }

  private static void lock(Path file, Path locked) throws Exception {
    try (POIFSFileSystem box = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("秘密");
      try (OutputStream to = encryptor.getDataStream(box)) {
        Files.copy(file, to);
      }
      try (OutputStream to = Files.newOutputStream(locked)) {
        box.writeFilesystem(to);
      }
    }
  }

  @Test
  void filesBesideBecomeProofByName() throws IOException {
    Files.writeString(office.folder.resolve("合同清单.txt"), "213份");
    Path own = Files.createDirectory(office.folder.resolve(FARMS));
    Files.writeString(own.resolve("会议纪要.txt"), "纪要");
    Files.writeString(own.resolve("谁也没写到.txt"), "多出来的");
    fill(
        office.file(FARMS),
        sheet ->
            cell(sheet, "3.1", PacketColumn.EVIDENCE).setCellValue("1. 合同清单\n会议纪要.txt、没有的.pdf"));
    PacketMail mail = office.look();
    assertThat(answer(mail, "3.1").cells())
        .extracting(CellAnswer::said, CellAnswer::verdict)
        .containsExactly(
            tuple("合同清单.txt", Verdict.TAKE),
            tuple("会议纪要.txt", Verdict.TAKE),
            tuple("没有的.pdf", Verdict.FILE_MISSING));
    assertThat(mail.answers().stream().flatMap(one -> one.unclaimed().stream()))
        .extracting(file -> file.getFileName().toString())
        .containsExactly("谁也没写到.txt");
    assertThat(office.take().files()).isEqualTo(2);
    assertThat(office.row("3.1").measure().evidence()).isEqualTo(2);
    assertThat(verdicts(office.look()))
        .containsExactly(Verdict.SAME, Verdict.SAME, Verdict.FILE_MISSING);
  }

  /** Whoever sends a packet has no say over other files of whoever reads it. */
  @Test
  void aLinkBesideIsNoFileThatWasSent() throws IOException {
    Path secret = Files.writeString(office.folder.resolveSibling("私人.txt"), "不外传");
    Path own = Files.createDirectory(office.folder.resolve(FARMS));
    Files.createSymbolicLink(office.folder.resolve("合同.txt"), secret);
    Files.createSymbolicLink(own.resolve("清单.txt"), secret);
    fill(
        office.file(FARMS),
        sheet -> cell(sheet, "3.1", PacketColumn.EVIDENCE).setCellValue("合同.txt\n清单.txt"));
    assertThat(verdicts(office.look())).containsExactly(Verdict.FILE_MISSING, Verdict.FILE_MISSING);
  }

  @Test
  void aPacketIsToldFromOtherFilesBeforeItIsRead() throws IOException {
    assertThat(PacketSign.isOn(office.file(FARMS))).isTrue();
    Path other = office.folder.resolve("自己的表.xlsx");
    fillOther(other);
    assertThat(PacketSign.isOn(other)).isFalse();
    assertThat(PacketSign.isOn(Files.writeString(other, "PK 坏的"))).isFalse();
    assertThat(PacketSign.isOn(office.folder.resolve("没有"))).isFalse();
  }

  @Test
  void aPacketIsNoReportThatIsImported() {
    DraftMaker maker = new DraftMaker();
    assertThatThrownBy(() -> maker.of(office.file(FARMS), ReadWatch.NOBODY).withIssues())
        .isInstanceOfSatisfying(
            IntakeException.class,
            refused -> assertThat(refused.kind()).isEqualTo(IntakeException.Kind.OWN_PACKET));
  }

  @Test
  void onlyTheColumnsOfTheUnitAreOpen() throws IOException {
    try (var stream = Files.newInputStream(office.file(FARMS));
        var workbook = new XSSFWorkbook(stream)) {
      var sheet = workbook.getSheetAt(0);
      assertThat(sheet.getProtect()).isTrue();
      assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
      Row row = line(sheet, "3.1");
      List<Boolean> open = new ArrayList<>();
      for (PacketColumn column : PacketColumn.values()) {
        open.add(!row.getCell(column.ordinal()).getCellStyle().getLocked());
      }
      assertThat(open).isEqualTo(Stream.of(PacketColumn.values()).map(PacketColumn::open).toList());
      assertThat(sheet.isColumnHidden(PacketColumn.values().length)).isTrue();
      assertThat(sheet.getDataValidations()).hasSize(2);
      assertThat(workbook.getSheetName(1)).isEqualTo(PacketKey.SHEET);
      assertThat(workbook.getSheetVisibility(1)).isEqualTo(SheetVisibility.VERY_HIDDEN);
    }
  }
}
