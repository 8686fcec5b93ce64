package app.xiaohao.store.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A pair of Ed25519 keys with which one account on one machine signs the ends of change logs.
 *
 * @param kept whether it is still there when the program is started again
 */
record SealKey(KeyPair pair, boolean kept) {
  private static final String ALGORITHM = "Ed25519";

  /** A new pair. */
  static SealKey make(boolean kept) {
    try {
      return new SealKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair(), kept);
    } catch (GeneralSecurityException impossible) {
      throw lacking(impossible);
    }
  }

  /** The public half: X.509 in base 64. */
  String publicKey() {
    return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
  }

  /** SHA-256 of the public half, lower-case hex. */
  String fingerprint() {
    return fingerprint(pair.getPublic().getEncoded());
  }

  /** A signature in base 64. */
  String sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(pair.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw lacking(impossible);
    }
  }

  /**
   * Whether a signature holds.
   *
   * @param publicKey X.509 in base 64; any other text holds nothing
   * @param fingerprint of that key
   */
  static boolean holds(String publicKey, String fingerprint, String text, String signed) {
    try {
      byte[] key = Base64.getDecoder().decode(publicKey);
      PublicKey known =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(known);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return fingerprint(key).equals(fingerprint)
          && signature.verify(Base64.getDecoder().decode(signed));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return false;
    }
  }

  private static String fingerprint(byte[] key) {
    return HexFormat.of().formatHex(ChangeChain.sha256().digest(key));
  }

  private static IllegalStateException lacking(GeneralSecurityException impossible) {
    return new IllegalStateException("every Java of 15 and later has Ed25519", impossible);
  }
}
