package app.xiaohao.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.intake.ColumnKnowledge;
import app.xiaohao.intake.Document;
import app.xiaohao.intake.Draft;
import app.xiaohao.intake.HiddenCells;
import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.intake.OfficeTable;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.row.LedgerRow.IssueLine;
import app.xiaohao.ledger.row.LedgerSettings;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.ui.intake.ReadReport;
import app.xiaohao.ui.kit.Theme;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.shell.registry.About;
import app.xiaohao.ui.shell.registry.Milestones;
import app.xiaohao.ui.shell.registry.ScreenEntry;
import app.xiaohao.ui.shell.registry.ScreenRegistry;
import app.xiaohao.ui.shell.registry.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program, from the window down to the file. */
class ShellUiTest extends ToolkitTest {
  @TempDir private Path folder;
  private final AtomicBoolean ended = new AtomicBoolean();
  private Shell shell;
  private Stage stage;

  @AfterEach
  void end() {
    onFx(
        () -> {
          if (stage.isShowing()) {
            stage.hide();
            shell.end();
          }
        });
    waitUntil("the end of all work", ended::get);
  }

  @Test
  void offersAChoiceAtTheFirstStartAndOpensTheSample() {
    start(UserSettings.DEFAULT);
    assertThat(there("#welcome-create")).isTrue();
    robot.clickOn("#welcome-sample");
    waitUntil("the overview of the sample", () -> there("#card-overdue"));
    Path sample = folder.resolve("样例.xh");
    waitUntil("the sample on disk", () -> sample.equals(settings().read().lastLedger()));
  }

  @Test
  void opensTheSampleOnceHoweverOftenItIsPressed() {
    start(UserSettings.DEFAULT);
    onFx(
        () -> {
          Button card = (Button) stage.getScene().lookup("#welcome-sample");
          card.fire();
          assertThat(card.isDisabled()).isTrue();
          card.getOnAction().handle(new ActionEvent());
        });
    waitUntil("the overview of the sample", () -> there("#card-overdue"));
    waitUntil("nothing runs", () -> shell.background().running().isEmpty());
    assertThat(onFx(() -> Window.getWindows().size())).isEqualTo(1);
  }

