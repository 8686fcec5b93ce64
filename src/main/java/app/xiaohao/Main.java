package app.xiaohao;

import app.xiaohao.bench.Bench;
import app.xiaohao.cli.CliSetting;
import app.xiaohao.cli.CommandLineProgram;
import app.xiaohao.store.H2LedgerStores;
import app.xiaohao.store.file.Keeping;
import app.xiaohao.store.file.MarksFile;
import app.xiaohao.text.Texts;
import app.xiaohao.ui.kit.settings.UserSettingsFile;
import app.xiaohao.ui.shell.NoDesktopException;
import app.xiaohao.ui.shell.ScreenPictures;
import app.xiaohao.ui.shell.Shell;
import app.xiaohao.ui.shell.registry.Milestones;
import app.xiaohao.ui.shell.registry.Services;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** The only place where the objects of the program meet. */
public final class Main {
  private static final String LOGS = "xiaohao.logs";

  /** The folder of the person's settings, where it is not the desktop's usual one. */
  private static final String SETTINGS = "xiaohao.settings";

  /** "sample" opens the window on the sample ledger. */
  private static final String BEGIN = "xiaohao.begin";

  private Main() {}

  /** Opens the window without arguments; with arguments it is the command line. */
  public static void main(String[] arguments) throws InterruptedException {
    if (System.getProperty(LOGS) == null) {
      System.setProperty(
          LOGS,
          Folders.logs(
                  System.getProperty("os.name"),
                  Path.of(System.getProperty("user.home")),
                  System.getenv())
              .toString());
    }
    Clock clock = Clock.systemDefaultZone();
    Texts texts = new Texts(Locale.of(System.getProperty("xiaohao.language", "zh")));
    if (arguments.length == 0) {
      openWindow(clock, texts);
    } else {
      System.exit(commandLine(clock, texts).run(arguments));
    }
  }

  private static void openWindow(Clock clock, Texts texts) throws InterruptedException {
    try {
      Shell.run(services(clock, texts));
    } catch (NoDesktopException unable) {
      LoggerFactory.getLogger(Main.class).error("no window", unable);
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, errorCharset())
          .println(texts.of("ui.shell.no-desktop"));
      System.exit(1); // what was opened ahead is given up
    }
  }

  private static Services services(Clock clock, Texts texts) {
    Path folder = settings();
    return new Services(
        stores(clock, folder),
        new Reports(),
        settingsIn(folder),
        folder.resolve(texts.of("words.sample-file")),
        "sample".equals(System.getProperty(BEGIN)),
        clock,
        texts,
        Boolean.getBoolean(StartupTrace.PROPERTY)
            ? new StartupTrace(System.err)
            : Milestones.NOBODY);
  }

  /** Ledgers as this person on this machine keeps them. */
  private static H2LedgerStores stores(Clock clock, Path folder) {
    UserSettingsFile settings = settingsIn(folder);
    return new H2LedgerStores(
        new Keeping(
            clock,
            () -> settings.read().operator(),
            () -> settings.read().backups(),
            new MarksFile(folder.resolve("ledgers.txt"))),
        Machine.workplace(System.getProperty("os.name"), System.getenv()),
        folder.resolve("seal-key.pem"));
  }

  /** The folder of what belongs to this person on this machine. */
  private static Path settings() {
    return Path.of(
        System.getProperty(
            SETTINGS,
            UserSettingsFile.folder(
                    System.getProperty("os.name"),
                    Path.of(System.getProperty("user.home")),
                    System.getenv())
                .toString()));
  }

  private static UserSettingsFile settingsIn(Path folder) {
    return new UserSettingsFile(folder.resolve("settings.properties"));
  }

  static CommandLineProgram commandLine(Clock clock, Texts texts) {
    String version = Main.class.getPackage().getImplementationVersion();
    return new CommandLineProgram(
        new CliSetting(
            texts,
            clock,
            () -> stores(clock, settings()),
            () -> settingsIn(settings()).read().limits(),
            request ->
                new ScreenPictures(services(clock, texts))
                    .take(
                        request.ledger(),
                        request.folder(),
                        new ScreenPictures.Size(request.width(), request.height(), request.scale()),
                        request.dark()),
            (rows, json, out) ->
                new Bench(clock, texts, new H2LedgerStores(clock), Main.class.getName())
                    .run(rows, json, out),
            System.getProperty("user.name"),
            version == null ? "dev" : version,
            new PrintStream(
                new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, errorCharset())));
  }

  /** What the terminal reads; UTF-8 where it says that it knows no more than ASCII. */
  private static Charset errorCharset() {
    Charset said = System.err.charset();
    return said.newEncoder().canEncode('销') ? said : StandardCharsets.UTF_8;
  }
}
