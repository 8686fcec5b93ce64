package app.xiaohao.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.sheet.LedgerColumn;
import app.xiaohao.export.sheet.Paper;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.RowKey;
import app.xiaohao.intake.Warning;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.merge.MergePlan;
import app.xiaohao.ledger.merge.ReviewedBatch.Target;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.InspectionName;
import app.xiaohao.text.Texts;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exported workbook comes back: what nobody changed is no change, what somebody did is one. */
class OwnWorkbookTest {
  private static final Texts TEXTS = OwnWorkbooks.TEXTS;
  private static final int HEADER = Paper.HEADER;
  private static final int FIRST = HEADER + 1;

  /** A word that can be put into a cell, and what then is changed. */
  private static final Map<LedgerColumn, List<String>> EDITS =
      new TreeMap<>(
          Map.of(
              LedgerColumn.MEASURE, List.of("每半年盘点一次河道巡查台账并通报结果", "TEXT"),
              LedgerColumn.LEADERS, List.of("欧阳静", "LEADERS"),
              LedgerColumn.LEAD, List.of("县供销社", "LEAD"),
              LedgerColumn.RESPONSIBLE, List.of("县档案局", "RESPONSIBLE"),
              LedgerColumn.SUPPORTING, List.of("县气象局", "SUPPORTING"),
              LedgerColumn.DEADLINE, List.of("2027年3月15日", "DEADLINE"),
              LedgerColumn.PROGRESS, List.of("已召开两次现场会", "PROGRESS"),
              LedgerColumn.COMPLETION, List.of("阶段性完成", "COMPLETION")));

  @TempDir static Path folder;
  private static Ledger ledger;
  private static Path own;
  private static int files;

  @BeforeAll
  static void export() throws Exception {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    own = OwnWorkbooks.written(ledger, folder.resolve("整改台账.xlsx"));
  }

  @AfterAll
  static void close() {
    ledger.close();
  }

  /** A copy of the workbook that somebody changed with another program. */
  private static Path edited(Consumer<Sheet> edit) throws Exception {
    Path file = folder.resolve("改" + ++files + ".xlsx");
    try (InputStream in = Files.newInputStream(own);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(file)) {
      edit.accept(workbook.getSheetAt(0));
      workbook.write(out);
    }
    return file;
  }

  private static List<String> changes(Path file) throws Exception {
    return OwnWorkbooks.changes(OwnWorkbooks.plan(ledger, OwnWorkbooks.draft(file)));
  }

  private static Row row(Sheet sheet, String number) {
    for (Row row : sheet) {
      Cell cell = row.getCell(LedgerColumn.NUMBER.ordinal());
      if (cell != null && cell.getStringCellValue().equals(number)) {
        return row;
      }
    }
    throw new AssertionError(number);
  }

  private static void put(Row row, LedgerColumn column, String words) {
    row.getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(words);
  }

  @Test
  void changesNothingWhereNobodyChangedAnything() throws Exception {
    Draft draft = OwnWorkbooks.draft(own);
    assertThat(draft.issues()).hasSize(7);
    assertThat(OwnWorkbooks.changes(OwnWorkbooks.plan(ledger, draft))).isEmpty();
    assertThat(OwnWorkbooks.plan(ledger, draft).gone()).isEmpty();
    assertThat(draft.warnings())
        .extracting(Warning::kind)
        .isNotEmpty()
        .containsOnly(Warning.Kind.OWN_SUMMARY);
    assertThat(draft.source().text()).doesNotContain(RowKey.BEGIN);
  }

