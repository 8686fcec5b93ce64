package app.xiaohao.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.xiaohao.export.ExportException;
import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.Rows;
import app.xiaohao.ledger.history.SealCode;
import app.xiaohao.ledger.history.SealMark;
import app.xiaohao.ledger.row.IssuedRule;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LightsInForce;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerWorkbookTest {
  private static final LedgerExtract.Heading HEADING =
      new LedgerExtract.Heading("省委第六巡视组反馈意见", "中共云溪县委", "周启明", "");
  private static final LedgerRow.IssueLine SEWERS = Rows.issue(1, "贯彻落实重大决策部署", "部分镇（街）污水管网建设欠账较多");
  private static final LedgerRow.IssueLine PARKING = Rows.issue(2, "全面从严治党", "群众反映的停车难问题解决不够有力");

  private final LedgerWorkbook workbook = new LedgerWorkbook(new Texts(Locale.CHINESE));

  @TempDir Path folder;

  @Test
  void writesIssueOnceMergedOverItsMeasures() throws Exception {
    XSSFSheet sheet = ledger(twoIssues());

    assertThat(text(sheet, 4, LedgerColumn.ISSUE)).isEqualTo(SEWERS.title());
    assertThat(merges(sheet)).contains("C5:C6", "A5:A6", "B5:B6");
    assertThat(text(sheet, 4, LedgerColumn.NUMBER)).isEqualTo("1.1");
    assertThat(text(sheet, 5, LedgerColumn.NUMBER)).isEqualTo("1.2");
    assertThat(text(sheet, 6, LedgerColumn.ISSUE)).isEqualTo(PARKING.title());
    assertThat(text(sheet, 4, LedgerColumn.LEAD)).isEqualTo("县住房城乡建设局");
    assertThat(text(sheet, 4, LedgerColumn.SUPPORTING)).isEqualTo("县水务局、河东镇");
    assertThat(text(sheet, 6, LedgerColumn.LEADERS)).isEqualTo("待补");
  }

  @Test
  void writesDatesAndPercentAsNumbers() throws Exception {
    XSSFSheet sheet = ledger(twoIssues());

    XSSFCell due = cell(sheet, 4, LedgerColumn.DEADLINE);
    assertThat(due.getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-11-10");
    assertThat(due.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
    assertThat(text(sheet, 4, LedgerColumn.WORDS)).isEqualTo("2026年11月上旬");
    assertThat(text(sheet, 4, LedgerColumn.REMARK)).isEqualTo("首次时限2026-09-30，已调整1次");
    assertThat(cell(sheet, 4, LedgerColumn.PERCENT).getNumericCellValue()).isEqualTo(0.81);
    assertThat(text(sheet, 5, LedgerColumn.DEADLINE)).isEqualTo("长期坚持");
    assertThat(text(sheet, 6, LedgerColumn.DEADLINE)).isEqualTo("待补");
  }

  @Test
  void showsLightByShapeWordAndColour() throws Exception {
    XSSFSheet sheet = ledger(twoIssues());

    XSSFCell overdue = cell(sheet, 4, LedgerColumn.LIGHT);
    assertThat(overdue.getStringCellValue()).isEqualTo("⬢ 逾期");
    assertThat(overdue.getCellStyle().getFont().getXSSFColor().getARGBHex()).endsWith("B3261E");
    assertThat(overdue.getCellStyle().getFont().getFontName()).isEqualTo("仿宋");
    assertThat(overdue.getCellStyle().getFont().getFontHeight()).isEqualTo((short) 210);
    assertThat(overdue.getCellStyle().getVerticalAlignment()).isEqualTo(VerticalAlignment.CENTER);
    assertThat(text(sheet, 5, LedgerColumn.LIGHT)).isEqualTo("■ 长期");
  }

  @Test
  void strikesTheNumberOfAClosedItem() throws Exception {
    XSSFSheet sheet = ledger(twoIssues());

    XSSFCell number = cell(sheet, 6, LedgerColumn.NUMBER);
    assertThat(number.getCellStyle().getFont().getStrikeout()).isTrue();
    assertThat(number.getCellStyle().getBorderTop()).isEqualTo(BorderStyle.THIN);
    assertThat(text(sheet, 6, LedgerColumn.CLOSURE)).isEqualTo("已销号\n2026-10-08\n云销〔2026〕3号");
    assertThat(text(sheet, 6, LedgerColumn.COMPLETION)).isEqualTo("已完成，长期坚持");
    assertThat(cell(sheet, 4, LedgerColumn.NUMBER).getCellStyle().getFont().getStrikeout())
        .isFalse();
  }

  @Test
  void setsUpThePageAsTheRulesForPaperAsk() throws Exception {
    try (XSSFWorkbook read = written(twoIssues())) {
      assertThat(read.getNumberOfSheets()).isEqualTo(3);
      for (int i = 0; i < 3; i++) {
        XSSFSheet sheet = read.getSheetAt(i);
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A3_PAPERSIZE);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:4");
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
        assertThat(sheet.getFooter().getCenter()).endsWith("第&P页 共&N页");
        assertThat(sheet.getMargin(PageMargin.LEFT) * 25.4).isBetween(14.9, 20.1);
      }
      XSSFSheet sheet = read.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("整改台账");
      XSSFCell title = sheet.getRow(0).getCell(0);
      assertThat(title.getStringCellValue()).isEqualTo("省委第六巡视组反馈意见整改台账");
      assertThat(title.getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.CENTER);
      assertThat(title.getCellStyle().getFont().getFontHeightInPoints()).isEqualTo((short) 22);
      assertThat(title.getCellStyle().getFont().getBold()).isTrue();
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("填报单位（盖章）：中共云溪县委");
      assertThat(merges(sheet)).contains("A1:Q1");
      assertThat(allText(sheet)).contains("填报日期：2026年11月21日", "审核人：", "填报人：周启明", "联系电话：");
      assertThat(cell(sheet, 4, LedgerColumn.MEASURE).getCellStyle().getWrapText()).isTrue();
    }
  }

  @Test
  void countsProgressPerUnitAndPerAspect() throws Exception {
    try (XSSFWorkbook read = written(twoIssues())) {
      XSSFSheet units = read.getSheet("单位进度");
      assertThat(units.getRow(4).getCell(1).getStringCellValue()).isEqualTo("县住房城乡建设局");
      assertThat(units.getRow(4).getCell(3).getNumericCellValue()).isEqualTo(2);
      assertThat(units.getRow(5).getCell(1).getStringCellValue()).isEqualTo("待补");
      assertThat(units.getRow(6).getCell(1).getStringCellValue()).isEqualTo("合计");
      assertThat(units.getRow(6).getCell(3).getNumericCellValue()).isEqualTo(3);
      XSSFSheet aspects = read.getSheet("方面进度");
      assertThat(aspects.getRow(4).getCell(1).getStringCellValue()).isEqualTo("贯彻落实重大决策部署");
      assertThat(aspects.getRow(5).getCell(1).getStringCellValue()).isEqualTo("全面从严治党");
    }
  }

  @Test
  void keepsTextThatLooksLikeAFormulaAsText() throws Exception {
    String formula = "=HYPERLINK(\"http://example.invalid\",\"点我\")";
    XSSFSheet sheet = ledger(List.of(Rows.row(SEWERS, 1, formula, Deadline.unset(), "+1@2-3")));

    XSSFCell cell = cell(sheet, 4, LedgerColumn.MEASURE);
    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(formula);
  }

  @Test
  void showsThePlaceOfCharactersThatTheFormatForbids() throws Exception {
    XSSFSheet sheet =
        ledger(
            List.of(
                Rows.row(SEWERS, 1, "甲\u0001乙\uD800丙\r\n丁_x000D_戊𠮷<&>", Deadline.unset(), "")));

    assertThat(text(sheet, 4, LedgerColumn.MEASURE)).isEqualTo("甲\uFFFD乙\uFFFD丙\n丁_x000D_戊𠮷<&>");
  }

  @Test
  void losesNothingOfATextLongerThanACell() throws Exception {
    StringBuilder varied = new StringBuilder();
    new Random(7).ints(70_000, 0x4E00, 0x9FA5).forEach(varied::appendCodePoint);
    String text = varied.toString();
    XSSFSheet sheet = ledger(List.of(Rows.row(SEWERS, 1, text, Deadline.unset(), "")));

    StringBuilder read = new StringBuilder();
    for (int row = 4; row < sheet.getLastRowNum(); row++) {
      read.append(text(sheet, row, LedgerColumn.MEASURE));
    }
    assertThat(read.toString()).isEqualTo(text);
    assertThat(allText(sheet)).contains("1.1（续）");
  }

  @Test
  void givesEveryTextTheHeightItNeeds() throws Exception {
    String text = "完成城南、河东片区38公里管网改造，".repeat(80);
    LedgerRow.IssueLine wordy = Rows.issue(3, "贯彻落实重大决策部署", "统筹推进水环境治理不够有力，".repeat(60));
    XSSFSheet sheet =
        ledger(
            List.of(
                Rows.row(SEWERS, 1, text, Deadline.unset(), ""),
                Rows.row(wordy, 1, "建立“一户一档”", Deadline.unset(), "")));

    assertThat(heightOver(sheet, text, LedgerColumn.MEASURE))
        .isGreaterThan(text.length() / 25 * 14.0);
    assertThat(heightOver(sheet, wordy.title(), LedgerColumn.ISSUE))
        .isGreaterThan(wordy.title().length() / 14 * 14.0);
    sheet.forEach(row -> assertThat(row.getHeightInPoints()).isLessThanOrEqualTo(409.5f));
  }

  @Test
  void marksAnIssueThatComesAgainAfterSorting() throws Exception {
    List<LedgerRow> rows = twoIssues();
    XSSFSheet sheet = ledger(List.of(rows.get(0), rows.get(2), rows.get(1)));

    assertThat(text(sheet, 4, LedgerColumn.ORDINAL)).isEqualTo("1");
    assertThat(text(sheet, 5, LedgerColumn.ORDINAL)).isEqualTo("2");
    assertThat(text(sheet, 6, LedgerColumn.ORDINAL)).isEqualTo("1（续）");
  }

  @Test
  void keepsAnIssueWithoutMeasures() throws Exception {
    XSSFSheet sheet = ledger(List.of(new LedgerRow(PARKING, null)));

    assertThat(text(sheet, 4, LedgerColumn.ISSUE)).isEqualTo(PARKING.title());
  }

  @Test
  void saysWhereAMeasureIsStillToBeWorded() throws Exception {
    XSSFSheet sheet = ledger(List.of(Rows.row(PARKING, 1, "", Deadline.unset(), "")));

    assertThat(text(sheet, 4, LedgerColumn.MEASURE)).isEqualTo("措施待补");
  }

  @Test
  void listsTheRulesThatWereIssuedOnASheetOfTheirOwn() throws Exception {
    Path file = folder.resolve("台账.xlsx");
    IssuedRule rule = new IssuedRule("1.1", SEWERS.id(), null, "云溪县管网巡查办法", "印发《云溪县管网巡查办法》");
    LedgerExtract extract =
        new LedgerExtract(
            HEADING, twoIssues(), List.of(rule), List.of(), LightsInForce.DEFAULT, Rows.TODAY);

    workbook.write(file, extract, () -> false);

    try (XSSFWorkbook read = new XSSFWorkbook(file.toFile())) {
      Row line = read.getSheet("建章立制").getRow(4);
      assertThat(line.getCell(0).getStringCellValue()).isEqualTo("1.1");
      assertThat(line.getCell(1).getStringCellValue()).isEqualTo(SEWERS.title());
      assertThat(line.getCell(2).getStringCellValue()).isEqualTo("《云溪县管网巡查办法》");
      assertThat(line.getCell(3).getStringCellValue()).isEqualTo("印发《云溪县管网巡查办法》");
    }
    workbook.write(file, extract(twoIssues()), () -> false);
    try (XSSFWorkbook read = new XSSFWorkbook(file.toFile())) {
      assertThat(read.getSheet("建章立制")).isNull();
    }
  }

  @Test
  void keepsTheOldFileWhenCancelledHalfway() throws Exception {
    Path file = folder.resolve("台账.xlsx");
    Files.writeString(file, "old");
    List<LedgerRow> many = new ArrayList<>();
    for (int i = 1; i <= 5000; i++) {
      many.add(Rows.row(Rows.issue(i, "方面", "问题" + i), 1, "措施", Deadline.unset(), ""));
    }
    AtomicInteger asked = new AtomicInteger();

    assertThatThrownBy(() -> workbook.write(file, extract(many), () -> asked.incrementAndGet() > 2))
        .isInstanceOf(CancellationException.class);

    assertThat(file).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void saysThatTheFolderCannotBeWritten() {
    Path file = folder.resolve("absent").resolve("台账.xlsx");

    assertThatThrownBy(() -> workbook.write(file, extract(twoIssues()), () -> false))
        .isInstanceOfSatisfying(
            ExportException.class,
            failure -> assertThat(failure.kind()).isEqualTo(ExportException.Kind.NOT_WRITABLE));
  }

  private static List<LedgerRow> twoIssues() {
    return List.of(
        Rows.row(
            SEWERS,
            1,
            "完成城南、河东片区38公里管网改造",
            new Deadline.OnDate(LocalDate.of(2026, 11, 10), "2026年11月上旬"),
            "城南片区31公里完工"),
        Rows.row(SEWERS, 2, "建立管网运行“一户一档”", new Deadline.LongTerm(""), ""),
        Rows.closed(PARKING, 1, "新增县医院周边公共停车位600个"));
  }

  private LedgerExtract extract(List<LedgerRow> rows) {
    return new LedgerExtract(
        HEADING, rows, List.of(), List.of(), LightsInForce.DEFAULT, Rows.TODAY);
  }

  @Test
  void carriesTheSealOfTheLedgerOnEveryPage() throws ExportException, IOException {
    Path file = folder.resolve("台账.xlsx");
    SealMark mark = new SealMark(128, "3f9a20c751be88d0".repeat(4));
    LedgerExtract sealed =
        new LedgerExtract(
            HEADING,
            twoIssues(),
            List.of(),
            List.of(),
            LightsInForce.DEFAULT,
            Rows.TODAY,
            Optional.of(mark));
    workbook.write(file, sealed, () -> false);
    try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(file))) {
      read.forEach(
          sheet -> assertThat(sheet.getFooter().getLeft()).endsWith("封签 128-3F9A-20C7-51BE-88D0"));
      String printed = read.getSheetAt(0).getFooter().getLeft();
      assertThat(SealCode.read(printed.substring(printed.indexOf("封签")))).contains(mark.code());
    }
    try (XSSFWorkbook read = written(twoIssues())) {
      assertThat(read.getSheetAt(0).getFooter().getLeft()).isEmpty();
    }
  }

  private XSSFWorkbook written(List<LedgerRow> rows) throws ExportException, IOException {
    Path file = folder.resolve("台账.xlsx");
    workbook.write(file, extract(rows), () -> false);
    return new XSSFWorkbook(Files.newInputStream(file));
  }

  private XSSFSheet ledger(List<LedgerRow> rows) throws ExportException, IOException {
    try (XSSFWorkbook read = written(rows)) {
      return read.getSheetAt(0);
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, int row, LedgerColumn column) {
    return sheet.getRow(row).getCell(column.ordinal());
  }

  private static String text(XSSFSheet sheet, int row, LedgerColumn column) {
    XSSFCell cell = cell(sheet, row, column);
    return cell == null ? "" : cell.getStringCellValue();
  }

  private static List<String> merges(XSSFSheet sheet) {
    return sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString).toList();
  }

  private static List<String> allText(XSSFSheet sheet) {
    List<String> all = new ArrayList<>();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  if (cell.getCellType() == CellType.STRING) {
                    all.add(cell.getStringCellValue());
                  }
                }));
    return all;
  }

  /** The height of the cell that holds the text, with those merged to it. */
  private static double heightOver(XSSFSheet sheet, String text, LedgerColumn column) {
    for (int row = 4; row <= sheet.getLastRowNum(); row++) {
      Cell cell = sheet.getRow(row).getCell(column.ordinal());
      if (cell != null && cell.getStringCellValue().equals(text)) {
        int last = row;
        for (CellRangeAddress merge : sheet.getMergedRegions()) {
          last = merge.isInRange(cell) ? merge.getLastRow() : last;
        }
        double height = 0;
        for (int i = row; i <= last; i++) {
          height += sheet.getRow(i).getHeightInPoints();
        }
        return height;
      }
    }
    throw new AssertionError("no such text");
  }
}
