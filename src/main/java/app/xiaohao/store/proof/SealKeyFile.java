package app.xiaohao.store.proof;

import app.xiaohao.ledger.file.OwnerOnly;
import app.xiaohao.store.log.SealKey;
import app.xiaohao.store.log.SealKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that signs, in a file of the person's settings that only its owner may read: both halves
 * as PEM. A file that is no key is moved aside and kept. Where none can be read or written, the
 * session is signed with a key that is lost afterwards, and the ledger says so: nobody is kept from
 * working by it.
 */
final class SealKeyFile implements SealKeys {
  private static final Logger LOG = LoggerFactory.getLogger(SealKeyFile.class);
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final Path file;
  private final SealKeys once = SealKeys.once(this::readOrMake);

  /**
   * @param file need not exist, nor its folder
   */
  SealKeyFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  @Override
  public SealKey key() {
    return once.key();
  }

  private SealKey readOrMake() {
    try {
      return Files.exists(file) ? read() : make();
    } catch (GeneralSecurityException | IllegalArgumentException unknown) {
      LOG.warn("no key: {}", file, unknown);
      return anew();
    } catch (IOException failure) {
      LOG.warn("no key can be kept: {}", file, failure);
      return SealKey.make(false);
    }
  }

  private SealKey read() throws IOException, GeneralSecurityException {
    String pem = Files.readString(file, StandardCharsets.UTF_8);
    OwnerOnly.restrict(file);
    KeyFactory factory = KeyFactory.getInstance("Ed25519");
    return new SealKey(
        new KeyPair(
            factory.generatePublic(new X509EncodedKeySpec(part(pem, PUBLIC))),
            factory.generatePrivate(new PKCS8EncodedKeySpec(part(pem, PRIVATE)))),
        true);
  }

  private SealKey make() throws IOException, GeneralSecurityException {
    SealKey made = SealKey.make(true);
    OwnerOnly.createFolders(file.getParent());
    Path partial = Files.createTempFile(file.getParent(), "seal-key", ".tmp");
    try {
      OwnerOnly.restrict(partial);
      Files.writeString(
          partial,
          pem(PRIVATE, made.pair().getPrivate().getEncoded())
              + pem(PUBLIC, made.pair().getPublic().getEncoded()),
          StandardCharsets.UTF_8);
      Files.move(partial, file);
      return made;
    } catch (FileAlreadyExistsException meanwhile) {
      // another window has made one in this moment: it is the account's
      return read();
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** Keeps what is there aside and makes a new one. */
  private SealKey anew() {
    try {
      Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
      for (int i = 1; Files.exists(aside); i++) {
        aside = file.resolveSibling(file.getFileName() + ".unreadable-" + i);
      }
      Files.move(file, aside);
      return make();
    } catch (IOException | GeneralSecurityException failure) {
      LOG.warn("no key can be kept: {}", file, failure);
      return SealKey.make(false);
    }
  }

  private static String pem(String label, byte[] content) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(label, Base64.getMimeEncoder().encodeToString(content));
  }

  private static byte[] part(String pem, String label) {
    Matcher part =
        Pattern.compile(
                "-----BEGIN %1$s-----(.*?)-----END %1$s-----".formatted(label), Pattern.DOTALL)
            .matcher(pem);
    if (!part.find()) {
      throw new IllegalArgumentException("lacks its " + label);
    }
    return Base64.getMimeDecoder().decode(part.group(1));
  }
}
