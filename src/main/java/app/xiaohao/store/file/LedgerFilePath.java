package app.xiaohao.store.file;

import app.xiaohao.ledger.file.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Lets H2 keep a database in a file of any name. H2 appends {@code .mv.db} to every name; under the
 * scheme {@code xh:} that suffix exists for H2 alone, and the file on disk is the one that people
 * named.
 *
 * <p>A semicolon would end the name in a JDBC URL, so {@code ;} and {@code %} are escaped there.
 */
public final class LedgerFilePath extends FilePathWrapper {
  private static final String SCHEME = "xh";
  private static final String SUFFIX = ".mv.db";

  /** For H2, which makes one for each name. */
  public LedgerFilePath() {}

  /** Makes the scheme known to H2; may be called again. */
  static void register() {
    FilePath.register(new LedgerFilePath());
  }

  /** The name under which H2 opens {@code file}, an absolute path. */
  static String h2Name(Path file) {
    return SCHEME + ":" + escape(file.toString());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FilePathWrapper wrap(FilePath base) {
    return base == null ? null : getPath(getPrefix() + escape(base.toString()));
  }

  /** H2 asks with its suffix and without it, and wants the answer in the same form. */
  @Override
  public FilePath toRealPath() {
    FilePath real = wrap(getBase().toRealPath());
    return name.endsWith(SUFFIX) ? getPath(real.toString() + SUFFIX) : real;
  }

  /**
   * Interrupting a thread closes a plain channel, and with it the ledger under everybody's hands;
   * an asynchronous one stays open. A file that is not there yet, also that into which H2 writes a
   * ledger anew, is made for its owner alone.
   */
  @Override
  public FileChannel open(String mode) throws IOException {
    Path file = Path.of(getBase().toString());
    if (!mode.equals("r") && Files.notExists(file) && Files.isDirectory(file.getParent())) {
      OwnerOnly.create(file);
    }
    return FilePath.get("async:" + getBase()).open(mode);
  }

  @Override
  public FilePath unwrap() {
    return unwrap(name);
  }

  @Override
  protected FilePath unwrap(String path) {
    String name = path.substring(getPrefix().length());
    if (name.endsWith(SUFFIX)) {
      name = name.substring(0, name.length() - SUFFIX.length());
    }
    return FilePath.get(name.replace("%3B", ";").replace("%25", "%"));
  }

  private static String escape(String name) {
    return name.replace("%", "%25").replace(";", "%3B");
  }
}
