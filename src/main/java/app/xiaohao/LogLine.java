package app.xiaohao;

import app.xiaohao.intake.IntakeException;
import app.xiaohao.ledger.history.LedgerException;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A line of the log. The log goes to whoever mends the program and never holds text of a ledger: so
 * nothing is taken over from exceptions but what they are, their codes and where they come from.
 * Their messages quote: a database its statement and values, a parser the place where it stopped.
 * For the same reason nothing is taken over of what libraries say in words.
 */
public final class LogLine extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneId.systemDefault());

  private static final String OWN = "app.xiaohao.";

  /** Public for Logback, which makes one. */
  public LogLine() {}

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line =
        new StringBuilder(MOMENT.format(Instant.ofEpochMilli(event.getTimeStamp())))
            .append(' ')
            .append(event.getLevel())
            .append(" [")
            .append(event.getThreadName())
            .append("] ")
            .append(event.getLoggerName());
    if (event.getLoggerName().startsWith(OWN)) {
      line.append(' ').append(event.getFormattedMessage());
    }
    line.append(System.lineSeparator());
    if (event.getThrowableProxy() != null) {
      add(line, "", event.getThrowableProxy());
    }
    return line.toString();
  }

  private static void add(StringBuilder text, String before, IThrowableProxy thrown) {
    text.append(before).append(thrown.getClassName());
    if (thrown instanceof ThrowableProxy known) {
      text.append(code(known.getThrowable()));
    }
    text.append(System.lineSeparator());
    StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
    for (int i = 0; i < frames.length - thrown.getCommonFrames(); i++) {
      text.append('\t').append(frames[i].getSTEAsString()).append(System.lineSeparator());
    }
    for (IThrowableProxy suppressed : thrown.getSuppressed()) {
      add(text, "Suppressed: ", suppressed);
    }
    if (thrown.getCause() != null && !thrown.isCyclic()) {
      add(text, "Caused by: ", thrown.getCause());
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
