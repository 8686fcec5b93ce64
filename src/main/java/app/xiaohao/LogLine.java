package app.xiaohao;

import app.xiaohao.text.Trace;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A line of the log. The log goes to whoever mends the program and never holds text of a ledger: so
 * of exceptions it has their {@link Trace}, and nothing is taken over of what libraries say in
 * words.
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
    if (event.getThrowableProxy() instanceof ThrowableProxy known) {
      line.append(Trace.of(known.getThrowable()));
    }
    return line.toString();
  }
}
