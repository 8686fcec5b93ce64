package app.xiaohao.store.journal;

import app.xiaohao.store.lock.FileKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How a file of the journal begins: with {@link #PLAIN}, or with {@link #SEALED} and random bytes
 * of which, with the ledger's key, the key of this file is made.
 *
 * @param bytes as they stand in the file
 * @param parts what its parts go through
 */
record JournalHead(byte[] bytes, FileKey.Parts parts) {
  private static final byte[] PLAIN = "XHJ1".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SEALED = "XHJ2".getBytes(StandardCharsets.US_ASCII);

  /** That of a new file. */
  static JournalHead of(FileKey key) {
    if (!key.locked()) {
      return new JournalHead(PLAIN, FileKey.PLAIN);
    }
    byte[] salt = FileKey.salt();
    byte[] bytes = ByteBuffer.allocate(SEALED.length + salt.length).put(SEALED).put(salt).array();
    return new JournalHead(bytes, key.parts(salt));
  }

  /** How many bytes tell the one from the other. */
  static final int MAGIC = 4;

  /** Whether the first bytes of a file are those of an encrypted one. */
  static boolean isSealed(byte[] magic) {
    return Arrays.equals(magic, SEALED);
  }

  /** Reads so many bytes. */
  interface Bytes {
    byte[] next(int count) throws IOException;
  }

  /**
   * Reads that of a file.
   *
   * @throws IOException if it is no journal, or one that needs another key
   */
  static JournalHead read(Bytes from, FileKey key) throws IOException {
    byte[] magic = from.next(MAGIC);
    if (Arrays.equals(magic, PLAIN)) {
      return new JournalHead(PLAIN, FileKey.PLAIN);
    }
    if (!isSealed(magic)) {
      throw new IOException("no journal");
    }
    if (!key.locked()) {
      throw new IOException("a journal with a password");
    }
    byte[] salt = from.next(FileKey.SALT);
    byte[] bytes = ByteBuffer.allocate(magic.length + salt.length).put(magic).put(salt).array();
    return new JournalHead(bytes, key.parts(salt));
  }

  int size() {
    return bytes.length;
  }
}
