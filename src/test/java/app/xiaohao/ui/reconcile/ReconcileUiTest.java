package app.xiaohao.ui.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.merge.ReviewedBatch;
import app.xiaohao.ledger.reconcile.Reconciler;
import app.xiaohao.ledger.review.DraftReview;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.inspection.Inspection;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.inspection.InspectionKind;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.TestSurroundings;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileUiTest extends ToolkitTest {
  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private final List<MeasureId> opened = new ArrayList<>();
  private Ledger ledger;
  private LedgerSession session;
  private ReconcileScreen screen;

  @BeforeEach
  void openScreen() {
    ledger = TypicalLedger.create(folder.resolve("云溪县.xh"));
    onFx(
        () -> {
          DirectBackground background = new DirectBackground();
          session = new LedgerSession(background, dialogs::failed, "loading");
          session.operatorProperty().set(TypicalLedger.OPERATOR);
          screen =
              new ReconcileScreen(
                  TestSurroundings.of(
                      session, new Jumps(), background, dialogs, null, look(), null));
          session.use(ledger);
        });
    show((Parent) screen.view(), 1280, 720);
    onFx(screen::shown);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  private final class Jumps implements Navigator {
    @Override
    public void open(Place place) {}

    @Override
    public void open(Place place, MeasureId measure) {}

    @Override
    public void show(LedgerQuery query) {}

    @Override
    public void show(MeasureId measure) {
      opened.add(measure);
    }
  }

  private <N extends Node> N find(String query, Class<N> type) {
    return type.cast(screen.view().lookup(query));
  }

  private List<String> words() {
    return onFx(
        () ->
            screen.view().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList());
  }

  @Test
  void asksWhichInspectionIsMeantAndNamesItWhereverItIsSigned() {
    ledger.commit(
        new DraftBuilder("审计报告.txt").issue("往来款长期挂账").measure("逐笔清理。").reviewed("县审计局审计云溪县"),
        TypicalLedger.OPERATOR);
    onFx(session::refresh);

    assertThat(screen.view().lookup("#reconcile-sign")).isNull();
    onFx(screen::shown);
    assertThat(onFx(() -> ((Button) screen.view().getScene().getFocusOwner()).getAccessibleText()))
        .isEqualTo(ledger.inspections().getFirst().name());
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.SPACE);

    Inspection meant = ledger.inspections().getLast();
    assertThat(onFx(() -> session.inspectionProperty().get())).isEqualTo(meant.id());
    assertThat(words()).anyMatch(text -> text.startsWith(meant.name() + "　反馈依据"));
    assertThat(onFx(() -> screen.view().getScene().getFocusOwner()))
        .isSameAs(find(".difference-list", DifferenceList.class));
    dialogs.answer("差异已逐条核对");
    onFx(() -> find("#reconcile-sign", Button.class).fire());
    assertThat(dialogs.said).anyMatch(said -> said.startsWith("ask: " + meant.name()));
    assertThat(ledger.desks().reconciliations(meant.id())).hasSize(1);

    onFx(() -> session.inspectionProperty().set(null));
    assertThat(screen.view().lookup("#reconcile-sign")).isNull();
    onFx(() -> find("#inspection-" + meant.id().value(), Button.class).fire());
    assertThat(words()).anyMatch(text -> text.startsWith(meant.name()));
  }

  @Test
  void namesDifferencesLeadsToThemAndFreezesWhatIsSigned() {
    assertThat(words()).contains("= 已完成 2 + 进行中 8", "相符");
    onFx(() -> find("#kind-done-unproved", ToggleButton.class).fire());
    MeasureId done = TypicalLedger.id(ledger.rows(null), "2.1");
    DifferenceList list = find(".difference-list", DifferenceList.class);
    assertThat(onFx(() -> List.copyOf(list.getItems())))
        .extracting(one -> one.number())
        .containsExactly("2.1", "3.2");
    onFx(
        () -> {
          list.requestFocus();
          list.getSelectionModel().select(0);
        });
    robot.push(KeyCode.ENTER);
    assertThat(opened).containsExactly(done);

    dialogs.answer("差异已逐条核对");
    int open =
        Reconciler.of(
                ledger.desks().books(ledger.inspections().getFirst().id()), null, ledger.today())
            .open()
            .size();
    onFx(() -> find("#reconcile-sign", Button.class).fire());
    assertThat(dialogs.failures).isEmpty();
    assertThat(dialogs.said)
        .filteredOn(said -> said.startsWith("against: "))
        .hasSize(open)
        .anyMatch(said -> said.startsWith("against: 2.1　无据完成："))
        .anyMatch(said -> said.startsWith("against: 3.2　无据完成："));
    assertThat(ledger.desks().reconciliations(ledger.inspections().getFirst().id())).hasSize(1);
    assertThat(onFx(() -> find("#reconcile-signed", MenuButton.class).getText()))
        .isEqualTo("已签认 1");

    MeasureId later = TypicalLedger.id(ledger.rows(null), "1.1");
    onFx(
        () ->
            session.apply(
                new Change.Completed(
                    later, Completion.IN_PROGRESS, Completion.DONE, Nature.LIMITED, Nature.LIMITED),
                () -> {},
                dialogs::failed));
    onFx(() -> find("#reconcile-signed", MenuButton.class).getItems().getFirst().fire());
    assertThat(words())
        .contains("= 已完成 2 + 进行中 8")
        .anyMatch(text -> text.contains("签认并冻结，校验相符"))
        .anyMatch(text -> text.endsWith("签认理由：差异已逐条核对"))
        .anyMatch(text -> text.startsWith("此后：") && text.contains("已完成 +1"));
    assertThat(onFx(() -> find("#reconcile-sign", Button.class).isDisabled())).isTrue();
    onFx(() -> find("#reconcile-back", Button.class).fire());
    assertThat(words()).contains("= 已完成 3 + 进行中 7");
  }

  @Test
  void takesInWhatIsMissingAndBringsBackWhatWasStruck() {
    DraftReview review =
        new DraftReview(
            new DraftBuilder("审计报告.txt")
                .issue("往来款长期挂账")
                .measure("逐笔清理。")
                .measure("建立台账。")
                .issue("超范围列支")
                .measure("全部退缴。")
                .build());
    review.include(1, false);
    ledger.commit(
        review.approve(
            new ReviewedBatch.Target.NewInspection("县审计局审计云溪县", InspectionKind.LOCAL_INSPECTION)),
        TypicalLedger.OPERATOR);
    InspectionId audit = ledger.inspections().getFirst().id();
    MeasureId struck = TypicalLedger.id(ledger.rows(audit), "1.2");
    ledger.apply(new Change.Removed(struck, "与前一条重复"), TypicalLedger.OPERATOR);
    onFx(session::refresh);
    onFx(() -> session.inspectionProperty().set(audit));
    assertThat(words())
        .contains("缺项", "台账删除")
        .anyMatch(text -> text.startsWith("台账删除，理由：与前一条重复"))
        .anyMatch(text -> text.contains("删除 1 − 增列 0"));
    onFx(() -> find("#settle-removed-1-2", Button.class).fire());
    assertThat(ledger.rows(audit)).hasSize(2);
    onFx(() -> findAct("missing").fire());
    assertThat(dialogs.failures).isEmpty();
    assertThat(ledger.rows(audit)).extracting(row -> row.measure().text()).contains("全部退缴。");
    assertThat(words()).doesNotContain("缺项 1").doesNotContain("台账增列");
    assertThat(Reconciler.of(ledger.desks().books(audit), null, ledger.today()).errors()).isEmpty();
  }

  private Button findAct(String kind) {
    return screen.view().lookupAll(".difference-act").stream()
        .filter(node -> node.getId().startsWith("settle-" + kind))
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
