package app.xiaohao.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeException;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.intake.ReadWatch;
import app.xiaohao.intake.drafting.DraftMaker;
import app.xiaohao.intake.read.Documents;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.Completion;
import app.xiaohao.model.closing.ClosingStep;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.ClosureAct;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.intake.ReadReport;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.shell.registry.About;
import app.xiaohao.ui.shell.registry.Milestones;
import app.xiaohao.ui.shell.registry.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** One item from the report to its rebound, through every desk of the real program. */
class JourneyUiTest extends ToolkitTest {
  private static final String REPORT =
      """
      中共云溪县委关于巡察整改进展情况的通报
      根据统一部署，2026年3月1日至4月30日，市委第二巡察组对云溪县进行了巡察。2026年6月10日，市委第二巡察组向云溪县委反馈了巡察意见。现将巡察整改情况予以公布。
      一、组织领导情况
      县委召开常委会会议研究部署整改工作。
      二、巡察反馈问题整改情况
      （一）关于“采购管理不规范”问题
      一是修订采购管理办法。二是清理超期合同12份。
      三、下一步打算
      持续巩固整改成果。
      """;

  @TempDir private Path folder;
  private final AtomicBoolean ended = new AtomicBoolean();
  private Shell shell;
  private Stage stage;

  @AfterEach
  void end() {
    onFx(
        () -> {
          stage.hide();
          shell.end();
        });
    waitUntil("the end of all work", ended::get);
  }

  @Test
  void takesAnItemFromTheReportToItsClosingAndBack() throws IOException {
    Path report = folder.resolve("整改通报.txt");
    Files.writeString(report, REPORT);
    start();
    onFx(() -> shell.screens().intake().open(List.of(report)));
    open(Place.IMPORT);
    waitUntil(
        "the review", () -> there("#commit") && !on("#commit", ButtonBase.class).isDisabled());
    fire("#commit");
    waitUntil("the items in the ledger", () -> rows().size() == 2);

    onFx(() -> shell.show(line("1.1").id()));
    waitUntil("the detail", () -> there("#progress-text") && there("#completion"));
    type("#progress-text", "已印发《云溪县采购管理办法》，清理合同12份");
    type("#progress-percent", "100");
    press(TEXTS.of("ui.ledger.progress-write"));
    waitUntil("the progress on disk", () -> line("1.1").percent() == 100);
    onFx(() -> done(on("#completion", ComboBox.class)));
    waitUntil("the completion on disk", () -> line("1.1").completion() == Completion.DONE);

    open(Place.CLOSING);
    queue("ready");
    write("制度已印发并执行");
    fire("#act-request");
    waitUntil("the request on disk", () -> line("1.1").closure() == Closure.REQUESTED);
    queue("to-verify");
    write("核查属实");
    assertThat(onFx(() -> on("#act-verify", ButtonBase.class).isDisabled())).isTrue();
    onFx(() -> shell.session().operatorProperty().set(TypicalLedger.VERIFIER));
    write("核查属实");
    waitUntil("another may", () -> !on("#act-verify", ButtonBase.class).isDisabled());
    fire("#act-verify");
    waitUntil("the check on disk", () -> line("1.1").closure() == Closure.VERIFIED);
    queue("to-decide");
    onFx(() -> shell.session().operatorProperty().set(TypicalLedger.DECIDER));
    write("同意销号");
    waitUntil("it may be closed", () -> !on("#act-close", ButtonBase.class).isDisabled());
    fire("#act-close");
    waitUntil("the closing on disk", () -> line("1.1").closure() == Closure.CLOSED);
    assertThat(line("1.1").closingNumber()).isNotBlank();

    open(Place.LOOK_BACK);
    waitUntil("what is to be planned", () -> list("#look-back-list").getItems().size() == 1);
    robot.type(KeyCode.P);
    waitUntil("the plan on disk", () -> life("1.1").lookBacks().size() == 1);
    fire("#look-back-to_check");
    waitUntil("the form", () -> there("#look-back-record"));
    fire("#grade-poor");
    type("#look-back-finding", "抽查发现仍有超期合同");
    Platform.runLater(() -> ((ButtonBase) stage.getScene().lookup("#look-back-record")).fire());
    waitUntil("the question", () -> Window.getWindows().size() > 1);
    robot.clickOn(TEXTS.of("ui.look-back.reopen.go"));
    waitUntil("the rebound", () -> line("1.1").closure() == Closure.REOPENED);
    assertThat(line("1.1").round()).isEqualTo(2);
    assertThat(line("1.1").number()).isEqualTo(1);
    assertThat(rows()).hasSize(2);
    assertThat(life("1.1").steps()).extracting(ClosingStep::act).endsWith(ClosureAct.REOPEN);
    assertThat(shell.session().ledger().log().prove(CommitWatch.NOBODY).whole()).isTrue();
  }

