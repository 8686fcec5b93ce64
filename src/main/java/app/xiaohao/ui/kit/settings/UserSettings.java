package app.xiaohao.ui.kit.settings;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ui.kit.TextSize;
import app.xiaohao.ui.kit.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What belongs to a person on this machine and not to a ledger.
 *
 * @param operator the name that every change carries; empty until the person gives it
 * @param lastLedger the ledger that opens at the next start; null for the first-run choice
 * @param ledgers those opened before, newest first, the one of next start among them
 * @param recent the documents read last, newest first
 * @param limits what is read at most when a document is imported
 * @param window where the window stood; null for the desktop's choice
 * @param backups how many copies of ledgers are kept and where
 * @param tables how the table of each ledger was left, by the path of its file
 * @param language in which the program speaks, from its next start on
 * @param details which part of the detail of each ledger was seen last, by the path of its file
 * @param keys the keys that the person gave to actions, by the action's name; empty for one that
 *     has none any more
 */
public record UserSettings(
    String operator,
    Theme theme,
    TextSize textSize,
    Path lastLedger,
    List<Path> ledgers,
    List<Path> recent,
    IntakeLimits limits,
    Frame window,
    BackupPlan backups,
    Map<String, String> tables,
    Language language,
    Map<String, String> details,
    Map<String, String> keys) {
  private static final int RECENT = 8;

  /** Of a person who starts the program for the first time. */
  public static final UserSettings DEFAULT =
      new UserSettings(
          "",
          Theme.SYSTEM,
          TextSize.NORMAL,
          null,
          List.of(),
          List.of(),
          IntakeLimits.DEFAULTS,
          null,
          BackupPlan.DEFAULT,
          Map.of(),
          Language.CHINESE,
          Map.of(),
          Map.of());

  /** Ledger and window may be missing; lists and map are copied. */
  public UserSettings {
    Objects.requireNonNull(operator);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(textSize);
    ledgers = List.copyOf(ledgers);
    recent = List.copyOf(recent);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(backups);
    tables = Map.copyOf(tables);
    Objects.requireNonNull(language);
    details = Map.copyOf(details);
    keys = Map.copyOf(keys);
  }

  /** The languages of the program. */
  public enum Language {
    CHINESE("zh"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
      this.tag = tag;
    }

    /** As in {@code Locale.of}. */
    public String tag() {
      return tag;
    }
  }

  /** These with another plan for copies. */
  public UserSettings withBackups(BackupPlan plan) {
    return changed(parts -> parts.backups = plan);
  }

  /** These with another name. */
  public UserSettings withOperator(String name) {
    return changed(parts -> parts.operator = name);
  }

  /** These with another theme. */
  public UserSettings withTheme(Theme other) {
    return changed(parts -> parts.theme = other);
  }

  /** These with another size of text. */
  public UserSettings withTextSize(TextSize size) {
    return changed(parts -> parts.textSize = size);
  }

  /** These with another ledger for the next start, which is the newest of those opened. */
  public UserSettings withLastLedger(Path file) {
    return changed(
        parts -> {
          parts.lastLedger = file;
          parts.ledgers = file == null ? ledgers : first(file, ledgers);
        });
  }

  /** These without a ledger that is not there any more. */
  public UserSettings withoutLedger(Path file) {
    return changed(
        parts -> parts.ledgers = ledgers.stream().filter(one -> !one.equals(file)).toList());
  }

  /** These with a document put first among those read last. */
  public UserSettings withRecent(Path document) {
    return changed(parts -> parts.recent = first(document, recent));
  }

  /** These with other limits of reading. */
  public UserSettings withLimits(IntakeLimits others) {
    return changed(parts -> parts.limits = others);
  }

  /** These with another place of the window. */
  public UserSettings withWindow(Frame frame) {
    return changed(parts -> parts.window = frame);
  }

  /** These with a ledger's table left otherwise. */
  public UserSettings withTable(Path ledger, String table) {
    Map<String, String> others = new HashMap<>(tables);
    others.put(ledger.toString(), table);
    return changed(parts -> parts.tables = others);
  }

  /** These with another part of a ledger's detail seen last. */
  public UserSettings withDetail(Path ledger, String part) {
    Map<String, String> others = new HashMap<>(details);
    others.put(ledger.toString(), part);
    return changed(parts -> parts.details = others);
  }

  /** These with other keys of the person's own. */
  public UserSettings withKeys(Map<String, String> others) {
    return changed(parts -> parts.keys = others);
  }

  /** These in another language. */
  public UserSettings withLanguage(Language other) {
    return changed(parts -> parts.language = other);
  }

  private UserSettings changed(Consumer<Parts> how) {
    Parts parts = new Parts();
    how.accept(parts);
    return parts.settings();
  }

  private static List<Path> first(Path one, List<Path> before) {
    List<Path> files = new ArrayList<>(before);
    files.remove(one);
    files.addFirst(one);
    return files.subList(0, Math.min(RECENT, files.size()));
  }

  /** All parts, some of which are about to be others. */
  private final class Parts {
    private String operator = UserSettings.this.operator;
    private Theme theme = UserSettings.this.theme;
    private TextSize textSize = UserSettings.this.textSize;
    private Path lastLedger = UserSettings.this.lastLedger;
    private List<Path> ledgers = UserSettings.this.ledgers;
    private List<Path> recent = UserSettings.this.recent;
    private IntakeLimits limits = UserSettings.this.limits;
    private Frame window = UserSettings.this.window;
    private BackupPlan backups = UserSettings.this.backups;
    private Map<String, String> tables = UserSettings.this.tables;
    private Language language = UserSettings.this.language;
    private Map<String, String> details = UserSettings.this.details;
    private Map<String, String> keys = UserSettings.this.keys;

    private UserSettings settings() {
      return new UserSettings(
          operator,
          theme,
          textSize,
          lastLedger,
          ledgers,
          recent,
          limits,
          window,
          backups,
          tables,
          language,
          details,
          keys);
    }
  }

  /** Place and size of the window on the desktop, in its pixels. */
  public record Frame(int x, int y, int width, int height, boolean maximized) {}
}
