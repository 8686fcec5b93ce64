package app.xiaohao.ui.kit.evidence;

import app.xiaohao.export.SafeName;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.model.closing.Evidence;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of proof made to be looked at: read-only, under their own name, in a folder of this
 * session that goes at its end. Whoever changes a copy changes nothing in the ledger. Safe for use
 * by several threads.
 */
public final class OpenedCopies implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenedCopies.class);

  private static final String PREFIX = "xiaohao-copies-";
  private static final Pattern NAMED = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

  private final boolean marking;
  private Path folder;
  private int made;

  /** Copies as this system wants them. */
  OpenedCopies() {
    this(System.getProperty("os.name").startsWith("Windows"));
  }

  /**
   * @param marking whether copies carry the mark of the web, by which Windows and Office open them
   *     guarded
   */
  OpenedCopies(boolean marking) {
    this.marking = marking;
  }

  private static void mark(Path copy) throws IOException {
    // a stream beside the file's own, which no Path can name
    try (OutputStream zone = new FileOutputStream(copy + ":Zone.Identifier")) {
      zone.write("[ZoneTransfer]\r\nZoneId=3\r\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Takes away what sessions left behind that did not end well. For background work. */
  public static void removeStale() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      for (Path one : folders) {
        Matcher named = NAMED.matcher(one.getFileName().toString());
        boolean left =
            named.matches()
                && Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
                && ProcessHandle.of(Long.parseLong(named.group(1))).isEmpty();
        if (left) {
          remove(one);
        }
      }
    } catch (IOException unreadable) {
      LOG.warn("copies of earlier sessions stay", unreadable);
    }
  }

  /**
   * A fresh copy, checked against the hash under which the file was added.
   *
   * @throws app.xiaohao.ledger.history.LedgerException EVIDENCE_ALTERED or EVIDENCE_LOST where it
   *     is not what was added
   */
  synchronized Path copy(Ledger ledger, Evidence evidence, CommitWatch watch) throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
    }
    Path own = Files.createDirectory(folder.resolve(Integer.toString(++made)));
    Path copy = own.resolve(SafeName.of(evidence.name()));
    ledger.copyEvidence(evidence.id(), copy, watch);
    if (marking) {
      mark(copy);
    }
    if (!copy.toFile().setReadOnly()) {
      LOG.warn("not read-only: {}", own);
    }
    return copy;
  }

  /** Takes the copies away; what a program still holds open stays for the system to clear. */
  @Override
  public synchronized void close() {
    if (folder != null) {
      remove(folder);
      folder = null;
    }
  }

  private static void remove(Path folder) {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(all::add);
    } catch (IOException failure) {
      LOG.warn("left behind: {}", folder, failure);
    }
    for (Path one : all) {
      try {
        // Windows deletes nothing that is read-only.
        if (Files.isRegularFile(one) && !one.toFile().setWritable(true)) {
          LOG.debug("stays read-only: {}", one.getParent());
        }
        Files.deleteIfExists(one);
      } catch (IOException held) {
        LOG.info("still open: {}", one.getParent());
      }
    }
  }
}
