package app.xiaohao.ui.shell;

import app.xiaohao.ledger.file.StoreNotice;
import app.xiaohao.ledger.row.LedgerQuery;
import app.xiaohao.model.MeasureId;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.Look;
import app.xiaohao.ui.kit.Theme;
import app.xiaohao.ui.kit.dialog.AvowalQuestion;
import app.xiaohao.ui.kit.dialog.Dialogs;
import app.xiaohao.ui.kit.dialog.FxDialogs;
import app.xiaohao.ui.kit.dialog.Notices;
import app.xiaohao.ui.kit.evidence.OpenedCopies;
import app.xiaohao.ui.kit.gallery.Gallery;
import app.xiaohao.ui.kit.screen.Navigator;
import app.xiaohao.ui.kit.screen.Place;
import app.xiaohao.ui.kit.screen.Screen;
import app.xiaohao.ui.kit.screen.Surroundings;
import app.xiaohao.ui.kit.settings.KeyBook;
import app.xiaohao.ui.kit.settings.Preferences;
import app.xiaohao.ui.kit.settings.UserSettings;
import app.xiaohao.ui.kit.words.ProblemWords;
import app.xiaohao.ui.kit.work.Background;
import app.xiaohao.ui.kit.work.Contents;
import app.xiaohao.ui.kit.work.FxBackground;
import app.xiaohao.ui.kit.work.LedgerSession;
import app.xiaohao.ui.shell.frame.KeyOverview;
import app.xiaohao.ui.shell.frame.LedgersOpened;
import app.xiaohao.ui.shell.frame.NavigationBar;
import app.xiaohao.ui.shell.frame.NoticeBanner;
import app.xiaohao.ui.shell.frame.ShellModel;
import app.xiaohao.ui.shell.frame.ShellView;
import app.xiaohao.ui.shell.frame.StatusBar;
import app.xiaohao.ui.shell.frame.TopBar;
import app.xiaohao.ui.shell.frame.UserAction;
import app.xiaohao.ui.shell.frame.UserActions;
import app.xiaohao.ui.shell.frame.WindowFrame;
import app.xiaohao.ui.shell.help.AboutDialog;
import app.xiaohao.ui.shell.help.HelpWindow;
import app.xiaohao.ui.shell.palette.FixedCandidates;
import app.xiaohao.ui.shell.palette.Palette;
import app.xiaohao.ui.shell.registry.ScreenEntry;
import app.xiaohao.ui.shell.registry.ScreenRegistry;
import app.xiaohao.ui.shell.registry.Screens;
import app.xiaohao.ui.shell.registry.Services;
import app.xiaohao.ui.welcome.WelcomeView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/** The program's window: makes its parts, hands them to each other, and leads between them. */
public final class Shell implements Navigator {
  private final Services services;
  private final Windows windows;
  private final Texts texts;
  private final Stage stage;
  private final FxBackground background = new FxBackground();
  private final Look look = new Look();
  private final Notices said;
  private final FxDialogs dialogs;
  private final Preferences preferences;
  private final LedgerSession session;
  private final DayWatch days;
  private final LedgerFiles files;
  private final ShellModel model;
  private final Screens screens;
  private final TopBar top;
  private final NavigationBar navigation;
  private final NoticeBanner notices;
  private final LedgerDoor door;
  private final Rescue rescue;
  private final CopyLook copies;
  private final ShellView view;
  private final KeyBook keys;
  private final UserActions actions;
  private final LedgersOpened ledgers;
  private final WelcomeView welcome;
  private final Scene scene;
  private final Closing closing;
  private Palette palette;
  private HelpWindow guide;
  private boolean shownData;

  /**
   * The only window. On the FX thread.
   *
   * @param read the person's settings as read before
   * @param ended called once after the window has closed and all its work is done
   */
  public Shell(Services services, UserSettings read, Stage stage, Runnable ended) {
    this(services, stage, new Windows(read, services.settings(), ended));
  }

