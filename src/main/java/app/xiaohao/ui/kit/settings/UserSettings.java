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
 * @param recent the documents read last, newest first
 * @param limits what is read at most when a document is imported
 * @param window where the window stood; null for the desktop's choice
 * @param backups how many copies of ledgers are kept and where
 */
public record UserSettings(
    String operator,
    Theme theme,
    TextSize textSize,
    Path lastLedger,
    List<Path> recent,
    IntakeLimits limits,
    Frame window,
    BackupPlan backups) {
  private static final int RECENT = 8;

  /** Of a person who starts the program for the first time. */
  public static final UserSettings DEFAULT =
      new UserSettings(
          "",
          Theme.SYSTEM,
          TextSize.NORMAL,
          null,
          List.of(),
          IntakeLimits.DEFAULTS,
          null,
          BackupPlan.DEFAULT);

  /** Ledger and window may be missing; the list is copied. */
  public UserSettings {
    Objects.requireNonNull(operator);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(textSize);
    recent = List.copyOf(recent);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(backups);
  }

  /** These with another plan for copies. */
  public UserSettings withBackups(BackupPlan plan) {
    return new UserSettings(operator, theme, textSize, lastLedger, recent, limits, window, plan);
  }

  /** These with another name. */
  public UserSettings withOperator(String name) {
    return new UserSettings(name, theme, textSize, lastLedger, recent, limits, window, backups);
  }

  /** These with another theme. */
  public UserSettings withTheme(Theme other) {
    return new UserSettings(operator, other, textSize, lastLedger, recent, limits, window, backups);
  }

  /** These with another size of text. */
  public UserSettings withTextSize(TextSize size) {
    return new UserSettings(operator, theme, size, lastLedger, recent, limits, window, backups);
  }

  /** These with another ledger for the next start. */
  public UserSettings withLastLedger(Path file) {
    return new UserSettings(operator, theme, textSize, file, recent, limits, window, backups);
  }

  /** These with a document put first among those read last. */
  public UserSettings withRecent(Path document) {
    List<Path> documents = new ArrayList<>(recent);
    documents.remove(document);
    documents.addFirst(document);
    return new UserSettings(
        operator,
        theme,
        textSize,
        lastLedger,
        documents.subList(0, Math.min(RECENT, documents.size())),
        limits,
        window,
        backups);
  }

  /** These with other limits of reading. */
  public UserSettings withLimits(IntakeLimits others) {
    return new UserSettings(operator, theme, textSize, lastLedger, recent, others, window, backups);
  }

  /** These with another place of the window. */
  public UserSettings withWindow(Frame frame) {
    return new UserSettings(operator, theme, textSize, lastLedger, recent, limits, frame, backups);
  }

  /** Place and size of the window on the desktop, in its pixels. */
  public record Frame(int x, int y, int width, int height, boolean maximized) {}
}
