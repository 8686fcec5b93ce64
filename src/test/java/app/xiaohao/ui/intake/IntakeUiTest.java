package app.xiaohao.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.merge.MergeState;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.MeasureId;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.intake.IntakeModel.Stage;
import app.xiaohao.ui.intake.merge.MergeModel;
import app.xiaohao.ui.intake.review.ReviewModel;
import app.xiaohao.ui.intake.review.ReviewTodo;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

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
    show(screen, 1116, 880);
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
            InventedReport.READER, new KeptInMemory(), background, dialogs, session, TEXTS);
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
    WaitForAsyncUtils.waitForFxEvents();
    picture(screen, "review-duplicate", 1);
    assertThat(onFx(() -> screen.lookup("#commit").isDisabled())).isTrue();

    robot.clickOn("#duplicate-update");

    assertThat(onFx(() -> screen.lookup("#commit").isDisabled())).isFalse();
    assertThat(onFx(() -> screen.lookup(".duplicate").isVisible())).isFalse();
  }

  @Test
  void showsLedgerAndFileBesideEachOtherAndWaitsForEveryConflict() {
    onFx(model::commit);
    onFx(model::next);
    List<MeasureLine> measures =
        ledger.rows(null).stream().limit(2).map(LedgerRow::measure).toList();
    for (MeasureLine measure : measures) {
      ledger.apply(
          new Change.Wording(measure.id(), measure.text(), "台账改过：" + measure.text()), "林晓");
    }
    String other =
        InventedReport.TEXT
            .replace("周调度、月通报", "旬调度、月通报")
            .replace("9个项目", "11个项目")
            .replace("停车位600个", "停车位800个");
    onFx(() -> model.open(List.of(InventedReport.write(folder.resolve("丙.txt"), other))));
    waitUntil("the review is shown", () -> model.stageProperty().get() == Stage.REVIEW);
    onFx(
        () -> {
          TargetModel target = model.currentProperty().get().target();
          target.makesNewProperty().set(false);
          target.existingProperty().set(target.inspections().getFirst());
          model.commit();
        });
    waitUntil("the merge is shown", () -> screen.lookup(".merge-KEEP_MINE") != null);
    assertThat(onFx(() -> screen.lookup("#merge-go").isDisabled())).isTrue();

    robot.clickOn(".merge-KEEP_MINE");
    assertThat(onFx(() -> screen.lookup("#merge-go").isDisabled())).isTrue();
    picture(screen, "merge-conflicts", 1);
    onFx(() -> ((TableView<?>) screen.lookup(".merge-table")).getSelectionModel().select(1));
    onFx(() -> screen.lookup(".merge-table").requestFocus());
    robot.type(KeyCode.DIGIT2);
    assertThat(onFx(() -> screen.lookup("#merge-go").isDisabled())).isFalse();
    robot.clickOn("#merge-all");
    waitUntil("all is shown", () -> model.mergeProperty().get().shown().size() > 2);
    WaitForAsyncUtils.waitForFxEvents();
    picture(screen, "merge-all", 1);
    robot.clickOn("#merge-go");

    waitUntil("the receipt is shown", () -> model.stageProperty().get() == Stage.RECEIPT);
    assertThat(ledger.rows(null).get(0).measure().text()).startsWith("台账改过：");
    assertThat(ledger.rows(null).get(1).measure().text()).contains("11个项目");
  }

  @Test
  void readsHiddenRowsWhereAPersonTicksThatTheyShallBe() {
    Path table =
        InventedReport.write(
            folder.resolve("台账.xls"),
            """
            <?xml version="1.0"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
              xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="台账"><Table>
            <Row><Cell><Data ss:Type="String">序号</Data></Cell><Cell><Data ss:Type="String">问题</Data></Cell>
            <Cell><Data ss:Type="String">整改措施</Data></Cell></Row>
            <Row><Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="String">记录缺页</Data></Cell>
            <Cell><Data ss:Type="String">补齐记录</Data></Cell></Row>
            <Row ss:Hidden="1"><Cell><Data ss:Type="Number">2</Data></Cell>
            <Cell><Data ss:Type="String">闸门锈蚀</Data></Cell><Cell><Data ss:Type="String">除锈刷漆</Data></Cell></Row>
            </Table></Worksheet></Workbook>
            """);
    onFx(model::later);
    onFx(() -> model.open(List.of(table)));
    waitUntil("the columns are shown", () -> screen.lookup("#read-hidden") != null);
    WaitForAsyncUtils.waitForFxEvents();
    picture(screen, "mapping-hidden", 1);
    assertThat(model.currentProperty().get().review().draft().issues()).hasSize(1);

    robot.clickOn("#read-hidden");

    waitUntil(
        "the file is read again",
        () -> model.currentProperty().get().review().draft().issues().size() == 2);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(onFx(() -> ((CheckBox) screen.lookup("#read-hidden")).isSelected())).isTrue();
  }

  @Test
  void asksByNumberWhichOfTheLedgersARowIs() {
    String roads =
        """
        序号,反馈问题,整改措施,牵头单位,整改时限
        1,农村公路养护不到位,整治云岭乡破损路面12公里,云岭乡,2026-12-31
        1,农村公路养护不到位,整治沙河乡破损路面7公里,沙河乡,2027-01-31
        """;
    bring("公路.csv", roads, true);
    bring("下月.csv", roads.replace("沙河乡", "大坪乡").replace("2027-01-31", "2027-03-31"), false);
    waitUntil("the merge is shown", () -> model.stageProperty().get() == Stage.MERGE);
    WaitForAsyncUtils.waitForFxEvents();
    MergeModel merge = model.mergeProperty().get();
    assertThat(merge.filterProperty().get()).isEqualTo(MergeState.UNCLEAR);
    assertThat(merge.shown()).hasSize(1);
    assertThat(merge.shown().getFirst().ways()).hasSize(2);
    assertThat(onFx(() -> screen.lookup("#merge-go").isDisabled())).isTrue();
    picture(screen, "merge-unclear", 1);

    robot.type(KeyCode.DIGIT1);
    assertThat(merge.plan().undecided()).isZero();
    assertThat(merge.count(MergeState.CHANGED)).isEqualTo(3);
    onFx(() -> ((TableView<?>) screen.lookup(".merge-table")).getSelectionModel().select(0));
    robot.type(KeyCode.DIGIT2);
    assertThat(merge.count(MergeState.CHANGED)).isZero();
    assertThat(merge.count(MergeState.NEW)).isEqualTo(1);
    assertThat(onFx(() -> ((Labeled) screen.lookup("#merge-NEW")).getText())).endsWith("1");
    picture(screen, "merge-unclear-said", 1);
    robot.clickOn("#merge-go");

    waitUntil("the receipt is shown", () -> model.stageProperty().get() == Stage.RECEIPT);
    assertThat(ledger.rows(null))
        .extracting(row -> row.measure().text())
        .containsExactly("整治云岭乡破损路面12公里", "整治沙河乡破损路面7公里", "整治大坪乡破损路面7公里");
    picture(screen, "receipt-merged", 1);
  }

  /** Opens a table and commits it: as a new inspection, else into the newest that is there. */
  private void bring(String name, String table, boolean fresh) {
    onFx(model::later);
    onFx(() -> model.open(List.of(InventedReport.write(folder.resolve(name), table))));
    waitUntil(
        "the document is shown",
        () -> model.currentProperty().get() != null && model.stageProperty().get() != Stage.CHOOSE);
    onFx(
        () -> {
          if (model.stageProperty().get() == Stage.MAPPING) {
            model.mapped();
          }
          TargetModel target = model.currentProperty().get().target();
          target.makesNewProperty().set(fresh);
          if (!fresh) {
            target.existingProperty().set(target.inspections().getFirst());
          }
          model.commit();
        });
    if (model.stageProperty().get() == Stage.NAMES) {
      onFx(model::namesDecided);
    }
  }

  @Test
  void takesEveryStepBackWithOneKeyAndAgainWithAnother() {
    robot.clickOn("部分镇污水管网建设欠账较多");
    press(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(review().lines()).hasSize(3);
    assertThat(review().selectionProperty().get().measure()).isEqualTo(4);

    press(KeyCode.CONTROL, KeyCode.Z);
    assertThat(review().lines()).hasSize(4);
    press(KeyCode.CONTROL, KeyCode.Y);
    assertThat(review().lines()).hasSize(3);
    picture(screen, "review-demoted", 1);
  }

  @Test
  void mergesAMeasureWithTheOneAboveFromTheToolBar() {
    robot.clickOn("1.2");
    robot.clickOn("#command-merge");

    assertThat(review().lines().getFirst().issue().measures()).hasSize(2);
    assertThat(review().selectionProperty().get().measure()).isEqualTo(1);
  }

  @Test
  void cutsAMeasureWhereTheTextIsEditedAndMarksWhatWasCorrected() {
    robot.clickOn("1.1").type(KeyCode.F2);
    waitUntil("the text is edited", () -> screen.lookup(".measure-editor") != null);
    TextArea editor = (TextArea) screen.lookup(".measure-editor");
    onFx(
        () -> {
          editor.setText(editor.getText().replace("周调度", "旬调度"));
          editor.positionCaret(editor.getText().indexOf("明确"));
        });
    press(KeyCode.CONTROL, KeyCode.ENTER);

    waitUntil("the editing has ended", () -> screen.lookup(".measure-editor") == null);
    assertThat(review().lines().getFirst().issue().measures())
        .hasSize(4)
        .satisfies(
            measures -> {
              assertThat(measures.get(0).text()).isEqualTo("建立重点项目旬调度、月通报机制，");
              assertThat(measures.get(1).text()).isEqualTo("明确堵点和时间。");
            });
    waitUntil("the correction is marked", () -> screen.lookup(".corrected") != null);
    picture(screen, "review-cut", 1);
  }

  @Test
  void givesManyRowsALeaderAtOnce() {
    robot.clickOn("重点项目调度不够");
    TableView<?> table = (TableView<?>) screen.lookup(".draft-table");
    onFx(() -> table.getSelectionModel().selectAll());
    robot.type(KeyCode.F4);
    waitUntil("the fields are shown", () -> screen.lookup("#assign-leaders").isVisible());
    TextField leaders = (TextField) screen.lookup("#assign-leaders");
    onFx(() -> leaders.setText("周启明、林晓"));
    picture(screen, "review-assign", 1);
    robot.clickOn("#assign");

    assertThat(review().todos().countsProperty().get())
        .doesNotContainKey(ReviewTodo.Kind.NO_LEADER);
    assertThat(review().lines().getLast().issue().leaders()).hasSize(2);
    onFx(() -> review().undo());
    assertThat(review().todos().countsProperty().get()).containsEntry(ReviewTodo.Kind.NO_LEADER, 8);
  }

  private void press(KeyCode modifier, KeyCode key) {
    robot.press(modifier).type(key).release(modifier);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private ReviewModel review() {
    return model.currentProperty().get().review();
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
