package app.xiaohao.store.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * A pair of Ed25519 keys with which one account on one machine signs the ends of change logs. Keys
 * are made and spelled by the JDK; it signs and proves by the library that does so in a tenth of
 * the time, for every change is signed and every opening proves.
 */
public final class SealKey {
  private static final String ALGORITHM = "Ed25519";

  /** How a public half in X.509 begins; its 32 bytes follow (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final KeyPair pair;
  private final boolean kept;
  private final Ed25519PrivateKeyParameters signing;

  /**
   * A pair that is there.
   *
   * @param pair of Ed25519
   * @param kept whether it is still there when the program is started again
   * @throws IllegalArgumentException if the private half is of another kind or cannot be read
   */
  public SealKey(KeyPair pair, boolean kept) {
    this.pair = pair;
    this.kept = kept;
    this.signing =
        Optional.of(pair.getPrivate())
            .filter(EdECPrivateKey.class::isInstance)
            .map(EdECPrivateKey.class::cast)
            .flatMap(EdECPrivateKey::getBytes)
            .map(Ed25519PrivateKeyParameters::new)
            .orElseThrow(() -> new IllegalArgumentException("no key of Ed25519"));
  }

  /** A new pair. */
  public static SealKey make(boolean kept) {
    try {
      return new SealKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair(), kept);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java of 15 and later has Ed25519", impossible);
    }
  }

  /** Both halves. */
  public KeyPair pair() {
    return pair;
  }

  /** Whether it is still there when the program is started again. */
  public boolean kept() {
    return kept;
  }

  /** The public half: X.509 in base 64. */
  public String publicKey() {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  /** SHA-256 of the public half, lower-case hex. */
  public String fingerprint() {
    return fingerprint(pair.getPublic().getEncoded());
  }

  /** A signature in base 64. */
  public String sign(String text) {
    return Base64.getEncoder().encodeToString(signer(true, signing, text).generateSignature());
  }

  /**
   * Whether a signature holds.
   *
   * @param publicKey X.509 in base 64; any other text holds nothing
   * @param fingerprint of that key
   */
  public static boolean holds(String publicKey, String fingerprint, String text, String signed) {
    try {
      byte[] key = Base64.getDecoder().decode(publicKey);
      byte[] signature = Base64.getDecoder().decode(signed);
      return fingerprint(key).equals(fingerprint)
          && Arrays.equals(key, 0, X509.length, X509, 0, X509.length)
          && signer(false, new Ed25519PublicKeyParameters(key, X509.length), text)
              .verifySignature(signature);
    } catch (IllegalArgumentException | IndexOutOfBoundsException forged) {
      return false;
    }
  }

  private static Ed25519Signer signer(boolean signs, AsymmetricKeyParameter key, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(signs, key);
    signer.update(bytes, 0, bytes.length);
    return signer;
  }

  private static String fingerprint(byte[] key) {
    return HexFormat.of().formatHex(ChangeChain.sha256().digest(key));
  }
}