  private List<LedgerRow> rows() {
    return shell.session().contentsProperty().get().rows();
  }

  private <T> T on(String id, Class<T> type) {
    return type.cast(stage.getScene().lookup(id));
  }

  @SuppressWarnings("unchecked")
  private static void done(ComboBox<?> completion) {
    ((ComboBox<Completion>) completion).setValue(Completion.DONE);
    completion.getOnHidden().handle(null);
  }

  private void queue(String stageOfItem) {
    waitUntil("the queue " + stageOfItem, () -> there("#stage-" + stageOfItem));
    fire("#stage-" + stageOfItem);
    waitUntil(
        "the item", () -> list("#closing-list").getItems().size() == 1 && there("#step-words"));
  }

  private void write(String words) {
    type("#step-words", words);
  }

  private void press(String words) {
    onFx(
        () ->
            stage.getScene().getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof ButtonBase button && words.equals(button.getText()))
                .map(ButtonBase.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private MeasureLine line(String number) {
    return TypicalLedger.row(shell.session().contentsProperty().get().rows(), number).measure();
  }

  private MeasureLife life(String number) {
    return shell.session().ledger().measureFile(line(number).id()).life();
  }

  private void open(Place place) {
    onFx(() -> shell.open(place));
  }

  private ListView<?> list(String where) {
    return (ListView<?>) stage.getScene().lookup(where);
  }

  private void fire(String id) {
    Platform.runLater(() -> ((ButtonBase) stage.getScene().lookup(id)).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void type(String id, String words) {
    onFx(() -> ((TextInputControl) stage.getScene().lookup(id)).setText(words));
  }

  private boolean there(String id) {
    return stage.getScene().lookup(id) != null;
  }

  private void start() {
    Path file = folder.resolve("台账.xh");
    new H2LedgerStores(TypicalLedger.CLOCK).create(file).close();
    UserSettings settings =
        UserSettings.DEFAULT.withLastLedger(file).withOperator(TypicalLedger.OPERATOR);
    UserSettingsFile kept = new UserSettingsFile(folder.resolve("settings.properties"));
    try {
      kept.write(settings);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    onFx(
        () -> {
          stage = new Stage();
          Services services =
              new Services(
                  new H2LedgerStores(TypicalLedger.CLOCK),
                  new Reader(),
                  kept,
                  folder.resolve("样例.xh"),
                  null,
                  TypicalLedger.CLOCK,
                  TEXTS,
                  Milestones.NOBODY,
                  shown -> {},
                  new About("1", Optional.empty(), folder, folder));
          shell = new Shell(services, settings, stage, () -> ended.set(true));
          shell.start();
        });
    waitUntil("the ledger", () -> shell.session().contentsProperty().get() != null);
  }

  private static final class Reader implements ReadReport {
    private final DraftMaker maker = new DraftMaker();

    @Override
    public Document read(
        Path file, IntakeLimits limits, HiddenCells hidden, Background.Progress progress)
        throws IntakeException {
      return new Documents(limits).read(file, ReadWatch.NOBODY);
    }

    @Override
    public Document paste(String name, String text, IntakeLimits limits) throws IntakeException {
      return new Documents(limits).pasted(name, text);
    }

    @Override
    public Draft draft(Document document, ColumnKnowledge knowledge, List<OfficeTable> chosen) {
      return maker.of(document, knowledge, chosen);
    }
  }
}
