package app.xiaohao.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.export.sheet.PacketWorkbook;
import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.Books;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.packet.Packet;
import app.xiaohao.ledger.packet.Packets;
import app.xiaohao.ledger.row.LedgerRow.MeasureLine;
import app.xiaohao.ledger.row.MeasureLife;
import app.xiaohao.model.Supervision;
import app.xiaohao.model.SupervisionKind;
import app.xiaohao.model.closing.Closure;
import app.xiaohao.model.closing.LookBack;
import app.xiaohao.model.deadline.Deadline;
import app.xiaohao.model.deadline.Extension;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What follows a date that has passed and a closing, in the real program. */
class FollowUpUiTest extends ToolkitTest {
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
  void remindsRecordsTheAnswerAndDecidesALateExtension() {
    start();
    open(Place.ALERTS);
    waitUntil(
        "the desk", () -> there("#alerts-draft") && list(".alerts-list").getItems().size() > 1);
    robot.type(KeyCode.D);
    waitUntil("the letter", () -> there("#letter-text"));
    assertThat(text("#letter-text")).contains("第 3.1 项", "2026-10-15", "逾期 19 天");
    assertThat(text("#letter-number")).isEqualTo("督办〔2026〕1号");
    picture(stage.getScene().getRoot(), "letter", 1);
    fire("#letter-issue");
    waitUntil("the refusal of a skipped rung", () -> Window.getWindows().size() > 1);
    robot.type(KeyCode.ESCAPE);
    waitUntil("the window alone", () -> Window.getWindows().size() == 1);
    onFx(() -> ((TextInputControl) stage.getScene().lookup("#letter-text")).appendText("涉及群众信访"));
    fire("#letter-issue");
    waitUntil("the letter on disk", () -> life("3.1").supervisions().size() == 1);
    assertThat(life("3.1").supervisions().getFirst().kind()).isEqualTo(SupervisionKind.ORDER);

    open(Place.OVERVIEW);
    waitUntil("the number of letters", () -> there("#waiting-letters"));
    fire("#waiting-letters"); // a number is a door to what it counts
    waitUntil("the letter owed", () -> !shownAlerts().isEmpty() && there("#alerts-answer"));
    onFx(() -> list(".alerts-list").requestFocus());
    robot.type(KeyCode.A);
    waitUntil("the answer's form", () -> focused("#answer-text"));
    assertThat(text("#answer-text")).isEmpty();
    robot.type(KeyCode.A);
    assertThat(text("#answer-text")).isEqualToIgnoringCase("a");
    type("#answer-text", "已制定追缴计划");
    fire("#answer-record");
    waitUntil(
        "the answer on disk", () -> life("3.1").supervisions().getFirst().answeredOn() != null);
    Supervision letter = life("3.1").supervisions().getFirst();
    assertThat(letter.answer()).isEqualTo("已制定追缴计划");

    onFx(() -> shell.show(line("3.1").id()));
    waitUntil("the way to ask", () -> visible("#extension-ask"));
    fire("#extension-ask");
    type("#extension-until", "2026-12-31");
    type("#extension-reason", "两村合同仍在诉讼");
    fire("#extension-send");
    waitUntil("the request on disk", () -> life("3.1").extensions().size() == 2);
    assertThat(life("3.1").extensions().getLast().late()).isTrue();
    assertThat(line("3.1").deadline()).isEqualTo(Deadline.on(LocalDate.of(2026, 10, 15)));

    onFx(() -> shell.session().operatorProperty().set(TypicalLedger.VERIFIER));
    open(Place.ALERTS);
    fire("#desk-extensions");
    waitUntil("the request", () -> !shownAlerts().isEmpty());
    onFx(() -> list(".alerts-list").requestFocus());
    robot.type(KeyCode.Y);
    waitUntil("the question", () -> Window.getWindows().size() > 1);
    robot.type(KeyCode.ENTER);
    waitUntil(
        "the new date",
        () -> line("3.1").deadline().equals(Deadline.on(LocalDate.of(2026, 12, 31))));
    Extension decided = life("3.1").extensions().getLast();
    assertThat(decided.decidedBy()).isEqualTo(TypicalLedger.VERIFIER);
    assertThat(line("3.1").firstDue()).isEqualTo(LocalDate.of(2026, 8, 31));
    assertThat(line("3.1").extensions()).isEqualTo(2);
  }

