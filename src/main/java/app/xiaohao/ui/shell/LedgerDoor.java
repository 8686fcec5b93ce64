package app.xiaohao.ui.shell;

import app.xiaohao.intake.packet.PacketSign;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.periods.PeriodsScreen;
import app.xiaohao.ui.shell.frame.NoticeBanner;
import app.xiaohao.ui.shell.registry.Screens;
import app.xiaohao.ui.welcome.WelcomeView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The ways to a ledger: new, chosen, named, the sample, or dropped on the window. Nothing is opened
 * while something that is typed would be lost by it.
 */
final class LedgerDoor implements WelcomeView.Choices {
  private final LedgerFiles files;
  private final LedgerSession session;
  private final Preferences preferences;
  private final Background background;
  private final Dialogs dialogs;
  private final NoticeBanner notices;
  private final Navigator navigator;
  private final Supplier<Screens> screens;
  private final Predicate<Path> elsewhere;
  private final Texts texts;

  /**
   * @param elsewhere brings the other window of a ledger forward, and says whether there is one
   * @param screens those of the window, asked for when a door is used
   */
  LedgerDoor(
      LedgerFiles files,
      LedgerSession session,
      Preferences preferences,
      Background background,
      Dialogs dialogs,
      NoticeBanner notices,
      Navigator navigator,
      Supplier<Screens> screens,
      Predicate<Path> elsewhere,
      Texts texts) {
    this.files = files;
    this.session = session;
    this.preferences = preferences;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.navigator = navigator;
    this.screens = screens;
    this.elsewhere = elsewhere;
    this.texts = texts;
  }

  @Override
  public void create() {
    if (screens.get().mayClose()) {
      createThen(() -> {});
    }
  }

  private void createThen(Runnable made) {
    dialogs
        .saveFile(Dialogs.FileKind.LEDGER, texts.of("ui.shell.new-name") + LedgerFiles.ENDING)
        .ifPresent(
            file ->
                files.create(
                    file,
                    () -> {
                      opened(Place.IMPORT);
                      made.run();
                    },
                    dialogs::failed));
  }

  @Override
  public void open() {
    dialogs.openFiles(Dialogs.FileKind.LEDGER).stream().findFirst().ifPresent(this::open);
  }

  /**
   * Opens a ledger, or brings the window forward in which it is; one that is not there is not
   * offered again.
   */
  void open(Path ledger) {
    if (!elsewhere.test(ledger) && screens.get().mayClose()) {
      files.open(ledger, () -> opened(Place.OVERVIEW), problem -> cannotOpen(ledger, problem));
    }
  }

  private void cannotOpen(Path ledger, Throwable problem) {
    if (problem instanceof LedgerException why && why.kind() == LedgerException.Kind.NOT_FOUND) {
      preferences.change(settings -> settings.withoutLedger(ledger));
    }
    dialogs.failed(problem);
  }

  @Override
  public void sample() {
    if (!elsewhere.test(files.sample()) && screens.get().mayClose()) {
      files.openSample(() -> opened(Place.OVERVIEW), dialogs::failed);
    }
  }

  /** Another ledger is open. */
  void opened(Place first) {
    notices.clear();
    navigator.open(first);
  }

  @Override
  public void dropped(List<Path> dropped) {
    LedgerFiles.amongst(dropped)
        .ifPresentOrElse(
            this::open,
            // there is no ledger for them yet
            () -> createThen(() -> screens.get().intake().open(dropped)));
  }

  /**
   * Files dropped on the window: a ledger is opened, packets that came back go to their period,
   * everything else is taken for reports.
   */
  void take(List<Path> dropped) {
    Optional<Path> ledger = LedgerFiles.amongst(dropped);
    if (ledger.isPresent()) {
      open(ledger.get());
    } else if (session.contentsProperty().get() != null) {
      background.read(
          texts.of("packet.screen.reading"),
          progress -> dropped.stream().collect(Collectors.partitioningBy(LedgerDoor::isPacket)),
          sorted -> take(sorted.get(true), sorted.get(false)),
          dialogs::failed);
    }
  }

  private static boolean isPacket(Path file) {
    return Files.isRegularFile(file) && PacketSign.isOn(file);
  }

  private void take(List<Path> packets, List<Path> reports) {
    if (!reports.isEmpty()) {
      navigator.open(Place.IMPORT);
      screens.get().intake().open(reports);
    }
    if (!packets.isEmpty()) {
      navigator.open(Place.PERIODS);
      if (screens.get().at(Place.PERIODS) instanceof PeriodsScreen periods) {
        periods.take(packets);
      }
    }
  }
}
