package app.xiaohao.store.log;

import app.xiaohao.ledger.file.OwnerOnly;
import app.xiaohao.ledger.history.LedgerException;
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

  private final List<Path> folders;
  private final Map<String, Path> whole = new ConcurrentHashMap<>();

  /**
   * @param folders where to look; into the first of them new files are written
   */
  public EvidenceStore(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** Whether a statement writes a piece of proof. */
  public static boolean isPiece(String sql) {
    return sql.startsWith("insert into evidence_piece (sha256, position, content) values");
  }

  /**
   * Where the file with this hash should lie; empty where it is in no folder, and where the words
   * are no hash: a ledger or journal from elsewhere may have any there, also the way to another
   * file. Whether the bytes are those of the hash has to be looked at.
   */
  public Optional<Path> find(String sha256) {
    return HASH.matcher(sha256).matches()
        ? folders.stream()
            .map(folder -> folder.resolve(sha256))
            .filter(Files::isRegularFile)
            .findFirst()
        : Optional.empty();
  }

  /** Whether it lies here and is whole. */
  public boolean has(String sha256) throws IOException {
    Path own = HASH.matcher(sha256).matches() ? folders.getFirst().resolve(sha256) : null;
    return own != null && isWhole(own, sha256);
  }

  /** Where the file with this hash lies with the bytes that have it; empty where nowhere. */
  public Optional<Path> whole(String sha256) throws IOException {
    if (HASH.matcher(sha256).matches() && !whole.containsKey(sha256)) {
      for (Path folder : folders) {
        if (isWhole(folder.resolve(sha256), sha256)) {
          whole.put(sha256, folder.resolve(sha256));
          break;
        }
      }
    }
    return Optional.ofNullable(whole.get(sha256));
  }

  private static boolean isWhole(Path file, String sha256) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    MessageDigest digest = ChangeChain.sha256();
    try (InputStream in = Files.newInputStream(file)) {
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
    try (InputStream in = Files.newInputStream(file.get())) {
      in.skipNBytes((long) piece.position() * EvidencePieces.PIECE);
      return in.readNBytes(EvidencePieces.PIECE);
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
      Path part = folder.resolve(sha256 + ".part");
      Files.deleteIfExists(part);
      OwnerOnly.create(part);
      Coming one =
          new Coming(
              part,
              new BufferedOutputStream(Files.newOutputStream(part), BUFFER),
              ChangeChain.sha256());
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
            folders.getFirst().resolve(entry.getKey()),
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