  /** One of the windows. On the FX thread. */
  private Shell(Services services, Stage stage, Windows windows) {
    this.windows = windows;
    windows.add(this);
    this.services = services;
    this.stage = stage;
    // the toolkit must outlive the window: its last jobs are still to be done
    Platform.setImplicitExit(false);
    texts = services.texts();
    said = new Notices(services.clock());
    dialogs = new FxDialogs(() -> stage, look, said, texts);
    UncaughtProblems.handleWith(dialogs);
    stage.focusedProperty().subscribe(this::focused);
    preferences =
        new Preferences(
            windows.settings(), background, dialogs::failed, texts.of("ui.shell.saving"));
    Path last = preferences.get().lastLedger();
    dialogs.beginIn(
        last == null
            ? Path.of(System.getProperty("user.home"))
            : last.toAbsolutePath().getParent());
    session = new LedgerSession(background, dialogs::failed, texts.of("ui.shell.loading"));
    session.askForName(this::askForName);
    session.askToAvow(new AvowalQuestion(dialogs, texts)::ask);
    preferences.settingsProperty().subscribe(this::follow);
    days = new DayWatch(services.clock(), session::refresh);
    notices = new NoticeBanner(texts);
    PasswordDoor passwords = new PasswordDoor(services.stores(), background, dialogs, texts);
    files =
        new LedgerFiles(
            services, background, session, preferences, this::leaveShown, this::noticed, passwords);
    door =
        new LedgerDoor(
            files,
            session,
            preferences,
            background,
            dialogs,
            notices,
            this,
            this::screens,
            this::elsewhere,
            texts);
    rescue =
        new Rescue(services.stores(), session, background, dialogs, door::open, passwords, texts);
    dialogs.offer(rescue::of);
    model = new ShellModel(session, texts);
    copies =
        new CopyLook(
            files,
            services.stores(),
            session,
            rescue,
            () -> mayClose(),
            door::opened,
            dialogs,
            texts);
    keys = new KeyBook(preferences);
    screens =
        new Screens(
            services,
            new Surroundings(
                session,
                this,
                background,
                dialogs,
                preferences,
                look,
                texts,
                services.clock(),
                services.opener(),
                services.stores()),
            copies,
            keys);
    TurningBack turning =
        new TurningBack(session, dialogs, () -> stage.getScene().getFocusOwner(), texts);
    dialogs.follow(this::openOutside, turning::undoOfNewest);
    actions = actions(turning);
    ledgers = new LedgersOpened(preferences, door::open, texts);
    top = new TopBar(model, session.searchProperty(), this, actions, ledgers, texts);
    navigation = new NavigationBar(model, actions, texts);
    view =
        new ShellView(
            top,
            navigation,
            notices,
            new StatusBar(model, background, said, actions, ledgers, texts),
            said);
    look.add(Shell.class, "shell");
    welcome = new WelcomeView(door, background, look, texts);
    welcome.follow(preferences.settingsProperty().map(UserSettings::ledgers), door::open);
    scene = new Scene(view);
    look.dress(scene);
    closing =
        new Closing(
            stage,
            scene,
            screens,
            files,
            days,
            preferences,
            background,
            dialogs,
            texts,
            this::ended);
    actions.bindKeys(scene);
    // hidden: for those who change the look
    scene
        .getAccelerators()
        .put(
            KeyCombination.valueOf("Shortcut+Shift+F12"),
            () -> view.show(new ScrollPane(new Gallery(texts))));
    MemoryAtRest.watch(scene);
    FileDrop.accept(view, view.dropHint(texts.of("ui.shell.drop")), this::dropped);
    session.contentsProperty().subscribe(this::loaded);
    session.searchProperty().subscribe(this::searched);
  }

  /**
   * Opens the window and waits until it has closed and all its work is done. Once in the life of
   * the Java machine.
   *
   * @throws NoDesktopException where this machine cannot show a window
   */
  public static void run(Services services) throws InterruptedException, NoDesktopException {
    // neither the fonts nor the ledger need wait for the toolkit, which takes the longest
    Thread.ofPlatform().name("xiaohao-fonts").start(Look::loadFonts);
    UserSettings read = services.settings().read();
    Path begin = services.begin() == null ? read.lastLedger() : services.begin();
    Services ready =
        begin == null || begin.equals(services.sample())
            ? services
            : services.with(new OpenedAhead(services.stores(), begin));
    Path door = services.settings().folder();
    if (begin != null && FrontDoor.knock(door, begin.toAbsolutePath())) {
      return; // it is open in a window that has come forward
    }
    CountDownLatch ended = new CountDownLatch(1);
    AtomicReference<Windows> windows = new AtomicReference<>();
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    Runnable opening =
        () -> {
          try {
            windows.set(new Windows(read, services.settings(), ended::countDown));
            new Shell(ready, new Stage(), windows.get()).start();
          } catch (RuntimeException e) {
            failure.set(e); // without a window nobody would ever see it
            ended.countDown();
          }
        };
    try {
      Platform.startup(opening);
    } catch (UnsupportedOperationException | LinkageError e) { // no display, or no GTK
      throw new NoDesktopException(e);
    }
    Optional<FrontDoor> asked = FrontDoor.open(door, ledger -> forward(windows, ledger));
    ended.await();
    asked.ifPresent(FrontDoor::close);
    Platform.exit();
    if (failure.get() != null) {
      throw failure.get();
    }
  }

