package app.xiaohao;

import app.xiaohao.bench.Bench;
import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.CommandLineProgram;
import app.xiaohao.cli.registry.Commands;
import app.xiaohao.cli.safety.PasswordSource;
import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.file.Keeping;
import app.xiaohao.store.file.MarksFile;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.screen.Opener;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.shell.NoDesktopException;
import app.xiaohao.ui.shell.ScreenPictures;
import app.xiaohao.ui.shell.Shell;
import app.xiaohao.ui.shell.registry.About;
import app.xiaohao.ui.shell.registry.Milestones;
import app.xiaohao.ui.shell.registry.Services;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** The only place where the objects of the program meet. */
public final class Main {
  private static final String LOGS = "xiaohao.logs";

  /** The folder of the person's settings, where it is not the desktop's usual one. */
  private static final String SETTINGS = "xiaohao.settings";

  /** "sample" opens the window on the sample ledger. */
  private static final String BEGIN = "xiaohao.begin";

  private Main() {}

  /**
   * Opens the window without arguments, or with a ledger file as the only one (as a desktop does
   * for a double click); with others it is the command line.
   */
  public static void main(String[] arguments) throws InterruptedException {
    if (System.getProperty(LOGS) == null) {
      System.setProperty(
          LOGS,
          carried()
              .map(folder -> folder.resolve("logs"))
              .orElseGet(
                  () ->
                      Folders.logs(
                          System.getProperty("os.name"),
                          Path.of(System.getProperty("user.home")),
                          System.getenv()))
              .toString());
    }
    Clock clock = Clock.systemDefaultZone();
    Texts texts = new Texts(language());
    if (arguments.length == 0) {
      openWindow(clock, texts, null);
    } else if (arguments.length == 1 && Shell.opens(arguments[0])) {
      openWindow(clock, texts, Path.of(arguments[0]).toAbsolutePath());
    } else {
      System.exit(commandLine(clock, texts).run(arguments));
    }
  }

  /** As the start says it, else as the person set it. */
  private static Locale language() {
    String said = System.getProperty("xiaohao.language");
    return Locale.of(said == null ? settingsIn(settings()).read().language().tag() : said);
  }

  /**
   * @param ledger to begin with; null for that of last time
   */
  private static void openWindow(Clock clock, Texts texts, Path ledger)
      throws InterruptedException {
    try {
      Shell.run(services(clock, texts, ledger));
    } catch (NoDesktopException unable) {
      LoggerFactory.getLogger(Main.class).error("no window", unable);
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, errorCharset())
          .println(texts.of("ui.shell.no-desktop"));
      System.exit(1); // what was opened ahead is given up
    }
  }

  private static Services services(Clock clock, Texts texts, Path ledger) {
    Path folder = settings();
    Path sample = folder.resolve(texts.of("words.sample-file"));
    return new Services(
        stores(clock, folder, file -> PasswordSource.OF_PROCESS.variable(PasswordSource.PASSWORD)),
        new Reports(),
        settingsIn(folder),
        sample,
        ledger == null && "sample".equals(System.getProperty(BEGIN)) ? sample : ledger,
        clock,
        texts,
        Boolean.getBoolean(StartupTrace.PROPERTY)
            ? new StartupTrace(System.err)
            : Milestones.NOBODY,
        Opener.ofDesktop(),
        new About(version(), notices(), Path.of(System.getProperty(LOGS)), folder));
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /** Where the distribution lays the licences of its libraries: beside the folder of its jars. */
  private static Optional<Path> notices() {
    try {
      Path program =
          Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.ofNullable(program.getParent())
          .map(lib -> lib.resolveSibling("notices"))
          .filter(Files::isDirectory);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * Ledgers as this person on this machine keeps them.
   *
   * @param password asked for that of a ledger
   */
  private static H2LedgerStores stores(
      Clock clock, Path folder, Function<Path, Optional<char[]>> password) {
    UserSettingsFile settings = settingsIn(folder);
    return new H2LedgerStores(
        new Keeping(
            clock,
            () -> settings.read().operator(),
            () -> settings.read().backups(),
            new MarksFile(folder.resolve("ledgers.txt"))),
        Machine.workplace(System.getProperty("os.name"), System.getenv()),
        folder.resolve("seal-key.pem"),
        password);
  }

  /** The folder of what belongs to this person on this machine. */
  private static Path settings() {
    String said = System.getProperty(SETTINGS);
    return said != null
        ? Path.of(said)
        : carried()
            .orElseGet(
                () ->
                    UserSettingsFile.folder(
                        System.getProperty("os.name"),
                        Path.of(System.getProperty("user.home")),
                        System.getenv()));
  }

  /** The settings beside a program that is carried along; empty where none is. */
  private static Optional<Path> carried() {
    try {
      return Folders.carried(
          Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static UserSettingsFile settingsIn(Path folder) {
    return new UserSettingsFile(folder.resolve("settings.properties"));
  }

  static CommandLineProgram commandLine(Clock clock, Texts texts) {
    // one for all of a command, so that nobody is asked twice
    AtomicReference<LedgerStores> made = new AtomicReference<>();
    return new CommandLineProgram(
        new CliSetting(
            texts,
            clock,
            () ->
                made.updateAndGet(
                    once ->
                        once != null
                            ? once
                            : stores(
                                clock,
                                settings(),
                                file ->
                                    PasswordSource.OF_PROCESS.password(
                                        texts.of("cli.password.of", file.getFileName())))),
            () -> settingsIn(settings()).read().limits(),
            request ->
                new ScreenPictures(services(clock, texts, null))
                    .take(
                        request.ledger(),
                        request.folder(),
                        new ScreenPictures.Size(request.width(), request.height(), request.scale()),
                        request.dark()),
            (rows, json, out) ->
                new Bench(clock, texts, new H2LedgerStores(clock), Main.class.getName())
                    .run(rows, json, out),
            ledger -> settingsIn(settings()).read().tables().getOrDefault(ledger.toString(), ""),
            System.getProperty("user.name"),
            version(),
            new PrintStream(
                new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, errorCharset())),
        Commands.ALL);
  }

  /** What the terminal reads; UTF-8 where it says that it knows no more than ASCII. */
  private static Charset errorCharset() {
    Charset said = System.err.charset();
    return said.newEncoder().canEncode('销') ? said : StandardCharsets.UTF_8;
  }
}
