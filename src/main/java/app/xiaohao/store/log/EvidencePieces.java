package app.xiaohao.store.log;

import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.EvidenceContent;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of proof, kept once under their hash and in pieces, so that a film needs no more memory
 * than a page and whoever stops the work need not wait for its end.
 */
public final class EvidencePieces {
  private static final Logger LOG = LoggerFactory.getLogger(EvidencePieces.class);

  /** So many bytes a piece; only the last of a file is shorter. */
  static final int PIECE = 1 << 20;

  private final Sql sql;
  private final CommitWatch watch;

  public EvidencePieces(Sql sql, CommitWatch watch) {
    this.sql = sql;
    this.watch = watch;
  }

  /**
   * Stores the bytes of a file unless they are there.
   *
   * @param progress hears how many bytes are through
   * @throws LedgerException EVIDENCE_CHANGING where they are not those that were looked at
   */
  public void store(EvidenceContent file, LongConsumer progress) throws SQLException {
    boolean there =
        sql.first(
                "select size_bytes from evidence_file where sha256 = ?",
                row -> row.getLong(1),
                file.sha256())
            .isPresent();
    if (there) {
      progress.accept(file.size());
      return;
    }
    sql.update(Dml.insert("evidence_file", "sha256", "size_bytes"), file.sha256(), file.size());
    MessageDigest digest = ChangeChain.sha256();
    try (InputStream stream = Files.newInputStream(file.file())) {
      long stored = 0;
      int position = 0;
      for (byte[] piece = stream.readNBytes(PIECE);
          piece.length > 0;
          piece = stream.readNBytes(PIECE)) {
        stopIfAsked();
        sql.update(
            Dml.insert("evidence_piece", "sha256", "position", "content"),
            file.sha256(),
            position++,
            piece);
        digest.update(piece);
        stored += piece.length;
        progress.accept(Math.min(stored, file.size()));
      }
    } catch (IOException failure) {
      throw new LedgerException(Kind.EVIDENCE_UNREADABLE, List.of(file.name()), failure);
    }
    if (!hex(digest).equals(file.sha256())) {
      throw new LedgerException(Kind.EVIDENCE_CHANGING, List.of(file.name()), null);
    }
  }

  /** Passes on what is kept under a hash and gives the hash that it has; empty for nothing. */
  public String read(String key, OutputStream to) throws SQLException, IOException {
    MessageDigest digest = ChangeChain.sha256();
    int position = 0;
    for (Optional<byte[]> piece = piece(key, position);
        piece.isPresent();
        piece = piece(key, ++position)) {
      stopIfAsked();
      if (piece.get().length == 0) {
        return beside(key, to); // a copy: it has the line and not the bytes
      }
      to.write(piece.get());
      digest.update(piece.get());
    }
    return position == 0 ? beside(key, to) : hex(digest);
  }

  /** The same from beside the ledger, where a copy has its proof. */
  private String beside(String key, OutputStream to) throws IOException {
    Optional<EvidenceStore> store = sql.evidence();
    Optional<Path> file = store.flatMap(one -> one.find(key));
    if (store.isEmpty() || file.isEmpty()) {
      return "";
    }
    MessageDigest digest = ChangeChain.sha256();
    try (InputStream stream = store.get().read(file.get())) {
      byte[] part = new byte[PIECE];
      for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
        stopIfAsked();
        to.write(part, 0, read);
        digest.update(part, 0, read);
      }
    }
    return hex(digest);
  }

  /** The hash of what is kept under a hash; empty for nothing, and for what cannot be read. */
  public String hash(String key) throws SQLException {
    try {
      return read(key, OutputStream.nullOutputStream());
    } catch (IOException unreadable) {
      LOG.warn("proof that lies beside the ledger cannot be read", unreadable);
      return "";
    }
  }

  private Optional<byte[]> piece(String key, int position) throws SQLException {
    return sql.first(
        "select content from evidence_piece where sha256 = ? and position = ?",
        row -> row.getBytes(1),
        key,
        position);
  }

  private void stopIfAsked() {
    if (watch.stopped()) {
      throw new CancellationException();
    }
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