  @Test
  void goesEverywhereByKeyAndRemembersTheTheme() {
    start(UserSettings.DEFAULT.withLastLedger(typical()).withTheme(Theme.LIGHT));
    waitUntil("the overview", () -> there("#card-overdue"));
    for (ScreenEntry screen : ScreenRegistry.ALL) {
      KeyCodeCombination key = (KeyCodeCombination) screen.key();
      boolean shift = key.getShift() == KeyCombination.ModifierValue.DOWN;
      KeyCode[] keys =
          shift
              ? new KeyCode[] {KeyCode.CONTROL, KeyCode.SHIFT, key.getCode()}
              : new KeyCode[] {KeyCode.CONTROL, key.getCode()};
      robot.press(keys).release(keys);
      waitUntil(screen.place().name(), () -> selected(screen.place()));
    }
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T)
        .release(KeyCode.T, KeyCode.SHIFT, KeyCode.CONTROL);
    waitUntil("the dark theme on disk", () -> settings().read().theme() == Theme.DARK);
  }

  @Test
  void thePaletteFindsPagesAndItemsByInitialsAndGivesTheFocusBack() {
    start(UserSettings.DEFAULT.withLastLedger(typical()));
    waitUntil("the overview", () -> there("#card-overdue"));
    press(KeyCode.CONTROL, KeyCode.F);
    Node search = onFx(() -> stage.getScene().getFocusOwner());
    press(KeyCode.CONTROL, KeyCode.K);
    waitUntil("the palette", () -> there("#palette"));
    robot.type(KeyCode.ESCAPE);
    waitUntil("the palette gone", () -> !there("#palette"));
    assertThat(onFx(() -> stage.getScene().getFocusOwner())).isSameAs(search);
    press(KeyCode.CONTROL, KeyCode.K);
    onFx(() -> ((TextField) stage.getScene().lookup("#palette-field")).setText("dz"));
    robot.type(KeyCode.ENTER);
    waitUntil("the page", () -> selected(new Place("RECONCILE")));
    press(KeyCode.CONTROL, KeyCode.K);
    onFx(() -> ((TextField) stage.getScene().lookup("#palette-field")).setText("#1.1"));
    robot.type(KeyCode.ENTER);
    waitUntil("the ledger", () -> selected(Place.LEDGER));
  }

  @Test
  void aLedgerNamedAtTheStartComesBeforeThatOfLastTimeAndIsRemembered() {
    Path named = typical();
    Path last = folder.resolve("去年.xh");
    start(UserSettings.DEFAULT.withLastLedger(last), named);
    waitUntil("the overview", () -> there("#card-overdue"));
    waitUntil("both on disk", () -> settings().read().ledgers().equals(List.of(named, last)));
  }

  @Test
  void savesANameWhenTheSettingsAreLeft() {
    start(UserSettings.DEFAULT.withLastLedger(typical()));
    waitUntil("the overview", () -> there("#card-overdue"));
    onFx(() -> shell.open(Place.SETTINGS));
    onFx(() -> ((TextField) stage.getScene().lookup("#setting-operator")).setText("周启明"));
    onFx(() -> shell.open(Place.OVERVIEW));
    waitUntil("the name on disk", () -> "周启明".equals(settings().read().operator()));
    assertThat(onFx(() -> shell.session().operatorProperty().get())).isEqualTo("周启明");
  }

  @Test
  void saysWhyTheLedgerOfLastTimeIsNotOpen() {
    start(UserSettings.DEFAULT.withLastLedger(folder.resolve("不在.xh")));
    waitUntil("the choice", () -> there("#welcome-open"));
    Label reason = onFx(() -> (Label) stage.getScene().lookup(".welcome-notice").lookup(".label"));
    assertThat(reason.getText()).contains("不在.xh");
  }

  @Test
  void aCopyIsLookedAtAndTheLedgerIsOnePressAway() {
    Path file = typical();
    start(UserSettings.DEFAULT.withLastLedger(file).withOperator("周启明"));
    waitUntil("the overview", () -> there("#card-overdue"));
    onFx(() -> shell.open(Place.BACKUPS));
    waitUntil("the copies", () -> !stage.getScene().lookup("#take-copy").isDisabled());
    onFx(() -> ((Button) stage.getScene().lookup("#take-copy")).fire());
    waitUntil("a copy of all", () -> !stage.getScene().lookup("#copy-look").isDisabled());
    waitUntil("nothing runs", () -> shell.background().running().isEmpty());
    onFx(() -> ((Button) stage.getScene().lookup("#copy-look")).fire());
    waitUntil("the copy", () -> there("#back-to-ledger"));
    waitUntil("nothing runs", () -> shell.background().running().isEmpty());
    assertThat(onFx(() -> shell.session().contentsProperty().get().info().readOnly())).isTrue();
    assertThat(settings().read().lastLedger()).isEqualTo(file);

    onFx(() -> ((Button) stage.getScene().lookup("#back-to-ledger")).fire());
    waitUntil("the ledger", () -> !there("#back-to-ledger"));
    waitUntil("nothing runs", () -> shell.background().running().isEmpty());
    assertThat(onFx(() -> shell.session().contentsProperty().get().info()))
        .matches(info -> !info.readOnly())
        .matches(info -> info.file().equals(file));
  }

  @Test
  void saysThatTheFileIsGoneAndOffersToSaveWhatIsOpen() throws IOException {
    Path file = typical();
    start(UserSettings.DEFAULT.withLastLedger(file).withOperator("周启明"));
    waitUntil("the overview", () -> there("#card-overdue"));
    Files.delete(file);
    onFx(
        () -> {
          LedgerSettings settings = shell.session().contentsProperty().get().settings();
          Change change = new Change.Settings(settings, settings.withReportingUnit("县整改办"));
          shell.session().apply(change, () -> {}, shell.dialogs()::failed);
        });
    waitUntil("the dialog", () -> dialog() != null);
    assertThat(words(dialog())).contains("移走或删除", "另存为…");
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    waitUntil("the dialog to close", () -> dialog() == null);
  }

  @Test
  void aDamagedLedgerIsToldWithTheWayBack() throws IOException {
    Path file = typical();
    byte[] bytes = Arrays.copyOf(Files.readAllBytes(file), 8192);
    Files.write(file, bytes);
    start(UserSettings.DEFAULT.withLastLedger(file));
    waitUntil("the dialog", () -> dialog() != null);
    assertThat(words(dialog())).contains("台账损坏", "恢复到新文件…");
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    waitUntil("the choice", () -> dialog() == null && there("#welcome-open"));
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aCopyIsOpenToReadAndSaysSo() throws IOException {
    Path file = typical();
    Path copy;
    try (Stream<Path> copies = Files.list(folder.resolve("台账 备份"))) {
      copy = copies.filter(one -> one.toString().endsWith(".xh")).findFirst().orElseThrow();
    }
    start(UserSettings.DEFAULT.withLastLedger(copy));
    waitUntil("the banner", () -> stage.getScene().lookup("#notice-banner").isVisible());
    assertThat(words(stage)).contains("只读");
    onFx(() -> ((Button) stage.getScene().lookup("#notice-banner .button")).fire());
    waitUntil("no banner", () -> !stage.getScene().lookup("#notice-banner").isVisible());
  }

  @Test
  void aNoticeTakesBackTheChangeItNamesAndNoOther() {
    start(UserSettings.DEFAULT.withLastLedger(typical()).withOperator("周启明"));
    waitUntil("the overview", () -> there("#card-overdue"));
    onFx(() -> reportingUnit("县整改办", () -> shell.dialogs().changed("改了单位")));
    waitUntil("nothing runs", () -> shell.background().running().isEmpty());
    String before = onFx(this::title);
    onFx(() -> rename("新题"));
    waitUntil("the new title", () -> title().equals("新题"));
    waitUntil("nothing runs", () -> shell.background().running().isEmpty());
    onFx(() -> ((Button) stage.getScene().lookup("#notices .button")).fire());
    waitUntil(
        "the unit as before",
        () -> !"县整改办".equals(shell.session().contentsProperty().get().settings().reportingUnit()));
    assertThat(onFx(this::title)).isEqualTo("新题").isNotEqualTo(before);
  }

  @Test
  void whatFollowsFromAWriteIsOnDiskBeforeTheWindowCloses() {
    Path file = typical();
    start(UserSettings.DEFAULT.withLastLedger(file).withOperator("周启明"));
    waitUntil("the overview", () -> there("#card-overdue"));
    waitUntil("nothing runs", () -> shell.background().running().isEmpty());
    onFx(
        () -> {
          reportingUnit("县整改办", () -> rename("新题"));
          stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
    waitUntil("the end of all work", ended::get);
    try (Ledger read =
        new Ledger(new H2LedgerStores(TypicalLedger.CLOCK).open(file), TypicalLedger.CLOCK)) {
      assertThat(read.settings().reportingUnit()).isEqualTo("县整改办");
      assertThat(read.rows(null)).anyMatch(row -> row.issue().title().equals("新题"));
    }
  }

  @Test
  void aLedgerWithAPasswordAsksForItUntilItIsRight() throws IOException {
    Path file = typical();
    new H2LedgerStores(TypicalLedger.CLOCK).passwords().change(file, "整改 2026".toCharArray());
    start(UserSettings.DEFAULT.withLastLedger(file).withOperator("周启明"));
    waitUntil("the question", () -> dialog() != null);
    assertThat(words(dialog())).contains("输入“台账.xh”的口令");
    type("password-1", "整改2026");
    waitUntil("the refusal", () -> words(dialog()).contains("口令不对"));
    assertThat(there("#card-overdue")).isFalse();
    type("password-1", "整改 2026");
    waitUntil("the overview", () -> dialog() == null && there("#card-overdue"));
    waitUntil("nothing runs", () -> shell.background().running().isEmpty());
    assertThat(Files.readString(folder.resolve("settings.properties"))).doesNotContain("整改");
  }

  @Test
  void withoutThePasswordTheLedgerStaysShutAndTheWindowSaysWhy() {
    Path file = typical();
    new H2LedgerStores(TypicalLedger.CLOCK).passwords().change(file, "一".toCharArray());
    start(UserSettings.DEFAULT.withLastLedger(file));
    waitUntil("the question", () -> dialog() != null);
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    waitUntil("the choice", () -> dialog() == null && there("#welcome-open"));
    assertThat(words(stage)).contains("设了口令");
  }

  @Test
  void thePasswordOfTheOpenLedgerIsSetAndTakenOff() {
    Path file = typical();
    start(UserSettings.DEFAULT.withLastLedger(file).withOperator("周启明"));
    waitUntil("the overview", () -> there("#card-overdue"));
    onFx(() -> shell.open(Place.BACKUPS));
    askForPassword();
    type("password-1", "新的", "password-2", "新地");
    waitUntil("the refusal", () -> words(dialog()).contains("不一样"));
    type("password-1", "新的", "password-2", "新的");
    waitUntil("the end", () -> dialog() == null);
    H2LedgerStores stores = new H2LedgerStores(TypicalLedger.CLOCK);
    assertThat(stores.passwords().has(file)).isTrue();
    waitUntil("nothing runs", () -> shell.background().running().isEmpty());
    assertThat(onFx(() -> shell.session().contentsProperty().get().rows())).isNotEmpty();

    askForPassword();
    type("password-1", "错的", "password-2", "", "password-3", "");
    waitUntil("the refusal", () -> words(dialog()).contains("口令不对"));
    type("password-1", "新的", "password-2", "", "password-3", "");
    waitUntil("the end", () -> dialog() == null);
    assertThat(stores.passwords().has(file)).isFalse();
  }

  private void askForPassword() {
    waitUntil("the screen", () -> !stage.getScene().lookup("#ledger-password").isDisabled());
    Platform.runLater(() -> ((Button) stage.getScene().lookup("#ledger-password")).fire());
    waitUntil("the question", () -> dialog() != null);
  }

  /** Types passwords into the fields of the dialog and goes on. */
  private static void type(String... fieldsAndWords) {
    waitUntil("the fields", () -> !field(fieldsAndWords[0]).isDisabled());
    onFx(
        () -> {
          for (int i = 0; i < fieldsAndWords.length; i += 2) {
            field(fieldsAndWords[i]).setText(fieldsAndWords[i + 1]);
          }
        });
    Platform.runLater(
        () ->
            dialog().getScene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(Button::isDefaultButton)
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private static TextField field(String id) {
    return (TextField) dialog().getScene().lookup("#" + id);
  }

  @Test
  void aSecondWindowHasALedgerOfItsOwnAndTheSameSettings() {
    Path file = typical();
    Path second = folder.resolve("另一本.xh");
    TypicalLedger.another(second).close();
    start(UserSettings.DEFAULT.withLastLedger(file).withOperator("周启明"));
    waitUntil("the overview", () -> there("#card-overdue"));
    Shell other = onFx(() -> shell.another());
    onFx(() -> other.dropped(List.of(second)));
    waitUntil("the other ledger", () -> onFx(() -> open(other)).equals(second));
    assertThat(onFx(() -> open(shell))).isEqualTo(file);
    // what is open in a window comes forward there and is not opened twice
    onFx(() -> other.dropped(List.of(file)));
    waitUntil("a word in the first window", () -> words(stage).contains("已在这个窗口中打开"));
    assertThat(onFx(() -> open(other))).isEqualTo(second);
    onFx(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    waitUntil("the window is gone", () -> !stage.isShowing());
    assertThat(ended.get()).isFalse();
    assertThat(onFx(() -> open(other))).isEqualTo(second);
    onFx(
        () -> {
          Window left = other.window();
          left.fireEvent(new WindowEvent(left, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
    waitUntil("the end of all work", ended::get);
    assertThat(settings().read().ledgers()).containsExactly(second, file);
    assertThat(settings().read().operator()).isEqualTo("周启明");
  }

  private static Path open(Shell window) {
    Contents contents = window.session().contentsProperty().get();
    return contents == null ? Path.of("") : contents.info().file();
  }

  private void reportingUnit(String unit, Runnable done) {
    LedgerSettings settings = shell.session().contentsProperty().get().settings();
    shell
        .session()
        .apply(
            new Change.Settings(settings, settings.withReportingUnit(unit)),
            done,
            shell.dialogs()::failed);
  }

  private String title() {
    return shell.session().contentsProperty().get().rows().getFirst().issue().title();
  }

  private void rename(String to) {
    IssueLine issue = shell.session().contentsProperty().get().rows().getFirst().issue();
    shell
        .session()
        .apply(new Change.Title(issue.id(), issue.title(), to), () -> {}, shell.dialogs()::failed);
  }

  private static Window dialog() {
    return Window.getWindows().stream()
        .filter(window -> window.getScene().getRoot().getStyleClass().contains("dialog-pane"))
        .findFirst()
        .orElse(null);
  }

  private static String words(Window window) {
    return onFx(
        () ->
            window.getScene().getRoot().lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .collect(Collectors.joining("\n")));
  }

  private Path typical() {
    Path file = folder.resolve("台账.xh");
    TypicalLedger.create(file).close();
    return file;
  }

  private UserSettingsFile settings() {
    return new UserSettingsFile(folder.resolve("settings.properties"));
  }

  private void start(UserSettings read) {
    start(read, null);
  }

  private void start(UserSettings read, Path begin) {
    try {
      settings().write(read);
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
                  settings(),
                  folder.resolve("样例.xh"),
                  begin,
                  TypicalLedger.CLOCK,
                  TEXTS,
                  Milestones.NOBODY,
                  shown -> {},
                  new About("1", Optional.empty(), folder, folder));
          shell = new Shell(services, read, stage, () -> ended.set(true));
          shell.start();
        });
  }

  private void press(KeyCode... keys) {
    robot.press(keys);
    robot.release(keys);
  }

  private boolean there(String id) {
    Node node = stage.getScene().lookup(id);
    return node != null;
  }

  private boolean selected(Place place) {
    return stage
        .getScene()
        .lookup("#place-" + place.name().toLowerCase(Locale.ROOT))
        .getPseudoClassStates()
        .contains(PseudoClass.getPseudoClass("selected"));
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
