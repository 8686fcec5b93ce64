package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.UnitRole;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.intake.IntakeModel.Stage;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class NamesUiTest extends ToolkitTest {
  private static final String TABLE =
      """
      序号,存在问题,整改措施,责任单位,责任领导
      1,接待审批不严格,逐笔核对接待单据,组织部,周明远（财政局局长）
      2,公共停车位不足,新增公共停车位600个,县住建局,王立新
      3,低收入户底数不清,逐户登记造册,县住房和城乡建设局,李春
      4,管网建设欠账较多,完成城南片区改造,县发改局、县城投公司,李春
      """;

  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private IntakeModel model;
  private StackPane screen;

  @BeforeEach
  void open() {
    ledger =
        new Ledger(
            new H2LedgerStores(TypicalLedger.CLOCK).create(folder.resolve("账.mv.db")),
            TypicalLedger.CLOCK);
    ledger.commit(
        new DraftBuilder("旧.txt")
            .issue("重点项目调度不够")
            .measure("建立周调度机制")
            .unit("县委组织部", UnitRole.LEAD)
            .unit("县发展和改革局", UnitRole.LEAD)
            .unit("发改局", UnitRole.SUPPORTING)
            .leader("周明远", "县委常委、组织部部长")
            .reviewed("第一轮"),
        "林晓");
    screen = onFx(this::build);
    show(screen, 1116, 880);
    Path table = InventedReport.write(folder.resolve("清单.csv"), TABLE);
    onFx(
        () -> {
          model.open(List.of(table));
          model.mapped();
          model.currentProperty().get().target().nameProperty().set("第二轮");
          model.commit();
        });
    waitUntil("the names are shown", () -> screen.lookup("#names-go") != null);
  }

  private StackPane build() {
    look().add(IntakeView.class, "intake");
    DirectBackground background = new DirectBackground();
    LedgerSession session = new LedgerSession(background, dialogs::failed, "载入");
    session.operatorProperty().set("林晓");
    session.use(ledger);
    model =
        new IntakeModel(
            InventedReport.READER, new KeptInMemory(), background, dialogs, session, TEXTS);
    return new StackPane(new IntakeView(model, dialogs, session, new Nowhere(), TEXTS).view());
  }

  @AfterEach
  void close() {
    assertThat(dialogs.failures).isEmpty();
    ledger.close();
  }

  @Test
  void opensTheWayOnOnceEveryNameIsDecided() {
    assertThat(onFx(() -> screen.lookup("#names-go").isDisabled())).isTrue();
    robot.clickOn("#names-take");
    WaitForAsyncUtils.waitForFxEvents();
    picture(screen, "names", 1);
    assertThat(onFx(() -> screen.lookup("#names-go").isDisabled())).isTrue();

    robot.clickOn("同一单位：县发展和改革局");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onFx(() -> screen.lookup("#names-go").isDisabled())).isFalse();
    robot.clickOn("#names-go");

    waitUntil("the receipt is shown", () -> model.stageProperty().get() == Stage.RECEIPT);
    assertThat(ledger.names().units())
        .filteredOn(unit -> unit.name().equals("县发展和改革局"))
        .singleElement()
        .satisfies(unit -> assertThat(unit.aliases()).containsExactly("县发改局"));
  }

  /** These tests stay on the screen. */
  private static final class Nowhere implements Navigator {
    @Override
    public void open(Place place) {}

    @Override
    public void open(Place place, MeasureId measure) {}

    @Override
    public void show(LedgerQuery query) {}

    @Override
    public void show(MeasureId measure) {}
  }

  /** Nothing was imported before. */
}
