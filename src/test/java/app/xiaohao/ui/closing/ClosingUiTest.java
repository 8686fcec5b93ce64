package app.xiaohao.ui.closing;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.Draft;
import app.xiaohao.ledger.DraftBuilder;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.model.Completion;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.Nature;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureState;
import app.xiaohao.model.closing.StandardLine;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.Seal;
import app.xiaohao.ui.kit.TestSurroundings;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.dialog.AvowalQuestion;
import app.xiaohao.ui.kit.evidence.EvidenceDesk;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingUiTest extends ToolkitTest {
  @TempDir private Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private LedgerSession session;
  private ClosingScreen screen;
  private Stage stage;

  @BeforeEach
  void openDesk() {
    ledger = TypicalLedger.create(folder.resolve("台账.xh"));
    MeasureLine line = line("3.2");
    ledger.apply(
        new Change.Standard(
            line.id(),
            List.of(),
            List.of(new StandardLine("平台上线", ""), new StandardLine("全部网上审批", ""))),
        TypicalLedger.OPERATOR);
    onFx(
        () -> {
          DirectBackground background = new DirectBackground();
          session = new LedgerSession(background, dialogs::failed, "loading");
          session.operatorProperty().set(TypicalLedger.OPERATOR);
          session.use(ledger);
          Preferences preferences =
              new Preferences(
                  UserSettings.DEFAULT,
                  new UserSettingsFile(folder.resolve("settings.properties")),
                  background,
                  dialogs::failed,
                  "saving");
          screen =
              new ClosingScreen(
                  TestSurroundings.of(
                      session, new Nowhere(), background, dialogs, preferences, look(), null),
                  new EvidenceDesk(session, background, dialogs, TEXTS, file -> {}));
        });
    stage = show((Parent) screen.view(), 1100, 640);
    onFx(screen::shown);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  @Test
  void countsNothingBeforeTheLedgerIsRead() {
    ClosingScreen unread =
        onFx(
            () -> {
              DirectBackground background = new DirectBackground();
              LedgerSession before = new LedgerSession(background, dialogs::failed, "loading");
              return new ClosingScreen(
                  TestSurroundings.of(
                      before, new Nowhere(), background, dialogs, null, look(), null),
                  new EvidenceDesk(before, background, dialogs, TEXTS, file -> {}));
            });
    show((Parent) unread.view(), 1100, 640);
    assertThat(onFx(() -> unread.view().lookupAll(".toggle-button")))
        .isNotEmpty()
        .allSatisfy(tab -> assertThat(((Labeled) tab).getText()).doesNotContainPattern("\\d"));
  }

  @Test
  void goesFromRequestToSealByTwoPeopleAndBackInASecondRound() {
    queue("ready");
    assertThat(on("#form-number", Label.class).getText()).contains("3.2");
    assertThat(on("#act-request", Button.class).isDisabled()).isTrue();
    assertThat(on("#why-request", Label.class).getText()).contains("整改成效");
    robot.clickOn("#step-words").write("上线");
    assertThat(on("#act-request", Button.class).isDisabled()).isFalse();
    robot.clickOn("#act-request");
    assertThat(line("3.2").closure()).isEqualTo(Closure.REQUESTED);

    queue("to-verify");
    write("核查属实");
    assertThat(on("#act-verify", Button.class).isDisabled()).isTrue();
    assertThat(on("#why-verify", Label.class).getText()).contains(TypicalLedger.OPERATOR);

    onFx(() -> session.operatorProperty().set(TypicalLedger.VERIFIER));
    write("核查属实");
    assertThat(on("#why-verify", Label.class).getText()).contains("平台上线");
    onFx(() -> on("#closing-list", ListView.class).requestFocus());
    robot.type(KeyCode.DIGIT1).type(KeyCode.DIGIT2);
    assertThat(on("#tick-2", CheckBox.class).isSelected()).isTrue();
    robot.type(KeyCode.V);
    assertThat(line("3.2").closure()).isEqualTo(Closure.VERIFIED);

    queue("to-decide");
    assertThat(on("#why-close", Label.class).getText()).as("one hand").contains("不同的人");
    onFx(() -> session.operatorProperty().set(TypicalLedger.DECIDER));
    write("同意");
    onFx(() -> on("#closing-list", ListView.class).requestFocus());
    robot.type(KeyCode.X);
    assertThat(line("3.2").closingNumber()).isEqualTo("整销〔2026〕1号");

    queue("closed");
    choose("3.2");
    waitUntil("the seal", () -> stage.getScene().lookup("#form-seal") instanceof Seal);
    assertThat(on("#form-closing-number", Label.class).getText()).isEqualTo("整销〔2026〕1号");

    dialogs.answer("回头看发现反弹");
    onFx(() -> on("#closing-list", ListView.class).requestFocus());
    robot.type(KeyCode.B);
    assertThat(line("3.2").closureState()).isEqualTo(new ClosureState(Closure.REOPENED, 0, 2));
    assertThat(ledger.measureFile(line("3.2").id()).life().steps()).hasSize(4);
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void returnsWithAReasonAndRevokesWhatWasOnesOwn() {
    queue("ready");
    write("平台已上线");
    press("#act-request");
    queue("to-verify");
    dialogs.answer("申请有误，先撤回");
    press("#act-revoke");
    assertThat(line("3.2").closureState()).isEqualTo(ClosureState.NEW);

    queue("ready");
    write("平台已上线");
    press("#act-request");
    onFx(() -> session.operatorProperty().set(TypicalLedger.VERIFIER));
    queue("to-verify");
    press("#act-return");
    assertThat(line("3.2").closure()).as("without a reason").isEqualTo(Closure.REQUESTED);
    dialogs.answer("缺运行数据");
    press("#act-return");
    assertThat(line("3.2").closure()).isEqualTo(Closure.RETURNED);
    queue("returned");
    assertThat(on("#form-number", Label.class).getText()).contains("3.2");
    assertThat(on("#act-request", Button.class)).isNotNull();
  }

  @Test
  void checksManyWithOneOpinionAndSaysOfEachWhyNot() {
    for (String number : List.of("1.1", "3.1")) {
      MeasureLine line = line(number);
      ledger.apply(
          new Change.Completed(
              line.id(), line.completion(), Completion.DONE, Nature.LIMITED, Nature.LIMITED),
          TypicalLedger.OPERATOR);
    }
    request("1.1", "甲");
    request("3.1", TypicalLedger.VERIFIER);
    request("3.2", "甲");
    onFx(() -> session.operatorProperty().set(TypicalLedger.VERIFIER));
    onFx(session::refresh);
    queue("to-verify");
    onFx(() -> on("#closing-list", ListView.class).getSelectionModel().selectAll());
    waitUntil("the form of many", () -> stage.getScene().lookup("#many-go") != null);
    onFx(() -> on("#many-words", TextArea.class).setText("现场核查属实"));
    assertThat(on("#many-go", Button.class).isDisabled()).isTrue();
    onFx(() -> on("#many-met", CheckBox.class).setSelected(true));
    press("#many-go");
    assertThat(line("1.1").closure()).isEqualTo(Closure.VERIFIED);
    assertThat(line("3.1").closure()).isEqualTo(Closure.REQUESTED);
    assertThat(line("3.2").closure()).isEqualTo(Closure.VERIFIED);
    List<String> told =
        onFx(
            () ->
                stage.getScene().lookup("#closing-refused").lookupAll(".label").stream()
                    .map(node -> ((Label) node).getText())
                    .toList());
    assertThat(told).anyMatch(words -> words.startsWith("3.1") && words.contains("申请人"));
  }

  @Test
  void asksOnceForAllWhetherTwoWhoAreNearlyCalledAlikeAreTwo() {
    for (String number : List.of("1.1", "3.1")) {
      MeasureLine line = line(number);
      ledger.apply(
          new Change.Completed(
              line.id(), line.completion(), Completion.DONE, Nature.LIMITED, Nature.LIMITED),
          TypicalLedger.OPERATOR);
    }
    request("1.1", "周明远");
    request("3.1", "周明远");
    request("3.2", "沈一鸣");
    onFx(() -> session.operatorProperty().set("周明"));
    onFx(session::refresh);
    onFx(() -> session.askToAvow(new AvowalQuestion(dialogs, TEXTS)::ask));
    checkAll();
    assertThat(dialogs.said).filteredOn(said -> said.startsWith("confirm: ")).hasSize(1);
    assertThat(line("3.2").closure()).isEqualTo(Closure.VERIFIED);
    assertThat(line("1.1").closure()).as("not declared").isEqualTo(Closure.REQUESTED);
    assertThat(line("3.1").closure()).isEqualTo(Closure.REQUESTED);

    dialogs.said.clear();
    dialogs.answer(true);
    checkAll();
    assertThat(dialogs.said).filteredOn(said -> said.startsWith("confirm: ")).hasSize(1);
    assertThat(line("1.1").closure()).isEqualTo(Closure.VERIFIED);
    assertThat(line("3.1").closure()).isEqualTo(Closure.VERIFIED);
  }

  private void checkAll() {
    queue("to-verify");
    onFx(() -> on("#closing-list", ListView.class).getSelectionModel().selectAll());
    waitUntil("the form of many", () -> stage.getScene().lookup("#many-go") != null);
    onFx(() -> on("#many-words", TextArea.class).setText("现场核查属实"));
    onFx(() -> on("#many-met", CheckBox.class).setSelected(true));
    press("#many-go");
  }

  @Test
  void leavesTheItemOpenAndNothingOfItsOpinionInTheNext() {
    MeasureLine other = line("1.1");
    ledger.apply(
        new Change.Completed(
            other.id(), other.completion(), Completion.DONE, Nature.LIMITED, Nature.LIMITED),
        TypicalLedger.OPERATOR);
    request("1.1", "沈一鸣");
    request("3.2", "沈一鸣");
    onFx(() -> session.operatorProperty().set(TypicalLedger.VERIFIER));
    onFx(session::refresh);
    queue("to-verify");
    choose("1.1");
    onFx(screen::shown);
    robot.type(KeyCode.ENTER);
    onFx(() -> on("#step-words", TextArea.class).requestFocus());
    robot.write("site visit");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).type(KeyCode.ENTER).release(KeyCode.CONTROL);

    assertThat(line("1.1").closureState()).isEqualTo(new ClosureState(Closure.VERIFIED, 1, 1));
    assertThat(line("3.2").closure()).isEqualTo(Closure.REQUESTED);
    assertThat(on("#form-number", Label.class).getText()).contains("1.1");
    assertThat(onFx(() -> on("#closing-list", ListView.class).isFocused())).isTrue();

    choose("3.2");
    assertThat(on("#step-words", TextArea.class).getText()).isEmpty();
    assertThat(on("#step-words", TextArea.class).getPromptText()).contains("site visit");
    onFx(() -> on("#step-words", TextArea.class).requestFocus());
    robot.type(KeyCode.F2);
    assertThat(on("#step-words", TextArea.class).getText()).isEqualTo("site visit");
  }

  @Test
  void saysOnTopWhyItCameBackAndAsksBeforeTheSameIsHandedInAgain() {
    request("3.2", TypicalLedger.OPERATOR);
    MeasureLine asked = line("3.2");
    ledger.apply(
        new Change.Closing(
            asked.id(),
            asked.closureState(),
            app.xiaohao.model.closing.ClosureAct.RETURN,
            TypicalLedger.TODAY,
            "",
            "缺验收照片",
            java.util.Set.of()),
        TypicalLedger.VERIFIER);
    onFx(session::refresh);
    queue("returned");
    assertThat(on("#form-returned", Label.class).getText())
        .contains("缺验收照片")
        .contains(TypicalLedger.VERIFIER);
    assertThat(on("#step-words", TextArea.class).getText()).isEmpty();
    write(" 完成");
    dialogs.answer(false);
    press("#act-request");
    assertThat(line("3.2").closure()).isEqualTo(Closure.RETURNED);
    write("完成，补验收照片6张");
    press("#act-request");
    assertThat(line("3.2").closure()).isEqualTo(Closure.REQUESTED);
    onFx(session::refresh);
    assertThat(onFx(() -> on("#step-words", TextArea.class).isDisabled()))
        .as("nobody types a decision on what they asked for")
        .isTrue();
  }

  private void request(String number, String by) {
    MeasureLine line = line(number);
    ledger.apply(
        new Change.Closing(
            line.id(),
            line.closureState(),
            app.xiaohao.model.closing.ClosureAct.REQUEST,
            TypicalLedger.TODAY,
            "",
            "完成",
            java.util.Set.of()),
        by);
  }

  @Test
  void confirmsSeveralThatAnOldLedgerCallsClosedAtOnce() {
    DraftBuilder old = new DraftBuilder("旧表.xlsx").issue("旧账");
    for (int i = 1; i <= 3; i++) {
      old.measure("旧措施" + i)
          .row(
              new Draft.RowFacts(
                  List.of(),
                  List.of(),
                  new Draft.Status(
                      Draft.Status.Value.COMPLETED,
                      "已销号",
                      null,
                      Closure.CLOSED,
                      null,
                      null,
                      LocalDate.of(2025, 8, i),
                      i == 3 ? "" : "旧销〔2025〕" + i + "号"),
                  "",
                  List.of()));
    }
    InspectionId brought = ledger.commit(old.reviewed("旧账"), TypicalLedger.OPERATOR).inspection();
    onFx(session::refresh);
    queue("stated");
    assertThat(on("#act-confirm", Button.class).isDisabled()).isTrue();
    assertThat(on("#why-confirm", Label.class).getText()).contains("导入了这份表");
    onFx(() -> session.operatorProperty().set(TypicalLedger.VERIFIER));
    onFx(() -> on("#closing-list", ListView.class).getSelectionModel().selectAll());
    onFx(() -> on("#many-go", Button.class).fire());
    assertThat(ledger.rows(brought))
        .extracting(row -> row.measure().closure())
        .containsOnly(Closure.CLOSED);
    assertThat(ledger.rows(brought))
        .extracting(row -> row.measure().closedOn().getDayOfMonth())
        .containsExactly(1, 2, 3);
    assertThat(ledger.rows(brought))
        .extracting(row -> row.measure().closingNumber())
        .startsWith("旧销〔2025〕1号", "旧销〔2025〕2号")
        .doesNotContain("");
  }

  private void queue(String name) {
    onFx(() -> on("#stage-" + name, ToggleButton.class).fire());
    onFx(() -> stage.getScene().getRoot().layout());
  }

  @SuppressWarnings("unchecked")
  private void choose(String number) {
    onFx(
        () -> {
          ListView<ClosingItem> list = on("#closing-list", ListView.class);
          for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).number().equals(number)) {
              list.getSelectionModel().clearAndSelect(i);
            }
          }
        });
  }

  private void write(String words) {
    onFx(() -> on("#step-words", TextArea.class).setText(words));
  }

  private void press(String id) {
    onFx(() -> on(id, Button.class).fire());
  }

  private <T extends Node> T on(String id, Class<T> type) {
    Node node = onFx(() -> stage.getScene().lookup(id));
    assertThat(node).as(id).isNotNull();
    return type.cast(node);
  }

  private MeasureLine line(String number) {
    return row(number).measure();
  }

  private LedgerRow row(String number) {
    return TypicalLedger.row(ledger.rows(null), number);
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
}
