package app.xiaohao.ui.closing;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.MeasureId;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.HeldBackground;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingModelTest {
  @TempDir private Path folder;

  @Test
  void opensTheFormOfAMeasureOfTheLedgerThatIsLoadedNow() {
    AnsweringDialogs dialogs = new AnsweringDialogs();
    HeldBackground held = new HeldBackground();
    try (Ledger one = TypicalLedger.create(folder.resolve("云溪县.xh"));
        Ledger other = TypicalLedger.create(folder.resolve("另一县.xh"))) {
      LedgerSession session = new LedgerSession(new DirectBackground(), dialogs::failed, "loading");
      ClosingModel model = new ClosingModel(session, held, dialogs, "loading");
      session.use(one);
      model.inSight(true);
      held.letGo();
      MeasureId asked = TypicalLedger.id(one.rows(null), "3.2");

      session.use(other);
      model.show(asked);
      assertThat(model.openedProperty().get()).isNull();
      held.letGo();

      LedgerRow now = TypicalLedger.row(session.contentsProperty().get().rows(), "3.2");
      assertThat(model.openedProperty().get().row()).isSameAs(now);
    }
    assertThat(dialogs.failures).isEmpty();
  }
}
