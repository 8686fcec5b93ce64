package app.xiaohao.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.OfficeExtract;
import app.xiaohao.intake.Column;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.OfficeTable.OfficeColumn;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.review.OwnParts;
import app.xiaohao.model.SourceRange;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.text.Texts;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's table goes into the ledger and comes out as the office lays it out. */
class OfficeWorkbookTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-03-31T02:00:00Z"), ZoneOffset.UTC);

  private static final String[] TWO_STOREYS = {
    "河湾县档案馆党组巡察反馈问题整改台账|<|<|<|<|<|<|<|<|<",
    "填报单位：河湾县档案馆||||||||填报日期：2025年3月31日|",
    "序号|反馈问题|整改措施|责任分工|<|<|整改时限|整改情况|<|备注",
    "^|^|^|责任领导|牵头单位|配合单位|^|进展|完成情况|^",
    "一、政治建设方面|<|<|<|<|<|<|<|<|<",
    "1|学习制度落实不到位|制定学习计划。|周岚（党组书记、馆长）|办公室|业务科、保管科|2025年6月底前|已印发学习计划|已完成|",
    "^|^|每月开展一次学习。|^|^|^|长期坚持|开展学习1次|整改中|持续关注",
    "2|会议记录不全|补齐记录。|郑川|办公室||立行立改|已补齐|已完成|",
    "二、组织建设方面|<|<|<|<|<|<|<|<|<",
    "1|党费收缴不及时|补缴党费。|何敏|机关党委||2025年4月30日|已补缴|基本完成|",
  };

  private static final String[] BY_DEPARTMENT = {
    "填报单位：河湾县审计局|||",
    "序号|部门单位名称|问题摘要|整改情况",
    "1|县水务局|2个项目未按期开工|已完成整改，2个项目均已开工。",
    "^|^|3套用房被无偿占用|已完成整改，收回3套用房。",
    "2|县交通局|多收费用1.5万元|正在办理退费手续。",
  };

  private static final String[] DETAILS = {
    "填报单位：河湾县文化馆|||||",
    "类别|反馈问题|具体表现|整改措施|责任单位|星级",
    "政治|学习不到位|3次会议没有学习|制定计划|办公室|三星",
    "^|^|学习没有记录|补齐记录|业务科|一星",
    "组织|制度不全|没有会议制度|制定制度|办公室|二星",
  };

  @TempDir Path folder;

  @Test
  void givesAnOfficeItsOwnColumnsStoreysWidthsAndMergesBack() throws Exception {
    Path file = roundTrip("河湾县档案馆", TWO_STOREYS);
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getSheetName()).isEqualTo("台账");
      for (int row = 0; row < TWO_STOREYS.length; row++) {
        String[] drawn = TWO_STOREYS[row].split("\\|", -1);
        for (int column = 0; column < drawn.length; column++) {
          boolean part = drawn[column].equals("<") || drawn[column].equals("^");
          assertThat(text(sheet, row, column))
              .as("row %d column %d", row, column)
              .isEqualTo(part ? "" : drawn[column]);
        }
      }
      assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
          .contains(
              "A1:J1", "A3:A4", "D3:F3", "H3:I3", "J3:J4", "A5:J5", "A6:A7", "B6:B7", "D6:D7");
      assertThat(sheet.getColumnWidth(1) / 256.0).isBetween(19.0, 21.0);
    }
  }

  @Test
  void readsWhatItWroteAsTheSameItems() throws Exception {
    roundTrip("河湾县审计局", BY_DEPARTMENT);
    roundTrip("河湾县文化馆", DETAILS);
  }

  @Test
  void offersNoLayoutWithoutProblemsAndAnOfficesSheetsOfOneFormOnce() {
    OfficeTable cover = layout("封面", new OfficeColumn(List.of("说明"), Column.CUSTOM, 0, false));
    OfficeColumn problem = new OfficeColumn(List.of("反馈问题"), Column.PROBLEM, 0, false);
    OfficeTable second = layout("组织", problem);
    OfficeTable other =
        layout("附件", problem, new OfficeColumn(List.of("备注"), Column.REMARK, 0, false));

    assertThat(OfficeExtract.layouts(List.of(cover, second, layout("政治", problem), other)))
        .containsExactly(second, other);
  }

  @Test
  void comesBackIntoItsLedgerWithoutAChangeAndWithTheOneThatWasMade() throws Exception {
    int which = 0;
    for (String[] rows : List.of(TWO_STOREYS, BY_DEPARTMENT, DETAILS)) {
      which++;
      Path given = folder.resolve("表" + which + ".xlsx");
      draw(given, rows);
      Path file = folder.resolve("发" + which + ".xlsx");
      try (Ledger ledger =
          new Ledger(new H2LedgerStores(CLOCK).create(folder.resolve(which + ".xh")), CLOCK)) {
        ledger.commit(
            new DraftReview(new DraftMaker().of(given, ReadWatch.NOBODY))
                .approve(new ReviewedBatch.Target.NewInspection("检查", InspectionKind.OTHER)),
            "郑川");
        new OfficeWorkbook(new Texts(Locale.SIMPLIFIED_CHINESE))
            .write(
                file,
                new OfficeExtract(
                    ledger.officeTables().getFirst(),
                    ledger.rows(null),
                    ledger.customFields(null),
                    ledger.leaders(),
                    LocalDate.of(2025, 3, 31),
                    ledger.identity(),
                    ledger.inspections()),
                () -> false);
        assertThat(changed(ledger, file)).isZero();
        try (InputStream in = Files.newInputStream(file);
            XSSFWorkbook workbook = new XSSFWorkbook(in)) {
          Sheet sheet = workbook.getSheetAt(0);
          Row last = sheet.getRow(sheet.getLastRowNum());
          int column = rows == TWO_STOREYS ? 7 : rows == BY_DEPARTMENT ? 3 : -1;
          if (column >= 0) {
            last.getCell(column).setCellValue("正在会同有关股室办理");
            Path edited = folder.resolve("改" + which + ".xlsx");
            try (OutputStream out = Files.newOutputStream(edited)) {
              workbook.write(out);
            }
            assertThat(changed(ledger, edited)).isPositive();
          }
        }
      }
    }
  }

  @Test
  void namesTheInspectionOverItsRowsWhereThereAreSeveral() throws Exception {
    Path given = folder.resolve("两次.xlsx");
    draw(given, TWO_STOREYS);
    Path file = folder.resolve("两次发.xlsx");
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(CLOCK).create(folder.resolve("两次.xh")), CLOCK)) {
      for (String name : List.of("县委第一巡察组", "县审计局审计")) {
        ledger.commit(
            new DraftReview(new DraftMaker().of(given, ReadWatch.NOBODY))
                .approve(new ReviewedBatch.Target.NewInspection(name, InspectionKind.OTHER)),
            "郑川");
      }
      new OfficeWorkbook(new Texts(Locale.SIMPLIFIED_CHINESE))
          .write(
              file,
              new OfficeExtract(
                  ledger.officeTables().getFirst(),
                  ledger.rows(null),
                  ledger.customFields(null),
                  ledger.leaders(),
                  LocalDate.of(2025, 3, 31),
                  ledger.identity(),
                  ledger.inspections()),
              () -> false);
      List<String> banners = new ArrayList<>();
      try (InputStream in = Files.newInputStream(file);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        Sheet sheet = workbook.getSheetAt(0);
        for (int row = 4; row <= sheet.getLastRowNum(); row++) {
          banners.add(text(sheet, row, 0));
        }
        assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
            .contains("A5:J5", "A12:J12");
      }
      assertThat(banners)
          .containsSubsequence("县审计局审计", "一、政治建设方面", "二、组织建设方面", "县委第一巡察组", "一、政治建设方面", "二、组织建设方面");
      assertThat(banners).containsOnlyOnce("县委第一巡察组", "县审计局审计");
      for (Draft part :
          OwnParts.of(new DraftMaker().of(file, ReadWatch.NOBODY), ledger.identity())) {
        assertThat(ledger.ownFile(part).orElseThrow().changes()).isZero();
      }
    }
  }

  private static int changed(Ledger ledger, Path file) throws Exception {
    return ledger.ownFile(new DraftMaker().of(file, ReadWatch.NOBODY)).orElseThrow().changes();
  }

  private static OfficeTable layout(String name, OfficeColumn... columns) {
    return new OfficeTable("河湾县档案馆", name, List.of(), 1, List.of(columns));
  }

  /** Into a ledger and out again; the file that came out gives the same items. */
  private Path roundTrip(String office, String... rows) throws Exception {
    Path given = folder.resolve(office + "-given.xlsx");
    draw(given, rows);
    Draft draft = new DraftMaker().of(given, ReadWatch.NOBODY).withIssues();
    Path written = folder.resolve(office + "-written.xlsx");
    try (Ledger ledger =
        new Ledger(new H2LedgerStores(CLOCK).create(folder.resolve(office + ".xh")), CLOCK)) {
      ledger.commit(
          new DraftReview(draft)
              .approve(new ReviewedBatch.Target.NewInspection(office, InspectionKind.OTHER)),
          "郑川");
      OfficeTable table =
          ledger.officeTables().stream()
              .filter(known -> known.office().equals(office))
              .findFirst()
              .orElseThrow();
      new OfficeWorkbook(new Texts(Locale.SIMPLIFIED_CHINESE))
          .write(
              written,
              new OfficeExtract(
                  table,
                  ledger.rows(null),
                  ledger.customFields(null),
                  ledger.leaders(),
                  LocalDate.of(2025, 3, 31)),
              () -> false);
    }
    Draft again = new DraftMaker().of(written, ReadWatch.NOBODY);
    assertThat(again.issues().stream().map(OfficeWorkbookTest::withoutPlaces).toList())
        .isEqualTo(draft.issues().stream().map(OfficeWorkbookTest::withoutPlaces).toList());
    assertThat(again.report()).isEqualTo(draft.report());
    assertThat(again.tables()).isEqualTo(draft.tables());
    return written;
  }

  private static Draft.Issue withoutPlaces(Draft.Issue issue) {
    SourceRange none = new SourceRange(0, 0);
    return new Draft.Issue(
        issue.path(),
        issue.headings(),
        issue.title(),
        issue.lead(),
        none,
        null,
        null,
        issue.measures().stream()
            .map(m -> new Draft.Measure(m.n(), m.text(), none, m.row()))
            .toList(),
        issue.status(),
        issue.deadlines(),
        issue.units(),
        issue.leaders(),
        issue.actors(),
        issue.metrics(),
        List.of(),
        issue.fields());
  }

  private static String text(Sheet sheet, int row, int column) {
    Row line = sheet.getRow(row);
    Cell cell = line == null ? null : line.getCell(column);
    return cell == null ? "" : cell.toString();
  }

  private static void draw(Path file, String... rows) throws Exception {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("台账");
      for (int row = 0; row < rows.length; row++) {
        String[] cells = rows[row].split("\\|", -1);
        Row line = sheet.createRow(row);
        for (int column = 0; column < cells.length; column++) {
          sheet.setColumnWidth(column, 20 * 256);
          if (!cells[column].equals("<") && !cells[column].equals("^")) {
            line.createCell(column).setCellValue(cells[column]);
            int right = column;
            while (is(rows, row, right + 1, "<")) {
              right++;
            }
            int bottom = row;
            while (is(rows, bottom + 1, column, "^")) {
              bottom++;
            }
            if (right > column || bottom > row) {
              sheet.addMergedRegion(new CellRangeAddress(row, bottom, column, right));
            }
          }
        }
      }
      workbook.write(out);
    }
  }

  private static boolean is(String[] rows, int row, int column, String sign) {
    if (row >= rows.length) {
      return false;
    }
    String[] cells = rows[row].split("\\|", -1);
    return column < cells.length && cells[column].equals(sign);
  }
}
