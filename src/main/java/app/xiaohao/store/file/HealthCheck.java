package app.xiaohao.store.file;

import app.xiaohao.ledger.file.BackupCopy;
import app.xiaohao.ledger.file.CommitWatch;
import app.xiaohao.ledger.file.LedgerHealth;
import app.xiaohao.ledger.file.LedgerHealth.Finding;
import app.xiaohao.ledger.file.LedgerHealth.Kind;
import app.xiaohao.ledger.history.LedgerException;
import app.xiaohao.ledger.history.Proof;
import app.xiaohao.store.file.LedgerCopy.Head;
import app.xiaohao.store.journal.BackupFolder;
import app.xiaohao.store.journal.Journal;
import app.xiaohao.store.journal.JournalRecoding;
import app.xiaohao.store.journal.JournalSegment;
import app.xiaohao.store.lock.FileKey;
import app.xiaohao.store.lock.LedgerStart;
import app.xiaohao.store.log.EvidenceStore;
import app.xiaohao.store.proof.ChainProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at an open ledger and at all that lies beside it: the file, the journal, the copies, the
 * seals and the proof. Reads only; the newest copy is opened and proved anew.
 */
public final class HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);
  private static final String BYTES = "evidence_piece";
  private static final int FEW = 20;

  private final Path file;
  private final int schema;
  private final Transactions transactions;
  private final Keeping keeping;
  private final FileKey key;
  private final BackupFolder folder;
  private final EvidenceStore evidence;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param schema the version of its tables
   * @param transactions of the open ledger
   * @param key with which it is encrypted
   */
  public HealthCheck(
      Path file, int schema, Transactions transactions, Keeping keeping, FileKey key) {
    this.file = file;
    this.schema = schema;
    this.transactions = transactions;
    this.keeping = keeping;
    this.key = key;
    this.folder = BackupFolder.of(file);
    this.evidence = new EvidenceStore(List.of(folder.evidence()), key);
  }

  private void found(Kind kind, Object... arguments) {
    findings.add(Finding.of(kind, arguments));
  }

  /**
   * Looks.
   *
   * @param closed whether nobody works in it, so that its file can be what a session left
   */
  public LedgerHealth of(boolean closed, CommitWatch watch) {
    Head head = transactions.read(Head::of);
    lookAtFile(head, closed);
    try {
      lookAtJournal(head);
      lookAtCopies(watch);
    } catch (IOException unreadable) {
      LOG.warn("cannot be looked at: {}", folder.path(), unreadable);
      found(Kind.JOURNAL_DAMAGED, folder.path());
    }
    Proof proof = transactions.read(sql -> ChainProof.prove(sql, watch));
    lookAtSeals(proof);
    lookAtEvidence(proof);
    findings.sort((one, other) -> one.kind().part().compareTo(other.kind().part()));
    return new LedgerHealth(file, Optional.of(proof), findings);
  }

  private void lookAtFile(Head head, boolean closed) {
    found(Kind.FILE_OPENS, file.toFile().length(), schema, head.number());
    if (key.locked()) {
      found(Kind.FILE_LOCKED);
    }
    if (!Files.isDirectory(folder.path())) {
      return;
    }
    OpeningCheck check = OpeningCheck.before(file, keeping.marks(), key);
    try {
      check.compareEnds(transactions);
    } catch (LedgerException other) {
      switch (other.kind()) {
        case FELL_BACK ->
            found(Kind.FILE_FELL_BACK, other.arguments().get(1), other.arguments().get(2));
        case OTHER_LEDGER -> found(Kind.FILE_OTHER, other.arguments().get(1));
        default -> throw other;
      }
    }
    if (closed && check.known()) {
      found(check.untouched() ? Kind.FILE_AS_CLOSED : Kind.FILE_NOT_AS_CLOSED);
    }
  }

  private void lookAtJournal(Head head) throws IOException {
    List<Path> files = Journal.files(folder.journals());
    long last = 0;
    boolean good = true;
    for (Path journal : files) {
      if (!JournalRecoding.fits(journal, key)) {
        found(Kind.NOT_ENCRYPTED, journal);
      }
      try {
        JournalSegment segment = JournalSegment.read(journal, key);
        last = Math.max(last, segment.lastNumber());
        if (!segment.whole()) {
          good = false;
          found(
              journal.equals(files.getLast()) ? Kind.JOURNAL_TORN : Kind.JOURNAL_DAMAGED, journal);
        }
      } catch (IOException unreadable) {
        LOG.warn("cannot be read: {}", journal, unreadable);
        good = false;
        found(Kind.JOURNAL_DAMAGED, journal);
      }
    }
    if (files.isEmpty()) {
      // a ledger that was copied alone has neither; copies without a journal have lost it
      if (new Copies(folder).all().isEmpty()) {
        found(Kind.JOURNAL_NONE);
      } else {
        found(Kind.JOURNAL_GONE, folder.journals());
      }
    } else if (good) {
      found(Kind.JOURNAL_GOOD, files.size(), last);
    }
    if (!files.isEmpty() && last < head.number()) {
      found(Kind.JOURNAL_BEHIND, last, head.number());
    }
  }

  private void lookAtCopies(CommitWatch watch) throws IOException {
    List<BackupCopy> copies = new ArrayList<>(new Copies(folder).all());
    folder
        .second(keeping.plan().get())
        .ifPresent(
            second -> {
              if (Files.isDirectory(second.path().getParent())) {
                copies.addAll(new Copies(second).all());
              } else {
                found(Kind.SECOND_AWAY, second.path());
              }
            });
    if (copies.isEmpty()) {
      found(Kind.COPIES_NONE);
      return;
    }
    int proved = 0;
    BackupCopy newest = null;
    for (BackupCopy copy : copies) {
      switch (copy.state()) {
        case PROVED -> {
          proved++;
          newest = newest == null || copy.number() > newest.number() ? copy : newest;
        }
        case UNPROVED -> found(Kind.COPY_UNPROVED, copy.file());
        case DAMAGED -> found(Kind.COPY_DAMAGED, copy.file());
      }
      if (key.locked() && LedgerStart.of(copy.file()) == LedgerStart.PLAIN) {
        found(Kind.NOT_ENCRYPTED, copy.file());
      }
    }
    if (newest != null) {
      LocalDateTime at = newest.takenAt().truncatedTo(ChronoUnit.MINUTES);
      found(Kind.COPIES_GOOD, proved, at.toString().replace('T', ' '), newest.number());
      prove(newest, watch);
    }
  }

  private void prove(BackupCopy copy, CommitWatch watch) {
    try {
      Proof proof =
          LedgerCopy.prove(copy.file(), key, evidence, new Head(copy.number(), copy.seal()), watch);
      found(proof.whole() ? Kind.COPY_PROVED : Kind.COPY_FAILS, copy.file());
    } catch (SQLException | LedgerException unreadable) {
      LOG.warn("does not prove: {}", copy.file(), unreadable);
      found(Kind.COPY_FAILS, copy.file());
    }
  }

  private void lookAtSeals(Proof proof) {
    proof.broken().ifPresent(broken -> found(Kind.SEALS_BROKEN, broken.number()));
    proof
        .signatures()
        .unsigned()
        .ifPresent(unsigned -> found(Kind.SEALS_UNSIGNED, unsigned.session()));
    long otherwise = proof.differing() - proof.differences().stream().filter(this::isProof).count();
    if (otherwise > 0) {
      found(Kind.SEALS_DIFFER, otherwise);
    }
    if (proof.broken().isEmpty() && proof.signatures().unsigned().isEmpty() && otherwise == 0) {
      found(Kind.SEALS_GOOD, proof.entries(), proof.compared(), proof.signatures().sessions());
    }
  }

  private boolean isProof(Proof.Difference difference) {
    return difference.place().startsWith(BYTES);
  }

  private void lookAtEvidence(Proof proof) {
    List<Proof.Difference> wrong = proof.differences().stream().filter(this::isProof).toList();
    wrong.stream().limit(FEW).forEach(one -> found(Kind.EVIDENCE_WRONG, one.item()));
    List<String> hashes =
        transactions.read(
            sql -> sql.list("select sha256 from evidence_file", row -> row.getString(1)));
    boolean beside = false;
    for (String sha256 : hashes) {
      Optional<Path> there = evidence.find(sha256);
      try {
        if (there.isPresent() && !evidence.has(sha256)) {
          found(Kind.EVIDENCE_BESIDE, there.get());
          beside = true;
        }
      } catch (IOException unreadable) {
        LOG.warn("cannot be read: {}", there.get(), unreadable);
        found(Kind.EVIDENCE_BESIDE, there.get());
        beside = true;
      }
    }
    if (wrong.isEmpty() && !beside) {
      found(Kind.EVIDENCE_GOOD, hashes.size());
    }
  }
}
