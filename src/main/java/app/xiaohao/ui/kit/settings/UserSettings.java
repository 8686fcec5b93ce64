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

/**
 * What belongs to a person on this machine and not to a ledger.
 *
 * @param operator the name that every change carries; empty until the person gives it
 * @param lastLedger the ledger that opens at the next start; null for the first-run choice
 * @param recent the documents read last, newest first
 * @param limits what is read at most when a document is imported
 * @param window where the window stood; null for the desktop's choice
 * @param backups how many copies of ledgers are kept and where
 * @param tables how the table of each ledger was left, by the path of its file
 */
public record UserSettings(
    String operator,
    Theme theme,
    TextSize textSize,
    Path lastLedger,
    List<Path> recent,
    IntakeLimits limits,
    Frame window,
    BackupPlan backups,
    Map<String, String> tables) {
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
          BackupPlan.DEFAULT,
          Map.of());

  /** Ledger and window may be missing; list and map are copied. */
  public UserSettings {
    Objects.requireNonNull(operator);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(textSize);
    recent = List.copyOf(recent);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(backups);
    tables = Map.copyOf(tables);
  }

  /** These with another plan for copies. */
  public UserSettings withBackups(BackupPlan plan) {
    return new UserSettings(
        operator, theme, textSize, lastLedger, recent, limits, window, plan, tables);
  }

  /** These with another name. */
  public UserSettings withOperator(String name) {
    return new UserSettings(
        name, theme, textSize, lastLedger, recent, limits, window, backups, tables);
  }

  /** These with another theme. */
  public UserSettings withTheme(Theme other) {
    return new UserSettings(
        operator, other, textSize, lastLedger, recent, limits, window, backups, tables);
  }

  /** These with another size of text. */
  public UserSettings withTextSize(TextSize size) {
    return new UserSettings(
        operator, theme, size, lastLedger, recent, limits, window, backups, tables);
  }

  /** These with another ledger for the next start. */
  public UserSettings withLastLedger(Path file) {
    return new UserSettings(
        operator, theme, textSize, file, recent, limits, window, backups, tables);
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
        backups,
        tables);
  }

  /** These with other limits of reading. */
  public UserSettings withLimits(IntakeLimits others) {
    return new UserSettings(
        operator, theme, textSize, lastLedger, recent, others, window, backups, tables);
  }

  /** These with another place of the window. */
  public UserSettings withWindow(Frame frame) {
    return new UserSettings(
        operator, theme, textSize, lastLedger, recent, limits, frame, backups, tables);
  }

  /** These with a ledger's table left otherwise. */
  public UserSettings withTable(Path ledger, String table) {
    Map<String, String> others = new HashMap<>(tables);
    others.put(ledger.toString(), table);
    return new UserSettings(
        operator, theme, textSize, lastLedger, recent, limits, window, backups, others);
  }

  /** Place and size of the window on the desktop, in its pixels. */
  public record Frame(int x, int y, int width, int height, boolean maximized) {}
}
