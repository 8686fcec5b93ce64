package app.xiaohao.ui.shell;

import app.xiaohao.ledger.LedgerStores;
import app.xiaohao.ledger.sample.SampleLedger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** This person's copy of the sample ledger: whole or not there. */
final class SampleFile {
  private final LedgerStores stores;
  private final Path file;
  private final Clock clock;

  SampleFile(LedgerStores stores, Path file, Clock clock) {
    this.stores = stores;
    this.file = file;
    this.clock = clock;
  }

  /** Makes the copy where there is none. Takes a second or two; for background work. */
  void makeIfMissing() throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path workshop = Files.createTempDirectory(folder, "sample");
    try {
      Path made = workshop.resolve(file.getFileName());
      new SampleLedger(stores, clock).make(made);
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(workshop);
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> tree = Files.walk(folder)) {
      inside = tree.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path part : inside) {
      Files.delete(part);
    }
  }
}
