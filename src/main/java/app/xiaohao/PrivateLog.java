package app.xiaohao;

import app.xiaohao.ledger.file.OwnerOnly;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of the log: each is made for its owner alone; one that is there stays as it is. */
public final class PrivateLog extends RollingFileAppender<ILoggingEvent> {
  /** Public for Logback, which makes one. */
  public PrivateLog() {}

  @Override
  public void openFile(String name) throws IOException {
    Path file = Path.of(name).toAbsolutePath();
    if (Files.notExists(file)) {
      OwnerOnly.createFolders(file.getParent());
      OwnerOnly.create(file);
    }
    super.openFile(name);
  }
}
