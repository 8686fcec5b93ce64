package app.xiaohao.intake.read;

import app.xiaohao.intake.read.parts.Incoming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens Office files that are locked with Excel's own fixed password ([MS-OFFCRYPTO] 2.4.2.3):
 * Excel writes it where only the structure of a workbook is protected, and opens it without asking.
 */
final class DefaultPassword {
  /** Office makes 100,000 rounds; with many more the file is made to keep a reader busy. */
  private static final int MOST_ROUNDS = 2_000_000;

  private DefaultPassword() {}

  /** What is locked in; empty where another password locks it. */
  static Optional<byte[]> opened(Incoming file) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
      EncryptionInfo info = new EncryptionInfo(files);
      if (info.getVerifier().getSpinCount() > MOST_ROUNDS) {
        return Optional.empty();
      }
      Decryptor lock = Decryptor.getInstance(info);
      if (!lock.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
        return Optional.empty();
      }
      try (InputStream opened = lock.getDataStream(files)) {
        return Optional.of(opened.readNBytes(file.limits().bytes()));
      }
    } catch (GeneralSecurityException | EncryptedDocumentException unknownLock) {
      return Optional.empty();
    }
  }
}
