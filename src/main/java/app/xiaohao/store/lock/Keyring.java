package app.xiaohao.store.lock;

import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The keys that were opened since the program began; they go with it. Whoever has opened a ledger
 * can read all copies of it, under whatever password they were made.
 */
public final class Keyring {
  private final Map<String, FileKey> keys = new ConcurrentHashMap<>();
  private final Function<Path, Optional<char[]>> asked;

  /**
   * @param asked for the password of a file whose key is not here; empty where nobody says one
   */
  public Keyring(Function<Path, Optional<char[]>> asked) {
    this.asked = asked;
  }

  /**
   * The key of a file of the database, with the envelope that the file has.
   *
   * @throws LedgerException PASSWORD_NEEDED or PASSWORD_WRONG; DAMAGED where it is locked and
   *     nothing says with what
   * @throws IOException where it cannot be read
   */
  public FileKey of(Path file) throws IOException {
    Optional<KeyEnvelope> envelope = KeyEnvelope.in(file);
    if (envelope.isEmpty()) {
      return FileKey.NONE;
    }
    FileKey known = keys.get(envelope.get().id());
    if (known != null) {
      return known.in(envelope.get());
    }
    char[] password = asked.apply(file).orElseThrow(() -> failed(Kind.PASSWORD_NEEDED, file));
    return unlock(file, envelope.get(), password);
  }

  /**
   * Opens the envelope of a file and keeps its key.
   *
   * @throws LedgerException PASSWORD_WRONG; also where the key is here already, because who asks
   *     wants to know whether it is the one
   */
  public FileKey unlock(Path file, char[] password) throws IOException {
    Optional<KeyEnvelope> envelope = KeyEnvelope.in(file);
    return envelope.isEmpty() ? FileKey.NONE : unlock(file, envelope.get(), password);
  }

  private FileKey unlock(Path file, KeyEnvelope envelope, char[] password) {
    FileKey key =
        FileKey.in(envelope, password).orElseThrow(() -> failed(Kind.PASSWORD_WRONG, file));
    keep(key);
    return key;
  }

  /** Keeps a key that was just made. */
  public void keep(FileKey key) {
    if (key.locked()) {
      keys.put(key.id(), key);
    }
  }

  private static LedgerException failed(Kind kind, Path file) {
    return new LedgerException(kind, List.of(file.toString()), null);
  }
}