  @Test
  void namesTheInspectionOfEachRowWhereThereAreTwoAndReadsItsOwnWordsBack() throws Exception {
    try (Ledger both = TypicalLedger.create(folder.resolve("两次.xh"))) {
      both.commit(
          new DraftBuilder("审计报告.txt").issue("往来款长期挂账").measure("逐笔清理。").reviewed("县审计局审计"),
          TypicalLedger.OPERATOR);
      Path file = OwnWorkbooks.written(both, folder.resolve("两次.xlsx"));
      int column = LedgerColumn.values().length;
      try (InputStream in = Files.newInputStream(file);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        Sheet sheet = workbook.getSheetAt(0);
        assertThat(sheet.getRow(HEADER).getCell(column).getStringCellValue()).isEqualTo("巡视");
        assertThat(sheet.isColumnHidden(column)).isFalse();
        List<String> named = new ArrayList<>();
        for (Row row : sheet) {
          Cell number = row.getCell(LedgerColumn.NUMBER.ordinal());
          if (number != null && number.getStringCellValue().equals("1.1")) {
            named.add(row.getCell(column).getStringCellValue());
          }
        }
        assertThat(named).containsExactlyInAnyOrder(TypicalLedger.INSPECTION, "县审计局审计");
      }
      Draft draft = OwnWorkbooks.draft(file);
      assertThat(draft.origin().rows()).hasSize(11).allMatch(row -> row.changed().isEmpty());
      assertThat(draft.issues()).allMatch(issue -> issue.fields().isEmpty());
    }
  }

  @Test
  void carriesNoWordsInItsHiddenColumn() throws Exception {
    try (InputStream in = Files.newInputStream(own);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet sheet = workbook.getSheetAt(0);
      int hidden = LedgerColumn.values().length;
      assertThat(sheet.isColumnHidden(hidden)).isTrue();
      int keys = 0;
      for (Row row : sheet) {
        Cell cell = row.getCell(hidden);
        if (cell != null && row.getRowNum() != HEADER) {
          assertThat(cell.getStringCellValue())
              .matches("[\\x21-\\x7E一二三四五六七八九十第方面]*")
              .doesNotContain(folder.toString());
          keys += RowKey.read(cell.getStringCellValue()).isPresent() ? 1 : 0;
        }
      }
      assertThat(keys).isEqualTo(10);
    }
  }

  @Test
  void oneChangedCellIsOneChange() throws Exception {
    for (Map.Entry<LedgerColumn, List<String>> edit : EDITS.entrySet()) {
      String words = edit.getValue().getFirst();
      assertThat(changes(edited(sheet -> put(row(sheet, "1.1"), edit.getKey(), words))))
          .as(edit.getKey().name())
          .containsExactly("1.1 " + edit.getValue().get(1));
    }
  }

  @Test
  void aChangedTitleIsTaken() throws Exception {
    MergePlan plan =
        OwnWorkbooks.plan(
            ledger,
            OwnWorkbooks.draft(
                edited(
                    sheet -> {
                      Cell cell = row(sheet, "2.1").getCell(LedgerColumn.ISSUE.ordinal());
                      cell.setCellValue("换了说法。" + cell.getStringCellValue());
                    })));
    assertThat(OwnWorkbooks.changes(plan)).containsExactly("2 TITLE");
    assertThat(plan.issues().get(1).title().taken()).isTrue();
  }

