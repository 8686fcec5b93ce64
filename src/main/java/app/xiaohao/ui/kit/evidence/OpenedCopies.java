package app.xiaohao.ui.kit.evidence;

import app.xiaohao.export.SafeName;
import app.xiaohao.ledger.CommitWatch;
import app.xiaohao.ledger.Ledger;
import app.xiaohao.model.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  private Path folder;
  private int made;

  /**
   * A fresh copy, checked against the hash under which the file was added.
   *
   * @throws app.xiaohao.ledger.LedgerException EVIDENCE_ALTERED or EVIDENCE_LOST where it is not
   *     what was added
   */
  synchronized Path copy(Ledger ledger, Evidence evidence, CommitWatch watch) throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("xiaohao-");
    }
    Path own = Files.createDirectory(folder.resolve(Integer.toString(++made)));
    Path copy = own.resolve(SafeName.of(evidence.name()));
    ledger.copyEvidence(evidence.id(), copy, watch);
    if (!copy.toFile().setReadOnly()) {
      LOG.warn("not read-only: {}", own);
    }
    return copy;
  }

  /** Takes the copies away; what a program still holds open stays for the system to clear. */
  @Override
  public synchronized void close() {
    if (folder == null) {
      return;
    }
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
    folder = null;
  }
}
