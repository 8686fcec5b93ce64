package app.xiaohao.ui.periods;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.Period;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.TestSurroundings;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeriodsUiTest extends ToolkitTest {
  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private LedgerSession session;
  private PeriodsScreen screen;

  @BeforeEach
  void openScreen() {
    ledger = TypicalLedger.create(folder.resolve("云溪县.xh"));
    onFx(
        () -> {
          DirectBackground background = new DirectBackground();
          session = new LedgerSession(background, dialogs::failed, "loading");
          session.operatorProperty().set(TypicalLedger.OPERATOR);
          screen =
              new PeriodsScreen(
                  TestSurroundings.of(session, null, background, dialogs, null, look(), null));
          session.use(ledger);
        });
    show((Parent) screen.view(), 1280, 720);
    onFx(screen::shown);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  private <N extends Node> N find(String query, Class<N> type) {
    return type.cast(screen.view().lookup(query));
  }

  private void open(String from, String to) {
    onFx(
        () -> {
          find("#period-from", TextField.class).setText(from);
          find("#period-to", TextField.class).setText(to);
          find("#period-open", Button.class).fire();
        });
  }

  private List<Period> periods() {
    return ledger.desks().periods(ledger.inspections().getFirst().id());
  }

  private String text(String query) {
    return onFx(() -> find(query, Labeled.class).getText());
  }

  @Test
  void aPeriodIsOpenedAndClosedForTheInspectionThatWasChosen() {
    ledger.commit(
        new DraftBuilder("审计报告.txt").issue("往来款长期挂账").measure("逐笔清理。").reviewed("县审计局审计云溪县"),
        TypicalLedger.OPERATOR);
    onFx(session::refresh);
    assertThat(screen.view().lookup("#period-open")).isNull();

    Inspection meant = ledger.inspections().getLast();
    onFx(() -> find("#inspection-" + meant.id().value(), Button.class).fire());
    open("2026-10-01", "2026-10-31");
    dialogs.answer(true);
    onFx(() -> find("#period-close", Button.class).fire());

    assertThat(ledger.desks().periods(meant.id())).singleElement().matches(one -> !one.open());
    assertThat(ledger.desks().periods(ledger.inspections().getFirst().id())).isEmpty();
    assertThat(dialogs.said)
        .anyMatch(said -> said.startsWith("confirm: " + meant.name()))
        .filteredOn(said -> said.startsWith("notice"))
        .allMatch(said -> said.contains(meant.name()));
  }

  @Test
  void opensPeriodsSeesWhoOwesClosesAndCompares() {
    assertThat(onFx(() -> find("#period-from", TextField.class).getText())).isEqualTo("2026-11-01");
    open("2026-10-01", "2026-10-31");
    assertThat(periods()).singleElement().matches(Period::open);
    assertThat(text("#reporting-summary")).startsWith("应报 8 项，已报 2 项，未报 6 项");
    open("2026-11-03", "2026-11-30");
    assertThat(dialogs.failures)
        .singleElement()
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> assertThat(refused.kind()).isEqualTo(LedgerException.Kind.PERIOD_GAP));
    open("11月3日", "2026-11-30");
    assertThat(periods()).hasSize(1);

    dialogs.answer(folder.resolve("催报.xlsx"));
    onFx(() -> find("#urging-export", Button.class).fire());
    assertThat(folder.resolve("催报.xlsx"))
        .satisfies(file -> assertThat(Files.size(file)).isPositive());

    dialogs.answer(true);
    onFx(() -> find("#period-close", Button.class).fire());
    assertThat(periods()).singleElement().matches(one -> !one.open());
    assertThat(text("#snapshot-line")).contains("快照校验相符");
    assertThat(text("#compare-sentence")).startsWith("与第1期").contains("没有变化");
    assertThat(onFx(() -> find("#period-close", Button.class).isDisabled())).isTrue();
  }
}