  @Test
  void plansALookBackAndOpensTheItemAgainWhereItIsPoor() {
    start();
    open(Place.LOOK_BACK);
    waitUntil("what is to be planned", () -> list("#look-back-list").getItems().size() == 1);
    robot.type(KeyCode.P);
    waitUntil("the plan on disk", () -> life("2.1").lookBacks().size() == 1);
    fire("#look-back-to_check");
    waitUntil("the form", () -> there("#look-back-record"));
    onFx(() -> list("#look-back-list").requestFocus());
    robot.type(KeyCode.R);
    waitUntil("the cursor in the form", () -> focused("#look-back-answer-0"));
    assertThat(text("#look-back-answer-0")).isEmpty();
    robot.type(KeyCode.R);
    assertThat(text("#look-back-answer-0")).isEqualToIgnoringCase("r");
    type("#look-back-answer-0", "部分未到位");
    fire("#grade-poor");
    type("#look-back-finding", "抽查发现窗口仍推诿");
    Platform.runLater(() -> ((ButtonBase) stage.getScene().lookup("#look-back-record")).fire());
    waitUntil("the question", () -> Window.getWindows().size() > 1);
    robot.clickOn(TEXTS.of("ui.look-back.reopen.go"));
    waitUntil("the rebound", () -> line("2.1").closure() == Closure.REOPENED);
    assertThat(line("2.1").round()).isEqualTo(2);
    LookBack made = life("2.1").lookBacks().getFirst();
    assertThat(made.grade()).isEqualTo(LookBack.Grade.POOR);
    assertThat(made.answers().getFirst().answer()).isEqualTo("部分未到位");
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

  private List<?> shownAlerts() {
    return list(".alerts-list").getItems();
  }

  private void fire(String id) {
    Platform.runLater(() -> ((ButtonBase) stage.getScene().lookup(id)).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void type(String id, String words) {
    onFx(() -> ((TextInputControl) stage.getScene().lookup(id)).setText(words));
  }

  private String text(String id) {
    return onFx(() -> ((TextInputControl) stage.getScene().lookup(id)).getText());
  }

  private boolean there(String id) {
    return stage.getScene().lookup(id) != null;
  }

  private boolean focused(String id) {
    Node owner = stage.getScene().getFocusOwner();
    return owner != null && ("#" + owner.getId()).equals(id);
  }

  private boolean visible(String id) {
    Node node = stage.getScene().lookup(id);
    return node != null && node.isVisible();
  }

  @Test
  void aPacketThatIsDroppedAnywhereGoesToItsPeriodAndIsTaken() throws Exception {
    start();
    Ledger ledger = shell.session().ledger();
    ledger.apply(
        new Change.PeriodOpened(
            ledger.inspections().getFirst().id(),
            1,
            "第1期",
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 30)),
        TypicalLedger.OPERATOR);
    onFx(() -> shell.session().refresh());
    Books books = ledger.desks().books(ledger.inspections().getFirst().id());
    Path file = folder.resolve("随便叫什么.xlsx");
    Packet packet =
        Packets.of(books, books.periods().getFirst(), Packet.By.LEAD).packets().stream()
            .filter(one -> one.addressee().equals("县农业农村局"))
            .findFirst()
            .orElseThrow();
    new PacketWorkbook(TEXTS)
        .write(file, packet, ledger.file().identity(), books.desk(), "", TypicalLedger.TODAY);
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (InputStream stream = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
      workbook.getSheetAt(0).getRow(5).getCell(6).setCellValue("租金收回一半");
      workbook.write(saved);
    }
    Files.write(file, saved.toByteArray());

    onFx(() -> shell.dropped(List.of(file)));
    waitUntil(
        "the packet",
        () -> there("#packet-take") && !stage.getScene().lookup("#packet-take").isDisabled());
    fire("#packet-take");
    waitUntil("the report on disk", () -> line("3.1").progress().equals("租金收回一半"));
    waitUntil(
        "the unit among those who answered",
        () -> ((Labeled) stage.getScene().lookup("#packets-received")).getText().endsWith("1"));
  }

  private void start() {
    Path file = folder.resolve("台账.xh");
    TypicalLedger.create(file).close();
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
                  new NoReports(),
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

  private static final class NoReports implements ReadReport {
    @Override
    public Document read(
        Path file, IntakeLimits limits, HiddenCells hidden, Background.Progress progress) {
      throw new AssertionError(file);
    }

    @Override
    public Document paste(String name, String text, IntakeLimits limits) {
      throw new AssertionError(name);
    }

    @Override
    public Draft draft(Document document, ColumnKnowledge knowledge, List<OfficeTable> chosen) {
      throw new AssertionError(document);
    }
  }
}
