package app.xiaohao.store.log;

import app.xiaohao.ledger.file.OwnerOnly;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.store.lock.FileKey;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 佐证 beside the copies: the bytes of each file of proof once, under their SHA-256, however many
 * copies and records of the journal name it. The ledger itself has them too; a copy does not.
 */
public final class EvidenceStore {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceStore.class);
  private static final int BUFFER = 1 << 20;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /** How names of encrypted files end, so that nothing in them has to say it. */
  private static final String LOCKED = ".xhe";

  private final List<Path> folders;
  private final FileKey key;
  private final Map<String, Path> whole = new ConcurrentHashMap<>();

  /**
   * @param folders where to look; into the first of them new files are written
   * @param key of the ledger
   */
  public EvidenceStore(List<Path> folders, FileKey key) {
    this.folders = List.copyOf(folders);
    this.key = key;
  }

  /** Whether a statement writes a piece of proof. */
  public static boolean isPiece(String sql) {
    return sql.startsWith("insert into evidence_piece (sha256, position, content) values");
  }

  /** Under what name bytes lie here. */
  private String name(String sha256) {
    return key.locked() ? key.nameOf(sha256) + LOCKED : sha256;
  }

  /**
   * Where the file with this hash should lie; empty where it is in no folder, and where the words
   * are no hash: a ledger or journal from elsewhere may have any there, also the way to another
   * file. Whether the bytes are those of the hash has to be looked at.
   */
  public Optional<Path> find(String sha256) {
    return HASH.matcher(sha256).matches()
        ? folders.stream()
            .map(folder -> folder.resolve(name(sha256)))
            .filter(Files::isRegularFile)
            .findFirst()
        : Optional.empty();
  }

  /** Whether it lies here and is whole. */
  public boolean has(String sha256) throws IOException {
    Path own = HASH.matcher(sha256).matches() ? folders.getFirst().resolve(name(sha256)) : null;
    return own != null && isWhole(own, sha256);
  }

  /** Where the file with this hash lies with the bytes that have it; empty where nowhere. */
  public Optional<Path> whole(String sha256) throws IOException {
    if (HASH.matcher(sha256).matches() && !whole.containsKey(sha256)) {
      for (Path folder : folders) {
        Path file = folder.resolve(name(sha256));
        if (isWhole(file, sha256)) {
          whole.put(sha256, file);
          break;
        }
      }
    }
    return Optional.ofNullable(whole.get(sha256));
  }

  /** The bytes of a file that lies here. */
  public InputStream read(Path file) throws IOException {
    return read(file, 0);
  }

  /**
   * @param from which byte on; where it is encrypted, a multiple of its blocks
   */
  private InputStream read(Path file, long from) throws IOException {
    InputStream in = Files.newInputStream(file);
    boolean ready = false;
    try {
      InputStream bytes = in;
      if (key.locked()) {
        byte[] salt = in.readNBytes(FileKey.SALT);
        bytes =
            salt.length < FileKey.SALT
                ? InputStream.nullInputStream()
                : new CipherInputStream(in, key.proof(salt, from));
      }
      in.skipNBytes(
          Math.min(from, Math.max(0, Files.size(file) - (key.locked() ? FileKey.SALT : 0))));
      ready = true;
      return bytes;
    } finally {
      if (!ready) {
        in.close();
      }
    }
  }

  private OutputStream write(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    if (!key.locked()) {
      return new BufferedOutputStream(out, BUFFER);
    }
    byte[] salt = FileKey.salt();
    out.write(salt);
    return new BufferedOutputStream(new CipherOutputStream(out, key.proof(salt, 0)), BUFFER);
  }

  private boolean isWhole(Path file, String sha256) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    MessageDigest digest = ChangeChain.sha256();
    try (InputStream in = read(file)) {
      byte[] part = new byte[BUFFER];
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        digest.update(part, 0, read);
      }
    }
    boolean same = HexFormat.of().formatHex(digest.digest()).equals(sha256);
    if (!same) {
      LOG.warn("not the bytes of its name: {}", file);
    }
    return same;
  }

  /**
   * Reads a piece of the size in which the ledger keeps them; nothing where the file is nowhere
   * whole.
   */
  public byte[] piece(JournalValues.Piece piece) throws IOException {
    Optional<Path> file = whole(piece.sha256());
    if (file.isEmpty()) {
      return new byte[0];
    }
    try (InputStream in = read(file.get(), (long) piece.position() * EvidencePieces.PIECE)) {
      return in.readNBytes(EvidencePieces.PIECE);
    }
  }

  /**
   * Brings all that lies in a folder under another key. Cut off in between, a file may lie there
   * under both its names; doing it again ends that.
   */
  public static void recode(Path folder, FileKey from, FileKey to) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> there = Files.list(folder)) {
      files = there.toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      boolean sealed = name.endsWith(LOCKED);
      if ((sealed || HASH.matcher(name).matches()) && sealed != to.locked()) {
        recode(file, new EvidenceStore(List.of(folder), sealed ? from : FileKey.NONE), to);
      } else if (!sealed && !HASH.matcher(name).matches()) {
        OwnersFiles.discard(file); // a part of a transaction that never was
      }
    }
  }

  private static void recode(Path file, EvidenceStore here, FileKey to) throws IOException {
    EvidenceStore there = new EvidenceStore(here.folders, to);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    String sha256 = file.getFileName().toString();
    try {
      Files.deleteIfExists(part);
      OwnerOnly.create(part);
      MessageDigest digest = ChangeChain.sha256();
      try (InputStream in = here.read(file);
          OutputStream out = there.write(part)) {
        byte[] bytes = new byte[BUFFER];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
          digest.update(bytes, 0, read);
          out.write(bytes, 0, read);
        }
      }
      if (sha256.endsWith(LOCKED)) {
        sha256 = HexFormat.of().formatHex(digest.digest());
      }
      OwnersFiles.force(part);
      Files.move(
          part,
          file.resolveSibling(there.name(sha256)),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      OwnersFiles.forceFolder(file.toAbsolutePath().getParent());
      Files.delete(file);
    } finally {
      OwnersFiles.discard(part);
    }
  }

  /** Files that a transaction brings. */
  public Incoming incoming() {
    return new Incoming();
  }

  /** Files on their way: they stay only if they are whole and the transaction is promised. */
  public final class Incoming {
    private final Map<String, Coming> coming = new LinkedHashMap<>();

    private record Coming(Path part, OutputStream out, MessageDigest digest) {}

    private Incoming() {}

    /** Takes the arguments of a piece; gives those that the journal keeps of it. */
    public Object[] take(Object[] arguments) throws IOException {
      String sha256 = (String) arguments[0];
      int position = (Integer) arguments[1];
      byte[] bytes = (byte[]) arguments[2];
      Coming one = coming.get(sha256);
      if (one == null) {
        one = begin(sha256);
      }
      one.out.write(bytes);
      one.digest.update(bytes);
      return new Object[] {sha256, position, new JournalValues.Piece(sha256, position)};
    }

    /** Begins a file; its bytes go to the stream that is given back. */
    public OutputStream stream(String sha256) throws IOException {
      Coming one = begin(sha256);
      return new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
          one.out.write(bytes, from, count);
          one.digest.update(bytes, from, count);
        }
      };
    }

    private Coming begin(String sha256) throws IOException {
      if (!HASH.matcher(sha256).matches()) {
        throw LedgerException.refusing(LedgerException.Kind.EVIDENCE_MISNAMED, sha256);
      }
      Path folder = folders.getFirst();
      OwnerOnly.createFolders(folder);
      Path part = folder.resolve(name(sha256) + ".part");
      Files.deleteIfExists(part);
      OwnerOnly.create(part);
      Coming one = new Coming(part, write(part), ChangeChain.sha256());
      coming.put(sha256, one);
      return one;
    }

    /** Forces all of them to the device under their names. */
    public void keep() throws IOException {
      for (Map.Entry<String, Coming> entry : coming.entrySet()) {
        Coming one = entry.getValue();
        one.out.close();
        if (!HexFormat.of().formatHex(one.digest.digest()).equals(entry.getKey())) {
          throw new IOException("not the bytes of " + entry.getKey());
        }
        OwnersFiles.force(one.part);
        Files.move(
            one.part,
            folders.getFirst().resolve(name(entry.getKey())),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
      if (!coming.isEmpty()) {
        OwnersFiles.forceFolder(folders.getFirst());
      }
      coming.clear();
    }

    /** Lets go of what is not kept. */
    public void drop() {
      for (Coming one : new ArrayList<>(coming.values())) {
        try {
          one.out.close();
        } catch (IOException full) {
          // it goes anyway
        }
        OwnersFiles.discard(one.part);
      }
      coming.clear();
    }
  }
}
