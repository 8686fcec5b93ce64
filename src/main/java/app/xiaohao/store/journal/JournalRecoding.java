package app.xiaohao.store.journal;

import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.log.ChangeChain;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Writes a file of the journal anew under another key; what it says stays the same. */
public final class JournalRecoding {
  private final OutputStream out;
  private final FileKey.Parts parts;
  private final MessageDigest digest = ChangeChain.sha256();
  private byte[] chain = new byte[JournalSegment.CHAIN];
  private long at;

  private JournalRecoding(OutputStream out, JournalHead head) throws IOException {
    this.out = out;
    this.parts = head.parts();
    out.write(head.bytes());
    at = head.size();
  }

  /** Whether a file is written as a key wants it. */
  public static boolean fits(Path file, FileKey key) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return JournalHead.isSealed(in.readNBytes(JournalHead.MAGIC)) == key.locked();
    }
  }

  /**
   * Writes what can be read of a file into another, which is there and empty.
   *
   * @throws IOException if it is no journal that {@code from} opens
   */
  public static void write(Path file, FileKey from, Path target, FileKey to) throws IOException {
    long good = JournalSegment.read(file, from).goodSize();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      JournalRecoding recoding = new JournalRecoding(out, JournalHead.of(to));
      JournalSegment.read(
          file,
          from,
          (kind, place, content) -> {
            if (place < good) {
              recoding.part(kind, content);
            }
          });
    }
  }

  private void part(int kind, byte[] content) throws IOException {
    write(Journal.part(kind, content, at, parts), true);
    if (kind != JournalSegment.STATEMENTS) {
      chain = Journal.chain(chain, digest);
      write(chain, false);
    }
  }

  private void write(byte[] bytes, boolean counted) throws IOException {
    if (counted) {
      digest.update(bytes);
    }
    out.write(bytes);
    at += bytes.length;
  }
}
