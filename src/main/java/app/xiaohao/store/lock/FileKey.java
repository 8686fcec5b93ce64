package app.xiaohao.store.lock;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * With what a ledger and all that lies beside it is encrypted: its data key and the envelope that
 * goes into new files. {@link #NONE} where the ledger has no password: then everything is written
 * as it is.
 */
public final class FileKey {
  /** That of a ledger without a password. */
  public static final FileKey NONE = new FileKey(new byte[0], null);

  /** How many random bytes begin a file that has a key of its own. */
  public static final int SALT = 16;

  private static final int SIZE = 32;
  private static final int BLOCK = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final byte[] data;
  private final @Nullable KeyEnvelope envelope;

  private FileKey(byte[] data, @Nullable KeyEnvelope envelope) {
    this.data = data;
    this.envelope = envelope;
  }

  /** A new data key, wrapped by a password. */
  public static FileKey make(char[] password) {
    return wrapped(KeyEnvelope.random(SIZE), password);
  }

  private static FileKey wrapped(byte[] data, char[] password) {
    byte[] id = Arrays.copyOf(derive(data, "id"), Long.BYTES);
    return new FileKey(data, KeyEnvelope.wrap(data, id, password));
  }

  /** The one in an envelope; empty where the password is another. */
  static Optional<FileKey> in(KeyEnvelope envelope, char[] password) {
    return envelope.open(password).map(data -> new FileKey(data, envelope));
  }

  /** The same data key under another password. */
  public FileKey under(char[] password) {
    return wrapped(data, password);
  }

  /** The same data key in an envelope that a file has. */
  FileKey in(KeyEnvelope other) {
    return new FileKey(data, other);
  }

  /** Whether there is a password. */
  public boolean locked() {
    return envelope != null;
  }

  /** Which data key it is; empty where there is none. */
  public String id() {
    return envelope == null ? "" : envelope.id();
  }

  /** Whether files of the one can be read with the other. */
  public boolean sameData(FileKey other) {
    return Arrays.equals(data, other.data);
  }

  /** Lays the envelope into a new file of the database, which nobody has open. */
  public void stamp(Path file) throws IOException {
    if (envelope != null) {
      envelope.stamp(file);
    }
  }

  /** What H2 is told for the password of a file; empty where there is none. */
  public String ofDatabase() {
    return locked() ? HexFormat.of().formatHex(derive(data, "database")) : "";
  }

  /** The name under which bytes of proof lie beside the ledger. */
  public String nameOf(String sha256) {
    if (!locked()) {
      return sha256;
    }
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(derive(data, "evidence name"), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(sha256.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What AES-CTR counts with behind so many blocks. */
  private static byte[] counter(byte[] salt, long blocks) {
    byte[] sum = new BigInteger(1, salt).add(BigInteger.valueOf(blocks)).toByteArray();
    byte[] counter = new byte[BLOCK];
    int count = Math.min(BLOCK, sum.length);
    System.arraycopy(sum, sum.length - count, counter, BLOCK - count, count);
    return counter;
  }

  /** Random bytes for the beginning of a file. */
  public static byte[] salt() {
    return KeyEnvelope.random(SALT);
  }

  /**
   * What a file of proof goes through, in either direction.
   *
   * @param salt with which the file begins
   * @param from how many bytes of the content are left out, a multiple of 16
   */
  public Cipher proof(byte[] salt, long from) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(derive(data, "evidence"), "AES"),
          new IvParameterSpec(counter(salt, from / BLOCK)));
      return cipher;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * What the parts of one file go through.
   *
   * @param salt with which the file begins
   */
  public Parts parts(byte[] salt) {
    return locked() ? new Parts(derive(data, "journal " + HexFormat.of().formatHex(salt))) : PLAIN;
  }

  /** Parts that are written as they are. */
  public static final Parts PLAIN = new Parts(new byte[0]);

  private static byte[] derive(byte[] data, String use) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(data)
                  .thenExpand(("xiaohao " + use).getBytes(StandardCharsets.US_ASCII), SIZE));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The parts of a file: each is bound to what it is and to where it stands. */
  public static final class Parts {
    private final byte[] key;

    private Parts(byte[] key) {
      this.key = key;
    }

    /** Whether they are encrypted. */
    public boolean sealed() {
      return key.length > 0;
    }

    /** The bytes of a part as they are written. */
    public byte[] out(int kind, long at, byte[] content) {
      if (!sealed()) {
        return content;
      }
      byte[] nonce = KeyEnvelope.random(NONCE);
      try {
        Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, 0, kind, at);
        byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(content.length));
        cipher.doFinal(content, 0, content.length, sealed, NONCE);
        return sealed;
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    /**
     * The bytes of a part as they were before.
     *
     * @throws IOException if they were written with another key, elsewhere, or are damaged
     */
    public byte[] in(int kind, long at, byte[] written) throws IOException {
      if (!sealed()) {
        return written;
      }
      if (written.length < NONCE) {
        throw new IOException("no part of a locked file");
      }
      try {
        return cipher(Cipher.DECRYPT_MODE, written, 0, kind, at)
            .doFinal(written, NONCE, written.length - NONCE);
      } catch (GeneralSecurityException other) {
        throw new IOException("a part that this key does not open", other);
      }
    }

    private Cipher cipher(int mode, byte[] nonce, int from, int kind, long at)
        throws GeneralSecurityException {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, from, NONCE));
      cipher.updateAAD(
          ByteBuffer.allocate(Integer.BYTES + Long.BYTES).putInt(kind).putLong(at).array());
      return cipher;
    }
  }
}
