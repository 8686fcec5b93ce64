package app.xiaohao.store.lock;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The data key of a ledger as a password has wrapped it, with all that is needed to try a password.
 * It lies at {@link #PLACE} in the first block of an encrypted file of H2, which leaves that block
 * alone behind its first 18 bytes.
 */
public final class KeyEnvelope {
  /** The longest password, in characters. */
  public static final int LONGEST = 128;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] MAGIC = "XHKEY1\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int PLACE = 64;
  private static final int SALT = 16;
  private static final int ID = 8;
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int KEY = 32;

  /** All that is bound to the wrapped key: magic, cost, salt, id. */
  private static final int BOUND = MAGIC.length + 3 * Integer.BYTES + SALT + ID;

  private static final int WRAPPED = BOUND + NONCE;
  private static final int SUM = WRAPPED + KEY + TAG;
  private static final int SIZE = SUM + Integer.BYTES;

  private static final int MEMORY_KIB = 32 << 10;
  private static final int PASSES = 3;

  /** More than this no program of ours has written; a file must not make us fill the machine. */
  private static final int MOST_KIB = 1 << 20;

  private static final int MOST_PASSES = 64;

  private final byte[] bytes;

  private KeyEnvelope(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Wraps a data key. */
  static KeyEnvelope wrap(byte[] data, byte[] id, char[] password) {
    byte[] salt = random(SALT);
    byte[] nonce = random(NONCE);
    ByteBuffer buffer =
        ByteBuffer.allocate(SIZE)
            .put(MAGIC)
            .putInt(MEMORY_KIB)
            .putInt(PASSES)
            .putInt(1)
            .put(salt)
            .put(id)
            .put(nonce);
    byte[] bytes = buffer.array();
    try {
      buffer.put(cipher(Cipher.ENCRYPT_MODE, bytes, password).doFinal(data));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
    buffer.putInt(sum(bytes));
    return new KeyEnvelope(bytes);
  }

  static byte[] random(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /**
   * That of a file.
   *
   * @return empty where the file is not encrypted
   * @throws IOException where it cannot be read, or is encrypted and has no envelope that is whole
   */
  public static Optional<KeyEnvelope> in(Path file) throws IOException {
    if (LedgerStart.of(file) != LedgerStart.LOCKED) {
      return Optional.empty();
    }
    byte[] head;
    try (InputStream stream = Files.newInputStream(file)) {
      head = stream.readNBytes(PLACE + SIZE);
    }
    if (head.length == PLACE + SIZE) {
      byte[] bytes = Arrays.copyOfRange(head, PLACE, PLACE + SIZE);
      ByteBuffer numbers = ByteBuffer.wrap(bytes);
      int kib = numbers.getInt(MAGIC.length);
      int passes = numbers.getInt(MAGIC.length + Integer.BYTES);
      int lanes = numbers.getInt(MAGIC.length + 2 * Integer.BYTES);
      if (Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
          && numbers.getInt(SUM) == sum(bytes)
          && kib >= 8
          && kib <= MOST_KIB
          && passes >= 1
          && passes <= MOST_PASSES
          && lanes == 1) {
        return Optional.of(new KeyEnvelope(bytes));
      }
    }
    throw new IOException("no whole envelope in " + file);
  }

  private static int sum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, SUM);
    return (int) sum.getValue();
  }

  /** Lays it into an encrypted file that nobody has open. */
  void stamp(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer all = ByteBuffer.wrap(bytes);
      for (long at = PLACE; all.hasRemaining(); ) {
        at += channel.write(all, at);
      }
      channel.force(true);
    }
  }

  /** Which data key it holds: the same for all envelopes of one, and nothing that leads to it. */
  public String id() {
    int from = BOUND - ID;
    return HexFormat.of().formatHex(bytes, from, from + ID);
  }

  /** The data key; empty where the password is another. */
  Optional<byte[]> open(char[] password) {
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, bytes, password).doFinal(bytes, WRAPPED, KEY + TAG));
    } catch (AEADBadTagException wrong) {
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What wraps: AES-256-GCM under the key that the password gives, bound to all before it. */
  private static Cipher cipher(int mode, byte[] bytes, char[] password)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] key = derived(bytes, password);
    cipher.init(
        mode,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(TAG * Byte.SIZE, bytes, BOUND, NONCE));
    Arrays.fill(key, (byte) 0);
    cipher.updateAAD(bytes, 0, BOUND);
    return cipher;
  }

  private static byte[] derived(byte[] bytes, char[] password) {
    ByteBuffer numbers = ByteBuffer.wrap(bytes, MAGIC.length, 3 * Integer.BYTES);
    int salt = MAGIC.length + 3 * Integer.BYTES;
    Argon2BytesGenerator argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(numbers.getInt())
            .withIterations(numbers.getInt())
            .withParallelism(numbers.getInt())
            .withSalt(Arrays.copyOfRange(bytes, salt, salt + SALT))
            .build());
    byte[] words =
        Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC)
            .getBytes(StandardCharsets.UTF_8);
    byte[] key = new byte[KEY];
    argon.generateBytes(words, key);
    Arrays.fill(words, (byte) 0);
    return key;
  }
}