  @Test
  void anyChangesInAnyOrderOfRowsAreExactlyThose() throws Exception {
    List<String> numbers = List.of("1.1", "1.2", "3.1", "3.2", "4.1", "5.1", "5.2", "6.1");
    List<LedgerColumn> columns = new ArrayList<>(EDITS.keySet());
    for (int seed = 0; seed < 25; seed++) {
      Random random = new Random(seed);
      TreeMap<String, LedgerColumn> edits = new TreeMap<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        edits.put(
            numbers.get(random.nextInt(numbers.size())),
            columns.get(random.nextInt(columns.size())));
      }
      List<String> expected = new ArrayList<>();
      edits.forEach((item, column) -> expected.add(item + " " + EDITS.get(column).get(1)));
      Path file =
          edited(
              sheet -> {
                edits.forEach(
                    (item, column) -> put(row(sheet, item), column, EDITS.get(column).getFirst()));
                reorder(sheet, rows -> Collections.shuffle(rows, random));
              });
      Draft draft = OwnWorkbooks.draft(file);
      MergePlan plan = OwnWorkbooks.plan(ledger, draft);
      assertThat(known(OwnWorkbooks.changes(plan))).as("seed " + seed).containsAll(expected);
      assertThat(known(OwnWorkbooks.changes(plan)).stream().filter(one -> !expected.contains(one)))
          .as("seed " + seed)
          .isSubsetOf(alike(edits));
      assertThat(plan.gone()).isEmpty();
    }
  }

  /** What is done is also 100 %, and what was kept up for long is so no more. */
  private static List<String> alike(TreeMap<String, LedgerColumn> edits) {
    List<String> alike = new ArrayList<>();
    edits.forEach(
        (item, column) -> {
          if (column == LedgerColumn.COMPLETION) {
            alike.add(item + " NATURE");
          }
        });
    return alike;
  }

  private static List<String> known(List<String> changes) {
    return changes.stream().sorted().toList();
  }

  /** What sorting does: cells that go over several rows are taken apart and filled before. */
  private static void reorder(Sheet sheet, Consumer<List<List<Object>>> order) {
    for (int i = sheet.getNumMergedRegions() - 1; i >= 0; i--) {
      CellRangeAddress region = sheet.getMergedRegion(i);
      if (region.getFirstRow() >= FIRST && region.getFirstColumn() < 3) {
        Row top = sheet.getRow(region.getFirstRow());
        sheet.removeMergedRegion(i);
        for (int r = region.getFirstRow() + 1; r <= region.getLastRow(); r++) {
          copy(top.getCell(region.getFirstColumn()), sheet.getRow(r));
        }
      }
    }
    int last = sheet.getLastRowNum() - 1;
    List<List<Object>> rows = new ArrayList<>();
    for (int r = FIRST; r <= last; r++) {
      rows.add(values(sheet.getRow(r)));
    }
    order.accept(rows);
    for (int r = FIRST; r <= last; r++) {
      fill(sheet.getRow(r), rows.get(r - FIRST));
    }
  }

  private static void copy(Cell from, Row to) {
    if (from != null) {
      to.getCell(from.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
          .setCellValue(from.getCellType() == CellType.STRING ? from.getStringCellValue() : "");
    }
  }

  private record Value(Object value, CellStyle style) {}

  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>();
    for (int column = 0; column <= LedgerColumn.values().length; column++) {
      Cell cell = row.getCell(column);
      values.add(
          cell == null
              ? new Value(null, null)
              : new Value(
                  switch (cell.getCellType()) {
                    case NUMERIC -> cell.getNumericCellValue();
                    case STRING -> cell.getStringCellValue();
                    default -> null;
                  },
                  cell.getCellStyle()));
    }
    return values;
  }

  private static void fill(Row row, List<Object> values) {
    for (int column = 0; column < values.size(); column++) {
      Value value = (Value) values.get(column);
      Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      cell.setBlank();
      cell.setCellStyle(value.style());
      switch (value.value()) {
        case Double number -> cell.setCellValue(number);
        case String words -> cell.setCellValue(words);
        case null, default -> {}
      }
    }
  }

  @Test
  void rowsThatWereDeletedHiddenOrFilteredChangeNothing() throws Exception {
    Path file =
        edited(
            sheet -> {
              sheet.removeRow(row(sheet, "5.2"));
              row(sheet, "3.1").setZeroHeight(true);
              sheet.setColumnHidden(LedgerColumn.LEADERS.ordinal(), true);
              sheet.setColumnHidden(LedgerColumn.ISSUE.ordinal(), true);
            });
    MergePlan plan = OwnWorkbooks.plan(ledger, OwnWorkbooks.draft(file));
    assertThat(OwnWorkbooks.changes(plan)).isEmpty();
    assertThat(plan.gone()).hasSize(1);
  }

  @Test
  void columnsThatWereTakenAwaySayNothing() throws Exception {
    Path file =
        edited(
            sheet -> {
              for (Row row : sheet) {
                for (LedgerColumn column :
                    List.of(LedgerColumn.LEAD, LedgerColumn.DEADLINE, LedgerColumn.CLOSURE)) {
                  Cell cell = row.getCell(column.ordinal());
                  if (cell != null && row.getRowNum() >= HEADER) {
                    row.removeCell(cell);
                  }
                }
              }
            });
    assertThat(changes(file)).isEmpty();
  }

  @Test
  void aCopyOfARowIsReadOnce() throws Exception {
    Path file = edited(sheet -> reorder(sheet, rows -> rows.set(1, rows.get(0))));
    Draft draft = OwnWorkbooks.draft(file);
    assertThat(OwnWorkbooks.changes(OwnWorkbooks.plan(ledger, draft))).isEmpty();
    assertThat(draft.warnings()).extracting(Warning::kind).contains(Warning.Kind.OWN_ROW_REPEATED);
  }

  @Test
  void aCopyThatSaysSomethingElseIsAsked() throws Exception {
    Path file =
        edited(
            sheet ->
                reorder(
                    sheet,
                    rows -> {
                      List<Object> copy = new ArrayList<>(rows.get(0));
                      copy.set(LedgerColumn.MEASURE.ordinal(), new Value("另立一条新措施", null));
                      rows.set(1, copy);
                    }));
    Draft draft = OwnWorkbooks.draft(file);
    MergePlan plan = OwnWorkbooks.plan(ledger, draft);
    assertThat(OwnWorkbooks.changes(plan)).containsExactly("1 不明");
    assertThat(plan.undecided()).isEqualTo(1);
    assertThat(draft.warnings()).extracting(Warning::kind).contains(Warning.Kind.OWN_ROW_COPIED);
  }

  @Test
  void aRowThatSomebodyAddedIsANewMeasureOfTheIssueAbove() throws Exception {
    Path file =
        edited(
            sheet -> {
              int foot = sheet.getLastRowNum();
              sheet.shiftRows(foot, foot, 1);
              Row added = sheet.createRow(foot);
              put(added, LedgerColumn.MEASURE, "对新增点位逐一建档");
              put(added, LedgerColumn.LEAD, "县档案局");
            });
    assertThat(changes(file)).containsExactly("7 新措施");
  }

  @Test
  void whatTheLedgerHasSinceIsKeptUnlessBothChangedIt() throws Exception {
    try (Ledger other = TypicalLedger.create(folder.resolve("又一本.xh"))) {
      Path file = OwnWorkbooks.written(other, folder.resolve("又一本.xlsx"));
      LedgerRow row = TypicalLedger.row(other.rows(null), "1.1");
      other.apply(
          new Change.Wording(row.measure().id(), row.measure().text(), "修订学习规则，逐季开展专题研讨"),
          TypicalLedger.OPERATOR);
      assertThat(OwnWorkbooks.changes(OwnWorkbooks.plan(other, OwnWorkbooks.draft(file))))
          .isEmpty();
      own = file;
      try {
        Path both = edited(sheet -> put(row(sheet, "1.1"), LedgerColumn.MEASURE, "两月开展一次专题研讨并点评"));
        assertThat(OwnWorkbooks.changes(OwnWorkbooks.plan(other, OwnWorkbooks.draft(both))))
            .containsExactly("1.1 TEXT 冲突");
      } finally {
        own = folder.resolve("整改台账.xlsx");
      }
    }
  }

  @Test
  void bringsTheSameItemsIntoAnotherLedger() throws Exception {
    Draft draft = OwnWorkbooks.draft(own);
    try (Ledger other =
        new Ledger(
            new H2LedgerStores(TypicalLedger.CLOCK).create(folder.resolve("新台账.xh")),
            TypicalLedger.CLOCK)) {
      assertThat(other.cameFrom(draft)).isEmpty();
      String name = InspectionName.proposed(draft, TEXTS, List.of());
      assertThat(name).isEqualTo(TypicalLedger.INSPECTION);
      other.commit(
          new DraftReview(draft)
              .approve(new Target.NewInspection(name, InspectionKind.LOCAL_INSPECTION)),
          TypicalLedger.OPERATOR);
      assertThat(OwnWorkbooks.values(other)).isEqualTo(OwnWorkbooks.values(ledger));
    }
  }
}
