package app.xiaohao.ui.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.IssueId;
import app.xiaohao.model.MeasureId;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.model.inspection.InspectionId;
import app.xiaohao.model.outcome.WorkRecord;
import app.xiaohao.model.outcome.WorkRecord.State;
import app.xiaohao.store.H2LedgerStores;
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
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomesUiTest extends ToolkitTest {
  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private final List<Object> opened = new ArrayList<>();
  private Ledger ledger;
  private LedgerSession session;
  private OutcomesScreen screen;

  @BeforeEach
  void openScreen() {
    Path file = folder.resolve("云溪县.xh");
    TypicalLedger.create(file).close();
    ledger = new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK);
    DirectBackground background = new DirectBackground();
    onFx(
        () -> {
          session = new LedgerSession(background, dialogs::failed, "loading");
          session.operatorProperty().set(TypicalLedger.OPERATOR);
          session.use(ledger);
          session.inspectionProperty().set(inspection());
          screen =
              new OutcomesScreen(
                  TestSurroundings.of(
                      session, new Doors(), background, dialogs, null, look(), null));
        });
    show(new StackPane(screen.view()), 1200, 760);
    onFx(screen::shown);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  private InspectionId inspection() {
    return ledger.rows(null).getFirst().issue().inspection();
  }

  private <T extends Node> T find(String id, Class<T> type) {
    return type.cast(screen.view().lookup("#" + id));
  }

  private void type(String id, String text) {
    find(id, TextInputControl.class).setText(text);
  }

  private void kind(String id, String name) {
    find(id, KindBox.class).setText(name);
  }

  @Test
  void whereNothingIsEnteredYetTheKeysEnterTheFirst() {
    robot.type(KeyCode.R);
    assertThat(onFx(() -> find("record-kind", KindBox.class).isFocusWithin())).isTrue();
    onFx(screen::shown);
    robot.type(KeyCode.N);
    assertThat(onFx(() -> find("outcome-item", TextInputControl.class).isFocused())).isTrue();
  }

  @Test
  void keysWriteInAChoiceThatIsTypedAndCtrlEnterSavesFromIt() {
    String item = LedgerQuery.number(ledger.rows(inspection()).getFirst());
    onFx(
        () -> {
          find("outcomes-add", Button.class).fire();
          type("outcome-item", item);
          type("outcome-amount", "3");
          type("outcome-unit", "个");
          find("outcome-kind", KindBox.class).requestFocus();
        });
    robot.type(KeyCode.R, KeyCode.N);
    assertThat(onFx(() -> find("outcome-kind", KindBox.class).getText())).isEqualTo("rn");
    robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
    assertThat(ledger.desks().outcomes(null))
        .singleElement()
        .satisfies(line -> assertThat(line.outcome().kind()).isEqualTo("rn"));
  }

  @Test
  void whyItWasNotTakenStandsInSightInALowWindow() {
    Parent window = onFx(() -> screen.view().getParent());
    onFx(() -> window.getScene().getWindow().setHeight(480));
    onFx(
        () -> {
          find("outcomes-add", Button.class).fire();
          type("outcome-item", "999.9");
          find("outcome-save", Button.class).fire();
          window.applyCss();
          window.layout();
        });
    onFx(
        () -> {
          Node problem = screen.view().lookup(".entry-form .problem");
          Node save = find("outcome-save", Button.class);
          for (Node part : List.of(problem, save)) {
            assertThat(part.isVisible()).isTrue();
            assertThat(part.localToScene(part.getLayoutBounds()).getMaxY())
                .isLessThanOrEqualTo(window.getScene().getHeight());
          }
        });
  }

  @Test
  void anOutcomeIsEnteredSummedAndChanged() {
    String item = LedgerQuery.number(ledger.rows(inspection()).getFirst());
    onFx(
        () -> {
          find("outcomes-add", Button.class).fire();
          type("outcome-item", item);
          kind("outcome-kind", "追缴资金");
          type("outcome-amount", "12.5");
          type("outcome-target", "20");
          find("outcome-save", Button.class).fire();
        });
    assertThat(ledger.desks().outcomes(null))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.number()).isEqualTo(item);
              assertThat(line.outcome().spelled()).isEqualTo("追缴资金 12.5/20万元");
            });
    picture(screen.view(), "outcomes", 1);
    onFx(
        () -> {
          screen.model().partProperty().set(OutcomesModel.Part.SHORT);
          find("outcomes-list", TableView.class).getSelectionModel().selectFirst();
          type("outcome-amount", "不少");
          find("outcome-save", Button.class).fire();
        });
    assertThat(ledger.desks().outcomes(null).getFirst().outcome().spelled())
        .isEqualTo("追缴资金 12.5/20万元");
    onFx(
        () -> {
          type("outcome-amount", "20");
          find("outcome-save", Button.class).fire();
          assertThat(screen.model().shownProperty().get().outcomes(OutcomesModel.Part.SHORT))
              .isEmpty();
          find("outcomes-copy", Button.class).fire();
          assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("追缴资金20万元。");
        });
  }

  @Test
  void whatTheWordsSpeakOfIsEnteredOnlyWhenSomebodySaysSo() {
    LedgerRow row = ledger.rows(inspection()).getFirst();
    onFx(
        () ->
            session.apply(
                new Change.Progress(
                    row.measure().id(),
                    row.measure().percent(),
                    new ProgressEntry(
                        TypicalLedger.TODAY,
                        "追缴违规资金8.6万元，对2人进行问责。",
                        row.measure().percent(),
                        TypicalLedger.OPERATOR)),
                () -> {},
                dialogs::failed));
    onFx(() -> find("outcomes-part-proposed", ToggleButton.class).fire());
    TableView<?> list = onFx(() -> find("proposals-list", TableView.class));
    assertThat(onFx(() -> find("outcomes-part-proposed", ToggleButton.class).getText()))
        .endsWith("4");
    assertThat(ledger.desks().outcomes(null)).isEmpty();
    assertThat(onFx(() -> find("outcomes-accept", Button.class).isDisabled())).isTrue();

    onFx(() -> list.getSelectionModel().select(0));
    assertThat(onFx(() -> find("outcome-note", TextInputControl.class).getText()))
        .isEqualTo("追缴违规资金8.6万元");
    onFx(() -> type("outcome-title", "违规报销"));
    onFx(() -> find("outcome-save", Button.class).fire());
    assertThat(ledger.desks().outcomes(null))
        .singleElement()
        .satisfies(line -> assertThat(line.outcome().spelled()).isEqualTo("追缴资金 违规报销 8.6万元"));
    assertThat(onFx(() -> List.copyOf(list.getItems()))).hasSize(3);

    onFx(() -> list.getSelectionModel().selectAll());
    onFx(() -> find("outcomes-accept", Button.class).fire());
    assertThat(ledger.desks().outcomes(null)).hasSize(4);
    assertThat(onFx(() -> screen.view().lookup("#proposals-list"))).isNull();
  }

  @Test
  void aLetterOfThePublicIsRestrictedOpenAndSettledByItsAnswer() {
    onFx(
        () -> {
          find("outcomes-add-record", Button.class).fire();
          kind("record-kind", "信访举报");
          assertThat(find("record-waits", CheckBox.class).isSelected()).isTrue();
          assertThat(find("record-restricted", CheckBox.class).isSelected()).isTrue();
          type("record-title", "反映停车难");
          find("record-save", Button.class).fire();
        });
    WorkRecord open = ledger.desks().records(inspection()).getFirst();
    assertThat(open.state()).isEqualTo(State.OPEN);
    assertThat(open.name()).isEqualTo("信访举报1");
    onFx(
        () -> {
          screen.model().partProperty().set(OutcomesModel.Part.OPEN);
          find("records-list", TableView.class).getSelectionModel().selectFirst();
          type("record-answer", "已增设车位");
          find("record-save", Button.class).fire();
        });
    assertThat(ledger.desks().records(inspection()).getFirst().state()).isEqualTo(State.SETTLED);
    onFx(() -> assertThat(screen.model().paragraph()).isEqualTo("信访举报1件（办结 1，办结率 100%）。"));
  }

  @Test
  void aRecordKeepsTheIssuesThatAreStruck() {
    onFx(
        () -> {
          find("outcomes-add-record", Button.class).fire();
          kind("record-kind", "督导检查");
          type("record-title", "第二轮督导");
          type("record-issues", "1、5");
          find("record-save", Button.class).fire();
        });
    List<IssueId> issues = ledger.desks().records(inspection()).getFirst().issues();
    assertThat(issues).hasSize(2);
    onFx(
        () ->
            session.apply(
                new Change.IssueRemoved(issues.getLast(), "重复"), () -> {}, dialogs::failed));
    onFx(
        () -> {
          screen.model().partProperty().set(OutcomesModel.Part.RECORDS);
          find("records-list", TableView.class).getSelectionModel().selectFirst();
          assertThat(find("record-issues", TextInputControl.class).getText()).isEqualTo("1");
          type("record-title", "第三轮督导");
          find("record-save", Button.class).fire();
        });
    WorkRecord kept = ledger.desks().records(inspection()).getFirst();
    assertThat(kept.title()).isEqualTo("第三轮督导");
    assertThat(kept.issues()).containsExactlyInAnyOrderElementsOf(issues);
  }

  @Test
  void aKeyBeginsAnOutcomeAndAnotherARecord() {
    onFx(() -> find("outcomes-copy", Button.class).requestFocus());
    robot.push(KeyCode.N);
    onFx(() -> assertThat(find("outcome-item", Node.class).isFocused()).isTrue());
    onFx(() -> find("outcomes-copy", Button.class).requestFocus());
    robot.push(KeyCode.R);
    onFx(() -> assertThat(screen.view().lookup("#record-title")).isNotNull());
  }

  private final class Doors implements Navigator {
    @Override
    public void open(Place place) {
      opened.add(place);
    }

    @Override
    public void open(Place place, MeasureId measure) {
      opened.add(measure);
    }

    @Override
    public void show(MeasureId measure) {
      opened.add(measure);
    }

    @Override
    public void show(LedgerQuery query) {
      opened.add(query);
    }
  }
}
