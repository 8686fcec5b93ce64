package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.IntakeLimits.Limit;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.words.ProblemWords;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitedReadingTest {
  private static final Texts TEXTS = new Texts(Locale.SIMPLIFIED_CHINESE);

  @TempDir private Path folder;

  @Test
  void readsAsMuchAsIsAllowedAtThatTimeAndSaysWhereToAllowMore() throws Exception {
    Path table =
        Files.writeString(folder.resolve("台账.csv"), "序号,问题,整改措施\n" + "1,台账不全,补齐台账\n".repeat(200));
    AnsweringDialogs dialogs = new AnsweringDialogs();
    DirectBackground background = new DirectBackground();
    KeptInMemory preferences = new KeptInMemory();
    try (Ledger ledger =
        new Ledger(
            new H2LedgerStores(TypicalLedger.CLOCK).create(folder.resolve("账.xh")),
            TypicalLedger.CLOCK)) {
      LedgerSession session = new LedgerSession(background, dialogs::failed, "载入");
      session.use(ledger);
      IntakeModel model =
          new IntakeModel(InventedReport.READER, preferences, background, dialogs, session, TEXTS);

      preferences.set(IntakeLimits.DEFAULTS.with(Limit.ROWS, 100));
      model.open(List.of(table));
      Throwable problem = model.queue().getLast().problem();
      assertThat(problem)
          .isInstanceOfSatisfying(
              IntakeException.class,
              refused -> assertThat(refused.kind()).isEqualTo(IntakeException.Kind.TOO_MANY_ROWS));
      assertThat(new ProblemWords(TEXTS).sentence(problem).orElseThrow())
          .contains("100", "设置 › 导入限制", "表格行数");

      preferences.set(IntakeLimits.DEFAULTS);
      model.open(List.of(table));
      assertThat(model.queue().getLast().problem()).isNull();
    }
  }
}
