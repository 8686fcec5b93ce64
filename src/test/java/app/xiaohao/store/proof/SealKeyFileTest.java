package app.xiaohao.store.proof;

import static org.assertj.core.api.Assertions.assertThat;

import app.xiaohao.ledger.file.OwnerOnly;
import app.xiaohao.store.log.SealKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealKeyFileTest {
  @TempDir Path folder;

  private Path file() {
    return folder.resolve("设置").resolve("seal-key.pem");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(file().getParent())) {
      return files.toList();
    }
  }

  @Test
  void isMadeOnceAndKeptForItsOwnerAlone() throws IOException {
    SealKey made = new SealKeyFile(file()).key();
    SealKey again = new SealKeyFile(file()).key();
    assertThat(again.fingerprint()).isEqualTo(made.fingerprint());
    assertThat(again.kept()).isTrue();
    assertThat(SealKey.holds(made.publicKey(), made.fingerprint(), "封签", again.sign("封签")))
        .isTrue();
    assertThat(files()).containsExactly(file());
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      assertThat(OwnerOnly.is(file())).isTrue();
    }
  }

  @Test
  void isMadeAtTheFirstNeedOnly() {
    new SealKeyFile(file());
    assertThat(file()).doesNotExist();
  }

  @Test
  void keepsAFileThatIsNoKeyAside() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "不是密钥");
    SealKey made = new SealKeyFile(file()).key();
    assertThat(made.kept()).isTrue();
    assertThat(file().resolveSibling("seal-key.pem.unreadable")).hasContent("不是密钥");
    assertThat(new SealKeyFile(file()).key().fingerprint()).isEqualTo(made.fingerprint());
  }

  @Test
  void signsWithAPassingKeyWhereNoneCanBeKept() throws IOException {
    Files.writeString(folder.resolve("设置"), "a file stands where the folder would");
    SealKey passing = new SealKeyFile(file()).key();
    assertThat(passing.kept()).isFalse();
    assertThat(SealKey.holds(passing.publicKey(), passing.fingerprint(), "a", passing.sign("a")))
        .isTrue();
  }

  @Test
  void holdsNothingThatAnotherKeySignedOrThatIsNoSignature() {
    SealKey one = SealKey.make(true);
    SealKey other = SealKey.make(true);
    String text = "封签";
    assertThat(SealKey.holds(one.publicKey(), one.fingerprint(), text, other.sign(text))).isFalse();
    assertThat(SealKey.holds(one.publicKey(), one.fingerprint(), text + "x", one.sign(text)))
        .isFalse();
    assertThat(SealKey.holds(one.publicKey(), other.fingerprint(), text, one.sign(text))).isFalse();
    assertThat(SealKey.holds("不是", one.fingerprint(), text, one.sign(text))).isFalse();
    assertThat(SealKey.holds(one.publicKey(), one.fingerprint(), text, "=")).isFalse();
  }

  /** Ledgers of earlier versions were signed by the JDK, and those of today are proved by it. */
  @Test
  void signsAsTheJdkDoes() throws GeneralSecurityException {
    SealKey key = SealKey.make(true);
    for (String text : List.of("", "封签", "x".repeat(5_000))) {
      Signature jdk = Signature.getInstance("Ed25519");
      jdk.initSign(key.pair().getPrivate());
      jdk.update(text.getBytes(StandardCharsets.UTF_8));
      assertThat(key.sign(text)).isEqualTo(Base64.getEncoder().encodeToString(jdk.sign()));
      assertThat(SealKey.holds(key.publicKey(), key.fingerprint(), text, key.sign(text))).isTrue();
    }
  }
}
