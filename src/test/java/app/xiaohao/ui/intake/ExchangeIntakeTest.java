package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.json.ExchangeJson;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeIntakeTest {
  @TempDir Path folder;

  @Test
  void takesAnExchangeFileIntoAnotherLedger() throws Exception {
    Path file = folder.resolve("交换.json");
    List<String> texts;
    try (Ledger from = TypicalLedger.create(folder.resolve("甲.xh"))) {
      Inspection inspection = from.inspections().getFirst();
      List<LedgerRow> rows = from.rows(inspection.id());
      texts = rows.stream().map(row -> row.measure().text()).toList();
      new ExchangeJson(from, inspection).write(file, inspection, rows);
    }
    AnsweringDialogs dialogs = new AnsweringDialogs();
    DirectBackground background = new DirectBackground();
    try (Ledger to =
        new Ledger(
            new H2LedgerStores(TypicalLedger.CLOCK).create(folder.resolve("乙.xh")),
            TypicalLedger.CLOCK)) {
      LedgerSession session = new LedgerSession(background, dialogs::failed, "载入");
      session.operatorProperty().set("林晓");
      session.use(to);
      IntakeModel model =
          new IntakeModel(
              InventedReport.READER,
              new KeptInMemory(),
              background,
              dialogs,
              session,
              new Texts(Locale.SIMPLIFIED_CHINESE));

      model.open(List.of(file));
      assertThat(model.currentProperty().get().mapping()).isNull();
      model.commit();

      assertThat(dialogs.failures).isEmpty();
      assertThat(to.inspections())
          .extracting(Inspection::name)
          .containsExactly(TypicalLedger.INSPECTION);
      assertThat(to.rows(null))
          .extracting(row -> row.measure().text())
          .containsExactlyElementsOf(texts);
    }
  }

  @Test
  void proposesTheInspectionFromWhichAFileOfThisLedgerCame() throws Exception {
    Path file = folder.resolve("自己的.json");
    AnsweringDialogs dialogs = new AnsweringDialogs();
    DirectBackground background = new DirectBackground();
    try (Ledger ledger = TypicalLedger.create(folder.resolve("丙.xh"))) {
      Inspection inspection = ledger.inspections().getFirst();
      new ExchangeJson(ledger, inspection).write(file, inspection, ledger.rows(inspection.id()));
      Files.writeString(file, Files.readString(file).replace("持续开展明察暗访", "每月开展明察暗访"));
      LedgerSession session = new LedgerSession(background, dialogs::failed, "载入");
      session.operatorProperty().set("林晓");
      session.use(ledger);
      IntakeModel model =
          new IntakeModel(
              InventedReport.READER,
              new KeptInMemory(),
              background,
              dialogs,
              session,
              new Texts(Locale.SIMPLIFIED_CHINESE));

      model.open(List.of(file));
      TargetModel target = model.currentProperty().get().target();

      assertThat(dialogs.failures).isEmpty();
      assertThat(target.undecidedProperty().get()).isFalse();
      assertThat(target.makesNewProperty().get()).isFalse();
      assertThat(target.existingProperty().get()).isEqualTo(inspection);
      assertThat(target.ownProperty().get().changes()).isEqualTo(1);
    }
  }
}
