package app.xiaohao.store.file;

import app.xiaohao.ledger.file.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
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

  /** Where JDBC finds a ledger, with the settings with which the store opens it; for measuring. */
  public static String url(Path file) {
    register();
    return H2Database.url(file.toAbsolutePath().normalize());
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
    return new FarLocked(FilePath.get("async:" + getBase()).open(mode));
  }

  /**
   * A file whose lock lies far behind its bytes. Windows keeps everybody, also this program by
   * another handle, from reading what is locked, and a ledger is watched while it is open.
   */
  private static final class FarLocked extends FileBaseDefault {
    private static final long FAR = 1L << 46;

    private final FileChannel file;

    FarLocked(FileChannel file) {
      this.file = file;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
      return file.read(to, position);
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
      return file.write(from, position);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(FAR, 1, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
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
