package app.xiaohao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Temporary folders of the tests in memory, where the machine offers room there: every change of a
 * ledger waits for the disk, and on a busy one that is most of the time of the tests. Elsewhere
 * they are where Java puts them. A test whose subject is the disk takes the standard factory.
 */
public final class MemoryFolders implements TempDirFactory {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM = 2L << 30;

  @Override
  public Path createTempDirectory(AnnotatedElementContext field, ExtensionContext test)
      throws IOException {
    return make("junit-");
  }

  /** A new folder. */
  Path make(String prefix) throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM
        ? Files.createTempDirectory(MEMORY, prefix)
        : Files.createTempDirectory(prefix);
  }
}
