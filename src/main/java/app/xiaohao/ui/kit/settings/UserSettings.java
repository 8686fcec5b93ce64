package app.xiaohao.ui.kit.settings;

import app.xiaohao.intake.IntakeLimits;
import app.xiaohao.ledger.file.BackupPlan;
import app.xiaohao.ui.kit.TextSize;
import app.xiaohao.ui.kit.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
 * @param language in which the program speaks, from its next start on
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
    Language language) {
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
          Language.CHINESE);

  /** Ledger and window may be missing; the list is copied. */
  public UserSettings {
    Objects.requireNonNull(operator);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(textSize);
    ledgers = List.copyOf(ledgers);
    recent = List.copyOf(recent);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(backups);
    Objects.requireNonNull(language);
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
    return with(operator, theme, textSize, lastLedger, ledgers, recent, limits, window, plan);
  }

  /** These with another name. */
  public UserSettings withOperator(String name) {
    return with(name, theme, textSize, lastLedger, ledgers, recent, limits, window, backups);
  }

  /** These with another theme. */
  public UserSettings withTheme(Theme other) {
    return with(operator, other, textSize, lastLedger, ledgers, recent, limits, window, backups);
  }

  /** These with another size of text. */
  public UserSettings withTextSize(TextSize size) {
    return with(operator, theme, size, lastLedger, ledgers, recent, limits, window, backups);
  }

  /** These with another ledger for the next start, which is the newest of those opened. */
  public UserSettings withLastLedger(Path file) {
    List<Path> opened = file == null ? ledgers : first(file, ledgers);
    return with(operator, theme, textSize, file, opened, recent, limits, window, backups);
  }

  /** These without a ledger that is not there any more. */
  public UserSettings withoutLedger(Path file) {
    List<Path> others = ledgers.stream().filter(one -> !one.equals(file)).toList();
    return with(operator, theme, textSize, lastLedger, others, recent, limits, window, backups);
  }

  /** These with a document put first among those read last. */
  public UserSettings withRecent(Path document) {
    List<Path> documents = first(document, recent);
    return with(operator, theme, textSize, lastLedger, ledgers, documents, limits, window, backups);
  }

  /** These with other limits of reading. */
  public UserSettings withLimits(IntakeLimits others) {
    return with(operator, theme, textSize, lastLedger, ledgers, recent, others, window, backups);
  }

  /** These with another place of the window. */
  public UserSettings withWindow(Frame frame) {
    return with(operator, theme, textSize, lastLedger, ledgers, recent, limits, frame, backups);
  }

  /** These in another language. */
  public UserSettings withLanguage(Language other) {
    return new UserSettings(
        operator, theme, textSize, lastLedger, ledgers, recent, limits, window, backups, other);
  }

  private UserSettings with(
      String name,
      Theme ground,
      TextSize size,
      Path ledger,
      List<Path> opened,
      List<Path> documents,
      IntakeLimits most,
      Frame frame,
      BackupPlan plan) {
    return new UserSettings(
        name, ground, size, ledger, opened, documents, most, frame, plan, language);
  }

  private static List<Path> first(Path one, List<Path> before) {
    List<Path> files = new ArrayList<>(before);
    files.remove(one);
    files.addFirst(one);
    return files.subList(0, Math.min(RECENT, files.size()));
  }

  /** Place and size of the window on the desktop, in its pixels. */
  public record Frame(int x, int y, int width, int height, boolean maximized) {}
}
