package app.xiaohao.store;

import app.xiaohao.ledger.file.LedgerPasswords;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Workplace;
import app.xiaohao.store.file.Keeping;
import app.xiaohao.store.file.LedgerLock;
import app.xiaohao.store.file.PasswordChange;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.lock.KeyEnvelope;
import app.xiaohao.store.lock.Keyring;
import app.xiaohao.store.lock.LedgerStart;
import app.xiaohao.store.log.SqlErrors;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The passwords of ledgers in files. */
final class H2Passwords implements LedgerPasswords {
  private static final Logger LOG = LoggerFactory.getLogger(H2Passwords.class);

  private final Keeping keeping;
  private final Workplace workplace;
  private final Keyring keys;

  H2Passwords(Keeping keeping, Workplace workplace, Keyring keys) {
    this.keeping = keeping;
    this.workplace = workplace;
    this.keys = keys;
  }

  @Override
  public void say(Path file, char[] password) {
    Path real = H2LedgerStores.there(file);
    try {
      keys.unlock(real, password);
    } catch (IOException unreadable) {
      throw H2LedgerStores.failed(Kind.DAMAGED, real, unreadable);
    }
  }

  @Override
  public boolean has(Path file) {
    try {
      return LedgerStart.of(file) == LedgerStart.LOCKED;
    } catch (IOException unreadable) {
      LOG.info("cannot be looked at: {}", file, unreadable);
      return false;
    }
  }

  @Override
  public List<Path> change(Path file, char[] wanted) {
    int length = Normalizer.normalize(CharBuffer.wrap(wanted), Normalizer.Form.NFC).length();
    if (length > KeyEnvelope.LONGEST) {
      throw LedgerException.refusing(Kind.PASSWORD_TOO_LONG, KeyEnvelope.LONGEST);
    }
    Path real = H2LedgerStores.there(file);
    if (!Files.isWritable(real) || BackupFolder.around(real).isPresent()) {
      throw H2LedgerStores.failed(Kind.READ_ONLY, real, null);
    }
    try (LedgerLock lock =
        LedgerLock.on(real, keeping.person().get(), workplace, keeping.clock())) {
      LOG.debug("held: {}", lock);
      H2LedgerStores.looksLikeOne(real);
      return new PasswordChange(real, keeping, keys).to(wanted);
    } catch (IOException failure) {
      throw SqlErrors.of(failure, real);
    }
  }
}
