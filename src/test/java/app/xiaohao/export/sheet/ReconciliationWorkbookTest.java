package app.xiaohao.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Frozen;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.reconcile.Reconciliation;
import app.xiaohao.ledger.reconcile.ReconciliationForm;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.AccountWords;
import app.xiaohao.text.Texts;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationWorkbookTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @TempDir private Path folder;

  @Test
  void printsWhatStoodOpenWhenItWasSignedAndWhy() throws Exception {
    try (Ledger ledger = TypicalLedger.create(folder.resolve("台账.xh"))) {
      InspectionId inspection = ledger.inspections().getFirst().id();
      Reconciliation made = Reconciler.of(ledger.books(inspection), null, ledger.today());
      assertThat(made.open()).isNotEmpty();
      ledger.apply(
          new Change.ReconciliationSigned(
              inspection,
              null,
              "对账单",
              ledger.today(),
              ReconciliationForm.write(made),
              "牵头单位下月补齐材料"),
          TypicalLedger.OPERATOR);
      Frozen signed = ledger.reconciliations(inspection).getFirst();
      Path file = folder.resolve("对账单.xlsx");
      new ReconciliationWorkbook(TEXTS)
          .write(file, ReconciliationForm.read(signed.body()), signed, "县委", ledger.seal());

      String why = "签认时尚有 " + made.open().size() + " 处差异，已逐条列入差异清单。签认理由：牵头单位下月补齐材料";
      try (InputStream stream = Files.newInputStream(file);
          XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
        assertThat(firstCells(workbook.getSheetAt(0))).contains(why);
        assertThat(firstCells(workbook.getSheetAt(1))).contains(why);
        AccountWords words = new AccountWords(TEXTS);
        for (int i = 0; i < made.differences().size(); i++) {
          assertThat(
                  workbook
                      .getSheetAt(1)
                      .getRow(Paper.HEADER + 1 + i)
                      .getCell(4)
                      .getStringCellValue())
              .isEqualTo(words.reason(made.differences().get(i)));
        }
      }
    }
  }

  private static List<String> firstCells(Sheet sheet) {
    List<String> cells = new ArrayList<>();
    sheet.forEach(
        row -> {
          if (row.getCell(0) != null) {
            cells.add(row.getCell(0).toString());
          }
        });
    return cells;
  }
}
