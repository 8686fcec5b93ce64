package app.xiaohao.text;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.ledger.history.LedgerException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Where an exception comes from, for whoever mends the program. It never holds text of a ledger: so
 * nothing is taken over but what exceptions are, their codes and their frames. Their messages
 * quote: a database its statement and values, a parser the place where it stopped.
 */
public final class Trace {
  private static final StackTraceElement[] NO_FRAMES = {};

  private final StringBuilder text = new StringBuilder();
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Trace() {}

  /** Its lines, each ended; frames that a cause shares with what it caused stand once. */
  public static String of(Throwable thrown) {
    Trace trace = new Trace();
    trace.add("", thrown, NO_FRAMES);
    return trace.text.toString();
  }

  private void add(String before, Throwable thrown, StackTraceElement[] around) {
    text.append(before)
        .append(thrown.getClass().getName())
        .append(code(thrown))
        .append(System.lineSeparator());
    if (!seen.add(thrown)) {
      return;
    }
    StackTraceElement[] frames = thrown.getStackTrace();
    int own = frames.length;
    for (int rest = around.length;
        own > 0 && rest > 0 && frames[own - 1].equals(around[rest - 1]);
        rest--) {
      own--;
    }
    for (int i = 0; i < own; i++) {
      text.append("\tat ").append(frames[i]).append(System.lineSeparator());
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      add("Suppressed: ", suppressed, frames);
    }
    Throwable cause = thrown.getCause();
    if (cause != null) {
      add("Caused by: ", cause, frames);
    }
  }

  /** What an exception says in other ways than words. */
  private static String code(Throwable thrown) {
    return switch (thrown) {
      case LedgerException refused -> " " + refused.kind();
      case IntakeException unreadable -> " " + unreadable.kind();
      case SQLException failed -> " " + failed.getSQLState() + "/" + failed.getErrorCode();
      case FileSystemException failed -> failed.getReason() == null ? "" : " " + failed.getReason();
      default -> "";
    };
  }
}