  private static CompletableFuture<Boolean> forward(AtomicReference<Windows> windows, Path ledger) {
    CompletableFuture<Boolean> there = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          Windows open = windows.get();
          there.complete(open != null && open.bringForward(ledger));
        });
    return there;
  }

  private void focused(boolean now) {
    if (now) {
      UncaughtProblems.handleWith(dialogs);
    }
  }

  /** Whether a ledger is in another window, which then comes forward. */
  private boolean elsewhere(Path ledger) {
    Optional<Shell> window = windows.with(ledger).filter(other -> other != this);
    window.ifPresent(
        other -> {
          other.comeForward();
          other.dialogs.notice(texts.of("ui.shell.other-window", ledger.getFileName()));
        });
    return window.isPresent();
  }

  /** Whether a ledger is open in this window or is about to be. */
  boolean holds(Path ledger) {
    return files.holds(ledger);
  }

  /** Brings the window before all others. */
  void comeForward() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  /** Another window, which begins with no ledger. */
  Shell another() {
    Shell window = new Shell(services.beside(), new Stage(), windows);
    window.begin(null);
    return window;
  }

  private void ended() {
    preferences.close();
    windows.closed(this);
  }

  /** Whether the window opens what a command names: a ledger, by its ending. */
  public static boolean opens(String file) {
    return LedgerFiles.isLedger(file);
  }

  private void follow(UserSettings settings) {
    look.themeProperty().set(settings.theme());
    look.textSizeProperty().set(settings.textSize());
    session.operatorProperty().set(settings.operator());
  }

  private Optional<String> askForName() {
    Optional<String> name =
        dialogs.askName(
            texts.of("ui.shell.ask-name"),
            texts.of("ui.shell.ask-name.label"),
            "",
            session.people());
    name.ifPresent(given -> preferences.change(settings -> settings.withOperator(given)));
    return name;
  }

  /**
   * Shows the window, then opens the ledger of last time, or the sample where that is asked for.
   */
  public void start() {
    Thread.ofVirtual().name("stale copies").start(OpenedCopies::removeStale);
    begin(services.begin() == null ? preferences.get().lastLedger() : services.begin());
  }

  private void begin(Path begin) {
    WindowFrame.restore(stage, preferences.get().window(), windows.count() - 1);
    stage.setTitle(texts.of("words.app"));
    stage.setScene(scene);
    stage.setOnCloseRequest(
        request -> {
          request.consume();
          close();
        });
    days.start();
    if (begin == null) {
      showWelcome();
    } else if (begin.equals(services.begin()) && begin.equals(services.sample())) {
      showWelcome();
      door.sample();
    } else {
      open(Place.OVERVIEW);
      files.open(begin, () -> {}, this::cannotOpenLast);
    }
    AfterFrame.of(scene, services.milestones()::firstFrame);
    stage.show();
  }

  private void cannotOpenLast(Throwable problem) {
    Optional<String> sentence = new ProblemWords(texts).sentence(problem);
    showWelcome();
    welcome.because(sentence.orElse(""));
    if (sentence.isEmpty() || rescue.of(problem).isPresent()) {
      dialogs.failed(problem);
    }
  }

  private void openOutside(Path file) {
    background.work(
        texts.of("ui.shell.opening", file.getFileName()),
        progress -> {
          services.opener().open(file);
          return file;
        },
        opened -> {},
        dialogs::failed);
  }

  private UserActions actions(TurningBack turning) {
    BooleanBinding nothingOpen = model.nothingOpen();
    UserActions made = new UserActions(keys, texts);
    for (ScreenEntry screen : ScreenRegistry.ALL) {
      made.put(screen, () -> open(screen.place()), nothingOpen);
    }
    made.put(UserAction.PALETTE, this::palette);
    made.put(UserAction.SEARCH, () -> top.focusSearch(), nothingOpen);
    made.put(UserAction.IMPORT_REPORT, this::importReport, nothingOpen);
    made.put(UserAction.EXPORT_LEDGER, this::export, nothingOpen);
    made.put(UserAction.NEW_LEDGER, door::create);
    made.put(UserAction.OPEN_LEDGER, door::open);
    made.put(UserAction.OPEN_SAMPLE, door::sample);
    made.put(UserAction.NEW_WINDOW, this::another);
    made.put(UserAction.UNDO, turning::undo, nothingOpen);
    made.put(UserAction.REDO, turning::redo, nothingOpen);
    made.put(UserAction.REFRESH, session::refresh, nothingOpen);
    made.put(UserAction.SWITCH_THEME, this::switchTheme);
    made.put(UserAction.HELP, this::help);
    made.put(UserAction.SHOW_KEYS, () -> KeyOverview.show(stage, keys, look, texts));
    made.put(
        UserAction.ABOUT,
        () -> AboutDialog.show(stage, services.about(), this::openOutside, look, texts));
    return made;
  }

  @Override
  public void open(Place place) {
    Screen next = screens.at(place);
    Screen now = screens.shown();
    if (now != next && now != null && !now.leave()) {
      return;
    }
    screens.show(place);
    model.placeProperty().set(place);
    view.show(next.view());
    next.shown();
    if (!focusIn(next.view()) && !top.searching()) {
      navigation.focus(place); // else the toolkit would choose the first control of the window
    }
  }

  private boolean focusIn(Node part) {
    Node owner = scene.getFocusOwner();
    while (owner != null && owner != part) {
      owner = owner.getParent();
    }
    return owner != null;
  }

  @Override
  public void open(Place place, MeasureId measure) {
    open(place);
    if (model.placeProperty().get().equals(place)) {
      screens.at(place).show(measure);
    }
  }

  @Override
  public void show(LedgerQuery query) {
    open(Place.LEDGER);
    if (model.placeProperty().get().equals(Place.LEDGER)) {
      screens.ledger().show(query);
    }
  }

  @Override
  public void show(MeasureId measure) {
    open(Place.LEDGER);
    if (model.placeProperty().get().equals(Place.LEDGER)) {
      screens.ledger().show(measure);
    }
  }

  /** Filters the ledger by words, as if they stood in the search field. */
  private void filter(String words) {
    open(Place.LEDGER);
    session.searchProperty().set(words);
  }

  private void searched(String words) {
    if (!words.isEmpty() && top.searching() && !model.placeProperty().get().equals(Place.LEDGER)) {
      open(Place.LEDGER);
      Platform.runLater(top::resumeSearch);
    }
  }

  private void loaded(Contents contents) {
    if (contents == null) {
      return;
    }
    stage.setTitle(
        texts.of("ui.shell.title", contents.info().file().getFileName(), texts.of("words.app")));
    if (!shownData) {
      shownData = true;
      AfterFrame.of(scene, this::dataShown);
    }
  }

  private void dataShown() {
    if (services.milestones().firstData()) {
      close();
    }
  }

  private void leaveShown() {
    Screen now = screens.shown();
    if (now != null) {
      now.leave();
    }
  }

  private boolean mayClose() {
    return screens.mayClose();
  }

  /** What comes up about the file; from a copy that is only looked at there is a way back. */
  private void noticed(StoreNotice notice) {
    if (notice.kind() == StoreNotice.Kind.READ_ONLY && copies.looking()) {
      Button back = new Button(texts.of("ui.shell.copy.back"));
      back.setId("back-to-ledger");
      back.setOnAction(press -> copies.goBack());
      notices.add(texts.of("ui.shell.copy", notice.arguments().toArray()), back);
    } else {
      notices.add(notice);
    }
  }

  private void importReport() {
    open(Place.IMPORT);
    List<Path> reports = dialogs.openFiles(Dialogs.FileKind.REPORT);
    if (!reports.isEmpty()) {
      screens.intake().open(reports);
    }
  }

  private void export() {
    open(Place.LEDGER);
    if (model.placeProperty().get().equals(Place.LEDGER)) {
      screens.ledger().exports().workbook();
    }
  }

  /** The chapter of the screen in sight. */
  private void help() {
    if (guide == null) {
      guide = new HelpWindow(stage, look, texts);
    }
    guide.show(model.placeProperty().get());
  }

  /** Made when it is first asked for: the start is not for it. */
  private void palette() {
    if (palette == null) {
      palette =
          new Palette(
              view,
              session,
              new FixedCandidates(
                      actions, ledgers, () -> Optional.ofNullable(screens.shown()), texts)
                  ::now,
              this,
              this::filter,
              background,
              dialogs::failed,
              look,
              texts);
    }
    palette.toggle();
  }

  private void switchTheme() {
    Theme other = look.dark() ? Theme.LIGHT : Theme.DARK;
    preferences.change(settings -> settings.withTheme(other));
  }

  private void close() {
    closing.begin();
  }

  /** Closes the ledger after all work has ended, then says that the end has come. */
  void end() {
    closing.end();
  }

  /** Shows the first-run choice, whatever is open. */
  void showWelcome() {
    view.showAlone(welcome.view());
  }

  /** The window itself. */
  Stage window() {
    return stage;
  }

  /** What runs in the background. */
  Background background() {
    return background;
  }

  /** The door to dialogs. */
  Dialogs dialogs() {
    return dialogs;
  }

  /** The open ledger. */
  LedgerSession session() {
    return session;
  }

  /** The screens made so far. */
  Screens screens() {
    return screens;
  }

  /** Takes files that were dropped on the window. */
  void dropped(List<Path> files) {
    door.take(files);
  }
}
