package app.xiaohao.store.file;

import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerMarks;
import app.xiaohao.ledger.file.RestorePoints;
import app.xiaohao.ledger.file.RestoreReport;
import app.xiaohao.ledger.file.RestoreWish;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.LedgerException.Kind;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.store.file.LedgerCopy.Head;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.journal.Journal;
import app.xiaohao.store.journal.JournalRecord;
import app.xiaohao.store.journal.JournalSegment;
import app.xiaohao.store.journal.JournalSegment.At;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.lock.Keyring;
import app.xiaohao.store.lock.LedgerStart;
import app.xiaohao.store.log.Dml;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.log.JournalValues;
import app.xiaohao.store.log.OwnersFiles;
import app.xiaohao.store.log.Sql;
import app.xiaohao.store.log.SqlErrors;
import app.xiaohao.store.proof.ChainProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a ledger anew from a copy and the journal behind it. */
public final class Restoring {
  private static final Logger LOG = LoggerFactory.getLogger(Restoring.class);

  private final Path ledger;
  private final List<BackupFolder> folders = new ArrayList<>();
  private final EvidenceStore evidence;
  private final ZoneId zone;
  private final LedgerMarks marks;
  private final Keyring keys;
  private final FileKey key;
  private final List<Step> steps;

  /**
   * @param ledger where it is or was
   * @throws LedgerException PASSWORD_NEEDED or PASSWORD_WRONG; the file named is that whose
   *     password is asked for: the ledger, or where it is gone or damaged its newest copy
   */
  public Restoring(Path ledger, Keeping keeping, Keyring keys) {
    this.keys = keys;
    this.ledger = ledger.toAbsolutePath().normalize();
    this.zone = keeping.clock().getZone();
    this.marks = keeping.marks();
    BackupFolder own = BackupFolder.of(this.ledger);
    folders.add(own);
    own.second(keeping.plan().get()).ifPresent(folders::add);
    this.key = keyOfAll();
    this.evidence = new EvidenceStore(folders.stream().map(BackupFolder::evidence).toList(), key);
    this.steps = steps();
  }

  /** That of the ledger; where it does not say, that of the newest copy that does. */
  private FileKey keyOfAll() {
    List<Path> files = new ArrayList<>(List.of(ledger));
    folders.stream()
        .flatMap(folder -> new Copies(folder).all().stream())
        .sorted(Comparator.comparing(BackupCopy::number).reversed())
        .forEach(copy -> files.add(copy.file()));
    for (Path file : files) {
      try {
        if (LedgerStart.of(file) != LedgerStart.NONE) {
          return keys.of(file);
        }
      } catch (IOException unreadable) {
        LOG.info("does not say its key: {}", file, unreadable);
      }
    }
    return FileKey.NONE;
  }

  /** What there is to go back to. */
  public RestorePoints points() {
    List<BackupCopy> copies = new ArrayList<>();
    for (BackupFolder folder : folders) {
      copies.addAll(new Copies(folder).all());
    }
    copies.sort(
        Comparator.comparing(BackupCopy::takenAt).thenComparing(BackupCopy::number).reversed());
    return new RestorePoints(
        folders.getFirst().path(),
        copies,
        steps.isEmpty() ? 0 : steps.getLast().at.record().number(),
        steps.isEmpty()
            ? Optional.empty()
            : Optional.of(steps.getLast().at.record().entries().getLast().at()));
  }

  /** A record of the journal that brought entries. */
  private record Step(JournalSegment segment, At at) {}

