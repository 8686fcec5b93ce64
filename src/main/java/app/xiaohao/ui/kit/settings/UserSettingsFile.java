package app.xiaohao.ui.kit.settings;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ledger.file.FileMode;
import app.xiaohao.ledger.file.OwnerOnly;
import app.xiaohao.ui.kit.TextSize;
import app.xiaohao.ui.kit.Theme;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings of a person, kept as one properties file in UTF-8. It is written whole: a temporary
 * file first, then an atomic move; a new one is for its owner alone, one that is there keeps its
 * mode. A file that cannot be understood is moved aside and kept, never written over.
 */
public final class UserSettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(UserSettingsFile.class);
  private static final String TABLE = "table-";
  private static final String DETAIL = "detail-";
  private static final String KEY = "key-";

  /** A lock between processes says nothing within one. */
  private static final Object WRITING = new Object();

  private final Path file;
  private boolean untouchable;

  /**
   * @param file need not exist
   */
  public UserSettingsFile(Path file) {
    this.file = file;
  }

  /**
   * The folder in which the desktop keeps the settings of programs.
   *
   * @param system as {@code System.getProperty("os.name")}
   */
  public static Path folder(String system, Path home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      String roaming = environment.get("APPDATA");
      return (roaming == null ? home : Path.of(roaming)).resolve("Xiaohao");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library/Application Support/Xiaohao");
    }
    String configuration = environment.get("XDG_CONFIG_HOME");
    return (configuration == null || configuration.isBlank()
            ? home.resolve(".config")
            : Path.of(configuration))
        .resolve("xiaohao");
  }

  /** The folder in which it lies. */
  public Path folder() {
    return file.toAbsolutePath().getParent();
  }

  /** Reads the file; what is not there or cannot be understood has its default. */
  public UserSettings read() {
    return understood().orElse(UserSettings.DEFAULT);
  }

  private Optional<UserSettings> understood() {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
      return Optional.of(settings(values));
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("settings cannot be read: {}", file, e);
      keepAside();
      return Optional.empty();
    }
  }

  /**
   * Changes what the file holds, one after another also between programs: what another has written
   * is read first and stays.
   *
   * @param otherwise the settings where the file is not there or cannot be understood
   * @return what the file holds then
   * @throws IOException if the folder cannot be written; what was there before is still there
   */
  public UserSettings change(UserSettings otherwise, UnaryOperator<UserSettings> how)
      throws IOException {
    OwnerOnly.createFolders(folder());
    // beside it, because each writing replaces the file itself
    Path beside = folder().resolve("." + file.getFileName() + ".lock");
    try {
      OwnerOnly.create(beside);
    } catch (FileAlreadyExistsException there) {
      // it stays for good
    }
    synchronized (WRITING) {
      try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE);
          FileLock lock = locked(channel)) {
        LOG.debug("locked: {}", lock != null);
        UserSettings after = understood().map(how).orElse(otherwise);
        write(after);
        return after;
      }
    }
  }

  /** Waits for those who write; null where the disk knows no locks: then all goes on without. */
  private static FileLock locked(FileChannel channel) {
    try {
      return channel.lock();
    } catch (IOException none) {
      LOG.info("no lock for the settings", none);
      return null;
    }
  }

  private static UserSettings settings(Properties values) {
    String ledger = values.getProperty("ledger", "");
    return new UserSettings(
        values.getProperty("operator", ""),
        Theme.valueOf(values.getProperty("theme", UserSettings.DEFAULT.theme().name())),
        TextSize.valueOf(values.getProperty("text-size", UserSettings.DEFAULT.textSize().name())),
        ledger.isEmpty() ? null : Path.of(ledger),
        values.getProperty("ledgers", ledger).lines().map(Path::of).toList(),
        values.getProperty("recent", "").lines().map(Path::of).toList(),
        limits(values),
        frame(values.getProperty("window", "")),
        backups(values),
        named(values, TABLE),
        UserSettings.Language.valueOf(
            values.getProperty("language", UserSettings.DEFAULT.language().name())),
        named(values, DETAIL),
        named(values, KEY));
  }

  /** What begins with a word, by what follows it. */
  private static Map<String, String> named(Properties values, String begin) {
    Map<String, String> named = new HashMap<>();
    for (String key : values.stringPropertyNames()) {
      if (key.startsWith(begin)) {
        named.put(key.substring(begin.length()), values.getProperty(key));
      }
    }
    return named;
  }

  private static BackupPlan backups(Properties values) {
    BackupPlan fresh = BackupPlan.DEFAULT;
    String second = values.getProperty("backup-second", "");
    return new BackupPlan(
        Integer.parseInt(values.getProperty("backup-days", "" + fresh.days())),
        Integer.parseInt(values.getProperty("backup-weeks", "" + fresh.weeks())),
        Integer.parseInt(values.getProperty("backup-months", "" + fresh.months())),
        second.isEmpty() ? Optional.empty() : Optional.of(Path.of(second)));
  }

  /** A limit out of its range, written by hand, is taken as the nearest within. */
  private static IntakeLimits limits(Properties values) {
    IntakeLimits limits = IntakeLimits.DEFAULTS;
    for (IntakeLimits.Limit limit : IntakeLimits.Limit.values()) {
      String value = values.getProperty(key(limit), "");
      limits = value.isBlank() ? limits : limits.with(limit, Integer.parseInt(value.strip()));
    }
    return limits;
  }

  private static String key(IntakeLimits.Limit limit) {
    return "limit-" + limit.name().toLowerCase(Locale.ROOT);
  }

  private static UserSettings.Frame frame(String value) {
    if (value.isEmpty()) {
      return null;
    }
    String[] parts = value.split(" ", -1);
    if (parts.length != 5) {
      throw new IllegalArgumentException("not a frame: " + value);
    }
    return new UserSettings.Frame(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        Integer.parseInt(parts[3]),
        Boolean.parseBoolean(parts[4]));
  }

  private void keepAside() {
    for (int i = 1; ; i++) {
      Path aside = file.resolveSibling(file.getFileName() + ".unreadable-" + i);
      if (!Files.exists(aside)) {
        try {
          Files.move(file, aside);
          LOG.warn("kept aside: {}", aside);
        } catch (IOException e) {
          LOG.warn("cannot be kept aside: {}", aside, e);
          untouchable = true;
        }
        return;
      }
    }
  }

  /**
   * Writes the settings in place of those before.
   *
   * @throws IOException if the folder cannot be written; what was there before is still there
   */
  public void write(UserSettings settings) throws IOException {
    if (untouchable) {
      throw new IOException("cannot be understood and cannot be kept aside: " + file);
    }
    Properties values = new Properties();
    values.setProperty("operator", settings.operator());
    values.setProperty("theme", settings.theme().name());
    values.setProperty("text-size", settings.textSize().name());
    if (settings.lastLedger() != null) {
      values.setProperty("ledger", settings.lastLedger().toString());
    }
    values.setProperty(
        "ledgers", String.join("\n", settings.ledgers().stream().map(Path::toString).toList()));
    values.setProperty("language", settings.language().name());
    values.setProperty(
        "recent", String.join("\n", settings.recent().stream().map(Path::toString).toList()));
    for (IntakeLimits.Limit limit : IntakeLimits.Limit.values()) {
      values.setProperty(key(limit), String.valueOf(settings.limits().get(limit)));
    }
    values.setProperty("backup-days", Integer.toString(settings.backups().days()));
    values.setProperty("backup-weeks", Integer.toString(settings.backups().weeks()));
    values.setProperty("backup-months", Integer.toString(settings.backups().months()));
    settings
        .backups()
        .second()
        .ifPresent(place -> values.setProperty("backup-second", place.toString()));
    settings.tables().forEach((ledger, table) -> values.setProperty(TABLE + ledger, table));
    settings.details().forEach((ledger, part) -> values.setProperty(DETAIL + ledger, part));
    settings.keys().forEach((action, key) -> values.setProperty(KEY + action, key));
    if (settings.window() != null) {
      UserSettings.Frame frame = settings.window();
      values.setProperty(
          "window",
          "%d %d %d %d %b"
              .formatted(frame.x(), frame.y(), frame.width(), frame.height(), frame.maximized()));
    }
    StringWriter text = new StringWriter();
    values.store(text, null);
    Path folder = folder();
    OwnerOnly.createFolders(folder);
    Path temporary = Files.createTempFile(folder, "settings", ".tmp");
    try {
      if (Files.exists(file)) {
        FileMode.of(file).giveTo(temporary);
      } else {
        OwnerOnly.restrict(temporary);
      }
      Files.writeString(temporary, text.toString(), StandardCharsets.UTF_8);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
