package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerQuery;
import app.xiaohao.model.MeasureId;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.intake.IntakeModel.Stage;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.LedgerSession;
import app.xiaohao.ui.kit.Navigator;
import app.xiaohao.ui.kit.Place;
import app.xiaohao.ui.kit.ToolkitTest;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeUiTest extends ToolkitTest {
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
    screen = onFx(this::build);
    show(screen, 1116, 644);
    onFx(() -> model.open(List.of(InventedReport.in(folder, "甲.txt"))));
    waitUntil("the review is shown", () -> screen.lookup(".paragraph-text") != null);
  }

  private StackPane build() {
    look().add(IntakeView.class, "intake");
    DirectBackground background = new DirectBackground();
    LedgerSession session = new LedgerSession(background, dialogs::failed, "载入");
    session.operatorProperty().set("林晓");
    session.use(ledger);
    model =
        new IntakeModel(
            InventedReport.READER, new NoneRecent(), background, dialogs, session, TEXTS);
    return new StackPane(new IntakeView(model, dialogs, session, new Nowhere(), TEXTS).view());
  }

  @AfterEach
  void close() {
    assertThat(dialogs.failures).isEmpty();
    ledger.close();
  }

  @Test
  void highlightsInTheTextWhatIsSelectedInTheTable() {
    robot.clickOn("公务接待审批不严格");

    waitUntil("the title is highlighted", () -> screen.lookup(".ground.selected") != null);
    assertThat(review().selectionProperty().get().line().index()).isEqualTo(2);
    assertThat(screen.lookupAll(".item-bar").stream().filter(bar -> bar.isVisible())).hasSize(1);
  }

  @Test
  void keepsATypedTitleWhenSomethingElseIsClicked() {
    robot.doubleClickOn("停车难");
    waitUntil("the title is edited", () -> screen.lookup(".title-editor") != null);
    TextArea editor = (TextArea) screen.lookup(".title-editor");
    onFx(() -> editor.setText("县医院停车难"));

    robot.clickOn("公务接待审批不严格");

    waitUntil("the editing has ended", () -> screen.lookup(".title-editor") == null);
    assertThat(review().lines().get(3).titleProperty().get()).isEqualTo("县医院停车难");
  }

  @Test
  void bringsTheTitleBackWithEscape() {
    robot.clickOn("停车难").type(KeyCode.F2);
    waitUntil("the title is edited", () -> screen.lookup(".title-editor") != null);
    robot.type(KeyCode.X).type(KeyCode.ESCAPE);

    waitUntil("the editing has ended", () -> screen.lookup(".title-editor") == null);
    assertThat(review().lines().get(3).titleProperty().get()).isEqualTo("停车难");
  }

  @Test
  void leavesARowOutByKeyboardAndCommitsTheRest() {
    robot.clickOn("停车难").type(KeyCode.SPACE);
    robot.clickOn("#commit");

    waitUntil("the receipt is shown", () -> model.stageProperty().get() == Stage.RECEIPT);
    assertThat(onFx(() -> screen.lookup("#open-ledger").isVisible())).isTrue();
    assertThat(ledger.rows(null)).hasSize(7).noneMatch(row -> row.issue().number() == 4);
  }

  @Test
  void offersThreeWaysWhereTheDocumentIsThereAlready() {
    onFx(model::commit);
    onFx(model::next);
    onFx(() -> model.open(List.of(InventedReport.in(folder, "乙.txt"))));
    waitUntil("the notice is shown", () -> screen.lookup("#duplicate-update") != null);
    assertThat(onFx(() -> screen.lookup("#commit").isDisabled())).isTrue();

    robot.clickOn("#duplicate-update");

    assertThat(onFx(() -> screen.lookup("#commit").isDisabled())).isFalse();
    assertThat(onFx(() -> screen.lookup(".duplicate").isVisible())).isFalse();
  }

  private ReviewModel review() {
    return model.currentProperty().get().review();
  }

  /** These tests stay on the screen. */
  private static final class Nowhere implements Navigator {
    @Override
    public void open(Place place) {}

    @Override
    public void show(LedgerQuery query) {}

    @Override
    public void show(MeasureId measure) {}
  }

  /** Nothing was imported before. */
  private static final class NoneRecent implements RecentDocuments {
    @Override
    public List<Path> list() {
      return List.of();
    }

    @Override
    public void opened(Path document) {}
  }
}
