package app.xiaohao.ui.backups;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.change.Change;
import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ledger.file.LedgerMarks;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.TypicalLedger;
import app.xiaohao.store.file.Keeping;
import app.xiaohao.ui.kit.AnsweringDialogs;
import app.xiaohao.ui.kit.DirectBackground;
import app.xiaohao.ui.kit.TestSurroundings;
import app.xiaohao.ui.kit.ToolkitTest;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.kit.work.LedgerSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsUiTest extends ToolkitTest {
  @TempDir Path folder;
  private final AnsweringDialogs dialogs = new AnsweringDialogs();
  private final DirectBackground background = new DirectBackground();
  private final Door door = new Door();
  private Path file;
  private Ledger ledger;
  private LedgerSession session;
  private Preferences preferences;
  private BackupsScreen screen;

  /** The window as far as the screen knows it. */
  private static final class Door implements CopiesDoor {
    private final List<Path> lookedAt = new ArrayList<>();
    private final List<RestoreWish> wishes = new ArrayList<>();
    private Path ledger;
    private boolean looking;
    private int passwords;

    @Override
    public void password() {
      passwords++;
    }

    @Override
    public Path ledger() {
      return ledger;
    }

    @Override
    public void look(Path copy) {
      lookedAt.add(copy);
    }

    @Override
    public void restore(Path which, RestoreWish wish) {
      assertThat(which).isEqualTo(ledger);
      wishes.add(wish);
    }

    @Override
    public boolean looking() {
      return looking;
    }
  }

  @BeforeEach
  void openScreen() {
    file = folder.resolve("云溪县.xh");
    TypicalLedger.create(file).close();
    onFx(
        () ->
            preferences =
                new Preferences(
                    UserSettings.DEFAULT,
                    new UserSettingsFile(folder.resolve("settings.properties")),
                    background,
                    dialogs::failed,
                    "saving"));
    LedgerStores stores =
        new H2LedgerStores(
            new Keeping(
                TypicalLedger.CLOCK, () -> "", () -> preferences.get().backups(), LedgerMarks.NONE),
            Workplace.UNKNOWN,
            folder.resolve("key.pem"));
    ledger = new Ledger(stores.open(file), TypicalLedger.CLOCK);
    door.ledger = file;
    onFx(
        () -> {
          session = new LedgerSession(background, dialogs::failed, "loading");
          session.use(ledger);
          screen =
              new BackupsScreen(
                  TestSurroundings.of(
                      session, null, background, dialogs, preferences, look(), stores),
                  door);
        });
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  private void enter() {
    show((Parent) screen.view(), 1280, 720);
    onFx(screen::shown);
  }

  private void press(String id) {
    onFx(() -> ((Button) screen.view().lookup(id)).fire());
  }

  private String text(String id) {
    return onFx(() -> ((Labeled) screen.view().lookup(id)).getText());
  }

  @SuppressWarnings("unchecked") // of the screen's own making
  private TableView<BackupCopy> table() {
    return (TableView<BackupCopy>) screen.view().lookup("#copies-table");
  }

  private List<BackupCopy> copies() {
    return onFx(() -> List.copyOf(table().getItems()));
  }

  private long last() {
    return ledger.log().seal().orElseThrow().number();
  }

  @Test
  void checksTheLedgerAndAllBesideIt() {
    enter();
    press("#take-copy");
    press("#check-ledger");
    assertThat(text("#copy-finding")).contains("完好", "日志", "副本", "封签", "佐证");
    press("#ledger-password");
    assertThat(door.passwords).isEqualTo(1);
  }

  @Test
  void aCopyIsTakenAtOnceAndHoldsAllThatWasDone() {
    enter();
    press("#take-copy");

    assertThat(copies().getFirst())
        .matches(copy -> copy.state() == BackupCopy.State.PROVED)
        .matches(copy -> copy.number() == last());
    assertThat(text("#journal-last")).isEqualTo(Long.toString(last()));
    assertThat(text("#journal-beyond")).startsWith("0 条");
    assertThat(dialogs.said).anyMatch(said -> said.startsWith("notice: 已备份"));

    ledger.apply(
        new Change.Settings(ledger.settings(), ledger.settings().withReportingUnit("县委整改办")),
        TypicalLedger.OPERATOR);
    comeBack();
    assertThat(text("#journal-beyond")).startsWith("1 条").endsWith("在日志里");
  }

  @Test
  void ofALedgerWithoutAJournalNothingIsSaidToBeInOne() throws IOException {
    Path beside;
    try (Stream<Path> found = Files.list(folder)) {
      beside = found.filter(Files::isDirectory).findFirst().orElseThrow();
    }
    Path away = folder.resolve("elsewhere");
    Files.move(beside, away);
    enter();
    assertThat(text("#journal-at")).isEqualTo("没有");
    assertThat(text("#journal-beyond")).endsWith("只在台账里");
    Files.move(away, beside);
  }

  /** Out of sight and back: the copies are read anew. */
  private void comeBack() {
    onFx(() -> screen.view().getScene().setRoot(new Group()));
    enter();
  }

  @Test
  void aSecondPlaceHoldsTheSameAndIsNamed() throws IOException {
    Path other = Files.createDirectory(folder.resolve("移动盘"));
    onFx(
        () ->
            preferences.change(
                now -> now.withBackups(new BackupPlan(14, 8, 24, Optional.of(other)))));
    enter();
    assertThat(text("#second-place")).contains("还没有副本");
    press("#take-copy");

    assertThat(copies()).filteredOn(copy -> copy.file().startsWith(other)).hasSize(1);
    assertThat(text("#second-place")).startsWith("两处都有");
  }

  @Test
  void aCopyWhoseBytesChangedIsSaidToBeDamagedAndDoesNotProve() throws IOException {
    enter();
    press("#take-copy");
    press("#copy-prove");
    assertThat(text("#copy-finding")).contains(copies().getFirst().file().getFileName().toString());
    assertThat(onFx(() -> screen.view().lookup("#copy-finding").getStyleClass()))
        .contains("light-green");

    Path copy = copies().getFirst().file();
    Files.write(copy, new byte[] {1}, StandardOpenOption.APPEND);
    comeBack();
    assertThat(copies().getFirst().state()).isEqualTo(BackupCopy.State.DAMAGED);
  }

  @Test
  void goesBackToACopyOrAMomentThroughTheWindow() {
    enter();
    press("#take-copy");
    Path copy = copies().getFirst().file();
    press("#copy-look");
    press("#copy-restore");
    dialogs.answer("上周").answer("2026-11-03 08:30");
    press("#restore-moment");

    assertThat(door.lookedAt).containsExactly(copy);
    assertThat(door.wishes)
        .containsExactly(
            RestoreWish.exactly(copy),
            RestoreWish.at(OffsetDateTime.parse("2026-11-03T08:30:00+08:00")));
    assertThat(dialogs.said).anyMatch(said -> said.startsWith("refusal: “上周”不是一个时刻"));
  }

  @Test
  void whileACopyIsLookedAtNoneIsTaken() {
    door.looking = true;
    enter();
    assertThat(onFx(() -> screen.view().lookup("#take-copy").isDisabled())).isTrue();
  }
}
