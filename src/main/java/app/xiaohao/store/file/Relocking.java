package app.xiaohao.store.file;

import app.xiaohao.ledger.file.OwnerOnly;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.journal.Journal;
import app.xiaohao.store.journal.JournalRecoding;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.lock.KeyEnvelope;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.log.OwnersFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the files of a ledger under another key, one after another, each whole or not at all. The
 * ledger itself says which key all of them should have: where this was cut off, the next opening
 * goes on with what is not so yet.
 */
final class Relocking {
  private static final Logger LOG = LoggerFactory.getLogger(Relocking.class);

  /** How the names of files end that are being written. */
  static final String PART = ".relock";

  private static final int BUFFER = 1 << 20;

  private Relocking() {}

  /** Where the new file is made. */
  static Path partial(Path file) {
    return file.resolveSibling("." + file.getFileName() + PART);
  }

  /**
   * Writes a database file, which nobody has open, under another key and puts it in its place.
   *
   * @throws LedgerException FILE_LINKED where other names lead to the file: it could only be
   *     overwritten in place, and whoever is killed in that has neither
   */
  static void ledger(Path file, FileKey from, FileKey to) throws IOException {
    Path partial = partial(file);
    try {
      write(file, from, partial, to);
      if (OwnersFiles.linked(file) || !OwnersFiles.alike(partial, file)) {
        throw LedgerException.refusing(Kind.FILE_LINKED, file);
      }
      OwnersFiles.replace(partial, file);
      OwnersFiles.forceFolder(file.toAbsolutePath().getParent());
    } finally {
      OwnersFiles.discard(partial);
    }
  }

  /** Writes a database file anew; where only the envelope differs, its pages stay as they are. */
  static void write(Path file, FileKey from, Path target, FileKey to) throws IOException {
    Files.deleteIfExists(target);
    if (from.sameData(to)) {
      OwnersFiles.copy(file, target);
      to.stamp(target);
      return;
    }
    OwnerOnly.create(target);
    try (FileChannel in = channel(file, from, StandardOpenOption.READ);
        FileChannel out = channel(target, to, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer part = ByteBuffer.allocate(BUFFER);
      long size = in.size();
      for (long at = 0; at < size; at += part.limit()) {
        part.clear().limit((int) Math.min(BUFFER, size - at));
        while (part.hasRemaining()) {
          if (in.read(part, at + part.position()) < 0) {
            throw new IOException("ends early: " + file);
          }
        }
        part.flip();
        while (part.hasRemaining()) {
          out.write(part, at + part.position());
        }
      }
      out.force(true);
    }
    to.stamp(target);
  }

  /** The pages of a database file as H2 sees them. */
  private static FileChannel channel(Path file, FileKey key, StandardOpenOption... how)
      throws IOException {
    FileChannel base = FileChannel.open(file, how);
    if (!key.locked()) {
      return base;
    }
    // as H2 makes it of the password that JDBC is given
    FileEncrypt encrypted =
        new FileEncrypt(
            file.toString(),
            FilePathEncrypt.getPasswordBytes(key.ofDatabase().toCharArray()),
            base);
    encrypted.size();
    return encrypted;
  }

  /**
   * Brings all that lies beside a ledger under its key.
   *
   * @param from for what is encrypted; copies with yet another key stay as they are
   */
  static void beside(BackupFolder folder, FileKey from, FileKey to) throws IOException {
    if (!Files.isDirectory(folder.path())) {
      return;
    }
    for (Path place : List.of(folder.path(), folder.journals(), folder.evidence())) {
      for (Path left : BackupFolder.files(place)) {
        if (left.getFileName().toString().endsWith(PART)) {
          OwnersFiles.discard(left);
        }
      }
    }
    Copies copies = new Copies(folder);
    copies.finishReplacing();
    for (Path copy : folder.copies()) {
      String id = KeyEnvelope.in(copy).map(KeyEnvelope::id).orElse("");
      FileKey key = id.isEmpty() ? FileKey.NONE : from;
      if (!id.equals(key.id())) {
        LOG.info("stays under the password of its day: {}", copy);
      } else if (!key.sameData(to)) {
        copies.replace(copy, partial(copy), part -> write(copy, key, part, to));
      }
    }
    for (Path journal : Journal.files(folder.journals())) {
      if (!JournalRecoding.fits(journal, to)) {
        replace(journal, part -> JournalRecoding.write(journal, from, part, to));
      }
    }
    EvidenceStore.recode(folder.evidence(), from, to);
  }

  /** Writes a file anew. */
  private interface Writing {
    void into(Path part) throws IOException;
  }

  private static void replace(Path file, Writing writing) throws IOException {
    Path part = partial(file);
    try {
      Files.deleteIfExists(part);
      OwnerOnly.create(part);
      writing.into(part);
      OwnersFiles.force(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      OwnersFiles.forceFolder(file.toAbsolutePath().getParent());
    } finally {
      OwnersFiles.discard(part);
    }
  }
}
