package app.xiaohao.store.proof;

import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Proof.Difference;
import app.xiaohao.model.closing.EvidenceId;
import app.xiaohao.model.paper.PaperCopy;
import app.xiaohao.store.log.EvidencePieces;
import app.xiaohao.store.log.Sql;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the bytes of proof back, and only those that were put in. */
public final class EvidenceFiles {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);

  private static final String LINES =
      "select e.id, e.number, e.name, e.sha256, i.number, m.number, m.id from evidence e"
          + " join measure m on m.id = e.measure_id join issue i on i.id = m.issue_id";

  private EvidenceFiles() {}

  /** A line of {@code evidence}. */
  private record Line(long id, int number, String name, String sha256, String item, long measure) {}

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getInt(5) + "." + row.getInt(6),
        row.getLong(7));
  }

  /**
   * Writes a file of proof into a new file; where its bytes are not those that were added, nothing
   * is left there and the log of the program says so.
   */
  public static void copy(Sql sql, EvidenceId id, Path target, CommitWatch watch)
      throws SQLException {
    Line line =
        sql.first(LINES + " where e.id = ?", EvidenceFiles::line, id.value())
            .orElseThrow(
                () ->
                    new LedgerException(
                        Kind.UNKNOWN_ITEM, List.of(Long.toString(id.value())), null));
    copy(
        sql,
        new PaperCopy(line.name, line.sha256),
        logged(sql, line.measure, line.number).orElse(line.sha256),
        target,
        watch);
  }

  /** The same of a copy that is kept with a paper, whose sealed row names its hash. */
  public static void copy(Sql sql, PaperCopy kept, Path target, CommitWatch watch)
      throws SQLException {
    copy(sql, kept, kept.sha256(), target, watch);
  }

  private static void copy(Sql sql, PaperCopy kept, String expected, Path target, CommitWatch watch)
      throws SQLException {
    boolean whole = false;
    try {
      String found;
      try (OutputStream stream = Files.newOutputStream(target)) {
        found = new EvidencePieces(sql, watch).read(kept.sha256(), stream);
      }
      whole = found.equals(expected);
      if (!whole) {
        LOG.warn(
            "kept under {}: expected {}, found {}",
            kept.sha256(),
            expected,
            found.isEmpty() ? "nothing" : found);
        throw found.isEmpty()
            ? new LedgerException(Kind.EVIDENCE_LOST, List.of(kept.name(), expected), null)
            : new LedgerException(
                Kind.EVIDENCE_ALTERED, List.of(kept.name(), expected, found), null);
      }
    } catch (IOException failure) {
      throw new LedgerException(Kind.NOT_WRITABLE, List.of(target.toString()), failure);
    } finally {
      if (!whole) {
        discard(target);
      }
    }
  }

  private static void discard(Path target) {
    try {
      Files.deleteIfExists(target);
    } catch (IOException stays) {
      LOG.warn("left behind: {}", target, stays);
    }
  }

  /**
   * Proves every file that was ever added, also one that was removed since.
   *
   * @param found hears of each whose bytes are not those that its entry in the log names
   * @return how many were looked at
   * @throws CancellationException if the watch stopped it
   */
  static int prove(Sql sql, CommitWatch watch, Consumer<Difference> found) throws SQLException {
    List<Line> lines = sql.list(LINES + " order by e.id", EvidenceFiles::line);
    EvidencePieces pieces = new EvidencePieces(sql, watch);
    Map<String, String> hashes = new HashMap<>();
    for (Line line : lines) {
      String held = hashes.get(line.sha256);
      if (held == null) {
        held = pieces.hash(line.sha256);
        hashes.put(line.sha256, held);
      }
      String expected = logged(sql, line.measure, line.number).orElse(line.sha256);
      if (!held.equals(expected)) {
        found.accept(new Difference(line.item, "evidence_piece.content", expected, held));
      }
    }
    for (String unused :
        sql.list(
            "select f.sha256 from evidence_file f where not exists"
                + " (select 1 from evidence e where e.sha256 = f.sha256)",
            row -> row.getString(1))) {
      String held = pieces.hash(unused);
      if (!held.equals(unused)) {
        found.accept(new Difference("", "evidence_piece.content", unused, held));
      }
    }
    return lines.size();
  }

  /** The hash that the change log names; empty where the log does not speak of the file. */
  private static Optional<String> logged(Sql sql, long measure, int number) throws SQLException {
    return sql.first(
        "select h.value_after from change_log l"
            + " join change_field n on n.change_number = l.number and n.field = 'evidence'"
            + " and n.value_after = ?"
            + " join change_field h on h.change_number = l.number and h.field = 'sha256'"
            + " where l.measure_id = ? and l.kind = 'EVIDENCE_ADDED' order by l.number",
        row -> row.getString(1),
        Integer.toString(number),
        measure);
  }
}
