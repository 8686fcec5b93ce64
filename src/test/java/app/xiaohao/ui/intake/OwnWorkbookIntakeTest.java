package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.LedgerExtract;
import app.xiaohao.export.LedgerWorkbook;
import app.xiaohao.ledger.IssuedRule;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerRow;
import app.xiaohao.ledger.MergeState;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.LedgerSession;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    own = folder.resolve("整改台账.xlsx");
    List<LedgerRow> rows = ledger.rows(null);
    new LedgerWorkbook(TEXTS)
        .write(
            own,
            new LedgerExtract(
                    new LedgerExtract.Heading("云溪县", "县整改办", "林晓", ""),
                    rows,
                    IssuedRule.of(ledger.issuedRules(null), rows),
                    ledger.inspections(),
                    ledger.settings().lights(),
                    TypicalLedger.TODAY)
                .from(ledger.identity(), ledger.customFields(null)),
            () -> false);
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
