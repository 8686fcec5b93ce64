package app.xiaohao.ui.shell.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionRules;
import app.xiaohao.model.light.DueState;
import app.xiaohao.model.light.LightRules;
import app.xiaohao.model.light.PublishedLightRules;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counts of the top bar lead to as many rows as they say, whatever the lights mean. */
class ShellModelTest {
  @TempDir private Path folder;
  private Ledger ledger;
  private LedgerSession session;
  private ShellModel model;

  @BeforeEach
  void open() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    session = new LedgerSession(new DirectBackground(), ShellModelTest::fail, "");
    model = new ShellModel(session, new Texts(Locale.SIMPLIFIED_CHINESE));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static void fail(Throwable problem) {
    throw new AssertionError(problem);
  }

  @Test
  void namesNoNumberBeforeAnythingIsLoaded() {
    for (DueState state : DueState.values()) {
      assertThat(model.lightWords(state).getValue()).doesNotContainPattern("[0-9]");
    }
  }

  @Test
  void countsTheStatesOfTheDateUnderTheStandardRules() {
    session.use(ledger);
    assertThat(model.lightWords(DueState.OVERDUE).getValue()).startsWith("逾期 ");
    agrees();
  }

  @Test
  void countsTheLightsUnderEveryPublishedSet() {
    InspectionId inspection = ledger.inspections().getFirst().id();
    for (LightRules set : PublishedLightRules.all()) {
      InspectionRules before = ledger.settings().rules(inspection);
      ledger.apply(
          new Change.Rules(inspection, before, before.withLightRules(set.name())),
          TypicalLedger.OPERATOR);
      session.use(ledger);
      assertThat(model.lightWords(DueState.OVERDUE).getValue()).startsWith("红灯 ");
      agrees();
    }
  }

  private void agrees() {
    Contents contents = session.contentsProperty().get();
    int all = 0;
    for (DueState state : DueState.values()) {
      String words = model.lightWords(state).getValue();
      int count = Integer.parseInt(words.substring(words.lastIndexOf(' ') + 1));
      assertThat(
              model
                  .counted(state)
                  .of(contents.rows(), contents.settings().lights(), contents.today()))
          .as(words)
          .hasSize(count);
      all += model.lightStands(state).getValue() ? count : 0;
    }
    assertThat(all).isEqualTo(contents.summary().total().measures());
  }
}
