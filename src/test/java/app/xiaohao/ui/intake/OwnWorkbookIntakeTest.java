package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.xiaohao.export.OwnWorkbooks;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.merge.OwnFile;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.intake.merge.MergeModel;
import app.xiaohao.ui.intake.review.Coverage;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger's own workbook in the window: nothing of it has to be explained by a person. */
class OwnWorkbookIntakeTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @TempDir private Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private IntakeModel model;
  private Path own;

  @BeforeEach
  void export() throws Exception {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    own = written("整改台账.xlsx");
    DirectBackground background = new DirectBackground();
    LedgerSession session = new LedgerSession(background, dialogs::failed, "");
    session.operatorProperty().set("林晓");
    session.use(ledger);
    model =
        new IntakeModel(
            InventedReport.READER, new KeptInMemory(), background, dialogs, session, TEXTS);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private Path written(String name) throws Exception {
    return OwnWorkbooks.written(ledger, folder.resolve(name));
  }

  /** A copy in which words of cells were replaced with another program. */
  private Path edited(Path file, Map<String, String> edits) throws Exception {
    Path copy = folder.resolve("改.xlsx");
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(copy)) {
      for (Row row : workbook.getSheetAt(0)) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING) {
            String words = cell.getStringCellValue();
            for (Map.Entry<String, String> edit : edits.entrySet()) {
              words = words.replace(edit.getKey(), edit.getValue());
            }
            cell.setCellValue(words);
          }
        }
      }
      workbook.write(out);
    }
    return copy;
  }

  private void secondInspection() {
    ledger.commit(
        new DraftBuilder("督查.txt").issue("值守不到岗").measure("每周抽查值守").reviewed("镇街督查"),
        TypicalLedger.OPERATOR);
  }

  @Test
  void isReviewedWithoutAQuestionInThePartThatWasChanged() throws Exception {
    secondInspection();
    model.open(List.of(edited(written("两次.xlsx"), Map.of("每周抽查值守", "每日抽查值守"))));
    assertThat(model.queue()).hasSize(1);
    OwnFile came = model.currentProperty().get().target().ownProperty().get();
    assertThat(came.inspection().name()).isEqualTo("镇街督查");
    assertThat(came.changes()).isEqualTo(1);
  }

  @Test
  void isReviewedPartByPartWhereSeveralInspectionsWereChanged() throws Exception {
    secondInspection();
    model.open(
        List.of(edited(written("两次.xlsx"), Map.of("每周抽查值守", "每日抽查值守", "持续开展明察暗访", "每月开展明察暗访"))));
    assertThat(model.queue())
        .extracting(
            document -> document.target().ownProperty().get().inspection().name(),
            document -> document.target().ownProperty().get().changes())
        .containsExactlyInAnyOrder(tuple(TypicalLedger.INSPECTION, 1), tuple("镇街督查", 1));
    for (int parts = 0; parts < 2; parts++) {
      model.commit();
      model.mergeProperty().get().commit();
      model.next();
    }
    assertThat(dialogs.failures).isEmpty();
    assertThat(ledger.rows(null))
        .extracting(row -> row.measure().text())
        .contains("每日抽查值守")
        .anyMatch(text -> text.contains("每月开展明察暗访"));
  }

  @Test
  void isReviewedWithoutAskingWhatItsColumnsMean() {
    model.open(List.of(own));
    QueuedDocument document = model.currentProperty().get();
    assertThat(document.mapping()).isNull();
    assertThat(document.target().ownProperty().get().changes()).isZero();
    assertThat(Coverage.of(document.review().draft()).complete()).isTrue();
  }

  @Test
  void showsTheWordsOfTheLedgerWhereNothingWasChanged() {
    model.open(List.of(own));
    model.commit();
    MergeModel merge = model.mergeProperty().get();
    assertThat(merge.rows())
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.state()).isEqualTo(MergeState.UNCHANGED);
              assertThat(row.said().file()).isEqualTo(row.said().held());
            });
  }

  @Test
  void asksForTheColumnsOfAnOfficesTableInIt() throws Exception {
    Path more = folder.resolve("加表.xlsx");
    try (InputStream in = Files.newInputStream(own);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(more)) {
      Sheet added = workbook.createSheet("乡镇补充");
      List<List<String>> cells =
          List.of(List.of("序号", "存在问题", "整改措施"), List.of("1", "村级账目不公开", "每季度公开账目"));
      for (int row = 0; row < cells.size(); row++) {
        added.createRow(row);
        for (int column = 0; column < cells.get(row).size(); column++) {
          added.getRow(row).createCell(column).setCellValue(cells.get(row).get(column));
        }
      }
      workbook.write(out);
    }
    model.open(List.of(more));
    MappingModel mapping = model.currentProperty().get().mapping();
    assertThat(mapping.recognised()).isTrue();
    assertThat(mapping.tables()).hasSameSizeAs(mapping.layouts()).hasSize(1);
  }
}
