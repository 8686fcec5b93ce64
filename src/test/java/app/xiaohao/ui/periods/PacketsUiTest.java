package app.xiaohao.ui.periods;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.packet.PacketColumn;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.packet.Funnel;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.ledger.row.LedgerRow;
import app.xiaohao.model.ProgressEntry;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.TestSurroundings;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PacketsUiTest extends ToolkitTest {
  private static final String FARMS = "县农业农村局_第1期填报表.xlsx";
  private static final String PROPAGANDA = "县委宣传部_第1期填报表.xlsx";

  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private Ledger ledger;
  private LedgerSession session;
  private PeriodsScreen screen;
  private Path packets;

  @BeforeEach
  void openScreen() throws IOException {
    ledger = TypicalLedger.create(folder.resolve("云溪县.xh"));
    ledger.apply(
        new Change.PeriodOpened(
            ledger.inspections().getFirst().id(),
            1,
            "第1期",
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 30)),
        TypicalLedger.OPERATOR);
    packets = Files.createDirectory(folder.resolve("填报表"));
    onFx(
        () -> {
          DirectBackground background = new DirectBackground();
          session = new LedgerSession(background, dialogs::failed, "loading");
          session.operatorProperty().set(TypicalLedger.OPERATOR);
          UserSettingsFile settings = new UserSettingsFile(folder.resolve("settings.properties"));
          Preferences preferences =
              new Preferences(settings.read(), settings, background, dialogs::failed, "saving");
          screen =
              new PeriodsScreen(
                  TestSurroundings.of(
                      session, null, background, dialogs, preferences, look(), null));
          session.use(ledger);
        });
    show((Parent) screen.view(), 1440, 900);
    onFx(screen::shown);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  private <N extends Node> N find(String query, Class<N> type) {
    return type.cast(screen.view().lookup(query));
  }

  private String text(String query) {
    return onFx(() -> find(query, Labeled.class).getText());
  }

  private LedgerRow row(String number) {
    return ledger.rows(null).stream()
        .filter(row -> LedgerQuery.number(row).equals(number))
        .findFirst()
        .orElseThrow();
  }

  private void send() {
    dialogs.answer(packets);
    onFx(() -> find("#packets-send", Button.class).fire());
  }

  private void collect(Path... files) {
    dialogs.answer(List.of(files));
    onFx(() -> find("#packets-collect", Button.class).fire());
  }

  private void fill(String name, String number, PacketColumn column, String words)
      throws IOException {
    Path file = packets.resolve(name);
    ByteArrayOutputStream saved = new ByteArrayOutputStream();
    try (InputStream stream = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
      for (Row row : workbook.getSheetAt(0)) {
        if (row.getRowNum() > 4 && row.getCell(0).getStringCellValue().equals(number)) {
          row.getCell(column.ordinal(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
              .setCellValue(words);
        }
      }
      workbook.write(saved);
    }
    Files.write(file, saved.toByteArray());
  }

  private void press(Node node, KeyCode code, boolean shortcut) {
    onFx(
        () ->
            node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false)));
  }

  @SuppressWarnings("unchecked")
  private ListView<Object> list(String query) {
    return find(query, ListView.class);
  }

  @Test
  void packetsGoOutComeBackAndAreTakenRowByRow() throws IOException {
    assertThat(text("#packets-not-sent")).isEqualTo("未发 4");
    send();
    assertThat(text("#packets-not-sent")).isEqualTo("未发 0");
    assertThat(text("#packets-owing")).isEqualTo("未回 4");
    assertThat(dialogs.said).anyMatch(said -> said.contains("填报表"));
    assertThat(packets.resolve(FARMS)).exists();
    fill(FARMS, "3.1", PacketColumn.PROGRESS, "租金收回一半");
    fill(FARMS, "3.1", PacketColumn.PERCENT, "85%");
    fill(PROPAGANDA, "1.1", PacketColumn.PROGRESS, "规则已印发");
    Path other = Files.writeString(folder.resolve("别的.xlsx"), "不是表");

    collect(packets.resolve(FARMS), packets.resolve(PROPAGANDA), other);
    assertThat(onFx(() -> find("#periods-packets", ToggleButton.class).isSelected())).isTrue();
    assertThat(text("#packets-waiting")).isEqualTo("待接收 2");
    assertThat(text("#packets-refused")).isEqualTo("不能收 1");
    // untick the percentage of the first, take the rest, and the next one is there
    ListView<Object> changes = list("#packet-changes");
    String first =
        onFx(
            () ->
                ((Funnel.Line) list("#packet-units").getSelectionModel().getSelectedItem()).name());
    assertThat(first).isEqualTo("县农业农村局");
    onFx(() -> changes.getSelectionModel().select(1));
    press(changes, KeyCode.SPACE, false);
    assertThat(text("#packet-take")).startsWith("收下勾选的 1 处");
    press(changes, KeyCode.ENTER, true);
    assertThat(row("3.1").measure().progress()).isEqualTo("租金收回一半");
    assertThat(row("3.1").measure().percent()).isNotEqualTo(85);
    assertThat(
            onFx(
                () ->
                    ((Funnel.Line) list("#packet-units").getSelectionModel().getSelectedItem())
                        .name()))
        .isEqualTo("县委宣传部");
    press(list("#packet-units"), KeyCode.ENTER, true);
    assertThat(row("1.1").measure().progress()).isEqualTo("规则已印发");
    assertThat(text("#packets-waiting")).isEqualTo("待接收 1");
    assertThat(text("#packets-received")).isEqualTo("已收 1");
    assertThat(dialogs.failures).isEmpty();
  }

  @Test
  void aConflictIsDecidedByAPerson() throws IOException {
    send();
    fill(FARMS, "3.1", PacketColumn.PROGRESS, "租金收回一半");
    ledger.apply(
        new Change.Progress(
            row("3.1").measure().id(),
            row("3.1").measure().percent(),
            new ProgressEntry(TypicalLedger.TODAY, "电话里说已收回", 50, "林晓")),
        TypicalLedger.OPERATOR);
    onFx(session::refresh);
    collect(packets.resolve(FARMS));
    assertThat(text("#packet-take")).startsWith("收下勾选的 0 处");
    assertThat(onFx(() -> find("#packet-take", Button.class).isDisabled())).isTrue();
    ListView<Object> changes = list("#packet-changes");
    onFx(() -> changes.getSelectionModel().select(0));
    press(changes, KeyCode.DIGIT1, false);
    assertThat(text("#packet-take")).startsWith("收下勾选的 1 处");
    press(changes, KeyCode.ENTER, true);
    assertThat(row("3.1").measure().progress()).isEqualTo("租金收回一半");
  }
}
