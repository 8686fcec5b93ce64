package app.xiaohao.ledger.file;

import app.xiaohao.intake.read.PageCount;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.model.closing.EvidenceLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Looks at files that are to become proof: whether they can, their hash, size and pages. */
public final class EvidenceReader {
  private static final int PIECE = 1 << 16;

  private final EvidenceLimits limits;
  private final CommitWatch watch;
  private long total;
  private long read;

  public EvidenceReader(EvidenceLimits limits, CommitWatch watch) {
    this.limits = limits;
    this.watch = watch;
  }

  /**
   * Looks at all of them before any is stored.
   *
   * @throws LedgerException EVIDENCE_UNREADABLE, EVIDENCE_FOLDER, EVIDENCE_EMPTY,
   *     EVIDENCE_TOO_LARGE, naming the first file that cannot be taken in
   * @throws CancellationException if the watch stopped it
   */
  public List<EvidenceContent> look(List<NewEvidence> files) {
    List<Long> sizes = new ArrayList<>(files.size());
    for (NewEvidence one : files) {
      long size = size(one.file());
      sizes.add(size);
      total += size;
    }
    List<EvidenceContent> contents = new ArrayList<>(files.size());
    for (int i = 0; i < files.size(); i++) {
      NewEvidence one = files.get(i);
      contents.add(
          new EvidenceContent(
              one.file(),
              one.file().getFileName().toString(),
              one.proves().strip(),
              hash(one.file()),
              sizes.get(i),
              PageCount.of(one.file())));
    }
    return contents;
  }

  private long size(Path file) {
    if (Files.isDirectory(file)) {
      throw refused(Kind.EVIDENCE_FOLDER, file);
    }
    long size;
    try {
      size = Files.size(file);
    } catch (IOException failure) {
      throw new LedgerException(Kind.EVIDENCE_UNREADABLE, List.of(name(file)), failure);
    }
    if (size == 0) {
      throw refused(Kind.EVIDENCE_EMPTY, file);
    }
    if (size > limits.bytes()) {
      throw refused(
          Kind.EVIDENCE_TOO_LARGE,
          file,
          Long.toString((size + (1L << 20) - 1) >> 20),
          Integer.toString(limits.megabytes()));
    }
    return size;
  }

  private String hash(Path file) {
    MessageDigest digest = sha256();
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] piece = new byte[PIECE];
      for (int got = stream.read(piece); got >= 0; got = stream.read(piece)) {
        if (watch.stopped()) {
          throw new CancellationException();
        }
        digest.update(piece, 0, got);
        read += got;
        // Looking is the lesser half of the work; storing the bytes is the rest.
        watch.at(Math.min(0.4, 0.4 * read / total));
      }
    } catch (IOException | UncheckedIOException failure) {
      throw new LedgerException(Kind.EVIDENCE_UNREADABLE, List.of(name(file)), failure);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** By which files and what was read of documents are known again. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private static String name(Path file) {
    return file.getFileName() == null ? file.toString() : file.getFileName().toString();
  }

  private static LedgerException refused(Kind kind, Path file, String... more) {
    List<String> arguments = new ArrayList<>(List.of(name(file)));
    arguments.addAll(List.of(more));
    return new LedgerException(kind, arguments, null);
  }
}
