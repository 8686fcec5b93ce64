package app.xiaohao.ui.ledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.text.column.ColumnFilter;
import app.xiaohao.text.column.ColumnQuery;
import app.xiaohao.text.column.RowColumn;
import app.xiaohao.ui.ledger.OfficeReport;
import app.xiaohao.ui.ledger.OpenLedger;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowsExportTest {
  @TempDir Path folder;
  private OpenLedger open;

  @BeforeEach
  void open() {
    open = new OpenLedger(folder.resolve("云溪县.xh"));
  }

  @AfterEach
  void close() {
    assertThat(open.dialogs.failures).isEmpty();
    open.close();
  }

  private List<OfficeTable> layouts() {
    return open.session.contentsProperty().get().layouts();
  }

  private void choose(String inspection) {
    for (Inspection known : open.session.contentsProperty().get().inspections()) {
      if (known.name().equals(inspection)) {
        open.session.inspectionProperty().set(known.id());
      }
    }
  }

  private static List<List<String>> cells(Path file) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Row row : workbook.getSheetAt(0)) {
        List<String> line = new ArrayList<>();
        for (Cell cell : row) {
          line.add(cell.toString());
        }
        rows.add(line);
      }
    }
    return rows;
  }

  @Test
  void writesWhatIsSeenWithItsColumnsAndDaysAndNumbersAsSuch() throws Exception {
    open.model.choices().show(List.of(PaperColumn.DEADLINE, PaperColumn.PROGRESS));
    Path to = folder.resolve("所见.xlsx");
    open.dialogs.answer(to);

    open.model.exports().seen();

    try (InputStream in = Files.newInputStream(to);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      List<String> headings = new ArrayList<>();
      workbook.getSheetAt(0).getRow(0).forEach(cell -> headings.add(cell.getStringCellValue()));
      assertThat(headings).contains("整改时限", "进展", "整改措施").doesNotContain("责任领导");
      assertThat(workbook.getSheetAt(0).getLastRowNum())
          .isEqualTo(open.model.shownProperty().get().rows().size());
      Row first = workbook.getSheetAt(0).getRow(1);
      assertThat(first.getCell(headings.indexOf("进展")).getNumericCellValue()).isBetween(0.0, 1.0);
      assertThat(first.getCell(headings.indexOf("整改时限")).getLocalDateTimeCellValue()).isNotNull();
      assertThat(workbook.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef())
          .startsWith("A1:");
    }
  }

  @Test
  void whatAnOfficeKeepsUnderAHeadingOfItsOwnIsAColumnToSeeFilterSortAndExport() throws Exception {
    assertThat(open.model.has(RowColumn.OWN_1)).isFalse();
    OfficeReport.into(open, folder);
    assertThat(open.model.has(RowColumn.OWN_1)).isTrue();
    assertThat(open.model.has(RowColumn.OWN_2)).isFalse();
    assertThat(open.model.heading(RowColumn.OWN_1)).isEqualTo("星级");
    open.model.choices().show(List.of(PaperColumn.OWN_1, PaperColumn.OWN_2));
    assertThat(open.model.choices().columns(true))
        .contains(PaperColumn.OWN_1)
        .doesNotContain(PaperColumn.OWN_2);

    open.model.set(
        ColumnQuery.ALL
            .with(RowColumn.OWN_1, new ColumnFilter.OneOf(Set.of("三星", "一星"), false))
            .sorted(List.of(new ColumnQuery.Key(RowColumn.OWN_1, false))));

    List<LedgerRow> rows = open.model.shownProperty().get().rows();
    RowWords words = open.model.words();
    assertThat(rows.stream().map(row -> words.of(PaperColumn.OWN_1, row)).toList())
        .containsExactly("三星", "一星");
    Path to = folder.resolve("所见.xlsx");
    open.dialogs.answer(to);
    open.model.exports().seen();
    List<List<String>> cells = cells(to);
    assertThat(cells.getFirst()).contains("星级");
    assertThat(cells.get(1)).contains("三星");
  }

  @Test
  void knowsNoLayoutBeforeAnOfficeSentATable() {
    assertThat(layouts()).isEmpty();
  }

  @Test
  void writesTheRowsShownUnderTheOfficesOwnHeadings() throws Exception {
    OfficeReport.into(open, folder);
    choose(OfficeReport.INSPECTION);
    open.model.set(LedgerQuery.ALL.withUnit("业务科"));
    Path to = folder.resolve("按样表.xlsx");
    open.dialogs.answer(to);

    open.model.exports().office(layouts().getFirst());

    List<List<String>> rows = cells(to);
    assertThat(rows.getFirst().getFirst()).isEqualTo("填报单位：河湾县档案馆");
    assertThat(rows.get(1))
        .as("the office's own headings, and the hidden one by which the table is known again")
        .startsWith(OfficeReport.HEADINGS)
        .hasSize(OfficeReport.HEADINGS.length + 1);
    assertThat(rows.get(2)).contains("会议记录不全", "补齐记录。", "业务科", "一星");
    assertThat(rows.toString()).doesNotContain("学习制度", "云溪");
    assertThat(open.dialogs.said)
        .contains("save: WORKBOOK")
        .last()
        .asString()
        .contains("1 条", "按样表.xlsx");
  }

  @Test
  void whatTheFilterOfAColumnTakesAwayIsInNoOfficesTable() throws Exception {
    OfficeReport.into(open, folder);
    choose(OfficeReport.INSPECTION);
    open.model.set(
        ColumnQuery.ALL.with(RowColumn.ANSWERING, new ColumnFilter.OneOf(Set.of("业务科"), false)));
    assertThat(open.model.shownProperty().get().rows()).hasSize(1);
    Path to = folder.resolve("按样表.xlsx");
    open.dialogs.answer(to);

    open.model.exports().office(layouts().getFirst());

    assertThat(cells(to).toString()).contains("会议记录不全").doesNotContain("学习制度");
  }

  @Test
  void keepsTheOrderOfThePaperInAnOfficesTableHoweverTheScreenIsSorted() throws Exception {
    OfficeReport.into(open, folder);
    open.model.set(LedgerQuery.ALL.withOrder(LedgerQuery.Order.UNIT));
    Path to = folder.resolve("按样表.xlsx");
    open.dialogs.answer(to);

    open.model.exports().office(layouts().getFirst());

    assertThat(open.model.shownProperty().get().rows().stream().map(LedgerQuery::number).toList())
        .containsSubsequence("4.1", "3.1");
    String problems =
        cells(to).stream().map(row -> row.size() > 1 ? row.get(1) : "").toList().toString();
    assertThat(problems)
        .containsOnlyOnce("农村集体“三资”管理混乱")
        .containsSubsequence("农村集体“三资”管理混乱", "作风建设常态化不够");
  }

  @Test
  void writesTheChosenInspectionAsAnExchangeFileThatIsReadAgain() throws Exception {
    OfficeReport.into(open, folder);
    assertThat(open.model.exports().oneInspection()).isEmpty();
    choose(OfficeReport.INSPECTION);
    Path to = folder.resolve("交换.json");
    open.dialogs.answer(to);

    open.model.exports().exchange();

    Draft draft = new DraftMaker().of(to, ReadWatch.NOBODY);
    assertThat(draft.issues())
        .extracting(Draft.Issue::title)
        .containsExactly("学习制度落实不到位", "会议记录不全");
    assertThat(open.dialogs.said).contains("save: EXCHANGE").last().asString().contains("2 条");
  }

  @Test
  void leavesNothingBehindWhenNoFileIsNamed() {
    OfficeReport.into(open, folder);
    open.model.exports().office(layouts().getFirst());
    assertThat(open.dialogs.said).containsExactly("save: WORKBOOK");
  }
}