  /** All of them that follow one another up to the newest, in their order. */
  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (BackupFolder folder : folders.reversed()) {
      List<Step> here = new ArrayList<>();
      for (Path file : Journal.files(folder.journals())) {
        try {
          JournalSegment segment = JournalSegment.read(file, key);
          for (At at : segment.records()) {
            if (!at.record().entries().isEmpty()) {
              here.removeIf(step -> step.at.record().number() >= at.record().number());
              here.add(new Step(segment, at));
            }
          }
        } catch (IOException unreadable) {
          LOG.warn("cannot be read: {}", file, unreadable);
        }
      }
      if (!here.isEmpty()) {
        long first = here.getFirst().at.record().entries().getFirst().number();
        steps.removeIf(step -> step.at.record().number() >= first);
        steps.addAll(here);
      }
    }
    return steps;
  }

  /** Makes the ledger that is wished for. */
  public RestoreReport restore(RestoreWish wish, Path to, CommitWatch watch) {
    Path target = to.toAbsolutePath().normalize();
    if (Files.exists(target)) {
      throw new LedgerException(Kind.EXISTS, List.of(to.toString()), null);
    }
    RestorePoints points = points();
    List<BackupCopy> candidates = candidates(points, wish);
    if (candidates.isEmpty()) {
      throw new LedgerException(Kind.NO_COPY, List.of(ledger.toString()), null);
    }
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    List<Path> unusable = new ArrayList<>();
    boolean tooLate = false;
    Made best = null;
    BackupCopy flawed = null;
    try {
      Files.createDirectories(target.getParent());
      for (BackupCopy copy : candidates) {
        try {
          Optional<Made> made = attempt(copy, wish, part, watch);
          if (made.isEmpty()) {
            tooLate = true;
          } else if (made.get().proof.whole()) {
            best = made.get();
            break;
          } else {
            unusable.add(copy.file());
            flawed = flawed == null && made.get().proof.broken().isEmpty() ? copy : flawed;
          }
        } catch (SQLException | LedgerException | IllegalStateException bad) {
          if (wish.copy() != null
              && bad instanceof LedgerException refused
              && (refused.kind() == Kind.PASSWORD_NEEDED
                  || refused.kind() == Kind.PASSWORD_WRONG)) {
            throw refused; // of another password than the ledger's, and no other copy will do
          }
          LOG.warn("cannot be used: {}", copy.file(), bad);
          unusable.add(copy.file());
        }
      }
      if (best == null && flawed != null) {
        // better with the differences that its proof names than not at all
        best = attempt(flawed, wish, part, watch).orElse(null);
        unusable.remove(flawed.file());
      }
      if (best == null) {
        throw tooLate && unusable.isEmpty()
            ? new LedgerException(
                Kind.NOTHING_SO_EARLY,
                List.of(String.valueOf(wish.until()), candidates.getLast().takenAt().toString()),
                null)
            : new LedgerException(Kind.NO_COPY, List.of(ledger.toString()), null);
      }
      OwnersFiles.force(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      OwnersFiles.forceFolder(target.getParent());
      // it may end before the lost one did, and is meant to
      Path there = target.toRealPath();
      best.identity.map(made -> made.mark(there)).ifPresent(marks::put);
    } catch (IOException failure) {
      throw SqlErrors.of(failure, target);
    } catch (SQLException failure) {
      throw SqlErrors.of(failure, target, true);
    } finally {
      OwnersFiles.discard(part);
    }
    return new RestoreReport(
        target,
        best.from,
        unusable,
        best.copyNumber,
        best.head.number(),
        best.at,
        beyond(points),
        best.evidenceLost,
        best.proof);
  }

  private static long beyond(RestorePoints points) {
    return points.copies().stream()
        .mapToLong(BackupCopy::number)
        .reduce(points.journalNumber(), Math::max);
  }

  private static List<BackupCopy> candidates(RestorePoints points, RestoreWish wish) {
    if (wish.copy() != null) {
      Path wanted = wish.copy().toAbsolutePath().normalize();
      return points.copies().stream()
          .filter(copy -> copy.file().toAbsolutePath().normalize().equals(wanted))
          .toList();
    }
    List<BackupCopy> candidates = new ArrayList<>(points.copies());
    // by what they hold, not by their dates: clocks are set back
    candidates.sort(
        Comparator.comparing((BackupCopy copy) -> copy.state() == BackupCopy.State.DAMAGED)
            .thenComparing(Comparator.comparing(BackupCopy::number).reversed()));
    return candidates;
  }

  private record Made(
      Path from,
      long copyNumber,
      Head head,
      Optional<OffsetDateTime> at,
      int evidenceLost,
      Proof proof,
      Optional<LedgerIdentity> identity) {}

  /** Makes it from one copy; empty where the copy itself is of a later moment. */
  private Optional<Made> attempt(BackupCopy copy, RestoreWish wish, Path part, CommitWatch watch)
      throws IOException, SQLException {
    stopIfAsked(watch);
    // with the password that the ledger has now, whatever it had when the copy was taken
    Relocking.write(copy.file(), keys.of(copy.file()), part, key);
    H2Database database = H2Database.open(part, key);
    Head begun;
    int lost;
    try {
      begun = head(database);
      // an empty ledger is of the moment at which it was copied
      OffsetDateTime at =
          lastAt(database).orElseGet(() -> copy.takenAt().atZone(zone).toOffsetDateTime());
      if (wish.until() != null && at.isAfter(wish.until())) {
        return Optional.empty();
      }
      if (wish.copy() == null) {
        replay(database, begun, wish.until(), watch);
      }
      lost = bringProof(database);
    } finally {
      database.closeCompact();
    }
    H2Database made = H2Database.openToRead(part, key);
    try {
      Transactions reading = Transactions.toRead(made::connection, part, null);
      Proof proof = reading.read(sql -> ChainProof.prove(sql, watch));
      return Optional.of(
          new Made(
              copy.file(),
              begun.number(),
              head(made),
              lastAt(made),
              lost,
              proof,
              reading.read(LedgerIdentity::of)));
    } finally {
      made.close();
    }
  }

  private void replay(H2Database database, Head from, OffsetDateTime until, CommitWatch watch)
      throws SQLException, IOException {
    Replay replay = new Replay(database, evidence);
    long reached = from.number();
    int version = version(database);
    for (Step step : steps) {
      stopIfAsked(watch);
      JournalRecord record = step.at.record();
      if (record.number() <= reached) {
        continue;
      }
      boolean late = until != null && record.entries().getLast().at().isAfter(until);
      if (late
          || record.entries().getFirst().number() != reached + 1
          || step.segment.schema() != version) {
        break;
      }
      try {
        replay.apply(step.segment, step.at);
      } catch (SQLException leads) {
        LOG.warn("the journal leads no further than {}", reached, leads);
        break;
      }
      reached = record.number();
    }
    replay.end();
  }

  private static int version(H2Database database) throws SQLException {
    try (Connection connection = database.connection()) {
      return Schema.versionIn(connection).orElseThrow(() -> new SQLException("no ledger"));
    }
  }

  private static Head head(H2Database database) throws SQLException {
    try (Connection connection = database.connection()) {
      return Head.of(new Sql(connection));
    }
  }

  private static Optional<OffsetDateTime> lastAt(H2Database database) throws SQLException {
    try (Connection connection = database.connection()) {
      return new Sql(connection)
          .first(
              "select changed_at from change_log order by number desc fetch first 1 rows only",
              row -> row.getObject(1, OffsetDateTime.class));
    }
  }

  private int bringProof(H2Database database) throws SQLException, IOException {
    try (Connection connection = database.connection()) {
      return bringProof(new Sql(connection), evidence);
    }
  }

  /** Puts the bytes of proof in that a copy has not; gives how many files are nowhere. */
  static int bringProof(Sql sql, EvidenceStore evidence) throws SQLException, IOException {
    List<String> wanted =
        sql.list(
            "select distinct sha256 from evidence_piece where octet_length(content) = 0",
            row -> row.getString(1));
    int lost = 0;
    for (String sha256 : wanted) {
      if (evidence.whole(sha256).isEmpty()) {
        lost++;
        continue;
      }
      for (int position :
          sql.list(
              "select position from evidence_piece where sha256 = ?",
              row -> row.getInt(1),
              sha256)) {
        sql.update(
            Dml.update("evidence_piece", "content").where("sha256 = ? and position = ?"),
            evidence.piece(new JournalValues.Piece(sha256, position)),
            sha256,
            position);
      }
    }
    return lost;
  }

  private static void stopIfAsked(CommitWatch watch) {
    if (watch.stopped()) {
      throw new CancellationException();
    }
  }
}
